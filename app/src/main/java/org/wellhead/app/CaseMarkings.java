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
import org.wellhead.trace.TracedPayments;

/**
 * The markings of what a case tells: a payment bears that of its file, and what follows from several bears them all. How much of a payment is traced
 * money follows from all that came before it on the money's way, so that no difference between two amounts tells of a source that is withheld.
 *
 * <p>An account's number is told by each file that names it, so a partner may have it by any of them that it may have; a holder's name could be from
 * any of them, so it bears them all.
 */
final class CaseMarkings {
    private final CaseFolder opened;
    private final SharedLedger shared;
    private final HandlingFile handling;
    private final ReleasePolicy policy;
    private final Map<SourceEntry, Marking> ofSource = new HashMap<>();
    private final Map<Integer, Set<SourceEntry>> naming = new HashMap<>();
    private final List<Marking> kinds;
    private final Map<Integer, Long> behindAccount = new HashMap<>();
    private final Map<Integer, Long> behindPayment = new HashMap<>();

    /**
     * Looks up which files name some accounts, and what lies behind the amounts of some payments. O(payments).
     *
     * @param accounts those that anything will be asked of
     * @param touched all payments that can have carried traced money
     * @param payments those of them that anything will be asked of
     */
    CaseMarkings(
            CaseFolder opened,
            SharedLedger shared,
            HandlingFile handling,
            ReleasePolicy policy,
            BitSet accounts,
            TracedPayments touched,
            Set<Integer> payments) {
        this.opened = opened;
        this.shared = shared;
        this.handling = handling;
        this.policy = policy;
        this.kinds = opened.sources().stream().map(this::of).distinct().toList();
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
        // Where all files are marked alike, so is all that follows from them.
        if (kinds.size() > 1) {
            lookBehind(touched, payments);
        }
    }

    /** One pass in the order of time: what lies behind an account is what lies behind all that paid it. */
    private void lookBehind(TracedPayments touched, Set<Integer> payments) {
        Ledger ledger = shared.ledger();
        for (int entry = 0; entry < touched.size(); entry++) {
            int payment = touched.payment(entry);
            long behind = behindAccount.getOrDefault(ledger.payer(payment), 0L) | bit(payment(payment));
            behindAccount.merge(ledger.payee(payment), behind, (a, b) -> a | b);
            behindAccount.merge(ledger.payer(payment), bit(payment(payment)), (a, b) -> a | b);
            if (payments.contains(payment)) {
                behindPayment.merge(payment, behind, (a, b) -> a | b);
            }
        }
    }

    /** Of more kinds of marking than there are bits, the last bit stands for all. */
    private long bit(Marking marking) {
        return 1L << Math.min(kinds.indexOf(marking), Long.SIZE - 1);
    }

    private Marking all(long bits) {
        boolean tooMany = kinds.size() > Long.SIZE && bits < 0;
        Marking marking = Marking.open();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (tooMany || (kind < Long.SIZE && (bits & (1L << kind)) != 0)) {
                marking = marking.and(kinds.get(kind));
            }
        }
        return marking;
    }

    /** That of how much of a payment is traced money. */
    Marking traced(int payment) {
        return all(behindPayment.getOrDefault(payment, 0L)).and(payment(payment));
    }

    private void name(int account, int payment, BitSet accounts) {
        if (accounts.get(account)) {
            Set<SourceEntry> files = naming.computeIfAbsent(account, _ -> new LinkedHashSet<>());
            // Nearly every payment of an account is from a file that named it before; that is asked once for each.
            files.add(opened.source(payment));
        }
    }

    /** That of a payment: its file's. */
    Marking payment(int payment) {
        return of(source(payment));
    }

    /** The file that a payment was read from. */
    SourceEntry source(int payment) {
        return opened.source(shared.original(payment));
    }

    /** That of a file. */
    Marking of(SourceEntry source) {
        return ofSource.computeIfAbsent(source, handling::marking);
    }

    /** That of an account's number: the first of its files that lets it go, else all of them. */
    Marking account(int account) {
        List<Marking> markings = markings(account);
        return markings.stream()
                .filter(marking -> policy.withholds(marking).isEmpty())
                .findFirst()
                .orElseGet(() -> all(markings));
    }

    /** That of what is known of accounts beside their numbers: all files that may be told and name one of them. */
    Marking holder(List<Integer> accounts) {
        return all(accounts.stream()
                .flatMap(account -> markings(account).stream())
                .filter(marking -> policy.withholds(marking).isEmpty())
                .toList());
    }

    /** That of what follows from all payments of the case. */
    Marking everything() {
        return all(kinds);
    }

    private List<Marking> markings(int account) {
        return naming.getOrDefault(account, Set.of()).stream().map(this::of).toList();
    }

    private Marking all(List<Marking> markings) {
        return markings.stream().reduce(Marking::and).orElse(handling.standard());
    }
}
