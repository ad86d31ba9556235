package org.wellhead.simulate;

import java.util.List;

/** One source's support of one unit: by which route, and what has become of it so far. This is what truth.csv tells. */
final class Pledge {
    final int source;
    final int unit;
    final List<Leg> route;
    final long typicalMinor;
    private int instalmentsLeft;
    private long putInMinor;
    private long arrivedMinor;

    /**
     * @param route the first leg starts at the party whom the source pays, the last ends at a listed account
     * @param typicalMinor about how much an instalment is, in cents
     */
    Pledge(int source, int unit, List<Leg> route, long typicalMinor, int instalments) {
        this.source = source;
        this.unit = unit;
        this.route = List.copyOf(route);
        this.typicalMinor = typicalMinor;
        this.instalmentsLeft = instalments;
    }

    int firstStation() {
        return route.getFirst().from;
    }

    void putIn(long amountMinor) {
        putInMinor += amountMinor;
        instalmentsLeft--;
    }

    void arrive(long amountMinor) {
        arrivedMinor += amountMinor;
    }

    boolean hasInstalmentsLeft() {
        return instalmentsLeft > 0;
    }

    long putInMinor() {
        return putInMinor;
    }

    long arrivedMinor() {
        return arrivedMinor;
    }
}
