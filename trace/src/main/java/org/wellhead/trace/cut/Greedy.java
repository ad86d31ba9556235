package org.wellhead.trace.cut;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Plans made one account at a time, always the one that adds most.
 *
 * <p>With even prices this stops at least 1 - 1/e of what the best plan stops. With uneven prices neither order alone has
 * any such share: by gain, one dear account may eat the budget; by gain for the price, a cheap one may keep the dear one out.
 * So there are three plans, and the best is kept. Source: S. Khuller, A. Moss and J. Naor, "The budgeted maximum coverage
 * problem", 1999.
 *
 * <p>Each beginning of a plan bounds all plans ({@link Ceiling}); the least of these bounds is kept.
 */
final class Greedy {
    /** A gain below half a minor unit would be told as 0. */
    private static final double LEAST = 0.5;

    /** Steps that may be walked to make the bound of a whole plan sharp, and of each of its beginnings. */
    private static final long SHARP_STEPS = 150_000_000;

    private static final long SHARP_STEPS_OF_BEGINNING = 5_000_000;

    private final Choices choices;
    private final boolean bounding;
    private double ceiling = Double.POSITIVE_INFINITY;
    private Chosen best;
    private @Nullable Remainder bestLeaves;
    private final Curve curve;

    private Greedy(Choices choices, boolean bounding) {
        this.choices = choices;
        this.bounding = bounding;
        this.best = new Chosen(choices);
        this.curve = new Curve(choices);
    }

    /** The best plan without a bound. */
    static Chosen plan(Choices choices) {
        Greedy greedy = new Greedy(choices, false);
        greedy.plans();
        return greedy.best;
    }

    /** The best plan, and what no plan within the budget can exceed. */
    static Greedy bounded(Choices choices) {
        Greedy greedy = new Greedy(choices, true);
        greedy.plans();
        greedy.ease();
        return greedy;
    }

    Chosen best() {
        return best;
    }

    double ceiling() {
        return ceiling;
    }

    /** The same for fewer accounts. */
    Curve curve() {
        return curve;
    }

    private void plans() {
        Remainder all = Remainder.all(choices);
        if (choices.isEven()) {
            extend(all, new Chosen(choices), false);
            return;
        }
        extend(all.copy(), new Chosen(choices), true);
        extend(all.copy(), new Chosen(choices), false);
        int single = all.best(choices.budgetMillis(), false, LEAST);
        if (single != Candidates.NONE) {
            Chosen chosen = new Chosen(choices);
            chosen.add(single, all.gain(single));
            extend(all.with(single), chosen, true);
        }
    }

    /** Goes on until nothing is worth its price any more; keeps the plan if it is the best so far. */
    private void extend(Remainder start, Chosen chosen, boolean byPrice) {
        Remainder left = start;
        bound(left, left.flow().size() <= SHARP_STEPS_OF_BEGINNING ? SHARP_STEPS_OF_BEGINNING : 0);
        for (int next = left.best(chosen.leftMillis(), byPrice, LEAST);
                next != Candidates.NONE;
                next = left.best(chosen.leftMillis(), byPrice, LEAST)) {
            left = left.spentWith(next);
            chosen.add(next, left.stoppedMinor());
            bound(left, left.flow().size() <= SHARP_STEPS_OF_BEGINNING ? SHARP_STEPS_OF_BEGINNING : 0);
        }
        bound(left, SHARP_STEPS);
        if (chosen.net() > best.net()) {
            best = chosen;
            bestLeaves = left;
        }
    }

    /**
     * Any plan at all may leave out what is chosen here. So what it stops counts in full, without the charge, and the whole
     * budget is still there.
     */
    private void bound(Remainder left, long sharpSteps) {
        if (bounding) {
            choices.work().allow(sharpSteps);
            double enough = best.net() - left.stoppedMinor();
            ceiling =
                    Math.min(ceiling, left.stoppedMinor() + Ceiling.sharp(left, choices.budgetMillis(), enough, curve));
        }
    }

    private void ease() {
        if (bestLeaves != null && ceiling > best.net() + choices.noise()) {
            choices.work().allow(SHARP_STEPS);
            ceiling = Math.min(ceiling, Easing.ceiling(choices, best, bestLeaves));
        }
    }

    /** The same accounts in the order of what each adds. */
    static Chosen ranked(Choices choices, List<Integer> list) {
        Remainder left = Remainder.all(choices);
        Set<Integer> wanted = Set.copyOf(list);
        for (int c = 0; c < choices.count(); c++) {
            if (!wanted.contains(c)) {
                left.ruleOut(c);
            }
        }
        Chosen chosen = new Chosen(choices);
        for (int next = left.best(chosen.leftMillis(), false, 0);
                next != Candidates.NONE;
                next = left.best(chosen.leftMillis(), false, 0)) {
            left = left.spentWith(next);
            chosen.add(next, left.stoppedMinor());
        }
        return chosen;
    }
}
