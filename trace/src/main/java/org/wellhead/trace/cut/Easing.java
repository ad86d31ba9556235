package org.wellhead.trace.cut;

import java.util.Arrays;
import org.wellhead.trace.Flow;

/**
 * A sharper bound on all plans, from freezing a plan's accounts in part only.
 *
 * <p>{@link Ceiling} holds for any money taken out first, not only for that of whole accounts: a plan stops at most what was
 * taken out, and the gains of its accounts from what is left. If a plan's money is taken out as a whole, what others add comes
 * on top of it, as if the budget could be spent twice. So of each of its accounts some steps are let go, such that what
 * is left of it would just be worth its price to the best of the others: then the budget is spent on either, not on both.
 * Which steps are let go is a matter of chance, fixed by their numbers; how many is mended in a few rounds, since what one
 * account lets go another may stop. This is the dual of the linear program of maximum coverage, step by step.
 */
final class Easing {
    private static final int ROUNDS = 4;
    /** A little more is left to the plan's accounts than the best of the others has, since that grows by what is let go. */
    private static final double ABOVE = 1.05;

    private final Choices choices;
    private final Chosen chosen;
    private final double[] goes;

    private Easing(Choices choices, Chosen chosen) {
        this.choices = choices;
        this.chosen = chosen;
        this.goes = new double[choices.flow().accounts()];
        Arrays.fill(goes, -1);
    }

    /**
     * What no plan within the budget can exceed.
     *
     * @param left what the chosen leave
     */
    static double ceiling(Choices choices, Chosen chosen, Remainder left) {
        double density = Ceiling.density(left) * ABOVE;
        Easing easing = new Easing(choices, chosen);
        for (int i = 0; i < chosen.size(); i++) {
            double gain = chosen.stoppedMinor(i + 1) - chosen.stoppedMinor(i);
            easing.set(chosen.choice(i), easing.wanted(chosen.choice(i), density) / gain);
        }
        Remainder best = easing.remainder();
        double least = bound(best);
        for (int round = 1; round < ROUNDS; round++) {
            easing.mend(best, density);
            Remainder next = easing.remainder();
            if (bound(next) < least) {
                best = next;
                least = bound(next);
            }
        }
        return best.stoppedMinor() + Ceiling.sharp(best, choices.budgetMillis(), 0);
    }

    private static double bound(Remainder left) {
        return left.stoppedMinor() + Ceiling.of(left, left.choices().budgetMillis());
    }

    private void mend(Remainder left, double density) {
        for (int choice : chosen.list()) {
            double has = left.net(choice) + choices.charge(choice);
            set(choice, goes[choices.account(choice)] * (has > 0 ? wanted(choice, density) / has : 2));
        }
    }

    private double wanted(int choice, double density) {
        return density * choices.priceMillis(choice) + choices.charge(choice);
    }

    private void set(int choice, double share) {
        goes[choices.account(choice)] = Math.clamp(share, 1e-6, 1);
    }

    private Remainder remainder() {
        Flow flow = choices.flow();
        Candidates candidates = choices.candidates();
        return Remainder.without(choices, step -> {
            int payer = candidates.stoppingPayer(flow, step);
            int payee = candidates.stoppingPayee(flow, step);
            double chance = chance(step);
            return (payer != Candidates.NONE && goes[payer] >= 0 && chance >= goes[payer])
                    || (payee != Candidates.NONE && goes[payee] >= 0 && chance >= goes[payee]);
        });
    }

    /** From 0 to less than 1, evenly and as if at random. */
    private static double chance(int step) {
        return ((step * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
    }
}
