package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names in a header row, and which of the known columns they are. */
final class Header {
    private static final byte[] SEPARATORS = {',', ';', '\t'};

    /** What keeps a header from being used; {@code character} counts from 1. */
    record Problem(Rule rule, int character, String detail) {}

    private final byte separator;
    private final List<String> names;
    private final int[] columns;
    private final List<String> others;
    private final List<Problem> problems;

    private Header(byte separator, List<String> names, int[] columns, List<String> others, List<Problem> problems) {
        this.separator = separator;
        this.names = names;
        this.columns = columns;
        this.others = others;
        this.problems = problems;
    }

    /**
     * Reads a header row.
     *
     * @param known names of known columns, in lower case
     * @param needed how many of the known ones, from the first, are needed
     * @param renamed for a known name that of the file
     */
    static Header of(byte[] row, List<String> known, int needed, Map<String, String> renamed) {
        int bad = Utf8.firstFault(row, 0, row.length);
        for (int i = 0; i < row.length && bad < 0; i++) {
            bad = row[i] == 0 ? i : -1;
        }
        if (row.length == 0) {
            return unusable(new Problem(Rule.FILE_EMPTY, 1, ""));
        }
        if (bad >= 0) {
            return unusable(new Problem(Rule.FILE_NOT_UTF_8, Utf8.characters(row, 0, bad) + 1, ""));
        }
        String text = new String(row, UTF_8);
        byte separator = separator(text);
        List<String> names = new ArrayList<>();
        int fault = split(text, (char) separator, names);
        if (fault >= 0 || row.length > RowReader.MAX_ROW_BYTES || names.size() > RowReader.MAX_COLUMNS) {
            return unusable(new Problem(Rule.HEADER_UNREADABLE, Math.max(fault, 0) + 1, names.size() + " columns"));
        }
        return match(separator, names, known, needed, renamed);
    }

    private static Header unusable(Problem problem) {
        return new Header((byte) ',', List.of(), new int[0], List.of(), List.of(problem));
    }

    private static Header match(
            byte separator, List<String> names, List<String> known, int needed, Map<String, String> renamed) {
        List<Problem> problems = new ArrayList<>();
        List<String> others = new ArrayList<>(names);
        int[] columns = new int[known.size()];
        Arrays.fill(columns, -1);
        for (int k = 0; k < columns.length; k++) {
            String wanted = key(renamed.getOrDefault(known.get(k), known.get(k)));
            for (int i = 0; i < names.size(); i++) {
                if (!key(names.get(i)).equals(wanted)) {
                    continue;
                }
                if (columns[k] >= 0) {
                    problems.add(new Problem(
                            Rule.COLUMN_TWICE, 1, "column '" + names.get(i).strip() + "'"));
                }
                columns[k] = i;
                others.remove(names.get(i));
            }
            if (columns[k] < 0 && (k < needed || renamed.containsKey(known.get(k)))) {
                problems.add(new Problem(
                        Rule.COLUMN_MISSING,
                        1,
                        "no column '" + wanted + "'; the file has " + String.join(", ", names)));
            }
        }
        others.removeIf(String::isBlank);
        return new Header(separator, names, columns, List.copyOf(others), List.copyOf(problems));
    }

    byte separator() {
        return separator;
    }

    /** All names, as they are in the file. */
    List<String> names() {
        return names;
    }

    /** Where the known column is in a row, or -1. */
    int column(int known) {
        return columns[known];
    }

    /** Names that are not known. */
    List<String> others() {
        return others;
    }

    List<Problem> problems() {
        return problems;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** The separator that stands most often outside quotes; of equals the first of comma, semicolon, tab. */
    private static byte separator(String text) {
        byte best = SEPARATORS[0];
        int most = 0;
        for (byte candidate : SEPARATORS) {
            List<String> names = new ArrayList<>();
            split(text, (char) candidate, names);
            if (names.size() > most) {
                most = names.size();
                best = candidate;
            }
        }
        return best;
    }

    /** Adds the names; gives where a quote is wrong, or -1. */
    private static int split(String text, char separator, List<String> names) {
        int at = 0;
        while (true) {
            if (at < text.length() && text.charAt(at) == '"') {
                int close = at + 1;
                while (close < text.length() && (text.charAt(close) != '"' || text.startsWith("\"\"", close))) {
                    close += text.charAt(close) == '"' ? 2 : 1;
                }
                if (close >= text.length()) {
                    return at;
                }
                names.add(text.substring(at + 1, close).replace("\"\"", "\""));
                at = close + 1;
                if (at < text.length() && text.charAt(at) != separator) {
                    return at;
                }
            } else {
                int end = text.indexOf(separator, at);
                names.add(text.substring(at, end < 0 ? text.length() : end));
                at = end < 0 ? text.length() : end;
            }
            if (at >= text.length()) {
                return -1;
            }
            at++;
        }
    }
}
