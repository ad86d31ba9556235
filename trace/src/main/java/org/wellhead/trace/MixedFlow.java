package org.wellhead.trace;

import java.util.List;
import java.util.SortedMap;

/**
 * The flow under proportional: every step takes the same share of all money in the payer's purse, so what a piece of money
 * did before a step says nothing of what it does after it.
 *
 * <p>Beside what each step carried stands which share that is of what the payer's purse held before it, own funds apart
 * ({@link #taken}), and of what the payee's held after it ({@link #undone}). With these shares a walk need look only at
 * accounts that hold money it follows. A share is exactly 1 where a purse is emptied, or undone to nothing: there whatever
 * rounding left behind goes along.
 *
 * <p>Amounts err as those of {@link ProportionalWalk}. Steps and holdings of less than {@link #DUST_MINOR} are left out: a
 * million of them are a thousandth of a minor unit.
 */
final class MixedFlow extends ColumnFlow {
    /** Minor units: a step that carries less is left out. */
    static final double DUST_MINOR = 1e-9;

    /** What is held, or 0 for less than {@link #DUST_MINOR}: else dust would be a flow without a chain. */
    static double withoutDust(double heldMinor) {
        return heldMinor < DUST_MINOR ? 0 : heldMinor;
    }
    /** Minor units: less than this of followed money stays where it is until its purse is emptied. */
    static final double TINY_MINOR = 1e-12;
    /** A share that differs from 1 by no more than this is 1 but for rounding. */
    static final double ROUNDING = 1e-14;

    final double[] taken;
    final double[] undone;

    MixedFlow(FlowSteps steps, int size, Holdings openings, Holdings ended, double[] taken, double[] undone) {
        super(steps, size, openings, ended);
        this.taken = taken;
        this.undone = undone;
    }

    /** Steps of which no share is known yet. */
    static MixedFlow unshared(FlowSteps steps, Holdings openings) {
        int size = steps.payer.length;
        Holdings none = Holdings.of(new int[0], account -> 0);
        return new MixedFlow(steps, size, openings, none, new double[size], new double[size]);
    }

    @Override
    public Flow without(Stops stops) {
        return MixedLeft.of(this, stops, false);
    }

    @Override
    public Flow spentWithout(Stops stops) {
        return MixedLeft.of(this, stops, true);
    }

    @Override
    public double stoppedMinor(Stops stops) {
        return MixedStops.stoppedMinor(this, stops);
    }

    @Override
    public SortedMap<Integer, Double> labelled(Labels labels) {
        return new MixedLabels(this, labels).walk();
    }

    @Override
    public List<List<Integer>> draw(int count, long seed) {
        return MixedDraw.draw(this, count, seed);
    }

    @Override
    public List<Integer> chainThrough(int step) {
        return MixedRoute.through(this, step);
    }
}
