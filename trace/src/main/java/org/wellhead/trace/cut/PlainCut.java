package org.wellhead.trace.cut;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wellhead.trace.Flow;

/**
 * The smallest cut of the graph of accounts that forgets time: the fewest candidates without which no path of payments
 * from a source to an end has a candidate on it.
 *
 * <p>Every chain that can be stopped is such a path, so freezing the cut stops all that can be stopped. Not every path is a
 * chain, so it may be more than is needed. Payments before the date are no arcs; an account that held money then is a
 * source.
 *
 * <p>The network has two nodes per account. A candidate's are joined by an arc of capacity 1. Others have no such arc: their
 * first node is reached by paths without a candidate so far, their second by paths with one, and only the second reaches
 * an end; so paths that nobody can stop are left out. The largest flow is found by shortest augmenting paths, level by
 * level. Source: E. Dinitz, 1970; with capacities of 1 at nodes it takes O(sqrt(nodes)) levels.
 */
final class PlainCut {
    private static final int UNBOUNDED = 1 << 29;

    private static final int NONE = -1;

    private final Flow flow;
    private final Candidates candidates;
    private final int source;
    private final int sink;
    private final int[] first;
    private int arcs;
    private int[] head = new int[1 << 12];
    private int[] capacity = new int[1 << 12];
    private int[] next = new int[1 << 12];

    private PlainCut(Flow flow, Candidates candidates) {
        this.flow = flow;
        this.candidates = candidates;
        this.source = 2 * flow.accounts();
        this.sink = source + 1;
        this.first = new int[sink + 1];
        Arrays.fill(first, NONE);
    }

    /** The accounts of a smallest cut, the one nearest to the sources, rising. */
    static List<Integer> find(Flow flow, Candidates candidates, long fromEpochMicros) {
        PlainCut cut = new PlainCut(flow, candidates);
        cut.build(fromEpochMicros);
        int[] level = new int[cut.first.length];
        int[] at = new int[cut.first.length];
        while (cut.reaches(level)) {
            System.arraycopy(cut.first, 0, at, 0, at.length);
            cut.augment(level, at);
        }
        return IntStream.range(0, flow.accounts())
                .filter(account ->
                        candidates.contains(account) && level[2 * account] != NONE && level[2 * account + 1] == NONE)
                .boxed()
                .toList();
    }

    private void build(long fromEpochMicros) {
        boolean[] starts = new boolean[flow.accounts()];
        long[] pairs = new long[flow.size()];
        int count = 0;
        for (int account = 0; account < starts.length; account++) {
            starts[account] = flow.openingMinor(account) > 0;
        }
        for (int step = 0; step < flow.size(); step++) {
            if (flow.movedAtEpochMicros(step) < fromEpochMicros) {
                starts[flow.payee(step)] = true;
            } else {
                starts[flow.payer(step)] |= flow.ownMinor(step) > 0;
                pairs[count++] = (long) flow.payer(step) << 32 | flow.payee(step);
            }
        }
        Arrays.sort(pairs, 0, count);
        for (int account = 0; account < starts.length; account++) {
            if (starts[account]) {
                arc(source, 2 * account, UNBOUNDED);
            }
            if (candidates.contains(account)) {
                arc(2 * account, 2 * account + 1, 1);
            }
            if (flow.isEnd(account)) {
                arc(2 * account + 1, sink, UNBOUNDED);
            }
        }
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                join((int) (pairs[i] >> 32), (int) pairs[i]);
            }
        }
    }

    private void join(int payer, int payee) {
        int entered = candidates.contains(payee) ? 2 * payee : 2 * payee + 1;
        arc(2 * payer + 1, entered, UNBOUNDED);
        if (!candidates.contains(payer)) {
            arc(2 * payer, 2 * payee, UNBOUNDED);
        }
    }

    /** An arc and, next to it, its way back. */
    private void arc(int from, int to, int most) {
        if (arcs + 2 > head.length) {
            head = Arrays.copyOf(head, 2 * arcs);
            capacity = Arrays.copyOf(capacity, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
        }
        half(from, to, most);
        half(to, from, 0);
    }

    private void half(int from, int to, int most) {
        head[arcs] = to;
        capacity[arcs] = most;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /** Numbers nodes by how few arcs with room lead to them, {@link #NONE} where none do; whether any lead to the sink. */
    private boolean reaches(int[] level) {
        Arrays.fill(level, NONE);
        int[] queue = new int[level.length];
        int size = 1;
        queue[0] = source;
        level[source] = 0;
        for (int i = 0; i < size; i++) {
            for (int arc = first[queue[i]]; arc != NONE; arc = next[arc]) {
                if (capacity[arc] > 0 && level[head[arc]] == NONE) {
                    level[head[arc]] = level[queue[i]] + 1;
                    queue[size++] = head[arc];
                }
            }
        }
        return level[sink] != NONE;
    }

    /** Sends one unit along each path of rising levels until there is none; {@code at} is the arc that a node tries next. */
    private void augment(int[] level, int[] at) {
        int[] path = new int[level.length];
        int depth = 0;
        int node = source;
        while (true) {
            if (node == sink) {
                for (int i = 0; i < depth; i++) {
                    capacity[path[i]]--;
                    capacity[path[i] ^ 1]++;
                }
                depth = 0;
                node = source;
            }
            int arc = at[node];
            while (arc != NONE && (capacity[arc] == 0 || level[head[arc]] != level[node] + 1)) {
                arc = next[arc];
            }
            at[node] = arc;
            if (arc != NONE) {
                path[depth++] = arc;
                node = head[arc];
            } else if (depth == 0) {
                return;
            } else {
                level[node] = NONE;
                depth--;
                node = head[path[depth] ^ 1];
            }
        }
    }
}
