package org.wellhead.trace.cut;

import java.util.Arrays;
import org.wellhead.trace.Flow;

/** The candidates as columns, numbered from 0 by rising account, with what each costs: what every plan starts from. */
final class Choices {
    /** One millionth. */
    private static final double MICRO = 1e-6;

    private final Flow flow;
    private final Candidates candidates;
    private final Terms terms;
    private final Work work;
    private final int[] accounts;
    private final int[] numbers;
    private final long[] priceMillis;
    private final long[] collateralMinor;
    private final double[] charge;
    private final boolean evenPrices;

    private Choices(
            Flow flow, Candidates candidates, Terms terms, long collateralMicros, long[] collateralMinor, Work work) {
        this.flow = flow;
        this.candidates = candidates;
        this.terms = terms;
        this.work = work;
        accounts = candidates.numbers();
        numbers = new int[flow.accounts()];
        Arrays.fill(numbers, Candidates.NONE);
        priceMillis = new long[accounts.length];
        charge = new double[accounts.length];
        this.collateralMinor = collateralMinor;
        for (int c = 0; c < accounts.length; c++) {
            numbers[accounts[c]] = c;
            priceMillis[c] = terms.priceMillis(accounts[c]);
            charge[c] = collateralMinor[accounts[c]] * (collateralMicros * MICRO);
        }
        evenPrices = Arrays.stream(priceMillis).distinct().count() <= 1;
    }

    /** @param collateralMinor by account */
    static Choices of(Flow flow, Candidates candidates, Terms terms, long[] collateralMinor, Work work) {
        return new Choices(flow, candidates, terms, terms.collateralMicros(), collateralMinor, work);
    }

    /** The same with another charge for collateral. */
    Choices charging(long collateralMicros) {
        return new Choices(flow, candidates, terms, collateralMicros, collateralMinor, work);
    }

    Flow flow() {
        return flow;
    }

    Candidates candidates() {
        return candidates;
    }

    Work work() {
        return work;
    }

    int count() {
        return accounts.length;
    }

    int account(int choice) {
        return accounts[choice];
    }

    /** The number of this account's choice; -1 if it is no candidate. */
    int number(int account) {
        return numbers[account];
    }

    long budgetMillis() {
        return terms.budgetMillis();
    }

    long priceMillis(int choice) {
        return priceMillis[choice];
    }

    /** Whether all candidates have the same price. */
    boolean isEven() {
        return evenPrices;
    }

    long collateralMinor(int choice) {
        return collateralMinor[accounts[choice]];
    }

    /** What its collateral takes off what it stops. */
    double charge(int choice) {
        return charge[choice];
    }

    /** Differences below it are errors of floating point. */
    double noise() {
        return Math.max(1e-6, flow.totalMinor() * 1e-11);
    }
}
