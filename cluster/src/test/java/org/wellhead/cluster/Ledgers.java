package org.wellhead.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.casefolder.CaseEditor;
import org.wellhead.ledger.casefolder.Settings;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Question;

/** Random ledgers, as cases, and what is asked of them. */
final class Ledgers {
    static final long HOUR_MICROS = 3_600_000_000L;

    private static final int ACCOUNTS = 400;

    private Ledgers() {}

    /** Payments of an hour, three by three, from {@code first} hours on. */
    static Ledger random(long seed, int payments, long first) {
        Random random = new Random(seed);
        Ledger.Builder builder = new Ledger.Builder(Money.of("USD").orElseThrow());
        for (int account = 0; account < ACCOUNTS; account++) {
            builder.accounts().party("a" + account, "", "", PartyKind.PERSON, account % 9 == 0 ? 500 : 0);
        }
        for (int p = 0; p < payments; p++) {
            int payer = random.nextInt(ACCOUNTS);
            int payee = (payer + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            builder.pay((first + p / 3) * HOUR_MICROS, "a" + payer, "a" + payee, 1 + random.nextInt(1000));
        }
        return builder.build();
    }

    /** A case of these ledgers, one import each. */
    static Path asCase(Path root, Ledger... ledgers) throws IOException {
        Settings settings = new Settings("random", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        for (int part = 0; part < ledgers.length; part++) {
            Ledger ledger = ledgers[part];
            try (CaseEditor editor = CaseEditor.open(root, settings)) {
                String name = "part" + part + ".csv";
                String hash = Integer.toString(part).repeat(64).substring(0, 64);
                editor.add(
                        ledger,
                        false,
                        List.of(new SourceEntry(
                                name, name, "csv", hash, 1, ledger.size(), 0, Optional.empty(), Optional.empty())));
                editor.commit(Map.of());
            }
        }
        return root;
    }

    /** Three accounts of two units, two of them designated on the way. */
    static Question question() {
        return question(0);
    }

    static Question question(long overdraftMicros) {
        List<Designation> designations = List.of(
                new Designation(3, 0, Designation.ALWAYS),
                new Designation(18, 1, 500 * HOUR_MICROS),
                new Designation(5, 1, 1500 * HOUR_MICROS));
        return new Question(
                List.of("red", "blue"),
                designations,
                Direction.UPSTREAM,
                100 * HOUR_MICROS,
                Long.MAX_VALUE,
                overdraftMicros);
    }
}
