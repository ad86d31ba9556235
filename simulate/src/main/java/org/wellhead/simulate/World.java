package org.wellhead.simulate;

/**
 * How large a made-up world is, and which one of the many.
 *
 * @param seed another number gives another world; the same world gives the same bytes
 * @param accounts how many accounts, {@value #ACCOUNTS_MIN} to {@value #ACCOUNTS_MAX}
 * @param payments how many payments, {@value #PAYMENTS_MIN} to {@value #PAYMENTS_MAX}, spread over 2014 and 2015
 * @param dirty whether the files have what real files have: names spelt in several ways, rows twice, late, or broken
 * @param commissionBasisPoints what an intermediary of the scheme keeps of each consignment, in hundredths of a percent,
 *     0 to {@value #COMMISSION_BASIS_POINTS_MAX}; middlemen of the oil trade keep {@value #OIL_MARGIN_BASIS_POINTS}
 * @param honestPercent how much honest money passes fronts and exchange houses of the scheme for 100 of the scheme's, 0
 *     to {@value #HONEST_PERCENT_MAX}; 0 makes tracing easy
 * @param lateListing whether the second account of each unit is listed only from 2015-01-01 on; it saves until then
 */
public record World(
        long seed,
        int accounts,
        long payments,
        boolean dirty,
        int commissionBasisPoints,
        int honestPercent,
        boolean lateListing) {

    /** Fewer cannot hold sixty countries and the scheme. */
    public static final int ACCOUNTS_MIN = 1_000;

    /** An account id has eight digits. */
    public static final int ACCOUNTS_MAX = 50_000_000;

    /** Fewer cannot carry every donor's money to its unit within the period. */
    public static final long PAYMENTS_MIN = 5_000;

    public static final long PAYMENTS_MAX = 10_000_000_000L;
    public static final int COMMISSION_BASIS_POINTS_MAX = 2_000;
    public static final int OIL_MARGIN_BASIS_POINTS = 1_500;
    public static final int HONEST_PERCENT_MAX = 300;

    public World {
        within("accounts", accounts, ACCOUNTS_MIN, ACCOUNTS_MAX);
        within("payments", payments, PAYMENTS_MIN, PAYMENTS_MAX);
        within("commission in basis points", commissionBasisPoints, 0, COMMISSION_BASIS_POINTS_MAX);
        within("percent of honest money", honestPercent, 0, HONEST_PERCENT_MAX);
    }

    /** A clean world: 2 percent commission, 50 percent honest money mixed in, every account listed throughout. */
    public static World of(long seed, int accounts, long payments) {
        return new World(seed, accounts, payments, false, 200, 50, false);
    }

    /** The same world, told in files that have what real files have. */
    public World withDirt() {
        return new World(seed, accounts, payments, true, commissionBasisPoints, honestPercent, lateListing);
    }

    /** The same world in which the second account of each unit is listed only from 2015-01-01 on. */
    public World withLateListing() {
        return new World(seed, accounts, payments, dirty, commissionBasisPoints, honestPercent, true);
    }

    private static void within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("a world's " + what + ": " + least + " to " + most + ", not " + value);
        }
    }
}
