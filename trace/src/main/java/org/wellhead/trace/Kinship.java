package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts that are in the same origins are of one kin: their money is asked about together, always. So a network keeps
 * money of a few kins apart, not of a million accounts, however the origins overlap.
 */
final class Kinship {
    /** The kin of money that had left a designated account before: in no origin. */
    static final int RETURNED = 0;

    private static final int IN_NONE = 1;

    private final int[] kinOf;
    /** By kin: the origins it is in. */
    private final List<BitSet> originsOf = new ArrayList<>();

    /** Origins are sets of accounts; they may overlap. */
    Kinship(int accounts, List<BitSet> origins) {
        kinOf = new int[accounts];
        Arrays.fill(kinOf, IN_NONE);
        originsOf.add(new BitSet());
        originsOf.add(new BitSet());
        // One origin at a time splits each kin that it meets in those within and those without.
        for (int origin = 0; origin < origins.size(); origin++) {
            Map<Integer, Integer> within = new LinkedHashMap<>();
            BitSet members = origins.get(origin);
            int number = origin;
            for (int account = members.nextSetBit(0); account >= 0; account = members.nextSetBit(account + 1)) {
                kinOf[account] = within.computeIfAbsent(kinOf[account], kin -> split(kin, number));
            }
        }
    }

    private int split(int kin, int origin) {
        BitSet both = (BitSet) originsOf.get(kin).clone();
        both.set(origin);
        originsOf.add(both);
        return originsOf.size() - 1;
    }

    int of(int account) {
        return kinOf[account];
    }

    /** How many kins; some may have no account left. */
    int size() {
        return originsOf.size();
    }

    boolean isIn(int kin, int origin) {
        return originsOf.get(kin).get(origin);
    }
}
