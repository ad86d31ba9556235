package org.wellhead.trace.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wellhead.ledger.Accounts;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Policy;

/** The smallest set against all sets of candidates. */
class SmallestSetPropertyTest {
    @Property(tries = 1000)
    void noSmallerSetStopsEverything(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = Town.random(random, 4);
        Terms terms = Town.terms(random);
        for (Policy policy : Town.SHARES) {
            Flow flow = town.flow(policy);
            Accounts accounts = town.accounts();
            Smallest found = SmallestSet.find(flow, accounts, terms);
            assertThat(found.isExact()).isTrue();
            assertThat(found.accounts()).hasSize(fewest(flow, accounts, terms));
            assertThat(left(flow, accounts, terms, bits(found))).isLessThan(0.5);
            assertThat(found.accounts()).isSorted();
            assertThat(found.cut()).isGreaterThanOrEqualTo(found.accounts().size());
        }
    }

    @Property(tries = 300)
    void ofTracedFlowsTooNoSmallerSetStopsEverything(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = Town.random(random, 4);
        Terms terms = Town.terms(random);
        for (Policy policy : Town.SHARES) {
            Smallest found = SmallestSet.find(town.traced(policy), town.accounts(), terms);
            assertThat(found.isExact()).isTrue();
            assertThat(found.accounts()).hasSize(fewest(town.flow(policy), town.accounts(), terms));
            assertThat(left(town.flow(policy), town.accounts(), terms, bits(found)))
                    .isLessThan(0.5);
        }
    }

    @Property(tries = 300)
    void whereTheSearchIsCutShortTheSetStopsEverythingAndTheBoundHolds(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = Town.random(random, 4);
        Terms terms = Town.terms(random);
        for (Policy policy : Town.SHARES) {
            Flow flow = town.flow(policy);
            Accounts accounts = town.accounts();
            for (int turns = 0; turns < 2; turns++) {
                Smallest found = SmallestSet.find(flow, accounts, terms, turns);
                assertThat(left(flow, accounts, terms, bits(found))).isLessThan(0.5);
                assertThat(found.fewest()).isLessThanOrEqualTo(fewest(flow, accounts, terms));
            }
        }
    }

    private static BitSet bits(Smallest found) {
        BitSet bits = new BitSet();
        found.accounts().forEach(bits::set);
        return bits;
    }

    private static int fewest(Flow flow, Accounts accounts, Terms terms) {
        int[] numbers = Candidates.of(flow, accounts, terms).numbers();
        int fewest = Integer.MAX_VALUE;
        for (int choice = 0; choice < 1 << numbers.length; choice++) {
            BitSet frozen = new BitSet();
            for (int n = 0; n < numbers.length; n++) {
                frozen.set(numbers[n], (choice >> n & 1) == 1);
            }
            if (Integer.bitCount(choice) < fewest && left(flow, accounts, terms, frozen) < SmallestSet.NOTHING) {
                fewest = Integer.bitCount(choice);
            }
        }
        return fewest;
    }

    /** What all candidates together would stop and these do not. */
    private static double left(Flow flow, Accounts accounts, Terms terms, BitSet frozen) {
        Candidates candidates = Candidates.of(flow, accounts, terms);
        return flow.stoppedMinor(candidates.stops(flow, _ -> true))
                - flow.stoppedMinor(candidates.stops(flow, frozen::get));
    }
}
