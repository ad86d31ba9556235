package org.wellhead.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/**
 * Chains under fifo and lifo: the wanted sources' own funds are followed forward piece by piece, each piece tagged with
 * the way that it has come. So a chain says which whole units went by which payments, as a court under Clayton's case
 * would have it.
 *
 * <p>A way is a node: the last step and the node before it. Only steps that carried traced money are followed. If the
 * money falls into more than {@link #NODES_MAX} ways, further ones are not told apart, and some chains may be missing.
 */
final class RunChains {
    private static final int NODES_MAX = 20_000_000;
    private static final int START = -1;

    private final Ledger ledger;
    private final Question question;
    private final Steps steps;
    private final Purses purses;
    private final Designated designated;
    private final boolean upstream;
    private final Map<Key, Best> wanted = new HashMap<>();
    private final boolean[] isWanted;
    private final TracedPayments traced;

    /** Node n: 0 is money that nobody follows. */
    private int nodes = 1;

    private int[] nodeStep = new int[1024];
    private int[] nodeBefore = new int[1024];
    /** Upstream the source, downstream the unit that the money left. */
    private int[] nodeOrigin = new int[1024];

    private record Key(int unit, int account) {}

    private static final class Best {
        private int node;
        private int lastStep = START;
        private long amountMinor;
    }

    private RunChains(Ledger ledger, Trace trace, Steps steps) {
        this.ledger = ledger;
        this.question = trace.question();
        this.steps = steps;
        this.upstream = question.direction() == Direction.UPSTREAM;
        int accounts = ledger.accounts().size();
        designated = new Designated(question, steps, accounts);
        purses = new Purses(OwnFunds.openings(ledger.accounts()), trace.policy() == Policy.FIFO, designated);
        isWanted = new boolean[accounts];
        traced = trace.payments();
    }

    static List<Chain> find(Ledger ledger, Trace trace, Steps steps, List<Trace.Contribution> contributions) {
        RunChains search = new RunChains(ledger, trace, steps);
        for (Trace.Contribution contribution : contributions) {
            search.wanted.put(new Key(contribution.unit(), contribution.account()), new Best());
            search.isWanted[contribution.account()] = true;
        }
        search.walk();
        List<Chain> chains = new ArrayList<>();
        for (Trace.Contribution contribution : contributions) {
            Chain chain = search.chain(contribution.unit(), contribution.account());
            if (chain != null) {
                chains.add(chain);
            }
        }
        return chains;
    }

    private void walk() {
        for (int account = 0; account < isWanted.length; account++) {
            if (upstream && isWanted[account] && ledger.accounts().openingMinor(account) > 0) {
                purses.retag(account, node(START, 0, account));
            }
        }
        for (Designated.Stretch stretch : designated.stretches()) {
            for (Designation starting : stretch.starting()) {
                designated.start(starting);
                drain(starting.account(), upstream && starting.holdingsCount(question) ? starting.unit() : START);
            }
            steps.forward(
                    stretch.from(), stretch.to(), (window, from, to) -> walk(window, from, to, stretch.counted()));
        }
        if (!upstream) {
            for (Key key : wanted.keySet()) {
                drain(key.account(), START);
            }
        }
    }

    private void walk(Ledger.Window window, int from, int to, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        long[] plain = purses.plain();
        for (int i = from; i < to; i++) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            boolean mayFollow = designated.isMarked(payer) || isWanted[payer];
            if (mayFollow || designated.isMarked(payee)) {
                step(i, payer, payee, x, mayFollow && traced.contains(steps.payment(i)), counted);
            } else {
                plain[payer] = Math.max(0, plain[payer] - x);
                plain[payee] += x;
            }
        }
    }

    private void step(int step, int payer, int payee, long amount, boolean followed, boolean counted) {
        boolean leaves = designated.contains(payer);
        boolean arrives = designated.contains(payee);
        int departing =
                leaves && !arrives && counted && !upstream && followed ? node(step, 0, designated.unit(payer)) : 0;
        long left = amount;
        int lastNode = 0;
        int lastOnward = 0;
        while (left > 0 && purses.nearAmount(payer) > 0) {
            int node = leaves ? departing : purses.nearTag(payer);
            long piece = Math.min(left, purses.nearAmount(payer));
            purses.take(payer, piece);
            left -= piece;
            if (node != 0 && node != departing && followed && !arrives) {
                lastOnward = node == lastNode ? lastOnward : node(step, node, nodeOrigin[node]);
                lastNode = node;
                purses.put(payee, piece, lastOnward);
            } else {
                purses.put(payee, piece, arrives || !followed ? 0 : node);
                if (arrives && !leaves && counted && upstream && node != 0) {
                    offer(designated.unit(payee), nodeOrigin[node], node, step, piece);
                }
            }
        }
        if (left > 0) {
            int node = departing;
            if (upstream && isWanted[payer] && followed && !leaves) {
                node = node(step, 0, payer);
            }
            purses.put(payee, left, arrives ? 0 : node);
            if (arrives && counted && upstream && node != 0) {
                offer(designated.unit(payee), payer, node, START, left);
            }
        }
    }

    /** Offers what is in a purse to the chains: of {@code unit}, or downstream of the unit it left. Leaves it unfollowed. */
    private void drain(int account, int unit) {
        purses.retag(account, 0, (node, piece) -> {
            if (node != 0 && upstream && unit != START) {
                offer(unit, nodeOrigin[node], node, START, piece);
            } else if (node != 0 && !upstream && !designated.contains(account)) {
                offer(nodeOrigin[node], account, node, START, piece);
            }
        });
    }

    private void offer(int unit, int account, int node, int lastStep, long piece) {
        Best best = wanted.get(new Key(unit, account));
        if (best == null) {
            return;
        }
        if (best.node == node && best.lastStep == lastStep) {
            best.amountMinor += piece;
        } else if (piece > best.amountMinor) {
            best.node = node;
            best.lastStep = lastStep;
            best.amountMinor = piece;
        }
    }

    private int node(int step, int before, int origin) {
        if (nodes == NODES_MAX) {
            return 0;
        }
        if (nodes == nodeStep.length) {
            nodeStep = Arrays.copyOf(nodeStep, nodes * 2);
            nodeBefore = Arrays.copyOf(nodeBefore, nodes * 2);
            nodeOrigin = Arrays.copyOf(nodeOrigin, nodes * 2);
        }
        nodeStep[nodes] = step;
        nodeBefore[nodes] = before;
        nodeOrigin[nodes] = origin;
        return nodes++;
    }

    private @Nullable Chain chain(int unit, int account) {
        Best best = wanted.get(new Key(unit, account));
        if (best == null || best.amountMinor == 0) {
            return null;
        }
        List<Integer> payments = new ArrayList<>();
        if (best.lastStep != START) {
            payments.add(steps.payment(best.lastStep));
        }
        for (int node = best.node; node != 0; node = nodeBefore[node]) {
            if (nodeStep[node] != START) {
                payments.add(steps.payment(nodeStep[node]));
            }
        }
        return payments.isEmpty() ? null : new Chain(unit, account, payments.reversed(), best.amountMinor);
    }
}
