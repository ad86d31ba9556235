package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.wellhead.app.output.Csv;
import org.wellhead.app.output.RunFacts;
import org.wellhead.app.output.Words;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.screen.review.Decision;
import org.wellhead.screen.review.Finding;
import org.wellhead.screen.review.Screening;

/**
 * The accounts of parties that a person accepted as listed: designated accounts, with unit and day of listing.
 *
 * @param rows each account once, in the order of the case's parties
 * @param notices what somebody who uses them must know, sentences without their full stop
 */
record AcceptedMatches(List<DesignatedCsv.Row> rows, List<String> notices) {
    AcceptedMatches {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }

    /** Those of a case; none if its parties were never screened. */
    static AcceptedMatches of(CaseFolder opened) throws IOException {
        Screening screening = CaseScreening.of(opened);
        List<Finding> accepted = screening.accepted();
        if (accepted.isEmpty()) {
            return new AcceptedMatches(List.of(), List.of());
        }
        CaseParties parties = new CaseParties(opened.ledger().accounts(), opened.joins());
        List<String> notices = new ArrayList<>();
        Map<String, List<Finding>> byParty = new LinkedHashMap<>();
        for (Finding finding : accepted) {
            AskedParty party = parties.ofAccount(finding.party());
            if (party == null) {
                notices.add(finding.party() + ", accepted as " + finding.entry() + ", is no longer in the case");
                continue;
            }
            byParty.computeIfAbsent(party.id(), _ -> new ArrayList<>()).add(finding);
            if (!finding.closed().isEmpty()) {
                notices.add(finding.party() + ", accepted as " + finding.entry() + ": " + finding.closed()
                        + "; its accounts count as designated from the listing on, without an end");
            }
        }
        long again = accepted.stream()
                .filter(finding -> screening.state(finding) == Screening.State.OPEN)
                .count();
        if (again > 0) {
            notices.add(Words.count(again, "accepted match", "accepted matches")
                    + " must be looked at again, since a side changed (wellhead review); they count until then");
        }
        List<DesignatedCsv.Row> rows = new ArrayList<>();
        byParty.forEach((id, findings) -> {
            AskedParty party = Objects.requireNonNull(parties.ofAccount(id));
            rows.addAll(rows(party, findings, screening, notices));
        });
        return new AcceptedMatches(rows, notices);
    }

    /** A party on several lists is of one unit: the one that a person named, else the name of its best match. */
    private static Collection<DesignatedCsv.Row> rows(
            AskedParty party, List<Finding> findings, Screening screening, List<String> notices) {
        String unit = findings.stream()
                .map(finding -> screening.decision(finding).map(Decision::unit).orElse(""))
                .filter(named -> !named.isEmpty())
                .findFirst()
                .orElse(findings.getFirst().entryName());
        if (findings.size() > 1) {
            notices.add(party.id() + " is accepted as " + findings.size() + " entries; it counts to the unit " + unit
                    + " from the earliest listing on");
        }
        Optional<LocalDate> since = findings.stream()
                .flatMap(finding -> Optional.ofNullable(finding.listedOn()).stream())
                .min(LocalDate::compareTo);
        return party.accounts().stream()
                .map(account -> new DesignatedCsv.Row(
                        account,
                        unit,
                        findings.getFirst().entryName(),
                        since.map(day -> TimeUnit.DAYS.toMicros(day.toEpochDay()))))
                .toList();
    }

    /** As {@code --designated} reads it. */
    String csv() {
        StringWriter text = new StringWriter();
        try {
            Csv csv = new Csv(text).header("account", "unit", "name", "since");
            for (DesignatedCsv.Row row : rows) {
                csv.text(row.account())
                        .text(row.unit())
                        .text(row.name())
                        .plain(row.sinceEpochMicros()
                                .map(micros -> LocalDate.ofEpochDay(TimeUnit.MICROSECONDS.toDays(micros))
                                        .toString())
                                .orElse(""))
                        .end();
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** What names them among the inputs of a trace: the SHA-256 of {@link #csv}. */
    RunFacts.Input input() {
        byte[] bytes = csv().getBytes(UTF_8);
        return new RunFacts.Input(
                "accepted matches", HexFormat.of().formatHex(Sha256.digest().digest(bytes)), bytes.length);
    }
}
