package org.wellhead.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Terms;

/** Reads what only {@code cut} is given on the command line. Each throws {@link WrongUse} for what it cannot read. */
final class CutArguments {
    private CutArguments() {}

    /** One policy that gives shares. */
    static Policy policy(String word) {
        return Policy.parse(word.strip())
                .filter(Policy::isShare)
                .orElseThrow(() -> new WrongUse(
                        "--policy: '" + word + "' has no shares to count; there are proportional, fifo and lifo"));
    }

    /** The budget in thousandths: a count of accounts, or with prices any number. */
    static long budgetMillis(String text, boolean prices) {
        if (!text.matches(prices ? "[0-9]{1,12}([.][0-9]{1,3})?" : "[0-9]{1,9}")) {
            throw new WrongUse("--budget: '" + text
                    + (prices
                            ? "' is no price; write digits and at most three decimals, e.g. 25"
                            : "' is no number of accounts; write digits, e.g. 10, or give prices with --cost"));
        }
        return new BigDecimal(text).movePointRight(3).longValueExact();
    }

    /** Millionths of a minor unit for each minor unit of honest money. */
    static long collateralMicros(String text) {
        if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?")) {
            throw new WrongUse(
                    "--collateral: '" + text + "' is no rate; write digits and at most six decimals, e.g. 0.1");
        }
        return new BigDecimal(text).movePointRight(6).longValueExact();
    }

    /** Alpha-2 codes, sorted; none where the option was not given. */
    static Set<String> countries(@Nullable String text) {
        Set<String> countries = new TreeSet<>();
        for (String word : words(text)) {
            countries.add(Country.parse(word)
                    .orElseThrow(() -> new WrongUse(
                            "--jurisdiction: '" + word + "' is no country of ISO 3166; write two letters, e.g. FR")));
        }
        return countries;
    }

    /** Kinds of holders; those of {@link Terms#KINDS} where the option was not given. */
    static Set<PartyKind> kinds(@Nullable String text) {
        if (text == null) {
            return Terms.KINDS;
        }
        Set<PartyKind> kinds = new LinkedHashSet<>();
        for (String word : words(text)) {
            kinds.add(PartyKind.parse(word)
                    .filter(kind -> !word.isEmpty())
                    .orElseThrow(() -> new WrongUse("--kind: no kind is called '" + word + "'; there are "
                            + String.join(", ", PartyKind.words()))));
        }
        return kinds;
    }

    /** A whole number of at most six digits. */
    static int count(String option, String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new WrongUse(option + ": '" + text + "' is no number; write digits, e.g. 20");
        }
        return Integer.parseInt(text);
    }

    /** Whole percents from 1 to 100, each once, rising. */
    static List<Integer> percents(String text) {
        Set<Integer> percents = new TreeSet<>();
        for (String word : words(text)) {
            int percent = word.matches("[0-9]{1,3}") ? Integer.parseInt(word) : 0;
            if (percent < 1 || percent > 100) {
                throw new WrongUse("--share: '" + word + "' is no share; write whole percents from 1 to 100, e.g. 90");
            }
            percents.add(percent);
        }
        return new ArrayList<>(percents);
    }

    private static List<String> words(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).map(String::strip).collect(Collectors.toList());
    }
}
