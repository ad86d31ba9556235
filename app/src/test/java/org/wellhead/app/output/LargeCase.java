package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Chain;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/**
 * Many sources in many countries, each paying through a collector and a front to one of five units. Between neighbours,
 * fifo moves some of the attribution one way and lifo the other, so that the sums stay.
 */
final class LargeCase {
    private static final String[] COUNTRIES =
            ("SA AE TR DE GB US FR QA KW ID PK IN RU CN ZA BR IT NL SE BE AT DK ES NG KE EG"
                            + " MA TN LY SO SD YE IQ LB JO MY PH TH CH NO")
                    .split(" ", -1);
    private static final String[] NAMES = {
        "Khalid al-Rashid",
        "مؤسسة الرحمة للإغاثة",
        "Anna Schneider",
        "Иван Соколов",
        "王小明",
        "Noor Trading FZE",
        "محمد بن عبد الله الحربي",
        "राजेश कुमार",
        "Green Crescent Foundation",
        "Siti Rahmawati",
        "Oluwaseun Adeyemi",
        "יעקב לוי"
    };
    private static final PartyKind[] KINDS = {
        PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.PERSON, PartyKind.PERSON, PartyKind.UNKNOWN,
        PartyKind.ORGANISATION, PartyKind.PERSON, PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.EXCHANGE,
        PartyKind.GOVERNMENT, PartyKind.BANK
    };
    private static final List<String> UNITS =
            List.of("Northern command", "Southern command", "Procurement", "وحدة الإعلام", "Foreign operations");

    private final int sources;
    private final Ledger ledger;
    private final long[] amountMinor;

    LargeCase(int sources, long seed) {
        this.sources = sources;
        Random random = new Random(seed);
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 2));
        amountMinor = new long[sources];
        for (int i = 0; i < sources; i++) {
            String country = i % 29 == 28 ? "" : COUNTRIES[(int) (40 * Math.pow(random.nextDouble(), 2))];
            builder.accounts()
                    .party(
                            "AC" + (100_000 + i),
                            NAMES[i % NAMES.length] + (i < NAMES.length ? "" : " " + i),
                            country,
                            KINDS[i % KINDS.length],
                            0);
            amountMinor[i] = 2_000 + (long) (25_000_000 * Math.pow(random.nextDouble(), 6));
        }
        for (int i = 0; i < sources; i++) {
            long time = SmallCase.day(1) + i * 60_000_000L;
            builder.pay(time, "AC" + (100_000 + i), "collector-" + i % 7, amountMinor[i]);
            builder.pay(time + 1, "collector-" + i % 7, "front-" + i % 3, amountMinor[i]);
            builder.pay(time + 2, "front-" + i % 3, "unit-" + i % 5, amountMinor[i]);
        }
        ledger = builder.build();
    }

    Findings findings() {
        return new Findings(
                ledger,
                List.of(
                        trace(Policy.PROPORTIONAL, 0),
                        trace(Policy.FIFO, 1),
                        trace(Policy.LIFO, -1),
                        trace(Policy.POISON, 0)),
                SmallCase.facts(Map.of()));
    }

    /** Every source's way: its own payment, the collector's, the front's. */
    List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        for (int i = 0; i < sources; i++) {
            chains.add(new Chain(i % 5, i, List.of(3 * i, 3 * i + 1, 3 * i + 2), amountMinor[i]));
        }
        return chains;
    }

    private Trace trace(Policy policy, int sign) {
        List<Trace.Contribution> contributions = new ArrayList<>();
        long[] arrived = new long[5];
        int[] payments = new int[3 * sources];
        byte[] units = new byte[3 * sources];
        long[] traced = new long[3 * sources];
        for (int i = 0; i < sources; i++) {
            long amount = amountMinor[i] + sign * moved(i);
            long time = ledger.bookedAtEpochMicros(3 * i);
            if (amount > 0) {
                contributions.add(new Trace.Contribution(i % 5, i, amount, time, time, 3));
            }
            arrived[i % 5] += amountMinor[i];
            for (int step = 0; step < 3; step++) {
                payments[3 * i + step] = 3 * i + step;
                units[3 * i + step] = (byte) (i % 5);
                traced[3 * i + step] = amountMinor[i];
            }
        }
        contributions.sort(Comparator.comparingInt(Trace.Contribution::unit)
                .thenComparing(Comparator.comparingLong(Trace.Contribution::amountMinor)
                        .reversed())
                .thenComparingInt(Trace.Contribution::account));
        List<Trace.Total> totals = new ArrayList<>();
        List<Designation> designations = new ArrayList<>();
        for (int unit = 0; unit < 5; unit++) {
            totals.add(new Trace.Total(unit, arrived[unit], 0));
            if (unit < sources) {
                designations.add(new Designation(ledger.accounts().find("unit-" + unit), unit, Designation.ALWAYS));
            }
        }
        return new Trace(
                policy,
                Question.upstream(UNITS, designations),
                totals,
                contributions,
                new TracedPayments(payments, units, traced),
                new Trace.Work(0, 0, 0));
    }

    /** What fifo moves to source {@code i} from its partner five places on, or away from it. */
    private long moved(int i) {
        boolean first = i / 5 % 2 == 0;
        int partner = first ? i + 5 : i - 5;
        if (partner >= sources) {
            return 0;
        }
        long part = Math.min(amountMinor[i], amountMinor[partner]) * (i / 10 % 3) / 2;
        return first ? part : -part;
    }
}
