package org.wellhead.app.view;

import org.wellhead.ledger.PartyKind;

/**
 * What of a filter every account fails, and which units and buckets pass: all that a loop over rows asks.
 *
 * <p>A condition that fails is a bit: {@link #COUNTRY}, {@link #KIND}, {@link #TEXT} of the account; {@link #UNIT}, {@link #TIME} of the
 * row. No bit: the row passes. One bit: it is in the list of that facet, which is made without its own filter. More: it is in none.
 */
final class Passing {
    static final int COUNTRY = 1;
    static final int KIND = 2;
    static final int TEXT = 4;
    static final int UNIT = 8;
    static final int TIME = 16;

    private final byte[] accountFails;
    private final byte[] unitFails;
    final int fromBucket;
    final int toBucket;

    private Passing(byte[] accountFails, byte[] unitFails, int fromBucket, int toBucket) {
        this.accountFails = accountFails;
        this.unitFails = unitFails;
        this.fromBucket = fromBucket;
        this.toBucket = toBucket;
    }

    /**
     * What passes.
     *
     * @param accountFails by account, as {@link #accountFails} tells it of this filter
     */
    static Passing of(Filter filter, byte[] accountFails, int units) {
        byte[] unitFails = new byte[units];
        for (int unit = 0; unit < units; unit++) {
            unitFails[unit] = (byte) (filter.units().isEmpty() || filter.units().contains(unit) ? 0 : UNIT);
        }
        boolean dated = filter.policy().isShare();
        return new Passing(
                accountFails,
                unitFails,
                dated ? filter.fromBucket() : Integer.MIN_VALUE,
                dated ? filter.toBucket() : Integer.MAX_VALUE);
    }

    /** The bits of each account: of countries, kinds and text, whatever else the filter says. O(accounts), with a text O(all names). */
    static byte[] accountFails(Filter filter, ViewAccounts accounts) {
        byte[] fails = new byte[accounts.size()];
        byte[] countryFails = new byte[accounts.countries().size()];
        for (int country = 0; country < countryFails.length; country++) {
            boolean wanted = filter.countries().isEmpty()
                    || filter.countries().contains(accounts.countries().get(country));
            countryFails[country] = (byte) (wanted ? 0 : COUNTRY);
        }
        byte[] kindFails = new byte[PartyKind.words().size()];
        for (int code = 0; code < kindFails.length; code++) {
            boolean wanted = filter.kinds().isEmpty() || filter.kinds().contains(PartyKind.ofCode((byte) code));
            kindFails[code] = (byte) (wanted ? 0 : KIND);
        }
        for (int account = 0; account < fails.length; account++) {
            fails[account] =
                    (byte) (countryFails[accounts.countryNumber(account)] | kindFails[accounts.kindCode(account)]);
        }
        if (!filter.text().isBlank()) {
            boolean[] having = accounts.having(filter.text().strip());
            for (int account = 0; account < fails.length; account++) {
                fails[account] |= (byte) (having[account] ? 0 : TEXT);
            }
        }
        return fails;
    }

    /** The bits of an account. */
    int account(int account) {
        return accountFails[account];
    }

    /** The bits of a row's unit and bucket. */
    int row(int unit, int bucket) {
        return unitFails[unit] | (bucket < fromBucket || bucket > toBucket ? TIME : 0);
    }

    /** The chosen units as bits. */
    long unitBits() {
        long bits = 0;
        for (int unit = 0; unit < unitFails.length; unit++) {
            bits |= unitFails[unit] == 0 ? 1L << unit : 0;
        }
        return bits;
    }

    int units() {
        return unitFails.length;
    }
}
