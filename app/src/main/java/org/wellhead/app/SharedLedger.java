package org.wellhead.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.KeptRows;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.handling.ReleasePolicy.Reason;

/**
 * A case as a partner may have it: those payments that it may see, and what the files that it may see say of accounts. Its findings are made from that
 * alone: an amount that followed from more would tell of it, by a difference if not by itself.
 */
final class SharedLedger {
    private final Ledger ledger;
    private final int @Nullable [] kept;
    private final Map<SourceEntry, Reason> withheld;
    private final Map<SourceEntry, Integer> withheldPayments;

    private SharedLedger(
            Ledger ledger,
            int @Nullable [] kept,
            Map<SourceEntry, Reason> withheld,
            Map<SourceEntry, Integer> withheldPayments) {
        this.ledger = ledger;
        this.kept = kept;
        this.withheld = withheld;
        this.withheldPayments = withheldPayments;
    }

    /** Those of a case. O(payments) where any file is withheld, else O(files). */
    static SharedLedger of(CaseFolder opened, HandlingFile handling, ReleasePolicy policy) {
        Map<SourceEntry, Reason> withheld = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        for (SourceEntry source : opened.sources()) {
            policy.withholds(handling.marking(source)).ifPresent(reason -> {
                withheld.put(source, reason);
                names.add(name(source));
            });
        }
        if (withheld.isEmpty()) {
            return new SharedLedger(opened.ledger(), null, Map.of(), Map.of());
        }
        Ledger all = opened.ledger();
        int[] kept = new int[all.size()];
        int size = 0;
        Map<String, Integer> left = new HashMap<>();
        IdentityHashMap<SourceEntry, Boolean> isWithheld = new IdentityHashMap<>();
        for (int payment = 0; payment < all.size(); payment++) {
            SourceEntry source = opened.source(payment);
            if (isWithheld.computeIfAbsent(source, each -> names.contains(name(each)))) {
                left.merge(name(source), 1, Integer::sum);
            } else {
                kept[size++] = payment;
            }
        }
        Map<SourceEntry, Integer> counts = new LinkedHashMap<>();
        withheld.keySet().forEach(source -> counts.put(source, left.getOrDefault(name(source), 0)));
        int[] shown = Arrays.copyOf(kept, size);
        return new SharedLedger(
                new Ledger(
                        all.money(),
                        opened.accountsOf(source -> !names.contains(name(source))),
                        size,
                        new Columns(all.columns(), shown),
                        new KeptRows(all.rows(), shown)),
                shown,
                withheld,
                counts);
    }

    /** A large file is in several parts, whose entries differ in their counts. */
    private static String name(SourceEntry source) {
        return source.sha256() + source.place();
    }

    /** The payments that may be shown, between the case's accounts with what may be told of those. */
    Ledger ledger() {
        return ledger;
    }

    /** The case's own number of a payment. */
    int original(int payment) {
        return kept == null ? payment : kept[payment];
    }

    /** Whether it is all of the case. */
    boolean isWhole() {
        return withheld.isEmpty();
    }

    /** The files that the partner may not have, by name, with how many payments are theirs and why. */
    List<WithheldFile> withheld() {
        Map<String, WithheldFile> files = new TreeMap<>();
        withheld.forEach((source, reason) -> files.put(
                name(source), new WithheldFile(source.place(), withheldPayments.getOrDefault(source, 0), reason)));
        return files.values().stream()
                .sorted((a, b) -> a.place().compareTo(b.place()))
                .toList();
    }

    /** A file that the partner may not have. */
    record WithheldFile(String place, int payments, Reason reason) {}

    private static final class Columns implements Ledger.Columns {
        private final Ledger.Columns all;
        private final int[] kept;

        Columns(Ledger.Columns all, int[] kept) {
            this.all = all;
            this.kept = kept;
        }

        @Override
        public int payer(int payment) {
            return all.payer(kept[payment]);
        }

        @Override
        public int payee(int payment) {
            return all.payee(kept[payment]);
        }

        @Override
        public long amountMinor(int payment) {
            return all.amountMinor(kept[payment]);
        }

        @Override
        public long bookedAtEpochMicros(int payment) {
            return all.bookedAtEpochMicros(kept[payment]);
        }

        @Override
        public void move(Ledger.Window window, int from, int to) {
            window.hold(from, to - from);
            for (int payment = from; payment < to; payment++) {
                window.payer[payment - window.base] = payer(payment);
                window.payee[payment - window.base] = payee(payment);
                window.amountMinor[payment - window.base] = amountMinor(payment);
            }
        }
    }
}
