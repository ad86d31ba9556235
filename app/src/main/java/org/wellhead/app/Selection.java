package org.wellhead.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;

/**
 * Which findings are picked, e.g. {@code country=TR,SY and unit=north}: every condition must hold, by one of its words.
 *
 * @param conditions by key
 */
record Selection(Map<String, Set<String>> conditions) {
    private static final String COUNTRY = "country";
    private static final String TOP = "top";
    private static final String LEAST = "least";
    private static final List<String> KEYS = List.of(COUNTRY, "source", "unit", "received", TOP, LEAST);
    private static final String EXAMPLE = "country=TR,SY and unit=north";
    private static final Pattern AND = Pattern.compile("(?<!\\S)and(?!\\S)");
    private static final Pattern SECOND = Pattern.compile("\\s(" + String.join("|", KEYS) + ")\\s*=");

    Selection {
        conditions = Map.copyOf(conditions);
    }

    /** Everything. */
    static final Selection ALL = new Selection(Map.of());

    private static final String NOTHING = "none";

    /** Nothing: what a partner is to have of whom all is withdrawn. */
    static final Selection NONE = new Selection(Map.of(NOTHING, Set.of()));

    /**
     * Reads it.
     *
     * @throws WrongUse if it is not understood
     */
    static Selection parse(String text) {
        Map<String, Set<String>> conditions = new HashMap<>();
        if (text.strip().equals("all")) {
            return ALL;
        }
        if (text.strip().equals(NOTHING)) {
            return NONE;
        }
        if (text.isBlank()) {
            throw new WrongUse("--select is empty; write all, or e.g. " + EXAMPLE);
        }
        for (String each : AND.split(text, -1)) {
            String condition = each.strip();
            if (condition.isEmpty()) {
                throw new WrongUse(
                        "--select: '" + text.strip() + "' lacks a condition beside 'and'; write e.g. " + EXAMPLE);
            }
            String[] parts = condition.split("=", 2);
            String key = parts[0].strip().toLowerCase(Locale.ROOT);
            if (parts.length < 2 || !KEYS.contains(key) || parts[1].isBlank()) {
                throw new WrongUse("--select: '" + condition + "' is no condition; write all, or e.g. " + EXAMPLE
                        + "; there are " + String.join(", ", KEYS));
            }
            if (SECOND.matcher(parts[1]).find()) {
                throw new WrongUse(
                        "--select: '" + condition + "' is two conditions; write 'and' between them, e.g. " + EXAMPLE);
            }
            if (conditions.put(key, words(key, parts[1])) != null) {
                throw new WrongUse("--select: '" + key + "' is there twice; write its words with commas");
            }
        }
        return new Selection(conditions);
    }

    private static Set<String> words(String key, String list) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Arrays.stream(list.split(",", -1)).map(String::strip).toList()) {
            if (word.isEmpty()) {
                throw new WrongUse("--select: " + key + " has an empty word; write e.g. " + EXAMPLE);
            }
            check(key, word);
            words.add(word);
        }
        if ((key.equals(TOP) || key.equals(LEAST)) && words.size() > 1) {
            throw new WrongUse("--select: " + key + " takes one number, without commas, not '" + list.strip() + "'");
        }
        return Collections.unmodifiableSet(words);
    }

    private static void check(String key, String word) {
        switch (key) {
            case COUNTRY -> {
                if (!word.matches("[A-Z]{2}") || Country.parse(word).isEmpty()) {
                    throw new WrongUse("--select: '" + word + "' is no country; write two capital letters of ISO 3166,"
                            + " e.g. TR, with commas between several and 'and' before the next condition");
                }
            }
            case TOP -> {
                if (!word.matches("[1-9][0-9]{0,6}")) {
                    throw new WrongUse("--select: top=" + word + " is no number of findings; write 1 to 9999999");
                }
            }
            case LEAST -> Arguments.amount("--select", word);
            default -> {}
        }
    }

    /** Whether this is among what is picked by that key; everything is where the key is not used. */
    boolean has(String key, String word) {
        Set<String> words = conditions.get(key);
        return words == null || words.contains(word);
    }

    /** The words of a key; none if it is not used. */
    Set<String> words(String key) {
        return conditions.getOrDefault(key, Set.of());
    }

    /** So many findings at most: the largest, mixed money shared in proportion. Empty: all. */
    OptionalInt top() {
        return words(TOP).stream().mapToInt(Integer::parseInt).findFirst();
    }

    /**
     * The least amount of a finding, mixed money shared in proportion, in minor units. Empty: any.
     *
     * @param money what the case counts in
     * @throws WrongUse if it has more decimals than that money
     */
    OptionalLong leastMinor(Money money) {
        return words(LEAST).stream().mapToLong(word -> minor(money, word)).findFirst();
    }

    private static long minor(Money money, String word) {
        try {
            return money.toMinor(new BigDecimal(word));
        } catch (ArithmeticException e) {
            throw new WrongUse("--select: least=" + word + " is more exact than the case's money, which has "
                    + money.digits() + " decimals");
        }
    }

    /** Whether findings of the case itself are picked, and not only received ones. */
    boolean isOfCase() {
        return !isNone() && !conditions.containsKey("received");
    }

    /** Whether nothing is picked. */
    boolean isNone() {
        return conditions.containsKey(NOTHING);
    }

    /** As it is told in the log: keys in order. */
    String told() {
        if (isNone()) {
            return NOTHING;
        }
        return conditions.isEmpty()
                ? "all"
                : String.join(
                        " and ",
                        KEYS.stream()
                                .filter(conditions::containsKey)
                                .map(key -> key + "=" + String.join(",", conditions.getOrDefault(key, Set.of())))
                                .toList());
    }
}
