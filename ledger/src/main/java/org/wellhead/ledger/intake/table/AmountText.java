package org.wellhead.ledger.intake.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.Rule;

/** Reads amounts in the form that a profile says; the sign is kept. */
final class AmountText {
    private static final int LONGEST = 64;
    private static final int SCALE_MAX = 40;
    /** Decimals of so many digits survive being kept in binary. */
    private static final int DOUBLE_DIGITS = 15;

    private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d*(?:[eE][-+]?\\d{1,4})?");
    private static final Pattern EXPONENT = Pattern.compile("[\\d.,]+[eE][-+]?\\d{1,4}");
    private static final Pattern GROUPED = Pattern.compile("[\\d.,'\u2019_\\s\\p{Z}]+");

    /** Signs of currencies; one that several share fits each of them. */
    private static final Map<String, Set<String>> SIGNS = Map.ofEntries(
            Map.entry(
                    "$",
                    Set.of(
                            "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP", "BBD", "BSD",
                            "BZD")),
            Map.entry("US$", Set.of("USD")),
            Map.entry("\u20ac", Set.of("EUR")),
            Map.entry("\u00a3", Set.of("GBP", "EGP", "LBP", "SYP", "SSP", "GIP", "FKP", "SHP")),
            Map.entry("\u00a5", Set.of("JPY", "CNY")),
            Map.entry("\u20ba", Set.of("TRY")),
            Map.entry("TL", Set.of("TRY")),
            Map.entry("\u20bd", Set.of("RUB")),
            Map.entry("\u20b4", Set.of("UAH")),
            Map.entry("\u20b8", Set.of("KZT")),
            Map.entry("\u20b9", Set.of("INR")),
            Map.entry("\u20aa", Set.of("ILS")),
            Map.entry("\u20a9", Set.of("KRW", "KPW")),
            Map.entry("\u20a6", Set.of("NGN")),
            Map.entry("\u20bc", Set.of("AZN")),
            Map.entry("\u20be", Set.of("GEL")),
            Map.entry("\u060b", Set.of("AFN")),
            Map.entry("\ufdfc", Set.of("IRR", "OMR", "QAR", "SAR", "YER")),
            Map.entry("KR", Set.of("SEK", "NOK", "DKK", "ISK", "EEK")),
            Map.entry("KR.", Set.of("SEK", "NOK", "DKK", "ISK", "EEK")),
            Map.entry("Z\u0141", Set.of("PLN")),
            Map.entry("FR.", Set.of("CHF")));

    private final Profile.ValueForm form;
    private final boolean signed;

    /**
     * Reads by a form.
     *
     * @param signed whether a plus sign may stand there, as in statements, where minus is the other direction
     */
    AmountText(Profile.ValueForm form, boolean signed) {
        this.form = form;
        this.signed = signed;
    }

    /** The number, below zero for a minus sign or, where the profile says so, brackets. */
    BigDecimal read(String field, Cell cell, String currency, List<Mend> mends) throws Unfit {
        String text = cell.text().strip();
        if (text.length() > LONGEST) {
            throw new Unfit(Rule.AMOUNT_UNREADABLE, cell.column(), field);
        }
        return switch (cell.type()) {
            case TEXT -> written(field, cell, text, currency, mends);
            case NUMBER, BINARY -> number(field, cell, text, mends);
            case LOCAL_TIME, INSTANT -> throw unfit(Rule.AMOUNT_UNREADABLE, cell, "the cell is a date: " + text);
        };
    }

    private static BigDecimal number(String field, Cell cell, String text, List<Mend> mends) throws Unfit {
        BigDecimal exact = decimal(text, cell);
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            mends.add(new Mend(field, Mend.Kind.EXPONENT, text, exact.toPlainString()));
        }
        if (cell.type() == Cell.Type.BINARY && exact.precision() > DOUBLE_DIGITS) {
            BigDecimal shortest = plain(new BigDecimal(Double.toString(exact.doubleValue())));
            if (shortest.stripTrailingZeros().precision() <= DOUBLE_DIGITS && shortest.compareTo(exact) != 0) {
                mends.add(new Mend(field, Mend.Kind.SHORTEST, text, shortest.toPlainString()));
                return shortest;
            }
        }
        return exact;
    }

    private BigDecimal written(String field, Cell cell, String text, String currency, List<Mend> mends) throws Unfit {
        String rest = text.replace('\u2212', '-');
        boolean negative = false;
        if (rest.startsWith("(") && rest.endsWith(")") && form.debit().brackets()) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        }
        int first = firstDigit(rest);
        if (first < 0) {
            throw unfit(Rule.AMOUNT_UNREADABLE, cell, text);
        }
        int end = rest.length();
        while (!isDigit(rest.charAt(end - 1))) {
            end--;
        }
        if (first > 0 && rest.charAt(first - 1) == form.decimal()) {
            first--;
        }
        if (end == rest.length() - 1 && rest.charAt(end) == form.decimal()) {
            end++;
        }
        String before = rest.substring(0, first);
        String after = rest.substring(end);
        String core = rest.substring(first, end);
        int signs = count(before, '-') + count(after, '-');
        if (signs > 1 || (signs == 1 && negative)) {
            throw unfit(Rule.AMOUNT_UNREADABLE, cell, text);
        }
        negative |= signs == 1;
        int pluses = count(before, '+') + count(after, '+');
        if (pluses > 0 && (!signed || pluses > 1 || negative)) {
            throw unfit(Rule.AMOUNT_SIGNED, cell, text);
        }
        String mark = bare(before);
        String tail = bare(after);
        if (!mark.isEmpty() || !tail.isEmpty()) {
            if (!fits(mark, currency) || !fits(tail, currency)) {
                throw unfit(ofMark(mark + tail), cell, text);
            }
            mends.add(new Mend(field, Mend.Kind.CURRENCY_SIGN, text, (negative ? "-" : "") + core));
        }
        BigDecimal amount = core(field, cell, core, mends);
        return negative ? amount.negate() : amount;
    }

    private BigDecimal core(String field, Cell cell, String core, List<Mend> mends) throws Unfit {
        String digits = core;
        if (form.grouping().isPresent()) {
            digits = ungrouped(field, cell, core, form.grouping().get(), mends);
        }
        if (form.decimal() == ',') {
            if (digits.indexOf('.') >= 0) {
                throw unfit(Rule.AMOUNT_GROUPED, cell, core);
            }
            if (digits.indexOf(',') >= 0) {
                String point = digits.replace(',', '.');
                mends.add(new Mend(field, Mend.Kind.DECIMAL_COMMA, digits, point));
                digits = point;
            }
        }
        if (EXPONENT.matcher(digits).matches()) {
            if (!form.exponent()) {
                throw unfit(Rule.AMOUNT_EXPONENT, cell, core);
            }
            BigDecimal amount = decimal(digits, cell);
            mends.add(new Mend(field, Mend.Kind.EXPONENT, digits, amount.toPlainString()));
            return amount;
        }
        if (!NUMBER.matcher(digits).matches()) {
            boolean grouped = GROUPED.matcher(digits).matches() && !digits.matches("[\\d.]+");
            throw unfit(grouped ? Rule.AMOUNT_GROUPED : Rule.AMOUNT_UNREADABLE, cell, core);
        }
        return decimal(digits, cell);
    }

    /** Groups are of three digits; anything else may be the decimal mark of another country, and is refused. */
    private String ungrouped(String field, Cell cell, String core, char grouping, List<Mend> mends) throws Unfit {
        boolean space = grouping == ' ' || Character.isSpaceChar(grouping);
        String even = space ? core.replaceAll("[\\s\\p{Z}]", " ") : core;
        char mark = space ? ' ' : grouping;
        if (even.indexOf(mark) < 0) {
            return core;
        }
        String quoted = Pattern.quote(String.valueOf(mark));
        if (!even.matches(
                "\\d{1,3}(?:" + quoted + "\\d{3})+(?:" + Pattern.quote(String.valueOf(form.decimal())) + "\\d*)?")) {
            throw unfit(Rule.AMOUNT_GROUPED, cell, core);
        }
        String digits = even.replace(String.valueOf(mark), "");
        mends.add(new Mend(field, Mend.Kind.GROUPING, core, digits));
        return digits;
    }

    private static BigDecimal decimal(String text, Cell cell) throws Unfit {
        if (!NUMBER.matcher(text).matches() || firstDigit(text) < 0) {
            throw unfit(Rule.AMOUNT_UNREADABLE, cell, text);
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            if (Math.abs((long) amount.scale()) > SCALE_MAX) {
                boolean large = amount.scale() < 0 && amount.signum() != 0;
                throw unfit(large ? Rule.AMOUNT_TOO_LARGE : Rule.AMOUNT_DECIMALS, cell, text);
            }
            return plain(amount);
        } catch (NumberFormatException noNumber) {
            throw unfit(Rule.AMOUNT_UNREADABLE, cell, text);
        }
    }

    private static BigDecimal plain(BigDecimal amount) {
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static Rule ofMark(String mark) {
        if (mark.matches("[\\p{Sc}\\p{L}. ]+")) {
            return Rule.AMOUNT_WITH_CURRENCY;
        }
        return mark.equals("()") ? Rule.AMOUNT_NEGATIVE : Rule.AMOUNT_UNREADABLE;
    }

    private static boolean fits(String mark, String currency) {
        String sign = mark.toUpperCase(Locale.ROOT);
        return sign.isEmpty()
                || (!currency.isEmpty()
                        && (sign.equals(currency)
                                || SIGNS.getOrDefault(sign, Set.of()).contains(currency)));
    }

    /** Whether a text is a currency's code or sign. */
    static boolean isSign(String text) {
        String sign = text.strip().toUpperCase(Locale.ROOT);
        return SIGNS.containsKey(sign)
                || (sign.matches("[A-Z]{3}") && Money.of(sign).isPresent());
    }

    private static String bare(String around) {
        return around.replaceAll("[-+\\s\\p{Z}]", "");
    }

    private static int count(String text, char wanted) {
        return Math.toIntExact(text.chars().filter(c -> c == wanted).count());
    }

    private static int firstDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Unfit unfit(Rule rule, Cell cell, String text) {
        return new Unfit(rule, cell.column(), "'" + text + "'");
    }
}
