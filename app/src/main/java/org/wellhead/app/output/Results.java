package org.wellhead.app.output;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/**
 * Writes the folder of results: {@code sources.csv} (downstream {@code destinations.csv}), {@code countries.csv}, {@code
 * payments.csv}, {@code report.html} and {@code summary.json}. The columns are described in docs/trace.md.
 */
public final class Results {
    private static final String COUNTRIES = "countries.csv";
    private static final String PAYMENTS = "payments.csv";
    private static final String REPORT = "report.html";
    private static final String SUMMARY = "summary.json";

    private final Findings findings;

    private Results(Findings findings) {
        this.findings = findings;
    }

    /**
     * Writes every file, or none: see {@link ResultFolder}.
     *
     * @param folder made if it is not there
     * @param chains proofs of the headline's contributions, best for each of {@link Findings#toProve()}
     * @return the files in the order of writing, the summary not among them: pass them to {@link Summary#json}
     * @throws IOException if the folder cannot be made or written to
     */
    public static List<ResultFolder.Written> write(Path folder, Findings findings, List<Chain> chains)
            throws IOException {
        Results results = new Results(findings);
        try (ResultFolder files = new ResultFolder(folder, SUMMARY)) {
            files.addText(findings.words().many() + ".csv", results::sources);
            files.addText(COUNTRIES, results::countries);
            files.addText(PAYMENTS, results::payments);
            files.addText(REPORT, out -> out.write(Report.html(findings, chains)));
            return files.finish(written -> Summary.json(findings, written));
        }
    }

    /**
     * Every name that {@link #write} uses in its folder, those of files under way included.
     *
     * @param direction which way the money is followed
     */
    public static List<String> names(Direction direction) {
        return ResultFolder.names(Stream.of(Words.of(direction).many() + ".csv", COUNTRIES, PAYMENTS, REPORT, SUMMARY));
    }

    private void sources(Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header(
                        "unit",
                        findings.words().one(),
                        "amount",
                        "currency",
                        "share",
                        "low",
                        "high",
                        "name",
                        "country",
                        "g20",
                        "kind",
                        "first_paid",
                        "last_paid",
                        "hops",
                        "policy");
        for (Trace trace : findings.traces()) {
            for (Trace.Contribution contribution : trace.contributions()) {
                source(csv, trace, contribution);
            }
        }
        csv.flush();
    }

    private void source(Csv csv, Trace trace, Trace.Contribution contribution) throws IOException {
        Accounts accounts = findings.ledger().accounts();
        Money money = findings.ledger().money();
        Findings.Range range = findings.sourceRange(contribution);
        int account = contribution.account();
        String country = accounts.country(account);
        csv.text(findings.units().get(contribution.unit()))
                .text(accounts.id(account))
                .amount(money, contribution.amountMinor())
                .plain(money.currency())
                .plain(share(trace, contribution.unit(), contribution.amountMinor()))
                .amount(money, range.lowMinor())
                .amount(money, range.highMinor())
                .text(accounts.name(account))
                .plain(country)
                .plain(country.isEmpty() ? "" : Country.g20(country).word())
                .plain(accounts.kind(account).word())
                .instant(contribution.firstPaidEpochMicros())
                .instant(contribution.lastPaidEpochMicros())
                .plain(contribution.hops())
                .plain(trace.policy().word())
                .end();
    }

    private void countries(Writer out) throws IOException {
        Csv csv = new Csv(out)
                .header(
                        "unit",
                        "country",
                        "name",
                        "g20",
                        "amount",
                        "currency",
                        "share",
                        findings.words().many(),
                        "persons",
                        "policy",
                        "low",
                        "high",
                        "boundary_amount");
        Money money = findings.ledger().money();
        for (Trace trace : findings.traces()) {
            for (CountryRow row : findings.countriesByUnit(trace)) {
                csv.text(findings.units().get(row.unit()))
                        .plain(row.country())
                        .plain(row.name())
                        .plain(row.g20())
                        .amount(money, row.amountMinor())
                        .plain(money.currency())
                        .plain(share(trace, row.unit(), row.amountMinor()))
                        .plain(row.sources())
                        .plain(row.persons())
                        .plain(trace.policy().word())
                        .amount(money, row.lowMinor())
                        .amount(money, row.highMinor())
                        .amount(money, row.boundaryMinor())
                        .end();
            }
        }
        csv.flush();
    }

    private void payments(Writer out) throws IOException {
        Csv csv = new Csv(out).header("id", "time", "payer", "payee", "amount", "currency", "unit", "traced", "policy");
        Ledger ledger = findings.ledger();
        Money money = ledger.money();
        for (Trace trace : findings.traces()) {
            TracedPayments traced = trace.payments();
            for (int entry = 0; entry < traced.size(); entry++) {
                int payment = traced.payment(entry);
                csv.text(ledger.id(payment))
                        .instant(ledger.bookedAtEpochMicros(payment))
                        .text(ledger.accounts().id(ledger.payer(payment)))
                        .text(ledger.accounts().id(ledger.payee(payment)))
                        .amount(money, ledger.amountMinor(payment))
                        .plain(money.currency())
                        .text(findings.units().get(traced.unit(entry)))
                        .amount(money, traced.tracedMinor(entry))
                        .plain(trace.policy().word())
                        .end();
            }
        }
        csv.flush();
    }

    private String share(Trace trace, int unit, long amountMinor) {
        return Shown.share(amountMinor, findings.total(trace, unit).tracedMinor());
    }
}
