package org.wellhead.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** From one station of the scheme to the next, with the money that waits at the first to be sent on. */
final class Leg {
    /**
     * A part of a pledge's money at a station.
     *
     * @param step which leg of the pledge's route it waits for
     */
    record Lot(Pledge pledge, int step, long amountMinor) {}

    /** A remainder below a hundred dollars waits for the next consignment rather than travel alone. */
    private static final long PIECE_MIN_MINOR = 10_000;

    final int from;
    final int to;
    final int commissionBasisPoints;
    private final long limitMinor;
    private final Deque<Lot> waiting = new ArrayDeque<>();
    private boolean dispatchNoted;

    /** @param limitMinor the most that travels at once, in cents: large sums are sent in pieces */
    Leg(int from, int to, int commissionBasisPoints, long limitMinor) {
        this.from = from;
        this.to = to;
        this.commissionBasisPoints = commissionBasisPoints;
        this.limitMinor = limitMinor;
    }

    void add(Lot lot) {
        waiting.addLast(lot);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** True the first time, until {@link #take} has emptied the leg: who hears true sees to the dispatch. */
    boolean needsDispatch() {
        boolean needs = !dispatchNoted;
        dispatchNoted = true;
        return needs;
    }

    /** Takes the oldest lots up to the limit, the last of them in part if need be. */
    List<Lot> take() {
        List<Lot> taken = new ArrayList<>();
        long room = limitMinor;
        while (!waiting.isEmpty() && room >= PIECE_MIN_MINOR) {
            Lot lot = waiting.removeFirst();
            long piece = Math.min(room, lot.amountMinor);
            if (piece < lot.amountMinor) {
                waiting.addFirst(new Lot(lot.pledge, lot.step, lot.amountMinor - piece));
            }
            taken.add(new Lot(lot.pledge, lot.step, piece));
            room -= piece;
        }
        dispatchNoted = !waiting.isEmpty();
        return taken;
    }
}
