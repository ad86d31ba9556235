package org.wellhead.screen.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.wellhead.screen.Schema;

/** A name, read: its words in order, given name first, and what each of them does. */
public final class Name {
    /** So many words of a name are read; those behind play no part. */
    public static final int MOST_WORDS = 24;

    private static final int EXPLAINING_WORDS = 4;

    private final String text;
    private final Schema schema;
    private final List<Word> words;
    private final int latinLetters;

    /** Words written together, by where they begin and end; made when first asked for, and two threads make the same. */
    private final AtomicReferenceArray<Word> spans;

    private Name(String text, Schema schema, List<Word> words) {
        this.text = text;
        this.schema = schema;
        this.words = List.copyOf(words);
        this.latinLetters =
                words.stream().mapToInt(word -> word.latin().length()).sum();
        this.spans = new AtomicReferenceArray<>(words.size() * (words.size() + 1));
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** What sort of party it is of. */
    public Schema schema() {
        return schema;
    }

    /** Its words in reading order; a comma in a person's name turned round ("PUTIN, Vladimir"). */
    public List<Word> words() {
        return words;
    }

    /** The same name with those of these words that equal its own, its other Latin words added to them. */
    public Name sharing(Map<Word, Word> known) {
        List<Word> shared = new ArrayList<>(words.size());
        for (Word word : words) {
            Word before = word.isLatin() ? known.putIfAbsent(word, word) : null;
            shared.add(before == null ? word : before);
        }
        return new Name(text, schema, shared);
    }

    /** How many Latin letters its words have together. */
    public int latinLetters() {
        return latinLetters;
    }

    /** Reads a name; never fails: a text without letters is a name without words. */
    public static Name read(String text, Schema schema) {
        return new Name(text, schema, new NameReader(schema).words(text));
    }

    /**
     * The readings of a text that has brackets: without an acronym or an explanation of {@value #EXPLAINING_WORDS} words or
     * more in them; and what stands in them alone where it is in another script. One reading for most texts.
     */
    public static List<Name> readings(String text, Schema schema) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return List.of(read(text, schema));
        }
        String outer = text.substring(0, open) + " " + text.substring(close + 1);
        Name inside = read(text.substring(open + 1, close), schema);
        Name outside = read(outer, schema);
        if (inside.words().isEmpty() || outside.words().isEmpty()) {
            return List.of(read(text, schema));
        }
        if (inside.words().getFirst().script() != outside.words().getFirst().script()) {
            return List.of(outside, inside);
        }
        boolean drops = inside.words().size() >= EXPLAINING_WORDS || isAcronym(inside, outside);
        return List.of(drops ? outside : read(text, schema));
    }

    private static boolean isAcronym(Name inside, Name outside) {
        String letters = inside.words().getFirst().latin();
        return inside.words().size() == 1
                && letters.length() >= 2
                && letters.length() <= outside.words().size() + 2
                && outside.words().stream().anyMatch(word -> word.latin().startsWith(letters.substring(0, 1)))
                && outside.words().size() >= 2;
    }

    /** Words of the folded letters, written together in the span {@code [from, to)}. */
    public Word together(int from, int to) {
        int span = from * (words.size() + 1) + to;
        Word made = spans.get(span);
        if (made == null) {
            made = madeTogether(from, to);
            spans.set(span, made);
        }
        return made;
    }

    private Word madeTogether(int from, int to) {
        StringBuilder letters = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        boolean foreign = false;
        int rarity = 0;
        for (Word word : words.subList(from, to)) {
            letters.append(word.letters());
            latin.append(word.latin());
            foreign |= !word.isLatin();
            rarity = Math.max(rarity, word.rarity());
        }
        Script script = words.get(from).script();
        String read = latin.toString();
        return new Word(
                letters.toString(),
                script,
                read,
                Role.NAME,
                "",
                rarity,
                foreign ? Sounds.hear(letters.toString(), script) : null);
    }
}
