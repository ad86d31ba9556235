package org.wellhead.screen.index;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/**
 * Entries of a list and the columns by which their names are found; immutable.
 *
 * <p>Entries, names, words and rows have dense numbers. A name is its words and then its joins; a word is distinct letters
 * of the list, joins among them; a row is one reading or one skeleton of a word, the readings of all words first.
 */
final class Segment {
    final List<ListedParty> entries;
    final Map<String, Integer> entryByKey;
    final Schema[] entrySchema;

    /** Name to entry, and to its number among the entry's names. */
    final int[] nameEntry;

    final int[] nameOrdinal;

    /** Name to its words: {@code nameWords[nameStart[n]..nameJoins[n])} are words, up to {@code nameStart[n + 1]} joins. */
    final int[] nameStart;

    final int[] nameJoins;
    final int[] nameWords;

    /** Word to the names that have it, ascending: {@code wordNames[wordStart[w]..wordStart[w + 1])}. */
    final int[] wordStart;

    final int[] wordNames;

    /** Word to how much it says: 100 ln(names / names that have it). */
    final int[] wordWeight;

    final boolean[] wordLatin;

    /** Word to its readings, which are the rows {@code wordRow[w]..wordRow[w + 1])}. */
    final int[] wordRow;

    /** Row to its word and its letters. */
    final int[] rowWord;

    final int[] rowStart;
    final byte[] rowLetters;

    /** Letters to words, {@link Keys#ofReading} and skeletons to rows, all letters of a name to names. */
    final KeyTable exact;

    final KeyTable fuzzy;
    final KeyTable whole;

    Segment(SegmentColumns columns) {
        this.entries = columns.entries;
        this.entryByKey = columns.entryByKey;
        this.entrySchema = columns.entries.stream().map(ListedParty::schema).toArray(Schema[]::new);
        this.nameEntry = columns.nameEntry.toArray();
        this.nameOrdinal = columns.nameOrdinal.toArray();
        this.nameStart = columns.nameStart.toArray();
        this.nameJoins = columns.nameJoins.toArray();
        this.nameWords = columns.nameWords.toArray();
        this.wordStart = columns.wordStart();
        this.wordNames = columns.wordNames(wordStart);
        this.wordWeight = columns.wordWeight(wordStart);
        this.wordLatin = columns.wordLatin();
        this.wordRow = columns.wordRow.toArray();
        this.rowWord = columns.rowWord.toArray();
        this.rowStart = columns.rowStart.toArray();
        this.rowLetters = columns.rowLetters.toByteArray();
        this.exact = columns.exact();
        this.fuzzy = columns.fuzzy();
        this.whole = columns.whole();
    }

    /** What stands under the keys of a row: most rows are passed over for their length alone. */
    static int rowAndLength(int row, int length) {
        if (row >= 1 << 25) {
            throw new IllegalStateException("more than 33 million readings in one list");
        }
        return (row << 7) | length;
    }

    static int row(int rowAndLength) {
        return rowAndLength >>> 7;
    }

    static int length(int rowAndLength) {
        return rowAndLength & 127;
    }

    /** How many names have these letters as a word or join. */
    int frequency(String letters) {
        int word = exact.first(Keys.ofLetters(letters, 0, letters.length()));
        return word < 0 ? 0 : wordStart[word + 1] - wordStart[word];
    }

    /** How many names have a word or join. */
    int frequency(int word) {
        return wordStart[word + 1] - wordStart[word];
    }

    boolean isListed(String letters) {
        return exact.first(Keys.ofLetters(letters, 0, letters.length())) >= 0;
    }

    int names() {
        return nameEntry.length;
    }

    int words() {
        return wordWeight.length;
    }

    int rows() {
        return rowWord.length;
    }

    /** The number of the entry with this key. */
    OptionalInt entry(String key) {
        Integer number = entryByKey.get(key);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What the columns take, in bytes, without the entries themselves. */
    long bytes() {
        return 4L
                        * (nameEntry.length
                                + nameOrdinal.length
                                + nameStart.length
                                + nameJoins.length
                                + nameWords.length
                                + wordStart.length
                                + wordNames.length
                                + wordWeight.length
                                + wordRow.length
                                + rowWord.length
                                + rowStart.length)
                + wordLatin.length
                + 4L * entrySchema.length
                + rowLetters.length
                + exact.bytes()
                + fuzzy.bytes()
                + whole.bytes();
    }
}
