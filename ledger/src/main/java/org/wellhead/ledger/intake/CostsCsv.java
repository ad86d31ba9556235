package org.wellhead.ledger.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what it costs to freeze an account: columns {@code account, cost}. */
public final class CostsCsv {
    private static final List<String> KNOWN = List.of("account", "cost");
    private static final int ACCOUNT = 0;
    private static final int COST = 1;

    /**
     * What the file says.
     *
     * @param costMillis the cost of each account in thousandths, more than 0
     * @param input the file
     */
    public record Costs(Map<String, Long> costMillis, InputFile input) {
        public Costs {
            costMillis = Map.copyOf(costMillis);
        }
    }

    private CostsCsv() {}

    /**
     * The costs of a file. An account told twice with one cost is a duplicate, with two it is refused.
     *
     * @throws IOException if it cannot be read at all, e.g. does not exist
     */
    public static Costs read(Path path, RefusalSink refusals) throws IOException {
        Map<String, Long> costs = new LinkedHashMap<>();
        try (CsvFile file = new CsvFile(path, KNOWN, KNOWN.size(), Map.of(), refusals)) {
            while (file.next()) {
                for (int row = 0; row < file.rows().count(); row++) {
                    if (!file.refuseIfFaulty(row)) {
                        take(file, row, costs);
                    }
                }
            }
            return new Costs(costs, file.finish());
        }
    }

    private static void take(CsvFile file, int row, Map<String, Long> costs) {
        String account = file.text(row, ACCOUNT);
        String text = file.text(row, COST);
        if (account.isEmpty()) {
            file.refuse(row, Rule.ACCOUNT_EMPTY, ACCOUNT, "");
            return;
        }
        if (!text.matches("[0-9]{1,12}([.][0-9]{1,3})?") || new BigDecimal(text).signum() == 0) {
            file.refuse(row, Rule.COST_UNREADABLE, COST, Fields.quoted(text));
            return;
        }
        long cost = new BigDecimal(text).movePointRight(3).longValueExact();
        Long earlier = costs.putIfAbsent(account, cost);
        if (earlier == null) {
            file.taken();
        } else if (earlier == cost) {
            file.duplicate();
        } else {
            file.refuse(row, Rule.ACCOUNT_TWICE, ACCOUNT, "before: cost " + BigDecimal.valueOf(earlier, 3));
        }
    }
}
