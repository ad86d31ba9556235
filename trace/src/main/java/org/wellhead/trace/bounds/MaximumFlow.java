package org.wellhead.trace.bounds;

/**
 * The most that can flow from supplies to demands through a network, exactly.
 *
 * <p>Made for many supplies towards the same demand: what no supply needs is left out once, and then each flow is made small
 * by {@link Reduction} and what is left of it solved by {@link Pushing}. Safe for use by several threads at once.
 */
public final class MaximumFlow {
    private final Network network;
    private final long[] demand;
    private final int[] place;

    private MaximumFlow(Network network, long[] demand, int[] place) {
        this.network = network;
        this.demand = demand;
        this.place = place;
    }

    /**
     * Gets ready for supplies that are each a part of this one. O(nodes + arcs) a few times over.
     *
     * @param supply by node, 0 or more
     * @param demand by node, 0 or more: what can flow out of the network there
     * @throws IllegalArgumentException if there is not one supply and one demand for each node
     */
    public static MaximumFlow towards(Network network, long[] supply, long[] demand) {
        if (supply.length != network.nodes() || demand.length != network.nodes()) {
            throw new IllegalArgumentException(
                    network.nodes() + " nodes, but " + supply.length + " supplies and " + demand.length + " demands");
        }
        Reduction reduction = Reduction.forAnyPart(network.copy(), supply.clone(), demand.clone());
        return new MaximumFlow(reduction.network(), reduction.demand(), reduction.places());
    }

    /** How many places supplies can be at: as many as there are nodes that differ. */
    public int places() {
        return network.nodes();
    }

    /** Where supply of this node of the network is to be told to {@link #most}; -1 if none of it can flow anywhere. */
    public int place(int node) {
        return place[node];
    }

    /**
     * The most that flows.
     *
     * @param supply by place; together all supplies are below 2^62
     */
    public long most(long[] supply) {
        Reduction reduction = Reduction.forGood(network.copy(), supply.clone(), demand.clone());
        return reduction.found() + new Pushing(reduction.network(), reduction.supply(), reduction.demand()).most();
    }
}
