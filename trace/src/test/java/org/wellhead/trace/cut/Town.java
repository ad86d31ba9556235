package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Flow;
import org.wellhead.trace.PieceFlow;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Story;
import org.wellhead.trace.Tracer;

/**
 * Payments, who is designated and who holds what where, as text: {@code "FR A B bank, DE C"} says that A and B lie in
 * France and are banks'.
 */
record Town(String payments, List<String> designated, String holders, String openings) {
    static final List<Policy> SHARES = List.of(Policy.PROPORTIONAL, Policy.FIFO, Policy.LIFO);

    private static final List<String> STATES = List.of("CH", "DE", "FR", "QA", "SA", "TR");

    static Town of(String payments, String holders) {
        return new Town(payments, List.of("D"), holders, "");
    }

    /** A small one: money mixes, goes round and comes back. */
    static Town random(Random random, int states) {
        int count = 3 + random.nextInt(6);
        int payments = 1 + random.nextInt(16);
        long scale = List.of(1L, 100L, 1000L).get(random.nextInt(3));
        List<String> lines = new ArrayList<>();
        int hour = 0;
        for (int p = 0; p < payments; p++) {
            int payer = random.nextInt(count);
            int payee = (payer + 1 + random.nextInt(count - 1)) % count;
            hour += random.nextInt(3);
            lines.add("%s->%s %d @%dh".formatted(name(payer), name(payee), (1 + random.nextInt(20)) * scale, hour));
        }
        List<String> designated = new ArrayList<>();
        for (int d = 0; d <= random.nextInt(2); d++) {
            designated.add(name(d) + (random.nextInt(3) > 0 ? "" : " in all from " + random.nextInt(hour + 2) + "h"));
        }
        List<String> holders = new ArrayList<>();
        for (int a = 0; a < count; a++) {
            int state = random.nextInt(states + 1);
            String country = state == states ? "--" : STATES.get(state);
            holders.add(country + " " + name(a) + (random.nextInt(6) == 0 ? " bank" : ""));
        }
        String openings = random.nextInt(3) > 0 ? "" : name(random.nextInt(count)) + " " + random.nextInt(20) * scale;
        return new Town(String.join(", ", lines), designated, String.join(", ", holders), openings);
    }

    /** Any terms that matter to whom may be frozen and since when. */
    static Terms terms(Random random) {
        Set<String> jurisdictions = random.nextInt(3) > 0 ? Set.of() : Set.of("CH", "DE", "FR");
        Set<PartyKind> kinds = random.nextBoolean() ? Terms.KINDS : Set.of(PartyKind.values());
        long from = random.nextInt(3) > 0 ? Long.MIN_VALUE : random.nextInt(12) * Story.HOUR;
        return new Terms(0, jurisdictions, kinds, random.nextInt(4) == 0, from, Map.of(), 0);
    }

    private static String name(int account) {
        return String.valueOf((char) ('A' + account));
    }

    Flow flow(Policy policy) {
        Story story = story();
        return PieceFlow.of(story.ledger(), story.question(), policy);
    }

    /** The same money as it is traced. */
    Flow traced(Policy policy) {
        Story story = story();
        return Tracer.flow(story.ledger(), story.question(), policy);
    }

    /** The ledger's accounts with their holders. */
    Accounts accounts() {
        Accounts numbered = story().ledger().accounts();
        Accounts.Builder builder = new Accounts.Builder();
        IntStream.range(0, numbered.size()).forEach(account -> builder.number(numbered.id(account)));
        for (String holder : holders.split(", ", -1)) {
            List<String> words = new ArrayList<>(List.of(holder.split(" ", -1)));
            PartyKind kind = words.remove("bank") ? PartyKind.BANK : PartyKind.PERSON;
            String country = words.getFirst().replace("--", "");
            for (String id : words.subList(1, words.size())) {
                if (numbered.find(id) >= 0) {
                    builder.party(id, "", country, kind, numbered.openingMinor(numbered.find(id)));
                }
            }
        }
        return builder.build();
    }

    /** The ids of accounts, in the order of their numbers, with blanks between. */
    String ids(List<Integer> numbers) {
        Ledger ledger = story().ledger();
        return numbers.stream().map(ledger.accounts()::id).collect(Collectors.joining(" "));
    }

    private Story story() {
        Story story = Story.of(payments).designated(designated.toArray(String[]::new));
        if (!openings.isEmpty()) {
            String[] words = openings.split(" ", -1);
            story.opening(words[0], Long.parseLong(words[1]));
        }
        return story;
    }
}
