package org.wellhead.trace;

import java.util.Arrays;
import org.wellhead.ledger.Ledger;

/**
 * The ledger expanded in time, as far as money of it can reach designated accounts: a network whose arcs are payments and
 * balances.
 *
 * <p>A node is an account in one of its epochs: a run of incoming steps and the run of outgoing steps after it. Whatever is in
 * the account by the end of the first run can leave in any step of the second, since what is left in the account is at any
 * moment at least what is yet to be paid; so within an epoch no balance binds. From one epoch to the next go at most so many
 * units as the account held between them. A step is an arc of its amount less the payer's own funds; these all leave with
 * it and so enter at the payee's node. What really happened fills every arc. So when some accounts' money takes any part of
 * the arcs, the money of the others fits into the rest, and a maximum flow is a most that can have happened.
 *
 * <p>A designated account is no node: what reaches it has arrived, and what it pays enters at the payee's node as money
 * that returned, the kin {@link Kinship#RETURNED}. Before its date it is an account like any other, and what it then holds arrives.
 *
 * <p>A step that is {@link Frozen stopped} carries nothing; what arrived is told with it all the same.
 *
 * <p>Built from the ledger's end, like poison: an account has a node only while money in it can still arrive. So the
 * balances that {@link OwnFunds#walk} left are undone on the way. O(steps) time; memory grows with what can arrive.
 */
final class TimeNetwork {
    private static final int NONE = -1;

    /** Arcs: from node, to node. */
    private Amounts arcs = new Amounts();
    /** Money that enters: node, kin. */
    private final Amounts supplies = new Amounts();
    /** Money that arrives from a node: node, unit. */
    private final Amounts demands = new Amounts();
    /** Own funds paid to designated accounts: unit, kin. */
    private final Amounts direct = new Amounts();
    /** All that arrived, by unit. */
    private final long[] arrivedMinor;

    private final OwnFunds ownFunds;
    private final Designated designated;
    private final Kinship kinship;
    private final Frozen frozen;
    private final long[] balance;
    /** By account: its node in the epoch at hand, or {@link #NONE} if nothing in it can arrive any more. */
    private final int[] nodeOf;
    /** By account: whether the epoch at hand has seen incoming steps, so that an outgoing one belongs to the epoch before. */
    private final boolean[] received;
    /** By node: the first step that leaves it. Every arc leads to a node with a later one. */
    private int[] leaves = new int[1 << 10];

    private int nodes;

    private TimeNetwork(Ledger ledger, Question question, Steps steps, Kinship kinship, Frozen frozen) {
        this.kinship = kinship;
        this.frozen = frozen;
        this.balance = OwnFunds.openings(ledger.accounts());
        this.ownFunds = OwnFunds.walk(steps, balance);
        this.designated = new Designated(question, steps, balance.length);
        this.nodeOf = new int[balance.length];
        Arrays.fill(nodeOf, NONE);
        this.received = new boolean[balance.length];
        this.arrivedMinor = new long[question.units().size()];
    }

    static TimeNetwork of(Ledger ledger, Question question, Steps steps, Kinship kinship, Frozen frozen) {
        TimeNetwork network = new TimeNetwork(ledger, question, steps, kinship, frozen);
        network.build(question, steps);
        return network;
    }

    private void build(Question question, Steps steps) {
        designated.stretches().forEach(stretch -> stretch.starting().forEach(designated::start));
        for (Designated.Stretch stretch : designated.stretches().reversed()) {
            ownFunds.blocksBackward(
                    steps,
                    stretch.from(),
                    stretch.to(),
                    (window, from, to, own) -> undo(window, from, to, own, stretch.counted()));
            for (Designation starting : stretch.starting()) {
                designated.end(starting);
                if (starting.holdingsCount(question)) {
                    holdingsArrive(starting.account(), starting.unit(), stretch.from());
                }
            }
        }
        for (int account = 0; account < balance.length; account++) {
            if (nodeOf[account] != NONE && balance[account] > 0) {
                supplies.add(nodeOf[account], kinship.of(account), balance[account]);
            }
        }
    }

    private void undo(Ledger.Window window, int from, int to, long[] ownOf, boolean counted) {
        int[] payers = window.payer;
        int[] payees = window.payee;
        long[] amounts = window.amountMinor;
        int base = window.base;
        for (int i = to - 1; i >= from; i--) {
            long x = amounts[i - base];
            int payer = payers[i - base];
            int payee = payees[i - base];
            long own = ownOf[i - from];
            if (frozen.stops(i, payer, payee)) {
                stop(i, payer, payee, x, counted);
            } else if (designated.contains(payer)) {
                if (nodeOf[payee] != NONE) {
                    received[payee] = true;
                    supplies.add(nodeOf[payee], Kinship.RETURNED, x);
                }
            } else if (designated.contains(payee)) {
                arrive(i, payer, payee, x, own, counted);
            } else {
                pass(i, payer, payee, x, own);
            }
            balance[payee] -= x;
            balance[payer] += x - own;
        }
    }

    /** Nothing goes this way. The payer's money is what it was, so its epoch ends here as at any payment. */
    private void stop(int step, int payer, int payee, long amount, boolean counted) {
        boolean left = designated.contains(payer);
        if (!left) {
            endEpoch(payer, step);
        }
        if (designated.contains(payee)) {
            arrivedMinor[designated.unit(payee)] += counted && !left ? amount : 0;
        } else if (nodeOf[payee] != NONE) {
            received[payee] = true;
        }
    }

    private void arrive(int step, int payer, int payee, long amount, long own, boolean counted) {
        endEpoch(payer, step);
        if (!counted) {
            return;
        }
        int unit = designated.unit(payee);
        arrivedMinor[unit] += amount;
        if (own > 0) {
            direct.add(unit, kinship.of(payer), own);
        }
        if (own < amount) {
            demands.add(leave(payer, step), unit, amount - own);
        }
    }

    private void pass(int step, int payer, int payee, long amount, long own) {
        endEpoch(payer, step);
        int node = nodeOf[payee];
        if (node == NONE) {
            return;
        }
        received[payee] = true;
        if (own > 0) {
            supplies.add(node, kinship.of(payer), own);
        }
        if (own < amount) {
            arcs.add(leave(payer, step), node, amount - own);
        }
    }

    /** Walking back to a step out of this account: what was received later lies in a later epoch, behind the balance between. */
    private void endEpoch(int account, int step) {
        if (nodeOf[account] == NONE || !received[account]) {
            return;
        }
        int later = nodeOf[account];
        nodeOf[account] = NONE;
        received[account] = false;
        if (balance[account] > 0) {
            arcs.add(leave(account, step), later, balance[account]);
        }
    }

    /** The node that this step leaves. */
    private int leave(int account, int step) {
        if (nodeOf[account] == NONE) {
            if (nodes == leaves.length) {
                leaves = Arrays.copyOf(leaves, nodes + (nodes >> 1));
            }
            nodeOf[account] = nodes++;
            received[account] = false;
        }
        leaves[nodeOf[account]] = step;
        return nodeOf[account];
    }

    private void holdingsArrive(int account, int unit, int step) {
        if (balance[account] > 0) {
            arrivedMinor[unit] += balance[account];
            demands.add(leave(account, step), unit, balance[account]);
        }
    }

    /** The arcs, once: they are as large as all the rest. */
    Amounts takeArcs() {
        Amounts taken = arcs;
        arcs = new Amounts();
        return taken;
    }

    Amounts supplies() {
        return supplies;
    }

    Amounts demands() {
        return demands;
    }

    Amounts direct() {
        return direct;
    }

    int units() {
        return arrivedMinor.length;
    }

    /** All that arrived, returned money included. */
    long arrivedMinor(int unit) {
        return arrivedMinor[unit];
    }

    /** Nodes in an order in which all arcs lead onward: by node, its place in it. */
    int[] places() {
        long[] order = new long[nodes];
        for (int node = 0; node < nodes; node++) {
            order[node] = (long) leaves[node] << Integer.SIZE | node;
        }
        Arrays.sort(order);
        int[] place = new int[nodes];
        for (int at = 0; at < nodes; at++) {
            place[(int) order[at]] = at;
        }
        return place;
    }
}
