package org.wellhead.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the list of designated accounts: columns {@code account, unit, name, since}, of which only the first is needed. */
public final class DesignatedCsv {
    private static final List<String> KNOWN = List.of("account", "unit", "name", "since");
    private static final int ACCOUNT = 0;
    private static final int UNIT = 1;
    private static final int NAME = 2;
    private static final int SINCE = 3;

    /**
     * One designated account.
     *
     * @param account its id, not empty
     * @param unit the group it belongs to, or {@code ""}
     * @param name what the list calls its holder, or {@code ""}
     * @param sinceEpochMicros from when it counts as designated, in microseconds since 1970-01-01T00:00Z; empty for always
     */
    public record Row(String account, String unit, String name, Optional<Long> sinceEpochMicros) {
        public Row {
            if (account.isEmpty()) {
                throw new IllegalArgumentException("a designated account has an id");
            }
        }
    }

    /**
     * What the file says.
     *
     * @param rows each account once, in the order of the file
     * @param counts what became of the rows; an account told twice with the same unit and time is a duplicate
     * @param input the file
     */
    public record Designated(List<Row> rows, Counts counts, InputFile input) {
        public Designated {
            rows = List.copyOf(rows);
        }
    }

    private DesignatedCsv() {}

    /**
     * The designated accounts of a file, each once, in its order.
     *
     * @throws IOException if it cannot be read at all, e.g. does not exist
     */
    public static List<Row> read(Path path, RefusalSink refusals) throws IOException {
        return readWithCounts(path, refusals).rows();
    }

    /** As {@link #read}, with what became of the rows and which file it was. */
    public static Designated readWithCounts(Path path, RefusalSink refusals) throws IOException {
        Map<String, Row> byAccount = new LinkedHashMap<>();
        try (CsvFile file = new CsvFile(path, KNOWN, 1, Map.of(), refusals)) {
            while (file.next()) {
                for (int row = 0; row < file.rows().count(); row++) {
                    if (!file.refuseIfFaulty(row)) {
                        take(file, row, byAccount);
                    }
                }
            }
            InputFile input = file.finish();
            return new Designated(new ArrayList<>(byAccount.values()), file.counts(), input);
        }
    }

    private static void take(CsvFile file, int row, Map<String, Row> byAccount) {
        String account = file.text(row, ACCOUNT);
        String since = file.text(row, SINCE);
        long instant = since.isEmpty() ? 0 : Fields.time(since);
        if (account.isEmpty()) {
            file.refuse(row, Rule.ACCOUNT_EMPTY, ACCOUNT, "");
            return;
        }
        if (Fault.is(instant)) {
            file.refuse(row, Fault.rule(instant), SINCE, Fields.quoted(since));
            return;
        }
        Optional<Long> sinceMicros = since.isEmpty() ? Optional.empty() : Optional.of(instant);
        Row designated = new Row(account, file.text(row, UNIT), file.text(row, NAME), sinceMicros);
        Row earlier = byAccount.putIfAbsent(account, designated);
        if (earlier == null) {
            file.taken();
        } else if (earlier.unit().equals(designated.unit())
                && earlier.sinceEpochMicros().equals(designated.sinceEpochMicros())) {
            file.duplicate();
        } else {
            file.refuse(row, Rule.ACCOUNT_TWICE, ACCOUNT, "before: unit '" + earlier.unit() + "'");
        }
    }
}
