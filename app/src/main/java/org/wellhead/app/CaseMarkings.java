package org.wellhead.app;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.ReleasePolicy;

/**
 * The markings of what a case tells: a payment bears that of its file, and what follows from several bears them all.
 *
 * <p>An account's number is told by each file that names it, so a partner may have it by any of them that it may have; a holder's name could be from
 * any of them, so it bears them all.
 */
final class CaseMarkings {
    private final CaseFolder opened;
    private final HandlingFile handling;
    private final ReleasePolicy policy;
    private final Map<SourceEntry, Marking> ofSource = new HashMap<>();
    private final Map<Integer, Set<SourceEntry>> naming = new HashMap<>();

    /**
     * Looks up which files name some accounts. O(payments).
     *
     * @param accounts those that anything will be asked of
     */
    CaseMarkings(CaseFolder opened, HandlingFile handling, ReleasePolicy policy, BitSet accounts) {
        this.opened = opened;
        this.handling = handling;
        this.policy = policy;
        Ledger ledger = opened.ledger();
        Ledger.Window window = new Ledger.Window();
        for (int from = 0; from < ledger.size(); from += Ledger.WINDOW_PAYMENTS) {
            int to = Math.min(ledger.size(), from + Ledger.WINDOW_PAYMENTS);
            ledger.columns().move(window, from, to);
            for (int payment = from; payment < to; payment++) {
                name(window.payer[payment - window.base], payment, accounts);
                name(window.payee[payment - window.base], payment, accounts);
            }
        }
    }

    private void name(int account, int payment, BitSet accounts) {
        if (accounts.get(account)) {
            Set<SourceEntry> files = naming.computeIfAbsent(account, _ -> new LinkedHashSet<>());
            // Nearly every payment of an account is from a file that named it before; that is asked once for each.
            opened.rows(payment).forEach(row -> files.add(row.source()));
        }
    }

    /** That of a payment: its file's. */
    Marking payment(int payment) {
        return of(opened.rows(payment).getFirst().source());
    }

    /** The file that a payment was read from. */
    SourceEntry source(int payment) {
        return opened.rows(payment).getFirst().source();
    }

    /** That of a file. */
    Marking of(SourceEntry source) {
        return ofSource.computeIfAbsent(source, handling::marking);
    }

    /** That of an account's number and country: the first of its files that lets it go, else all of them. */
    Marking account(int account) {
        List<Marking> markings = markings(account);
        return markings.stream()
                .filter(marking -> policy.withholds(marking).isEmpty())
                .findFirst()
                .orElseGet(() -> all(markings));
    }

    /** That of who holds accounts: all of their files. */
    Marking holder(List<Integer> accounts) {
        return all(
                accounts.stream().flatMap(account -> markings(account).stream()).toList());
    }

    private List<Marking> markings(int account) {
        return naming.getOrDefault(account, Set.of()).stream().map(this::of).toList();
    }

    private Marking all(List<Marking> markings) {
        return markings.stream().reduce(Marking::and).orElse(handling.standard());
    }
}
