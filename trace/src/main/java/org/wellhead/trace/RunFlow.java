package org.wellhead.trace;

import java.util.List;
import java.util.SortedMap;

/**
 * The flow under fifo and lifo: purses keep the order of money, so what happens to money is told unit by unit, by walks with
 * tags in {@link Purses}. Each operation is one such walk or two; a step whose purses hold no tag costs next to nothing.
 */
final class RunFlow extends ColumnFlow {
    final boolean fifo;

    /** The columns are taken as they are. */
    RunFlow(FlowSteps steps, int size, Holdings openings, Holdings ended, boolean fifo) {
        super(steps, size, openings, ended);
        this.fifo = fifo;
    }

    /** Purses that hold what these holdings say, untagged. */
    Purses purses(Holdings holdings, Designated marks) {
        return new Purses(holdings.spreadWhole(accounts()), fifo, marks);
    }

    @Override
    public Flow without(Stops stops) {
        return without(stops, steps.likeOfSize(size));
    }

    @Override
    public Flow spentWithout(Stops stops) {
        return without(stops, steps);
    }

    private Flow without(Stops stops, FlowSteps into) {
        RunStops walk = new RunStops(this, stops, new Removals());
        walk.backward();
        return RunRemoval.remove(this, walk.removals(), walk.openingsLeft(), into);
    }

    @Override
    public double stoppedMinor(Stops stops) {
        RunStops walk = new RunStops(this, stops, null);
        walk.backward();
        return walk.stoppedMinor();
    }

    @Override
    public SortedMap<Integer, Double> labelled(Labels labels) {
        return new RunLabels(this, labels).walk();
    }

    @Override
    public List<List<Integer>> draw(int count, long seed) {
        return RunDraw.draw(this, count, seed);
    }

    @Override
    public List<Integer> chainThrough(int step) {
        return new RunRoute(this).through(step);
    }
}
