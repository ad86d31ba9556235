package org.wellhead.app.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wellhead.app.output.RunFacts;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.DatedTrace;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import org.wellhead.trace.Tracer;

/** A ledger, what was asked of it, and its traces under every policy. */
record ViewedCase(Ledger ledger, Question question, List<DatedTrace> traces) {
    static ViewedCase of(Ledger ledger, Question question) {
        List<DatedTrace> traces = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            traces.add(Tracer.dated(ledger, question, policy));
        }
        return new ViewedCase(ledger, question, traces);
    }

    /**
     * Two donors fund a collector, which pays both units; a bank pays South. {@code 100 + 100 -> 120 North, 60 South}.
     */
    static ViewedCase small() {
        Ledger.Builder ledger = new Ledger.Builder(new Money("USD", 0));
        ledger.accounts()
                .party("amal", "أمل حداد", "LB", PartyKind.PERSON, 0)
                .party("brigitte", "Brigitte Müller", "DE", PartyKind.PERSON, 0)
                .party("collector", "Relief Fund", "TR", PartyKind.ORGANISATION, 0)
                .party("bank", "First Bank", "AE", PartyKind.BANK, 0);
        ledger.pay(day(2015, 1, 10), "amal", "collector", 100)
                .pay(day(2015, 2, 10), "brigitte", "collector", 100)
                .pay(day(2015, 3, 10), "collector", "north", 120)
                .pay(day(2015, 4, 10), "bank", "south", 50)
                .pay(day(2015, 6, 10), "collector", "south", 60);
        Ledger built = ledger.build();
        return of(
                built,
                Question.upstream(
                        List.of("North", "South"),
                        List.of(
                                new Designation(built.accounts().find("north"), 0, Designation.ALWAYS),
                                new Designation(built.accounts().find("south"), 1, Designation.ALWAYS))));
    }

    /** Few accounts with parties of all sorts, so that money mixes, over days or over years. */
    static ViewedCase random(long seed) {
        Random random = new Random(seed);
        int accounts = 4 + random.nextInt(10);
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 2));
        List<String> countries = List.of("", "DE", "TR", "FR", "AE");
        for (int a = 0; a < accounts; a++) {
            PartyKind kind = List.of(PartyKind.values()).get(random.nextInt(PartyKind.values().length));
            long opening = random.nextInt(4) == 0 ? 1 + random.nextInt(500) : 0;
            String name = random.nextBoolean() ? "" : "Näme " + random.nextInt(3);
            builder.accounts().party("a" + a, name, countries.get(random.nextInt(countries.size())), kind, opening);
        }
        long hours = random.nextBoolean() ? 5 : 500;
        long hour = 400_000;
        int payments = 1 + random.nextInt(60);
        for (int p = 0; p < payments; p++) {
            hour += random.nextLong(hours);
            int payer = random.nextInt(accounts);
            int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
            builder.pay(hour * 3_600_000_000L, "a" + payer, "a" + payee, 1 + random.nextInt(400));
        }
        Ledger ledger = builder.build();
        Accounts built = ledger.accounts();
        List<String> units = List.of("red", "blue", "green").subList(0, 1 + random.nextInt(3));
        List<Designation> designations = new ArrayList<>();
        for (int a = 0; a < 1 + random.nextInt(3); a++) {
            long since = random.nextInt(3) > 0 ? Designation.ALWAYS : (hour - random.nextInt(500)) * 3_600_000_000L;
            designations.add(new Designation(built.find("a" + a), random.nextInt(units.size()), since));
        }
        return of(ledger, Question.upstream(units, designations));
    }

    /** Hundreds of accounts that pay each other on many days: some hundred thousand links. */
    static ViewedCase manyLinks() {
        Random random = new Random(11);
        int accounts = 400;
        Ledger.Builder builder = new Ledger.Builder(new Money("USD", 2));
        for (int a = 0; a < accounts; a++) {
            PartyKind kind = a % 9 == 0 ? PartyKind.BANK : PartyKind.PERSON;
            builder.accounts().party("a" + a, "Party " + a, a % 5 == 0 ? "DE" : "TR", kind, 50_000);
        }
        long minute = 24_000_000;
        for (int p = 0; p < 150_000; p++) {
            minute++;
            int payer = random.nextInt(accounts);
            int payee = (payer + 1 + random.nextInt(accounts - 1)) % accounts;
            builder.pay(minute * 60_000_000L, "a" + payer, "a" + payee, 1 + random.nextInt(400));
        }
        Ledger ledger = builder.build();
        List<Designation> designations = new ArrayList<>();
        for (int a = 0; a < 6; a++) {
            designations.add(new Designation(ledger.accounts().find("a" + a), a % 2, Designation.ALWAYS));
        }
        return of(ledger, Question.upstream(List.of("red", "blue"), designations));
    }

    static long day(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochSecond(LocalTime.NOON, ZoneOffset.UTC) * 1_000_000;
    }

    /** Writes the view into a folder of results; returns the view's own folder. */
    Path write(Path results) throws IOException {
        RunFacts facts = new RunFacts(
                "0.1.0",
                List.of(new RunFacts.Input("payments.csv", "ab".repeat(32), 412)),
                new RunFacts.Rows(ledger.size(), ledger.size(), 0, 0),
                Map.of("policy", "all"),
                List.of(),
                List.of(),
                Map.of("trace", 3L));
        DatedTrace headline = traces.getFirst();
        List<Proof> proofs = Proof.of(
                ledger,
                headline.trace().policy(),
                Tracer.chains(ledger, headline.trace(), headline.trace().contributions()));
        ViewWriter.write(results, ledger, traces, proofs, facts, "case-hash");
        return results.resolve(View.FOLDER);
    }

    DatedTrace trace(Policy policy) {
        return traces.stream()
                .filter(each -> each.trace().policy() == policy)
                .findFirst()
                .orElseThrow();
    }
}
