package org.wellhead.ledger.intake.table;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.StructAccessor;
import dev.hardwood.schema.SchemaNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.Rule;

/**
 * Reads Parquet files row by row. A struct is flattened: its field {@code name} within {@code payer} is the column {@code payer.name};
 * elements of a list are numbered from 1.
 */
final class ParquetSource {
    private static final int CELLS_MAX = 1000;

    /** Tells on standard error how it runs, which is no news to an analyst; held, or its level would be forgotten. */
    private static final Logger HARDWOOD = Logger.getLogger("dev.hardwood");

    static {
        HARDWOOD.setLevel(Level.WARNING);
    }

    private final TableRows rows;
    private final Predicate<List<String>> columns;

    /**
     * A source.
     *
     * @param columns is told the names of all columns first, and says whether to read on
     */
    ParquetSource(TableRows rows, Predicate<List<String>> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    void read(Path file) throws IOException {
        long row = 0;
        try (ParquetFileReader parquet = ParquetFileReader.open(InputFile.of(file))) {
            List<SchemaNode> fields = parquet.getFileSchema().getRootNode().children();
            List<String> names = new ArrayList<>();
            fields.forEach(field -> name(field, "", names));
            if (names.size() > CELLS_MAX) {
                rows.bad(1, 1, Rule.TABLE_UNREADABLE, "", "more than " + CELLS_MAX + " columns");
                return;
            }
            if (!columns.test(names)) {
                return;
            }
            try (RowReader reader = parquet.rowReader()) {
                boolean more = true;
                while (more && reader.hasNext()) {
                    reader.next();
                    row++;
                    Map<String, Cell> cells = new LinkedHashMap<>();
                    struct(fields, reader, "", cells);
                    more = rows.named(row, cells, "");
                }
            }
        } catch (IOException | RuntimeException damaged) {
            damaged(row + 1, damaged);
        } catch (OutOfMemoryError | StackOverflowError absurd) {
            // Sizes in the file are taken at their word by the decoder; the failed allocation itself is already undone.
            damaged(row + 1, absurd);
        }
    }

    private void damaged(long row, Throwable fault) {
        rows.bad(
                row,
                1,
                Rule.TABLE_UNREADABLE,
                "",
                String.valueOf(fault.getMessage()).replaceAll("\\s+", " "));
    }

    private static void name(SchemaNode field, String prefix, List<String> names) {
        if (field instanceof SchemaNode.GroupNode group && group.isStruct()) {
            group.children().forEach(child -> name(child, prefix + field.name() + ".", names));
        } else {
            names.add(prefix + field.name());
        }
    }

    private void struct(List<SchemaNode> fields, StructAccessor row, String prefix, Map<String, Cell> cells) {
        for (int i = 0; i < fields.size(); i++) {
            SchemaNode field = fields.get(i);
            if (row.isNull(i)) {
                continue;
            }
            String name = prefix + field.name();
            if (field instanceof SchemaNode.GroupNode group && group.isStruct()) {
                struct(group.children(), row.getStruct(i), name + ".", cells);
            } else {
                value(name, row.getValue(i), cells);
            }
        }
    }

    private static void value(String name, @Nullable Object value, Map<String, Cell> cells) {
        if (value == null || cells.size() >= CELLS_MAX) {
            return;
        }
        int column = cells.size() + 1;
        Cell cell = switch (value) {
            case String text -> Cell.text(text, column);
            case BigDecimal exact ->
                new Cell(
                        Math.abs((long) exact.scale()) > 100 ? exact.toString() : exact.toPlainString(),
                        Cell.Type.NUMBER,
                        column);
            case Integer whole -> new Cell(whole.toString(), Cell.Type.NUMBER, column);
            case Long whole -> new Cell(whole.toString(), Cell.Type.NUMBER, column);
            case Double binary -> new Cell(shortest(binary.toString()), Cell.Type.BINARY, column);
            case Float binary -> new Cell(shortest(binary.toString()), Cell.Type.BINARY, column);
            case LocalDate date -> new Cell(date.toString(), Cell.Type.LOCAL_TIME, column);
            case LocalDateTime time -> new Cell(time.toString(), Cell.Type.LOCAL_TIME, column);
            case Instant instant -> new Cell(instant.toString(), Cell.Type.INSTANT, column);
            case byte[] bytes -> Cell.text(new String(bytes, java.nio.charset.StandardCharsets.UTF_8), column);
            default -> Cell.text(value.toString(), column);
        };
        if (value instanceof PqList list) {
            for (int i = 0; i < Math.min(list.size(), CELLS_MAX); i++) {
                value(name + "." + (i + 1), list.get(i), cells);
            }
            return;
        }
        cells.putIfAbsent(Known.key(name), cell);
    }

    /** The shortest decimal of a binary number, written out: 5.0E7 is 50000000. */
    private static String shortest(String text) {
        if (text.equals("NaN") || text.endsWith("Infinity")) {
            return text;
        }
        String plain = new BigDecimal(text).toPlainString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
    }
}
