package org.wellhead.screen.name.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of a script become in Latin letters, and how sure a cost is.
 *
 * <p>The resource, lines of text: {@code insert} and {@code scale} with numbers; then rows: the letter before, the letter, the
 * letter after (each {@code *} for any, {@code ^} and {@code $} for the word's edges), a tab, chunks with costs ({@code -} is
 * silence). The row with the most neighbours holds; one neighbour after weighs more than one before.
 */
public final class SoundTable {
    /** Any letter. */
    public static final char ANY = '*';

    /** Before the first letter. */
    public static final char START = '^';

    /** After the last letter. */
    public static final char END = '$';

    private static final Map<String, SoundTable> SHIPPED = new ConcurrentHashMap<>();

    private final Map<Long, Row> rows = new HashMap<>();
    private final Map<Character, Row> strangers = new ConcurrentHashMap<>();

    /** What a Latin letter costs that no letter gave; 0 is any sign but a to z. */
    private final int[] insert = new int[32];

    private Scale scale = Scale.NONE;

    private SoundTable() {
        Arrays.fill(insert, 700);
    }

    /** A shipped table by its name, {@code "arabic"}, {@code "kanji"}, {@code "other"}...; read once, when first asked for (some ms). */
    public static SoundTable of(String name) {
        SoundTable known = SHIPPED.get(name);
        return known != null ? known : SHIPPED.computeIfAbsent(name, SoundTable::shipped);
    }

    private static SoundTable shipped(String name) {
        String path = "/org/wellhead/screen/name/sounds-" + name + ".txt";
        InputStream resource = Objects.requireNonNull(SoundTable.class.getResourceAsStream(path), path);
        try (Reader lines = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            return read(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a table's text. */
    public static SoundTable read(Reader text) throws IOException {
        SoundTable table = new SoundTable();
        BufferedReader lines = new BufferedReader(text);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("insert ")) {
                String[] costs = line.split(" ", -1);
                for (int c = 1; c < costs.length; c++) {
                    table.insert[c] = Integer.parseInt(costs[c]);
                }
            } else if (line.startsWith("scale ")) {
                table.scale = Scale.parse(line.substring(6));
            } else if (line.length() > 4 && line.charAt(3) == '\t') {
                table.add(line);
            }
        }
        return table;
    }

    private void add(String line) {
        Map<String, Integer> costs = new HashMap<>();
        String[] words = line.substring(4).split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            costs.put(words[i].equals("-") ? "" : words[i], Integer.parseInt(words[i + 1]));
        }
        rows.put(key(line.charAt(0), line.charAt(1), line.charAt(2)), new Row(costs));
    }

    /** How costs become likeness. */
    public Scale scale() {
        return scale;
    }

    /** What Latin letters cost that no letter gave, a at 1; shared, never to be written. */
    public int[] insertCosts() {
        return insert;
    }

    /** The rows of a word's letters, as {@link Letters#of} spells them. */
    public Row[] rows(String letters) {
        Row[] found = new Row[letters.length()];
        for (int i = 0; i < found.length; i++) {
            char before = i == 0 ? START : letters.charAt(i - 1);
            char after = i + 1 == found.length ? END : letters.charAt(i + 1);
            found[i] = row(before, letters.charAt(i), after);
        }
        return found;
    }

    private Row row(char before, char letter, char after) {
        Row row = rows.get(key(before, letter, after));
        if (row == null) {
            row = rows.get(key(ANY, letter, after));
        }
        if (row == null) {
            row = rows.get(key(before, letter, ANY));
        }
        if (row == null) {
            row = rows.get(key(ANY, letter, ANY));
        }
        return row == null ? stranger(letter) : row;
    }

    /** A letter that the table does not know is read by plain romanisation. */
    private Row stranger(char letter) {
        @Nullable Row known = strangers.get(letter);
        if (known != null) {
            return known;
        }
        String romanised = Letters.Romanised.letter(letter);
        String chunk = romanised.substring(0, Math.min(Chunk.MOST_LETTERS, romanised.length()));
        Map<String, Integer> costs = new HashMap<>();
        costs.put("", chunk.isEmpty() ? 0 : 300);
        if (!chunk.isEmpty()) {
            costs.put(chunk, 20);
        }
        Row row = new Row(costs);
        strangers.put(letter, row);
        return row;
    }

    private static long key(char before, char letter, char after) {
        return ((long) before << 32) | ((long) letter << 16) | after;
    }
}
