package org.wellhead.app.view;

import java.util.List;
import org.wellhead.ledger.PartyKind;

/**
 * The traced part of the ledger as a graph that is small enough to draw. Nothing is dropped: what is not drawn by itself is in a
 * group, and the edges, with what moved within nodes, add up to {@link #amountMinor}.
 *
 * @param amountMinor all that the links which pass the filter carried: money counts once in each link that it went through
 * @param payments how many payments that is
 * @param accounts how many accounts they touch
 * @param grouped how many of them stand in groups
 * @param byEdges whether there are fewer nodes than there could be since there would be too many edges
 * @param nodes by hops, largest first; the designated ones last
 * @param edges by falling amount
 */
public record Network(
        long amountMinor,
        long payments,
        int accounts,
        int grouped,
        boolean byEdges,
        List<Node> nodes,
        List<Edge> edges) {

    /** How accounts that stand alone could be put together. */
    public enum Grouping {
        /** They are not, but for those beyond the limit. */
        NONE,
        /** By country and hops; designated accounts by unit. */
        COUNTRY,
        /** By kind and hops; designated accounts by unit. */
        KIND,
        /** By hops alone; designated accounts by unit. */
        UNIT
    }

    /** Takes copies. */
    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * An account, or a group of them.
     *
     * @param key unique in this graph, and the same in another of the same view: {@code account:ID} or {@code group:...}
     * @param accountId of a single account, else {@code ""}
     * @param name of a single account's holder, else {@code ""}
     * @param country alpha-2 that all have in common; {@code ""} unknown, {@code "*"} where they differ or that is not told
     * @param kind that all have in common, else UNKNOWN
     * @param unit whose designated accounts these are, or -1
     * @param hops links between it and a designated account; of a group {@value NetworkNodes#HOPS_MOST} stands for that many or more
     * @param accounts how many
     * @param inMinor traced money that it received from other nodes
     * @param outMinor traced money that it paid to other nodes
     * @param withinMinor traced money that moved inside the group
     */
    public record Node(
            String key,
            String accountId,
            String name,
            String country,
            PartyKind kind,
            int unit,
            int hops,
            int accounts,
            long inMinor,
            long outMinor,
            long withinMinor) {}

    /**
     * Traced money from one node to another.
     *
     * @param from place of the payer in {@link Network#nodes}
     * @param to place of the payee
     * @param amountMinor what reached the chosen units
     * @param payments that carried it
     */
    public record Edge(int from, int to, long amountMinor, long payments) {}
}
