package org.wellhead.ledger.intake.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads text with a separator, in any encoding, with quoted fields that may hold line breaks.
 *
 * <p>A quoted field spans at most {@link #LINES_IN_FIELD} lines, so that a file of stray quotes costs no more than that many
 * looks at each line.
 */
final class CsvSource {
    private static final int LINES_IN_FIELD = 100;
    private static final int FIELDS_MAX = 1000;
    private static final char DAMAGED = '\uFFFD';

    private final Profile.FileForm form;
    private final TableRows rows;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private char separator;
    private boolean separatorKnown;
    private long linesRead;

    /** @param tooLong whether the line had more characters than are kept */
    private record Line(long number, String text, String end, boolean tooLong) {}

    CsvSource(Profile.FileForm form, TableRows rows) {
        this.form = form;
        this.rows = rows;
        separator = form.separator().orElse(',');
        separatorKnown = form.separator().isPresent();
    }

    void read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                Reader in = new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                form.encoding()
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                        1 << 16)) {
            boolean more = true;
            for (Optional<Line> line = next(in); more && line.isPresent(); line = next(in)) {
                more = record(line.get(), in);
            }
        }
    }

    private boolean record(Line first, Reader in) throws IOException {
        if (first.tooLong) {
            rows.bad(first.number, 1, Rule.ROW_TOO_LONG, first.text.substring(0, 1024), "");
            return true;
        }
        if (first.text.isBlank()) {
            return true;
        }
        if (!separatorKnown && first.number > form.skipRows().orElse(0)) {
            separator = mostFrequent(first.text);
        }
        StringBuilder text = new StringBuilder(first.text);
        List<Line> taken = new ArrayList<>(List.of(first));
        List<Cell> cells = new ArrayList<>();
        Fault fault = fields(text, cells);
        while (fault == Fault.OPEN) {
            Line last = taken.getLast();
            Optional<Line> more = taken.size() < LINES_IN_FIELD ? next(in) : Optional.empty();
            if (more.isEmpty()
                    || more.get().tooLong
                    || text.length() + more.get().text.length() > Limits.RECORD_BYTES) {
                more.ifPresent(ahead::addFirst);
                break;
            }
            taken.add(more.get());
            text.append(last.end).append(more.get().text);
            // Only a line with a quote can close the field.
            if (more.get().text.indexOf('"') >= 0) {
                cells.clear();
                fault = fields(text, cells);
            }
        }
        if (fault != Fault.NONE) {
            for (int i = taken.size() - 1; i > 0; i--) {
                ahead.addFirst(taken.get(i));
            }
            Rule rule = switch (fault) {
                case OPEN -> Rule.QUOTE_NOT_CLOSED;
                case MISPLACED -> Rule.QUOTE_MISPLACED;
                case TOO_MANY, NONE -> Rule.FIELD_COUNT;
            };
            rows.bad(first.number, 1, rule, first.text, "");
            return true;
        }
        String whole = text.toString();
        int damaged = whole.indexOf(DAMAGED);
        if (damaged >= 0) {
            rows.bad(
                    first.number,
                    damaged + 1,
                    Rule.NOT_UTF_8,
                    whole,
                    "read as " + form.encoding().name());
            return true;
        }
        int nul = whole.indexOf('\0');
        if (nul >= 0) {
            rows.bad(first.number, nul + 1, Rule.NUL_BYTE, whole, "");
            return true;
        }
        return rows.cells(first.number, cells, whole);
    }

    private enum Fault {
        NONE,
        OPEN,
        MISPLACED,
        TOO_MANY
    }

    private Fault fields(CharSequence text, List<Cell> cells) {
        int at = 0;
        int length = text.length();
        while (true) {
            if (cells.size() == FIELDS_MAX) {
                return Fault.TOO_MANY;
            }
            int start = at;
            while (at < length && text.charAt(at) == ' ' && separator != ' ') {
                at++;
            }
            if (at < length && text.charAt(at) == '"') {
                StringBuilder field = new StringBuilder();
                int end = quoted(text, at + 1, field);
                if (end < 0) {
                    return Fault.OPEN;
                }
                cells.add(Cell.text(field.toString(), start + 1));
                at = end;
                while (at < length && text.charAt(at) == ' ' && separator != ' ') {
                    at++;
                }
                if (at < length && text.charAt(at) != separator) {
                    return Fault.MISPLACED;
                }
            } else {
                while (at < length && text.charAt(at) != separator) {
                    at++;
                }
                cells.add(Cell.text(text.subSequence(start, at).toString(), start + 1));
            }
            if (at >= length) {
                return Fault.NONE;
            }
            at++;
        }
    }

    /** Where the text goes on behind the closing quote, or -1. */
    private static int quoted(CharSequence text, int from, StringBuilder field) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                field.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(c);
                at++;
            } else {
                return at + 1;
            }
        }
        return -1;
    }

    /** The separator that a line has most of. */
    static char mostFrequent(String line) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private Optional<Line> next(Reader in) throws IOException {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        StringBuilder text = new StringBuilder();
        boolean tooLong = false;
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        linesRead++;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (text.length() >= Limits.RECORD_BYTES) {
                tooLong = true;
            } else if (c != '\uFEFF' || linesRead > 1 || !text.isEmpty()) {
                text.append((char) c);
            }
            c = in.read();
        }
        String end = c < 0 ? "" : String.valueOf((char) c);
        if (c == '\r') {
            in.mark(1);
            if (in.read() == '\n') {
                end = "\r\n";
            } else {
                in.reset();
            }
        }
        return Optional.of(new Line(linesRead, text.toString(), end, tooLong));
    }
}
