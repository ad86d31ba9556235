package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Units drawn at random under fifo and lifo: units of what ended are chosen by number, tagged, and followed back one by
 * one. Which number a unit in a purse has does not matter, since each is as likely as any other.
 */
final class RunDraw {
    private final RunFlow flow;
    private final Designated marks;
    private final Purses purses;
    /** By tag, from 1: the chain so far, the last step first. */
    private final List<List<Integer>> chains = new ArrayList<>(List.of(List.of()));

    private RunDraw(RunFlow flow) {
        this.flow = flow;
        this.marks = Designated.none(flow.accounts());
        this.purses = new Purses(new long[flow.accounts()], flow.fifo, marks);
    }

    static List<List<Integer>> draw(RunFlow flow, int count, long seed) {
        long total = (long) flow.totalMinor();
        if (total == 0) {
            return List.of();
        }
        SplittableRandom random = new SplittableRandom(seed);
        long[] units = new long[count];
        for (int i = 0; i < count; i++) {
            units[i] = random.nextLong(total);
        }
        long[] rising = Arrays.stream(units).sorted().distinct().toArray();
        RunDraw draw = new RunDraw(flow);
        draw.fill(rising);
        draw.walk();
        List<List<Integer>> drawn = new ArrayList<>();
        for (long unit : units) {
            drawn.add(draw.chains.get(Arrays.binarySearch(rising, unit) + 1).reversed());
        }
        return drawn;
    }

    /** Fills the purses with what ended there, the chosen units tagged. */
    private void fill(long[] rising) {
        long first = 0;
        int chosen = 0;
        for (int entry = 0; entry < flow.ended.size(); entry++) {
            int account = flow.ended.account(entry);
            long after = first + (long) flow.ended.amount(entry);
            long filled = first;
            for (; chosen < rising.length && rising[chosen] < after; chosen++) {
                put(account, rising[chosen] - filled, 0);
                put(account, 1, chains.size());
                chains.add(new ArrayList<>());
                filled = rising[chosen] + 1;
            }
            put(account, after - filled, 0);
            first = after;
        }
    }

    private void put(int account, long amount, int tag) {
        if (amount > 0) {
            purses.put(account, amount, tag);
        }
    }

    private void walk() {
        FlowSteps steps = flow.steps;
        long[] plain = purses.plain();
        for (int i = flow.size - 1; i >= 0; i--) {
            int payer = steps.payer[i];
            int payee = steps.payee[i];
            long amount = (long) steps.amount[i];
            long own = (long) steps.own[i];
            if (marks.isMarked(payee) || marks.isMarked(payer)) {
                undo(i, payer, payee, amount, own);
            } else {
                plain[payee] -= amount;
                plain[payer] += amount - own;
            }
        }
    }

    private void undo(int step, int payer, int payee, long amount, long own) {
        long ownLeft = own;
        for (long left = amount; left > 0; ) {
            int tag = purses.nearTag(payee);
            long piece = Math.min(left, purses.nearAmount(payee));
            if (ownLeft > 0) {
                piece = Math.min(piece, ownLeft);
                ownLeft -= piece;
                purses.take(payee, piece);
            } else {
                purses.take(payee, piece);
                purses.put(payer, piece, tag);
            }
            left -= piece;
            if (tag != 0) {
                chains.get(tag).add(step);
            }
        }
    }
}
