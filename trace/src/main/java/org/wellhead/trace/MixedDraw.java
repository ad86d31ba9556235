package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Units drawn at random under proportional: particles that start where money ended and go back, at each step with the
 * chance that a unit in the payee's purse was in it. Particles in one purse are alike, so a step draws how far it is to the
 * next one that goes, instead of asking each.
 */
final class MixedDraw {
    /** Particles: beyond the last of any purse. */
    private static final double FAR = 1 << 30;

    private final MixedFlow flow;
    private final SplittableRandom random;
    private final int[][] particles;
    private final int[] counts;
    private final List<List<Integer>> chains = new ArrayList<>();

    private MixedDraw(MixedFlow flow, long seed) {
        this.flow = flow;
        this.random = new SplittableRandom(seed);
        this.particles = new int[flow.accounts()][];
        this.counts = new int[flow.accounts()];
    }

    static List<List<Integer>> draw(MixedFlow flow, int count, long seed) {
        if (flow.ended.size() == 0) {
            return List.of();
        }
        MixedDraw draw = new MixedDraw(flow, seed);
        draw.fill(count);
        draw.walk();
        return draw.chains.stream().map(List::reversed).toList();
    }

    private void fill(int count) {
        double[] upTo = new double[flow.ended.size()];
        double sum = 0;
        for (int entry = 0; entry < upTo.length; entry++) {
            sum += flow.ended.amount(entry);
            upTo[entry] = sum;
        }
        for (int i = 0; i < count; i++) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            int entry = found >= 0 ? found + 1 : -found - 1;
            chains.add(new ArrayList<>());
            put(flow.ended.account(Math.min(entry, upTo.length - 1)), i);
        }
    }

    private void put(int account, int particle) {
        int[] held = particles[account];
        if (held == null) {
            held = new int[4];
        } else if (counts[account] == held.length) {
            held = Arrays.copyOf(held, held.length * 2);
        }
        particles[account] = held;
        held[counts[account]++] = particle;
    }

    private void walk() {
        FlowSteps steps = flow.steps;
        for (int i = flow.size - 1; i >= 0; i--) {
            int payee = steps.payee[i];
            if (counts[payee] > 0 && flow.undone[i] > 0) {
                undo(i, payee, flow.undone[i]);
            }
        }
    }

    private void undo(int step, int payee, double chance) {
        int[] held = particles[payee];
        double logStays = Math.log1p(-chance);
        for (int at = counts[payee] - 1 - gap(chance, logStays); at >= 0; at -= 1 + gap(chance, logStays)) {
            int particle = held[at];
            held[at] = held[--counts[payee]];
            goesBack(step, particle);
        }
    }

    /** How many particles stay before the next that goes. */
    private int gap(double chance, double logStays) {
        return chance == 1 ? 0 : (int) Math.min(FAR, Math.log(1 - random.nextDouble()) / logStays);
    }

    private void goesBack(int step, int particle) {
        chains.get(particle).add(step);
        double amount = flow.steps.amount[step];
        double own = flow.steps.own[step];
        boolean begins = own == amount || (own > 0 && random.nextDouble() * amount < own);
        if (!begins) {
            put(flow.steps.payer[step], particle);
        }
    }
}
