package org.wellhead.ledger.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON object a line, or one array of objects.
 *
 * <p>An object within the object is flattened: {@code {"payer": {"name": "A"}}} has the column {@code payer.name}. Elements of a list
 * are numbered from 1: {@code lines.1}. In lines, a bad one costs itself alone; in an array nothing can be found behind a fault.
 */
final class JsonSource {
    private static final int CELLS_MAX = 1000;
    private static final int EXCERPT_BYTES = 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.DEPTH)
                    .maxStringLength(Limits.FIELD_CHARS)
                    .maxNameLength(1024)
                    .maxNumberLength(1000)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final TableRows rows;

    JsonSource(TableRows rows) {
        this.rows = rows;
    }

    void read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.mark(3);
            if (!(in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF)) {
                in.reset();
            }
            if (startsArray(in)) {
                array(in);
            } else {
                lines(in);
            }
        }
    }

    private static boolean startsArray(InputStream in) throws IOException {
        in.mark(TableForm.HEAD_BYTES);
        int c = in.read();
        for (int i = 1; i < TableForm.HEAD_BYTES && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); i++) {
            c = in.read();
        }
        in.reset();
        return c == '[';
    }

    private void lines(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean more = true;
        int c = 0;
        for (long number = 1; more && c >= 0; number++) {
            line.reset();
            boolean tooLong = false;
            for (c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                tooLong |= line.size() >= Limits.RECORD_BYTES;
                if (!tooLong) {
                    line.write(c);
                }
            }
            if (tooLong) {
                rows.bad(number, 1, Rule.RECORD_TOO_LARGE, start(line.toByteArray()), "");
            } else {
                more = line(number, line.toByteArray());
            }
        }
    }

    private boolean line(long number, byte[] bytes) {
        String text = new String(bytes, UTF_8).strip();
        if (text.isEmpty()) {
            return true;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                rows.bad(number, 1, Rule.JSON_UNREADABLE, text, "");
                return true;
            }
            object(json, "", cells);
            if (json.nextToken() != null) {
                rows.bad(number, column(json), Rule.JSON_UNREADABLE, text, "more follows the object");
                return true;
            }
        } catch (JacksonException fault) {
            refuse(
                    number,
                    Math.max(
                            1,
                            fault.getLocation() == null
                                    ? 1
                                    : fault.getLocation().getColumnNr()),
                    fault,
                    text);
            return true;
        }
        return rows.named(number, cells, text);
    }

    private void array(InputStream in) throws IOException {
        CountedInput counted = new CountedInput(in);
        long line = 1;
        int column = 1;
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), counted)) {
            json.nextToken();
            boolean more = true;
            while (more && json.nextToken() != JsonToken.END_ARRAY) {
                line = json.currentTokenLocation().getLineNr();
                column = column(json);
                if (json.currentToken() == null) {
                    rows.bad(line, column, Rule.JSON_UNREADABLE, "", "the array is not closed");
                    return;
                }
                counted.startRecord();
                if (json.currentToken() == JsonToken.START_OBJECT) {
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    object(json, "", cells);
                    more = rows.named(line, cells, "");
                } else {
                    rows.bad(line, column, Rule.JSON_UNREADABLE, "", "an element of the array is no object");
                    json.skipChildren();
                }
            }
            if (more && json.nextToken() != null) {
                rows.bad(line, column, Rule.JSON_UNREADABLE, "", "more follows the array; it was not read");
            }
        } catch (JacksonException fault) {
            counted.rethrow();
            if (fault.getLocation() != null && fault.getLocation().getLineNr() > 0) {
                line = fault.getLocation().getLineNr();
                column = Math.max(1, fault.getLocation().getColumnNr());
            }
            refuse(line, column, fault, "");
            rows.notice("Nothing behind line " + line + " was read: a fault in an array hides what follows.");
        }
    }

    private void refuse(long line, int column, JacksonException fault, String text) {
        boolean large = fault instanceof StreamConstraintsException || fault instanceof TooLarge;
        rows.bad(
                line,
                column,
                large ? Rule.RECORD_TOO_LARGE : Rule.JSON_UNREADABLE,
                text,
                large
                        ? ""
                        : String.valueOf(fault.getOriginalMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
    }

    /** Reads on from an object's start to its end. */
    private static void object(JsonParser json, String prefix, Map<String, Cell> cells) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = prefix + json.currentName();
            json.nextToken();
            value(json, name, cells);
        }
    }

    private static void value(JsonParser json, String name, Map<String, Cell> cells) {
        int column = column(json);
        switch (json.currentToken()) {
            case START_OBJECT -> object(json, name + ".", cells);
            case START_ARRAY -> {
                for (int i = 1; json.nextToken() != JsonToken.END_ARRAY; i++) {
                    value(json, name + "." + i, cells);
                }
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                put(cells, name, new Cell(json.getString(), Cell.Type.NUMBER, column));
            case VALUE_NULL -> put(cells, name, Cell.text("", column));
            default -> put(cells, name, Cell.text(json.getString(), column));
        }
    }

    private static void put(Map<String, Cell> cells, String name, Cell cell) {
        if (cells.size() >= CELLS_MAX || name.length() > Limits.FIELD_CHARS) {
            throw new TooLarge();
        }
        cells.putIfAbsent(Known.key(name), cell);
    }

    private static int column(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getColumnNr());
    }

    private static String start(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, EXCERPT_BYTES), UTF_8);
    }

    /** An object of more fields than a table has columns, or more bytes than a record. */
    private static final class TooLarge extends JacksonException {
        TooLarge() {
            super("too large");
        }

        @Override
        public Object processor() {
            return JsonSource.class;
        }
    }

    /** Tells a disk that fails from JSON that is bad, and stops a record that has no end. */
    private static final class CountedInput extends java.io.FilterInputStream {
        private static final int BUFFERED = 1 << 16;

        private long recordBytes;
        private Optional<IOException> failed = Optional.empty();

        CountedInput(InputStream in) {
            super(in);
        }

        void startRecord() {
            recordBytes = 0;
        }

        void rethrow() throws IOException {
            if (failed.isPresent()) {
                throw failed.get();
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (recordBytes > Limits.RECORD_BYTES + BUFFERED) {
                throw new TooLarge();
            }
            try {
                int got = super.read(into, from, count);
                recordBytes += Math.max(0, got);
                return got;
            } catch (IOException disk) {
                failed = Optional.of(disk);
                throw disk;
            }
        }
    }
}
