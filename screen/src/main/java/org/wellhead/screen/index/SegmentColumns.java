package org.wellhead.screen.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;

/** The columns of a {@link Segment} while they are filled. */
final class SegmentColumns {
    /** All letters of a name of more words stand in the names' order alone. */
    private static final int MOST_TURNED = 8;

    final List<ListedParty> entries;
    final Map<String, Integer> entryByKey = new HashMap<>();
    final Ints nameEntry = new Ints();
    final Ints nameOrdinal = new Ints();
    final Ints nameStart = new Ints();
    final Ints nameJoins = new Ints();
    final Ints nameWords = new Ints();
    final Ints wordRow = new Ints();
    final Ints rowWord = new Ints();
    final Ints rowStart = new Ints();
    final ByteArrayOutputStream rowLetters = new ByteArrayOutputStream();

    private final @Nullable Segment usual;
    private final Map<String, Integer> wordBySeen = new HashMap<>();
    private final Map<String, Integer> wordByLetters = new HashMap<>();
    private final List<Spelling> words = new ArrayList<>();
    private final Ints wholeKeys = new Ints();
    private final Ints wholeNames = new Ints();
    private final Ints fuzzyKeys = new Ints();
    private final Ints fuzzyRows = new Ints();

    /**
     * The columns of these entries.
     *
     * @param usual a greater segment that tells, together with this one, how rare a word is
     */
    SegmentColumns(List<ListedParty> entries, @Nullable Segment usual) {
        this.entries = List.copyOf(entries);
        this.usual = usual;
        for (int entry = 0; entry < entries.size(); entry++) {
            ListedParty party = entries.get(entry);
            entryByKey.put(party.key(), entry);
            List<ListedName> names = party.names();
            for (int ordinal = 0; ordinal < names.size(); ordinal++) {
                nameEntry.add(entry);
                nameOrdinal.add(ordinal);
                addName(names.get(ordinal).text());
            }
        }
        nameStart.add(nameWords.size());
        rowStart.add(0);
        for (int word = 0; word < words.size(); word++) {
            wordRow.add(rowWord.size());
            addReadings(word, words.get(word));
        }
        wordRow.add(rowWord.size());
        for (int word = 0; word < words.size(); word++) {
            addSkeletons(word, words.get(word));
        }
    }

    private void addName(String text) {
        int name = nameEntry.size() - 1;
        nameStart.add(nameWords.size());
        List<Spelling> spellings = new ArrayList<>();
        for (String letters : Spelling.words(text, Query.MOST_WORDS)) {
            int word = word(letters);
            nameWords.add(word);
            spellings.add(words.get(word));
        }
        nameJoins.add(nameWords.size());
        for (int from = 0; from + 1 < spellings.size(); from++) {
            for (int to = from + 2; to <= Math.min(from + 3, spellings.size()); to++) {
                if (Spelling.joins(spellings.subList(from, to))) {
                    nameWords.add(join(spellings.subList(from, to)));
                }
            }
        }
        int turns = spellings.size() > MOST_TURNED ? 1 : spellings.size();
        for (int turn = 0; turn < turns; turn++) {
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < spellings.size(); i++) {
                Spelling spelling = spellings.get((turn + i) % spellings.size());
                whole.append(
                        spelling.readings().isEmpty()
                                ? spelling.letters()
                                : spelling.readings().getFirst());
            }
            wholeKeys.add(Keys.ofLetters(whole, 0, whole.length()));
            wholeNames.add(name);
        }
    }

    private int word(String letters) {
        // Of a million words few are distinct, and spelling one out is the dear part.
        Integer seen = wordBySeen.get(letters);
        if (seen == null) {
            seen = word(Spelling.of(letters));
            wordBySeen.put(letters, seen);
        }
        return seen;
    }

    private int word(Spelling spelling) {
        Integer known = wordByLetters.putIfAbsent(spelling.letters(), words.size());
        if (known != null) {
            return known;
        }
        words.add(spelling);
        return words.size() - 1;
    }

    private int join(List<Spelling> spellings) {
        return spellings.stream().allMatch(Spelling::latin)
                ? word(spellings.stream().map(Spelling::letters).collect(Collectors.joining()))
                : word(Spelling.join(spellings));
    }

    private void addReadings(int word, Spelling spelling) {
        Ints keys = new Ints();
        for (String reading : spelling.readings()) {
            keys.clear();
            Keys.ofReading(reading, true, keys);
            addRow(word, reading, keys);
        }
    }

    private void addSkeletons(int word, Spelling spelling) {
        Ints keys = new Ints();
        for (String skeleton : spelling.skeletons()) {
            keys.clear();
            Keys.ofListedSkeleton(skeleton, spelling.latin(), keys);
            addRow(word, skeleton, keys);
        }
    }

    private void addRow(int word, String letters, Ints keys) {
        for (int i = 0; i < keys.size(); i++) {
            fuzzyKeys.add(keys.get(i));
            fuzzyRows.add(Segment.rowAndLength(rowWord.size(), letters.length()));
        }
        rowWord.add(word);
        rowLetters.writeBytes(letters.getBytes(StandardCharsets.US_ASCII));
        rowStart.add(rowLetters.size());
    }

    /** Where the names of each word start: each name counts once for a word. */
    int[] wordStart() {
        int[] starts = new int[words.size() + 1];
        int[] lastName = unmet();
        for (int name = 0; name < nameEntry.size(); name++) {
            for (int i = nameStart.get(name); i < nameStart.get(name + 1); i++) {
                int word = nameWords.get(i);
                if (lastName[word] != name) {
                    lastName[word] = name;
                    starts[word + 1]++;
                }
            }
        }
        for (int word = 0; word < words.size(); word++) {
            starts[word + 1] += starts[word];
        }
        return starts;
    }

    int[] wordNames(int[] starts) {
        int[] next = starts.clone();
        int[] lastName = unmet();
        int[] names = new int[starts[words.size()]];
        for (int name = 0; name < nameEntry.size(); name++) {
            for (int i = nameStart.get(name); i < nameStart.get(name + 1); i++) {
                int word = nameWords.get(i);
                if (lastName[word] != name) {
                    lastName[word] = name;
                    names[next[word]++] = name;
                }
            }
        }
        return names;
    }

    private int[] unmet() {
        int[] lastName = new int[words.size()];
        Arrays.fill(lastName, -1);
        return lastName;
    }

    int[] wordWeight(int[] starts) {
        int[] weights = new int[words.size()];
        double names = nameEntry.size() + (usual == null ? 0 : usual.names()) + 1;
        for (int word = 0; word < weights.length; word++) {
            int frequency = starts[word + 1]
                    - starts[word]
                    + (usual == null ? 0 : usual.frequency(words.get(word).letters()));
            weights[word] = (int) Math.round(100 * Math.log(1 + names / frequency));
        }
        return weights;
    }

    boolean[] wordLatin() {
        boolean[] latin = new boolean[words.size()];
        for (int word = 0; word < latin.length; word++) {
            latin[word] = words.get(word).latin();
        }
        return latin;
    }

    KeyTable exact() {
        Ints keys = new Ints();
        Ints numbers = new Ints();
        for (int word = 0; word < words.size(); word++) {
            String letters = words.get(word).letters();
            keys.add(Keys.ofLetters(letters, 0, letters.length()));
            numbers.add(word);
        }
        return KeyTable.of(keys, numbers);
    }

    KeyTable fuzzy() {
        return KeyTable.of(fuzzyKeys, fuzzyRows);
    }

    KeyTable whole() {
        return KeyTable.of(wholeKeys, wholeNames);
    }
}
