package org.wellhead.app.serve;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.casefolder.CaseFolder;

/** What the case is. */
final class CaseApi implements Api {
    /**
     * The case in one look.
     *
     * @param exists whether there is one yet
     * @param contents the hash of all that is in it
     * @param firstAt when the first payment was booked; null without payments
     */
    record Told(
            boolean exists,
            String name,
            String folder,
            int payments,
            int accounts,
            String currency,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt,
            String contents,
            boolean hasDesignated,
            List<Source> sources) {}

    /** A file that was imported. */
    record Source(String place, String sha256, long bytes, long taken, long refused) {}

    private final CaseHandle served;

    CaseApi(CaseHandle served) {
        this.served = served;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/case", Deed.SEE, _ -> told());
    }

    private Told told() throws java.io.IOException {
        if (!served.isThere()) {
            return new Told(false, served.told(), served.told(), 0, 0, "", null, null, "", false, List.of());
        }
        return served.read(this::told);
    }

    private Told told(CaseFolder open) {
        Ledger ledger = open.ledger();
        int size = ledger.size();
        return new Told(
                true,
                open.settings().name(),
                served.told(),
                size,
                ledger.accounts().size(),
                ledger.money().currency(),
                size == 0 ? null : at(ledger, 0),
                size == 0 ? null : at(ledger, size - 1),
                open.contents(),
                open.designated().isPresent(),
                open.sources().stream()
                        .map(source -> new Source(
                                source.place(), source.sha256(), source.bytes(), source.taken(), source.refused()))
                        .toList());
    }

    private static Instant at(Ledger ledger, int payment) {
        return Instant.EPOCH.plus(ledger.bookedAtEpochMicros(payment), ChronoUnit.MICROS);
    }
}
