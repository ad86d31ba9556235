package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a graph from links. One loop finds how much each account moved; the largest get nodes of their own, the others go into groups;
 * a second loop adds up the edges between nodes, in fewer nodes where there would be too many. O(links + accounts).
 */
final class NetworkQuery {
    /** No more groups than these, however many nodes there may be: they are the same then, and more nodes are more accounts. */
    private static final int GROUPS_MOST = 750;

    private final ViewAccounts accounts;
    private final LinkRows links;
    private final Passing passing;
    private final boolean anyEnd;
    private final int nodesMost;
    private final int edgesMost;

    /**
     * Of one filter.
     *
     * @param anyEnd whether an end of a link must pass what the filter says of accounts
     * @param nodesMost at least 1
     * @param edgesMost at least 0
     */
    NetworkQuery(ViewAccounts accounts, LinkRows links, Passing passing, boolean anyEnd, int nodesMost, int edgesMost) {
        if (nodesMost < 1 || edgesMost < 0) {
            throw new IllegalArgumentException("a graph has at least one node");
        }
        this.accounts = accounts;
        this.links = links;
        this.passing = passing;
        this.anyEnd = anyEnd;
        this.nodesMost = nodesMost;
        this.edgesMost = edgesMost;
    }

    /** All links. */
    Network all(Network.Grouping grouping, BitSet expanded) {
        return draw(null, grouping, expanded);
    }

    /** The links from and to an account. */
    Network around(int account) {
        BitSet center = new BitSet();
        center.set(account);
        return draw(links.around(account), Network.Grouping.NONE, center);
    }

    private Network draw(int @Nullable [] only, Network.Grouping grouping, BitSet expanded) {
        PassingLinks passed = new PassingLinks(links, passing, anyEnd, only);
        MovedSums moved = passed.add(() -> new MovedSums(accounts.size()), MovedSums::with);
        long[] weight = moved.larger();
        int[] active = IntStream.range(0, weight.length)
                .filter(account -> weight[account] > 0)
                .toArray();
        int[] nodeOf = new int[weight.length];
        NetworkNodes.Level level = NetworkNodes.Level.of(grouping);
        NetworkNodes any = new NetworkNodes(accounts, level);
        int groups = any.groups(active, level);
        while (groups > Math.max(1, Math.min(nodesMost / 2, GROUPS_MOST)) && level != NetworkNodes.Level.ALL) {
            level = level.coarser();
            groups = any.groups(active, level);
        }
        boolean fits = grouping == Network.Grouping.NONE && active.length <= nodesMost;
        int alone = fits ? nodesMost : Math.max(0, nodesMost - groups);
        boolean largest = grouping == Network.Grouping.NONE;
        NetworkNodes finest = nodes(active, weight, level, largest(active, weight, largest, expanded, alone), nodeOf);
        NetworkLevels levels = new NetworkLevels(finest, nodeOf, groups);
        FittedEdges fitted = passed.add(() -> new FittedEdges(levels, nodesMost, edgesMost), FittedEdges::with);
        return tell(fitted.nodes(), fitted.edges(), fitted.isCoarser(), moved.total(), moved.payments(), active.length);
    }

    /** Gives each active account its node: its own, or that of its group. */
    private NetworkNodes nodes(
            int[] active, long[] weight, NetworkNodes.Level level, Iterable<Integer> alone, int[] nodeOf) {
        NetworkNodes nodes = new NetworkNodes(accounts, level);
        BitSet single = new BitSet();
        alone.forEach(single::set);
        for (int account : active) {
            nodeOf[account] = single.get(account)
                    ? nodes.alone(account, weight[account])
                    : nodes.grouped(account, weight[account]);
        }
        return nodes;
    }

    /** Those that stand alone: the expanded first, then, where wanted, the largest; of equal ones the first. */
    private static Iterable<Integer> largest(int[] active, long[] weight, boolean any, BitSet expanded, int most) {
        Comparator<Integer> order = Comparator.<Integer, Boolean>comparing(expanded::get)
                .thenComparingLong(account -> weight[account])
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(order);
        long least = 0;
        for (int account : active) {
            boolean wanted = expanded.get(account) || (any && (kept.size() < most || weight[account] > least));
            if (wanted) {
                kept.add(account);
                if (kept.size() > most) {
                    kept.remove();
                }
                Integer smallest = kept.peek();
                least = smallest == null || expanded.get(smallest) ? Long.MAX_VALUE : weight[smallest];
            }
        }
        return kept;
    }

    private static Network tell(
            NetworkNodes nodes, EdgeSums edges, boolean coarser, long total, long payments, int active) {
        int size = nodes.size();
        long[] in = new long[size];
        long[] out = new long[size];
        long[] within = new long[size];
        edges.each((from, to, amount, count) -> {
            if (from == to) {
                within[from] += amount;
            } else {
                out[from] += amount;
                in[to] += amount;
            }
        });
        List<Network.Node> told = new ArrayList<>();
        int grouped = 0;
        for (int i = 0; i < size; i++) {
            told.add(nodes.tell(i, in[i], out[i], within[i]));
            grouped += nodes.isSingle(i) ? 0 : nodes.accounts(i);
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -told.get(i).hops())
                        .thenComparingLong(i -> -Math.max(in[i], out[i]))
                        .thenComparing(i -> told.get(i).key()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[size];
        for (int i = 0; i < size; i++) {
            place[order[i]] = i;
        }
        List<Network.Edge> toldEdges = new ArrayList<>();
        edges.each((from, to, amount, count) -> {
            if (from != to) {
                toldEdges.add(new Network.Edge(place[from], place[to], amount, count));
            }
        });
        toldEdges.sort(Comparator.comparingLong(Network.Edge::amountMinor)
                .reversed()
                .thenComparingInt(Network.Edge::from)
                .thenComparingInt(Network.Edge::to));
        return new Network(
                total,
                payments,
                active,
                grouped,
                coarser,
                IntStream.of(order).mapToObj(told::get).toList(),
                toldEdges);
    }
}
