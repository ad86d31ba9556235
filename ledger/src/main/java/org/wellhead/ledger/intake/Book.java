package org.wellhead.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Money;

/** What all files of one import build together: accounts, parties, payments, the currency, and the sum so far. */
final class Book {
    /** All amounts and opening balances stay below this sum, so that no balance overflows. */
    static final long SUM_LIMIT_MINOR = 1L << 62;

    final AccountIds accounts = new AccountIds();
    final Parties parties = new Parties();
    PaymentColumns payments;

    /** Whether the amount before conversion is kept with each payment, to be shown. */
    boolean keepsOriginals;

    private final Optional<Money> base;
    private final @Nullable Rates rates;
    /** Currencies by code: the order in which they were met. */
    private final List<Money> currencies = new ArrayList<>();

    private @Nullable Money money;
    private long sumMinor;

    Book(PaymentColumns payments, Optional<Money> base, @Nullable Rates rates) {
        this.payments = payments;
        this.base = base;
        this.rates = rates;
        this.money = base.orElse(null);
    }

    /** Starts new columns; accounts, parties, currency and sum go on. */
    void renewPayments() {
        payments = new PaymentColumns(true, rates != null);
    }

    /** The ledger's currency: the base, else that of the first payment taken, else none. */
    Money money() {
        return money == null ? Money.NONE : money;
    }

    /** What a file without a currency column is in. */
    Money unnamed() {
        return base.orElse(Money.NONE);
    }

    boolean hasBase() {
        return base.isPresent();
    }

    /** The code of a currency, or -1 if ISO does not know it. */
    int currencyCode(String text) {
        Optional<Money> known = text.isEmpty() ? Optional.empty() : Money.of(text);
        return known.map(this::currencyCode).orElse(-1);
    }

    int currencyCode(Money currency) {
        int code = currencies.indexOf(currency);
        if (code < 0) {
            code = currencies.size();
            currencies.add(currency);
        }
        return code;
    }

    Money currency(int code) {
        return currencies.get(code);
    }

    /** The amount in the ledger's currency, which the first amount may decide, or a {@link Fault}. */
    long inLedgerMoney(long minor, int code, long epochMicros) {
        Money from = currencies.get(code);
        if (money == null) {
            money = from;
        }
        if (from.equals(money)) {
            return minor;
        }
        if (base.isEmpty()) {
            return Fault.of(Rule.CURRENCY_MIXED);
        }
        return rates == null
                ? Fault.of(Rule.CURRENCY_MIXED)
                : rates.convert(minor, from, Math.floorDiv(epochMicros, Times.MICROS_PER_DAY));
    }

    /** Adds to the sum of all money, unless it would reach the limit. */
    boolean fits(long minor) {
        if (minor >= SUM_LIMIT_MINOR - sumMinor) {
            return false;
        }
        sumMinor += minor;
        return true;
    }
}
