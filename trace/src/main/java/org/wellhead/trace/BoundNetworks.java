package org.wellhead.trace;

import java.util.function.IntPredicate;
import org.wellhead.trace.bounds.MaximumFlow;
import org.wellhead.trace.bounds.Network;

/** The ledger expanded in time as networks to solve: one for each unit that money can flow to, and one for all. */
final class BoundNetworks {
    private final TimeNetwork expanded;
    private final Kinship kinship;
    private final int[] placeOf;
    private final Network network;

    BoundNetworks(TimeNetwork expanded, Kinship kinship) {
        this.expanded = expanded;
        this.kinship = kinship;
        this.placeOf = expanded.places();
        Amounts arcs = expanded.takeArcs();
        this.network = Network.of(
                placeOf.length,
                arcs.size(),
                arc -> placeOf[arcs.from(arc)],
                arc -> placeOf[arcs.to(arc)],
                arcs::amountMinor);
    }

    /** Flows to one unit, or to all. */
    Towards towards(int unit) {
        return new Towards(unit);
    }

    /** Money on its way to one unit, or to all of them. Safe for use by several threads at once. */
    final class Towards {
        private final int unit;
        private final MaximumFlow flow;

        private Towards(int unit) {
            this.unit = unit;
            long[] supply = new long[network.nodes()];
            long[] demand = new long[network.nodes()];
            Amounts supplies = expanded.supplies();
            for (int entry = 0; entry < supplies.size(); entry++) {
                supply[placeOf[supplies.from(entry)]] += supplies.amountMinor(entry);
            }
            Amounts demands = expanded.demands();
            for (int entry = 0; entry < demands.size(); entry++) {
                if (isMeant(demands.to(entry))) {
                    demand[placeOf[demands.from(entry)]] += demands.amountMinor(entry);
                }
            }
            flow = MaximumFlow.towards(network, supply, demand);
        }

        private boolean isMeant(int other) {
            return unit == Bound.ALL_UNITS || unit == other;
        }

        /** All that arrived, from whomever. */
        long arrivedMinor() {
            long sum = 0;
            for (int other = 0; other < expanded.units(); other++) {
                sum += isMeant(other) ? expanded.arrivedMinor(other) : 0;
            }
            return sum;
        }

        /** The most that an origin's money can have been of what arrived. */
        long mostOf(int origin) {
            return most(kin -> kinship.isIn(kin, origin));
        }

        /** The most that all money can have been: less than what arrived only where accounts are frozen. */
        long mostOfAll() {
            return most(kin -> true);
        }

        /** The most that all other money can have been. */
        long mostOfOthers(int origin) {
            return most(kin -> !kinship.isIn(kin, origin));
        }

        private long most(IntPredicate kins) {
            long most = 0;
            Amounts direct = expanded.direct();
            for (int entry = 0; entry < direct.size(); entry++) {
                if (isMeant(direct.from(entry)) && kins.test(direct.to(entry))) {
                    most += direct.amountMinor(entry);
                }
            }
            long[] supply = new long[flow.places()];
            Amounts supplies = expanded.supplies();
            for (int entry = 0; entry < supplies.size(); entry++) {
                int place = flow.place(placeOf[supplies.from(entry)]);
                if (place >= 0 && kins.test(supplies.to(entry))) {
                    supply[place] += supplies.amountMinor(entry);
                }
            }
            return most + flow.most(supply);
        }
    }
}
