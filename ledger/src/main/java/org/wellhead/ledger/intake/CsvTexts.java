package org.wellhead.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Reads a CSV file row by row as texts, by known columns: for tables that are no payments. Memory does not grow with the file. */
public final class CsvTexts {
    /** The longest name that is taken; no list has one of a third of it. */
    public static final int NAME_CHARS_MAX = 1_000;

    /**
     * The columns of a table.
     *
     * @param known their names in lower case
     * @param needed so many of them, from the first, must be there
     * @param names how many of them, from the first, are names, which have a {@linkplain #NAME_CHARS_MAX longest length}
     * @param renamed for a known name that of the file
     */
    public record Columns(List<String> known, int needed, int names, Map<String, String> renamed) {
        public Columns {
            known = List.copyOf(known);
            renamed = Map.copyOf(renamed);
        }
    }

    /**
     * A row.
     *
     * @param line on which it starts, from 1
     * @param fields by known column, without spaces at their ends; {@code ""} where the file has no such column
     */
    public record Row(long line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** Takes the rows, one after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(Row row) throws IOException;
    }

    /**
     * What the file was.
     *
     * @param found by known column, whether the file has it
     * @param others columns of the file that are not known
     */
    public record Read(Counts counts, InputFile input, List<Boolean> found, List<String> others) {
        public Read {
            found = List.copyOf(found);
            others = List.copyOf(others);
        }
    }

    private CsvTexts() {}

    /**
     * Reads a file to its end.
     *
     * @param refusals hears of rows, or of a whole file, that cannot be taken
     * @param progress hears how many bytes were read, now and then
     * @throws IOException if it cannot be read at all, or the taker throws it
     */
    public static Read read(Path path, Columns columns, RefusalSink refusals, LongConsumer progress, Taker taker)
            throws IOException {
        try (CsvFile file = new CsvFile(path, columns.known(), columns.needed(), columns.renamed(), refusals)) {
            while (file.next()) {
                for (int row = 0; row < file.rows().count(); row++) {
                    if (!file.refuseIfFaulty(row)) {
                        take(file, row, columns, taker);
                    }
                }
                progress.accept(file.bytesRead());
            }
            List<Boolean> found = new ArrayList<>();
            for (int known = 0; known < columns.known().size(); known++) {
                found.add(file.isUsable() && file.header().column(known) >= 0);
            }
            List<String> others = file.isUsable() ? file.header().others() : List.of();
            return new Read(file.counts(), file.finish(), found, others);
        }
    }

    private static void take(CsvFile file, int row, Columns columns, Taker taker) throws IOException {
        List<String> fields = new ArrayList<>(columns.known().size());
        for (int known = 0; known < columns.known().size(); known++) {
            String text = file.text(row, known).strip();
            if (known < columns.names() && text.length() > NAME_CHARS_MAX) {
                file.refuse(row, Rule.NAME_TOO_LONG, known, text.length() + " characters");
                return;
            }
            fields.add(text);
        }
        file.taken();
        taker.take(new Row(file.rows().line(row), fields));
    }
}
