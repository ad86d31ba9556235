package org.wellhead.trace;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** What a few of all accounts hold, in rising order of accounts: traced money before the first step, or after the last. */
final class Holdings {
    private final int[] accounts;
    private final double[] amounts;

    private Holdings(int[] accounts, double[] amounts) {
        this.accounts = accounts;
        this.amounts = amounts;
    }

    /** Those of the accounts that hold more than 0. */
    static Holdings of(int[] risingAccounts, IntToDoubleFunction amountOf) {
        int[] accounts = new int[risingAccounts.length];
        double[] amounts = new double[risingAccounts.length];
        int size = 0;
        for (int account : risingAccounts) {
            double amount = amountOf.applyAsDouble(account);
            if (amount > 0) {
                accounts[size] = account;
                amounts[size++] = amount;
            }
        }
        return new Holdings(Arrays.copyOf(accounts, size), Arrays.copyOf(amounts, size));
    }

    /** What is left of these holdings, told by account. */
    Holdings left(IntToDoubleFunction amountOf) {
        return of(accounts, amountOf);
    }

    int size() {
        return accounts.length;
    }

    int account(int entry) {
        return accounts[entry];
    }

    double amount(int entry) {
        return amounts[entry];
    }

    double of(int account) {
        int entry = Arrays.binarySearch(accounts, account);
        return entry < 0 ? 0 : amounts[entry];
    }

    double total() {
        return Arrays.stream(amounts).sum();
    }

    /** A column over all accounts. */
    double[] spread(int allAccounts) {
        double[] all = new double[allAccounts];
        for (int entry = 0; entry < accounts.length; entry++) {
            all[accounts[entry]] = amounts[entry];
        }
        return all;
    }

    /** A column of whole amounts over all accounts. */
    long[] spreadWhole(int allAccounts) {
        long[] all = new long[allAccounts];
        for (int entry = 0; entry < accounts.length; entry++) {
            all[accounts[entry]] = (long) amounts[entry];
        }
        return all;
    }
}
