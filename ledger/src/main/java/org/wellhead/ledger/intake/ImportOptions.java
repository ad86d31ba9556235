package org.wellhead.ledger.intake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;

/**
 * What to import, and how to read it.
 *
 * @param payments one to 255 payments files; {@code .gz} and {@code .zst} names are unpacked
 * @param accounts what is known of accounts
 * @param columnNames for a known column of the payments files the name that the files use: {@code amount -> amt_usd}
 * @param base the currency to convert into
 * @param rates exchange rates, needed where a payment is in another currency than {@code base}
 * @param creditsFirst whether payments with equal times are ordered so that money arrives before it leaves
 */
public record ImportOptions(
        List<Path> payments,
        Optional<Path> accounts,
        Map<String, String> columnNames,
        Optional<Money> base,
        Optional<Path> rates,
        boolean creditsFirst) {

    /** The columns of payments files that are known, and so can be given another name: {@code id}, then the others. */
    public static final List<String> COLUMN_NAMES = Stream.concat(
                    Stream.of("id"), PaymentRows.KNOWN.stream().filter(name -> !name.equals("id")))
            .toList();

    /** The most payments files. */
    public static final int MAX_FILES = 255;

    public ImportOptions {
        payments = List.copyOf(payments);
        columnNames = Map.copyOf(columnNames);
        if (payments.isEmpty() || payments.size() > MAX_FILES) {
            throw new IllegalArgumentException("one to " + MAX_FILES + " payments files, not " + payments.size());
        }
        for (String known : columnNames.keySet()) {
            if (!COLUMN_NAMES.contains(known)) {
                throw new IllegalArgumentException(
                        "'" + known + "' is no known column; known are " + String.join(", ", PaymentRows.KNOWN));
            }
        }
        if (rates.isPresent() && base.isEmpty()) {
            throw new IllegalArgumentException("rates need a base currency to convert into");
        }
    }

    /** One payments file, read as it is. */
    public static ImportOptions of(Path payments) {
        return new ImportOptions(
                List.of(payments), Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), false);
    }

    /** The same with these payments files. */
    public ImportOptions withPayments(List<Path> files) {
        return new ImportOptions(files, accounts, columnNames, base, rates, creditsFirst);
    }

    /** The same with this accounts file. */
    public ImportOptions withAccounts(Path file) {
        return new ImportOptions(payments, Optional.of(file), columnNames, base, rates, creditsFirst);
    }

    /** The same, with one more known column under the file's own name. */
    public ImportOptions withColumn(String known, String nameInFile) {
        Map<String, String> names = new HashMap<>(columnNames);
        names.put(known, nameInFile);
        return new ImportOptions(payments, accounts, names, base, rates, creditsFirst);
    }

    /** The same, told in this currency. */
    public ImportOptions withBase(Money money) {
        return new ImportOptions(payments, accounts, columnNames, Optional.of(money), rates, creditsFirst);
    }

    /** The same, converted into {@code money} by the rates in this file. */
    public ImportOptions withRates(Money money, Path file) {
        return new ImportOptions(payments, accounts, columnNames, Optional.of(money), Optional.of(file), creditsFirst);
    }

    /** The same with equal times in the order "money arrives before it leaves". */
    public ImportOptions withCreditsFirst() {
        return new ImportOptions(payments, accounts, columnNames, base, rates, true);
    }
}
