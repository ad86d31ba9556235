package org.wellhead.ledger.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.wellhead.ledger.Money;

/**
 * Exchange rates by day, and conversion by the last one on or before a day.
 *
 * <p>Two layouts are read. {@code date,currency,rate} says how much of the base currency one unit buys. The European
 * Central Bank's {@code eurofxref-hist.csv} has a column per currency and says how many units one euro buys; between two
 * currencies it is crossed through the euro, each by its own last rate. Each conversion is one exact product or quotient
 * of decimals, rounded once, half to even, to the minor unit of the base.
 */
final class Rates {
    private static final List<String> LONG_LAYOUT = List.of("date", "currency", "rate");
    private static final List<String> WIDE_LAYOUT = List.of("date");
    private static final int DATE = 0;
    private static final int CURRENCY = 1;
    private static final int RATE = 2;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}|(?=[\\d.]{2,31}$)\\d*\\.\\d*");

    private final Money base;
    /** In the ECB's layout rates divide: units per euro. In the other they multiply: base per unit. */
    private boolean unitsPerEuro;

    private final Map<String, NavigableMap<Long, BigDecimal>> byCurrency = new HashMap<>();

    private Rates(Money base) {
        this.base = base;
    }

    /** Reads a rates file of either layout; rows that cannot be read are refused. */
    static Rates read(Path path, Money base, RefusalSink refusals, List<InputFile> inputs) throws IOException {
        Rates rates = new Rates(base);
        boolean wide;
        try (CsvFile file = new CsvFile(path, LONG_LAYOUT, 0, Map.of(), (refusal, row) -> {})) {
            wide = file.header().problems().isEmpty()
                    && file.header().column(RATE) < 0
                    && file.header().column(CURRENCY) < 0
                    && file.header().names().stream().anyMatch(name -> isCurrency(name));
        }
        List<String> layout = wide ? WIDE_LAYOUT : LONG_LAYOUT;
        rates.unitsPerEuro = wide;
        try (CsvFile file = new CsvFile(path, layout, layout.size(), Map.of(), refusals)) {
            while (file.next()) {
                for (int row = 0; row < file.rows().count(); row++) {
                    if (!file.refuseIfFaulty(row)) {
                        rates.add(file, row);
                    }
                }
            }
            inputs.add(file.finish());
        }
        return rates;
    }

    private static boolean isCurrency(String name) {
        return name.strip().length() == 3 && Money.of(name).isPresent();
    }

    private void add(CsvFile file, int row) {
        String date = file.text(row, DATE);
        long day = day(date);
        if (Fault.is(day)) {
            file.refuse(row, Fault.rule(day), DATE, Fields.quoted(date));
        } else if (unitsPerEuro) {
            addWide(file, row, day);
        } else {
            addLong(file, row, day);
        }
    }

    private static long day(String text) {
        long micros = Fields.time(text);
        return Fault.is(micros) ? micros : Math.floorDiv(micros, Times.MICROS_PER_DAY);
    }

    private void addLong(CsvFile file, int row, long day) {
        Optional<Money> currency = Money.of(file.text(row, CURRENCY));
        if (currency.isEmpty()) {
            file.refuse(row, Rule.CURRENCY_UNKNOWN, CURRENCY, Fields.quoted(file.text(row, CURRENCY)));
            return;
        }
        Optional<BigDecimal> rate = number(file.text(row, RATE));
        if (rate.isEmpty()) {
            file.refuse(row, Rule.RATE_UNREADABLE, RATE, Fields.quoted(file.text(row, RATE)));
            return;
        }
        BigDecimal before = ratesOf(currency.get().currency()).putIfAbsent(day, rate.get());
        if (before != null && before.compareTo(rate.get()) != 0) {
            file.refuse(row, Rule.RATE_TWICE, RATE, "before: " + before.toPlainString());
        }
    }

    /** A gap, {@code N/A} or nothing, is no rate; a column that is no currency is passed over. */
    private void addWide(CsvFile file, int row, long day) {
        List<String> names = file.header().names();
        for (int column = 0; column < names.size(); column++) {
            String text = isCurrency(names.get(column)) ? file.textOfColumn(row, column) : "";
            if (text.isEmpty() || text.equalsIgnoreCase("N/A")) {
                continue;
            }
            Optional<BigDecimal> rate = number(text);
            if (rate.isEmpty()) {
                file.refuseColumn(row, Rule.RATE_UNREADABLE, column, Fields.quoted(text));
                return;
            }
            ratesOf(names.get(column).strip().toUpperCase(Locale.ROOT)).put(day, rate.get());
        }
    }

    private NavigableMap<Long, BigDecimal> ratesOf(String currency) {
        return byCurrency.computeIfAbsent(currency, c -> new TreeMap<>());
    }

    private static Optional<BigDecimal> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal rate = new BigDecimal(text);
        return rate.signum() > 0 ? Optional.of(rate) : Optional.empty();
    }

    /**
     * Minor units of the base that an amount is worth, 1 or more, or a {@link Fault}.
     *
     * @param day days since 1970-01-01
     */
    long convert(long minor, Money from, long day) {
        if (from.currency().equals(base.currency())) {
            return minor;
        }
        BigDecimal amount = BigDecimal.valueOf(minor, from.digits());
        BigDecimal times = BigDecimal.ONE;
        BigDecimal divisor = BigDecimal.ONE;
        if (unitsPerEuro) {
            times = rate(base.currency(), day);
            divisor = rate(from.currency(), day);
        } else {
            times = rate(from.currency(), day);
        }
        if (times.signum() == 0 || divisor.signum() == 0) {
            return Fault.of(Rule.RATE_MISSING);
        }
        BigDecimal converted = amount.multiply(times)
                .divide(divisor, base.digits(), RoundingMode.HALF_EVEN)
                .movePointRight(base.digits());
        if (converted.signum() == 0) {
            return Fault.of(Rule.CONVERTED_TO_ZERO);
        }
        return converted.compareTo(BigDecimal.valueOf(Amounts.LIMIT_MINOR)) >= 0
                ? Fault.of(Rule.AMOUNT_TOO_LARGE)
                : converted.longValueExact();
    }

    /** The last rate on or before the day; zero if there is none. */
    private BigDecimal rate(String currency, long day) {
        if (unitsPerEuro && currency.equals("EUR")) {
            return BigDecimal.ONE;
        }
        NavigableMap<Long, BigDecimal> rates = byCurrency.get(currency);
        Map.Entry<Long, BigDecimal> last = rates == null ? null : rates.floorEntry(day);
        return last == null ? BigDecimal.ZERO : last.getValue();
    }
}
