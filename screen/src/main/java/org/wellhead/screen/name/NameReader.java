package org.wellhead.screen.name;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Schema;

/** Reads a text to the words of a name; the steps stand in the order in which they are taken. */
final class NameReader {
    /** A stroke that makes an Arabic word longer and means nothing. */
    private static final int TATWEEL = 0x640;

    private static final String ARABIC_ARTICLE = "ال";

    private final Schema schema;
    private final boolean person;

    NameReader(Schema schema) {
        this.schema = schema;
        this.person = schema == Schema.PERSON;
    }

    List<Word> words(String text) {
        List<String> letters = split(turned(text));
        if (!person) {
            letters.replaceAll(Lexicon.shipped()::corrected);
        }
        List<String> written = List.copyOf(letters);
        letters.replaceAll(ArabicLetters::plain);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < letters.size() && words.size() < Name.MOST_WORDS; ) {
            Lexicon.@Nullable Sense sense = allowed(Lexicon.shipped().sense(letters, i), letters, i);
            int run = sense == null ? 1 : sense.words();
            String joined = run == 1 ? letters.get(i) : String.join("", letters.subList(i, i + run));
            Word word = word(joined, String.join("", written.subList(i, i + run)), sense);
            if (!addedToTens(words, word)) {
                words.add(word);
            }
            i += run;
        }
        return named(words);
    }

    /** Where no word is a name, those that tell most are: "Money Exchange", "Sheikh". */
    private static List<Word> named(List<Word> words) {
        if (words.stream().anyMatch(word -> word.role() == Role.NAME || word.role() == Role.NUMBER)) {
            return words;
        }
        boolean tells = words.stream().anyMatch(word -> word.role().tells());
        return words.stream()
                .map(word -> !tells || (word.role().tells() && word.role() != Role.INITIAL) ? asName(word) : word)
                .toList();
    }

    /** "Forty-four" is 44. */
    private static boolean addedToTens(List<Word> words, Word word) {
        if (words.isEmpty() || word.role() != Role.NUMBER || word.letters().length() != 1) {
            return false;
        }
        Word tens = words.getLast();
        boolean spelt = tens.role() == Role.NUMBER
                && !tens.meaning().isEmpty()
                && tens.letters().length() == 2;
        if (!spelt || tens.letters().charAt(1) != '0') {
            return false;
        }
        String sum = tens.letters().charAt(0) + word.letters();
        words.set(words.size() - 1, new Word(sum, Script.LATIN, sum, Role.NUMBER, sum, tens.rarity(), null));
        return true;
    }

    /** "PUTIN, Vladimir" is Vladimir Putin; in an organisation's name a comma says nothing. */
    private String turned(String text) {
        int comma = text.indexOf(',');
        if (!person || comma <= 0 || text.indexOf(',', comma + 1) >= 0) {
            return text;
        }
        String rest = text.substring(comma + 1).strip();
        boolean isFormOrTitle =
                Lexicon.shipped().sense(List.of(Fold.letters(rest).replaceAll("\\P{L}+", "")), 0) != null;
        return rest.isEmpty() || isFormOrTitle ? text : rest + " " + text.substring(0, comma);
    }

    private Lexicon.@Nullable Sense allowed(Lexicon.@Nullable Sense sense, List<String> words, int at) {
        if (!person && RomanNumeral.value(words.get(at)) > 1) {
            return new Lexicon.Sense(Role.NUMBER, String.valueOf(RomanNumeral.value(words.get(at))), 1);
        }
        if (sense == null) {
            String next = at + 1 < words.size() ? words.get(at + 1) : "";
            return isAssimilatedArticle(words.get(at), next) ? new Lexicon.Sense(Role.PARTICLE, "al", 1) : null;
        }
        boolean fits = switch (sense.role()) {
            case TITLE -> schema != Schema.ORGANISATION;
            case GENERIC -> !person;
            // "Sa", "As", "Ag" are names too: of a person only what stands last and can be nothing else.
            case LEGAL ->
                !person
                        || (at > 0
                                && at + sense.words() == words.size()
                                && words.get(at).length() > 2);
            case NUMBER -> !person;
            case SUFFIX -> words.size() > 1;
            case NAME, INITIAL, COMMON, PARTICLE -> true;
        };
        return fits ? sense : null;
    }

    /** The l of the article al- becomes the letter that follows: ar-Rahman, as-Sayyid, ash-Sharif. */
    private static boolean isAssimilatedArticle(String word, String next) {
        return word.length() >= 2
                && word.length() <= 3
                && (word.charAt(0) == 'a' || word.charAt(0) == 'e')
                && "dnrstz".indexOf(word.charAt(1)) >= 0
                && next.startsWith(word.substring(1));
    }

    private Word word(String letters, String written, Lexicon.@Nullable Sense sense) {
        Script script = scriptOf(letters);
        Heard heard = script == Script.LATIN ? null : Sounds.hear(written, script);
        String latin = heard == null
                ? Fold.latin(letters)
                : heard.readings().stream().findFirst().orElse("");
        String sound = Sound.form(latin);
        if (sense != null) {
            String meaning = sense.meaning();
            return new Word(
                    sense.role() == Role.NUMBER ? meaning : letters,
                    script,
                    latin,
                    sense.role(),
                    meaning,
                    sense.role() == Role.NUMBER ? 700 : 450,
                    heard);
        }
        boolean number = letters.chars().allMatch(Character::isDigit);
        Role role = number
                ? Role.NUMBER
                : letters.codePointCount(0, letters.length()) == 1 && script != Script.HAN && script != Script.HANGUL
                        ? Role.INITIAL
                        : Role.NAME;
        if (script == Script.LATIN && !number) {
            latin = Lookalikes.asLetters(latin);
        }
        String full = person ? Lexicon.shipped().fullName(letters) : "";
        return new Word(letters, script, latin, role, full, rarity(sound, role, heard), heard);
    }

    private static int rarity(String sound, Role role, @Nullable Heard heard) {
        if (role != Role.NAME) {
            return role == Role.NUMBER ? 700 : 400;
        }
        if (heard == null) {
            return Rarity.of(sound);
        }
        int common = Rarity.UNSEEN;
        for (String reading : heard.readings()) {
            common = Math.min(common, Rarity.of(Sound.form(reading)));
        }
        return common;
    }

    private static Word asName(Word word) {
        return word.as(Role.NAME, Math.max(word.rarity(), 600));
    }

    private static Script scriptOf(String letters) {
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            Script script = Script.of(letters.codePointAt(i));
            if (script != Script.LATIN) {
                return script;
            }
        }
        return Script.LATIN;
    }

    /** Folded words; a dotted run of single letters is one word of an organisation's name. */
    private List<String> split(String text) {
        String folded = Fold.nameLetters(text);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        StringBuilder dotted = new StringBuilder();
        Script script = Script.LATIN;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (isLetter(c) && c != TATWEEL) {
                Script now = Script.of(c);
                boolean digit = Character.isDigit(c);
                if (!word.isEmpty() && now != script && !digit && !isMarkOfAny(c)) {
                    end(words, word, dotted, false);
                }
                script = digit || isMarkOfAny(c) ? script : now;
                word.appendCodePoint(c);
            } else if (!isInner(c, script)) {
                end(words, word, dotted, c == '.' && !person);
            } else if (script == Script.HEBREW && !word.isEmpty()) {
                word.append('\'');
            }
        }
        end(words, word, dotted, false);
        return words;
    }

    private static void end(List<String> words, StringBuilder word, StringBuilder dotted, boolean dot) {
        if (word.length() == 1 && dot) {
            dotted.append(word);
            word.setLength(0);
            return;
        }
        if (!dotted.isEmpty() && (word.length() == 1 || !word.isEmpty() || !dot)) {
            if (word.length() == 1) {
                dotted.append(word);
                word.setLength(0);
            }
            words.add(dotted.toString());
            dotted.setLength(0);
        }
        if (!word.isEmpty()) {
            addWord(words, word.toString());
            word.setLength(0);
        }
    }

    /** The Arabic article is a word of its own, so that "al-Sayyid" and السيد have the same words. */
    private static void addWord(List<String> words, String word) {
        String rest = withoutArticle(word);
        if (!rest.equals(word)) {
            words.add(ARABIC_ARTICLE);
            words.add(rest);
        } else {
            words.add(word);
        }
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || isMarkOfAny(c);
    }

    private static boolean isMarkOfAny(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == 0x30FC;
    }

    /** Signs inside a word that do not end it: apostrophes of transcription, geresh, joiners. */
    private static boolean isInner(int c, Script script) {
        return switch (c) {
            case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʾ', 'ʿ', '`', '´', '′', '׳', '״', 0x200C, 0x200D, TATWEEL -> true;
            case '"' -> script == Script.HEBREW;
            default -> Character.getType(c) == Character.FORMAT;
        };
    }

    /** An Arabic word of five letters or more without the article that is written with it; any other word itself. */
    static String withoutArticle(String word) {
        return word.startsWith(ARABIC_ARTICLE) && word.length() >= 5 ? word.substring(2) : word;
    }
}
