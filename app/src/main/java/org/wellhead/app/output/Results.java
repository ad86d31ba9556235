package org.wellhead.app.output;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.Sha256;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/**
 * Writes the folder of results: {@code sources.csv} (downstream {@code destinations.csv}), {@code countries.csv}, {@code
 * payments.csv}, {@code report.html} and {@code summary.json}. The columns are described in docs/trace.md.
 */
public final class Results {
    /** The name of the summary, which is moved into place last: where it stands, the others are whole. */
    public static final String SUMMARY = "summary.json";

    private static final String COUNTRIES = "countries.csv";
    private static final String PAYMENTS = "payments.csv";
    private static final String REPORT = "report.html";
    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * A file that was written.
     *
     * @param name its name in the folder
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its size
     */
    public record Written(String name, String sha256, long bytes) {}

    private interface Content {
        void write(Writer out) throws IOException;
    }

    private final Path folder;
    private final Findings findings;
    private final List<Written> written = new ArrayList<>();

    private Results(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /**
     * Writes every file under a name of its own and moves all of them into place at the end, so that a run that fails
     * leaves no half result and older results as they were.
     *
     * @param folder made if it is not there
     * @param chains proofs of the headline's contributions, best for each of {@link Findings#toProve()}
     * @return the files in the order of writing, the summary not among them: pass them to {@link Summary#json}
     * @throws IOException if the folder cannot be made or written to
     */
    public static List<Written> write(Path folder, Findings findings, List<Chain> chains) throws IOException {
        Files.createDirectories(folder);
        return new Results(folder, findings).writeAll(chains);
    }

    /**
     * Every name that {@link #write} uses in its folder, those of files under way included.
     *
     * @param direction which way the money is followed
     */
    public static List<String> names(Direction direction) {
        return Stream.of(Words.of(direction).many() + ".csv", COUNTRIES, PAYMENTS, REPORT, SUMMARY)
                .flatMap(name -> Stream.of(name, name + UNFINISHED))
                .toList();
    }

    private List<Written> writeAll(List<Chain> chains) throws IOException {
        try {
            add(findings.words().many() + ".csv", this::sources);
            add(COUNTRIES, this::countries);
            add(PAYMENTS, this::payments);
            add(REPORT, out -> out.write(Report.html(findings, chains)));
            List<Written> files = List.copyOf(written);
            add(SUMMARY, out -> out.write(Summary.json(findings, files)));
            Files.deleteIfExists(folder.resolve(SUMMARY));
            for (Written file : written) {
                Files.move(unfinished(file.name()), folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
            }
            return files;
        } finally {
            for (Written file : written) {
                Files.deleteIfExists(unfinished(file.name()));
            }
        }
    }

    private void add(String name, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        Path file = unfinished(name);
        try (OutputStream bytes = new DigestOutputStream(Files.newOutputStream(file), digest);
                Writer out = utf8(bytes)) {
            content.write(out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        written.add(new Written(name, HexFormat.of().formatHex(digest.digest()), Files.size(file)));
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    /** A lone surrogate becomes a question mark instead of an error. */
    private static Writer utf8(OutputStream bytes) {
        return new BufferedWriter(
                new OutputStreamWriter(
                        bytes,
                        StandardCharsets.UTF_8
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                BUFFER_BYTES);
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
