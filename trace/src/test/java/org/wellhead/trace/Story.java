package org.wellhead.trace;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

/**
 * Payments as a line of text, and an answer as a line of text.
 *
 * <p>{@code "X->A 1, A->D 1 @5h"}: each payment is an hour after the one before unless {@code @5h} says which hour. The
 * ledger's minor unit is the whole unit of the text.
 */
public final class Story {
    /** Microseconds. */
    public static final long HOUR = 3_600_000_000L;

    private final Ledger.Builder builder = new Ledger.Builder(new Money("USD", 0));
    private final List<String> units = new ArrayList<>();
    private final List<String[]> designations = new ArrayList<>();
    private Direction direction = Direction.UPSTREAM;
    private long from = Long.MIN_VALUE;
    private long to = Long.MAX_VALUE;
    private long overdraft;

    /** Payments as text. */
    public static Story of(String payments) {
        Story story = new Story();
        long hour = 0;
        for (String payment : payments.split(",", -1)) {
            String[] words = payment.strip().split("\\s+|->", -1);
            if (words.length == 4) {
                hour = Long.parseLong(words[3].replaceAll("[@h]", ""));
            }
            story.builder.pay(hour * HOUR, words[0], words[1], Long.parseLong(words[2]));
            hour++;
        }
        return story;
    }

    /** What an account holds before the first payment. */
    public Story opening(String account, long amount) {
        builder.accounts().party(account, "", "", PartyKind.UNKNOWN, amount);
        return this;
    }

    /** {@code "D"}, {@code "D in red"} or {@code "D in red from 5h"}. */
    public Story designated(String... texts) {
        for (String text : texts) {
            String[] words = text.split(" ", -1);
            String unit = words.length > 2 ? words[2] : "";
            if (!units.contains(unit)) {
                units.add(unit);
            }
            designations.add(new String[] {words[0], unit, words.length > 4 ? words[4].replace("h", "") : ""});
        }
        return this;
    }

    /** Asks where money went. */
    public Story downstream() {
        direction = Direction.DOWNSTREAM;
        return this;
    }

    /** Only arrivals from the first hour up to the second are told. */
    public Story counting(long fromHour, long toHour) {
        from = fromHour * HOUR;
        to = toHour * HOUR;
        return this;
    }

    /** Debits may precede their cover by so many hours. */
    public Story overdraft(long hours) {
        overdraft = hours * HOUR;
        return this;
    }

    /** The payments, designated accounts that never paid included. */
    public Ledger ledger() {
        designations.forEach(designation -> builder.accounts().number(designation[0]));
        return builder.build();
    }

    /** What is asked about them. */
    public Question question() {
        Ledger ledger = ledger();
        List<Designation> list = designations.stream()
                .map(words -> new Designation(
                        ledger.accounts().find(words[0]),
                        units.indexOf(words[1]),
                        words[2].isEmpty() ? Designation.ALWAYS : Long.parseLong(words[2]) * HOUR))
                .toList();
        return new Question(units, list, direction, from, to, overdraft);
    }

    Trace trace(Policy policy) {
        return Tracer.trace(ledger(), question(), policy);
    }

    /** {@code "X 1, Y 2"} in the order of names; with several units {@code "X>red 1"}. */
    String sources(Policy policy) {
        return text(ledger(), trace(policy));
    }

    static String text(Ledger ledger, Trace trace) {
        boolean many = trace.question().units().size() > 1;
        TreeMap<String, Long> amounts = new TreeMap<>();
        for (Trace.Contribution contribution : trace.contributions()) {
            String unit = many ? ">" + trace.question().units().get(contribution.unit()) : "";
            amounts.put(ledger.accounts().id(contribution.account()) + unit, contribution.amountMinor());
        }
        return amounts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@code "p1 1, p3 2"}: what each payment carried. */
    String payments(Policy policy) {
        Ledger ledger = ledger();
        TracedPayments traced = trace(policy).payments();
        List<String> words = new ArrayList<>();
        for (int e = 0; e < traced.size(); e++) {
            words.add(ledger.id(traced.payment(e)) + " " + traced.tracedMinor(e));
        }
        return String.join(", ", words);
    }

    /** {@code "X: p1 p3 (1)"}: the chain that proves each contribution. */
    String chains(Policy policy) {
        Ledger ledger = ledger();
        Trace trace = trace(policy);
        Set<String> lines = new LinkedHashSet<>();
        for (Chain chain : Tracer.chains(ledger, trace, trace.contributions())) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%s: %s (%d)",
                    ledger.accounts().id(chain.source()),
                    chain.payments().stream().map(ledger::id).collect(Collectors.joining(" ")),
                    chain.amountMinor()));
        }
        return lines.stream().sorted().collect(Collectors.joining(", "));
    }
}
