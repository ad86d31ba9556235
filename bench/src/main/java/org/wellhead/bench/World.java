package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.ledger.intake.ImportOptions;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.Progress;
import org.wellhead.ledger.intake.RefusalSink;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Question;

/** A simulated world as {@code simulate} writes it, read: its payments, and the question upstream of its designated accounts. */
record World(Ledger ledger, Question question) {
    private static final RefusalSink NONE_REFUSED = (refusal, row) -> {
        throw new IllegalStateException(refusal.format());
    };

    static World read(Path folder) throws IOException {
        Ledger ledger = Importer.read(
                        ImportOptions.of(folder.resolve("payments.csv")).withAccounts(folder.resolve("accounts.csv")),
                        NONE_REFUSED,
                        Progress.SILENT)
                .ledger();
        List<DesignatedCsv.Row> rows = DesignatedCsv.read(folder.resolve("designated.csv"), NONE_REFUSED);
        List<String> units =
                rows.stream().map(DesignatedCsv.Row::unit).distinct().toList();
        List<Designation> designations = rows.stream()
                .map(row -> new Designation(
                        ledger.accounts().find(row.account()),
                        units.indexOf(row.unit()),
                        row.sinceEpochMicros().orElse(Designation.ALWAYS)))
                .toList();
        return new World(ledger, Question.upstream(units, designations));
    }
}
