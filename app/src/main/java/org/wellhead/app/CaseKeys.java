package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.ledger.intake.DesignatedCsv;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.screen.review.Finding;
import org.wellhead.share.item.Kind;

/**
 * Every key that {@link CaseDossier} can make of a case, whether or not it was ever told: few kinds first, payments last. But for sightings, which
 * are not in the case. O(parties + payments + units * accounts); nothing is traced.
 */
final class CaseKeys {
    private final CaseFolder opened;
    private final Ledger ledger;
    private final Accounts accounts;
    private final CaseParties parties;
    private final RevealSearch search;

    CaseKeys(CaseFolder opened, RevealSearch search) {
        this.opened = opened;
        this.ledger = opened.ledger();
        this.accounts = ledger.accounts();
        this.parties = new CaseParties(accounts, opened.joins());
        this.search = search;
    }

    /**
     * Lets the search look at each of them, as long as it wants more.
     *
     * @param designated the file that names the units, beside the accepted matches
     * @throws InputRefused if that file is not understood
     */
    void lookAtAll(Optional<Path> designated, Console console) throws IOException {
        if (search.wants(Kind.PARTY) || search.wants(Kind.ACCOUNT)) {
            parties();
        }
        if (search.wants(Kind.MATCH)) {
            matches();
        }
        if (search.wants(Kind.INPUT)) {
            for (SourceEntry source : opened.sources()) {
                search.look(
                        Kind.INPUT,
                        source.place() + "|" + source.sha256(),
                        () -> "the file " + source.place() + ", SHA-256 " + source.sha256());
            }
        }
        if (search.wants(Kind.FREEZE)) {
            for (int account = 0; account < accounts.size(); account++) {
                int frozen = account;
                search.look(
                        Kind.FREEZE,
                        "plan|" + accounts.id(account),
                        () -> "that account " + told(frozen) + " be frozen");
            }
        }
        if (search.wants(Kind.SOURCE)) {
            sources(units(designated, console));
        }
        for (int payment = 0; payment < ledger.size() && search.wants(Kind.PAYMENT); payment++) {
            int looked = payment;
            search.look(Kind.PAYMENT, String.valueOf(ledger.place(payment)), () -> payment(looked));
        }
    }

    private void parties() {
        for (AskedParty party : parties) {
            search.look(Kind.PARTY, party.id(), () -> "party " + party.label());
            for (String account : party.accounts()) {
                search.look(Kind.ACCOUNT, account, () -> "account " + account);
            }
        }
    }

    private void matches() throws IOException {
        for (Finding finding : CaseScreening.of(opened).findings()) {
            @Nullable AskedParty party = parties.ofAccount(finding.party());
            if (party != null) {
                search.look(
                        Kind.MATCH,
                        party.id() + "|" + finding.entry(),
                        () -> "that party " + party.label() + " is " + finding.entryName() + ", " + finding.entry());
            }
        }
    }

    private Set<String> units(Optional<Path> designated, Console console) throws IOException {
        Set<String> units = new LinkedHashSet<>();
        if (designated.isPresent()) {
            try (Refusals refusals = new Refusals(console, Optional.empty())) {
                DesignatedCsv.read(designated.get(), refusals).forEach(row -> units.add(row.unit()));
                if (!refusals.isEmpty()) {
                    throw new InputRefused(refusals.told() + "; mend the file of designated accounts");
                }
            }
        }
        AcceptedMatches.of(opened).rows().forEach(row -> units.add(row.unit()));
        return units;
    }

    private void sources(Set<String> units) {
        for (String named : units) {
            // As PickedFindings calls it.
            String unit = named.isEmpty() ? "(no name)" : named;
            for (int account = 0; account < accounts.size() && search.wants(Kind.SOURCE); account++) {
                int source = account;
                search.look(
                        Kind.SOURCE,
                        unit + "|" + accounts.id(account),
                        () -> "what account " + told(source) + " put into what unit " + unit + " received");
            }
        }
    }

    private String told(int account) {
        String name = accounts.name(account);
        return accounts.id(account) + (name.isEmpty() ? "" : " (" + name + ")");
    }

    private String payment(int payment) {
        Instant booked = Instant.EPOCH.plus(ledger.bookedAtEpochMicros(payment), ChronoUnit.MICROS);
        return "payment " + ledger.place(payment) + ": "
                + ledger.money().formatForPeople(ledger.amountMinor(payment)) + " "
                + ledger.money().currency() + " from " + told(ledger.payer(payment)) + " to "
                + told(ledger.payee(payment)) + ", " + booked;
    }
}
