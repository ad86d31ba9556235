package org.wellhead.app.view;

/**
 * Links added up to edges of the finest graph in which there is room for the edges. As soon as there are too many, the graph becomes coarser:
 * more links never make them fewer, so it is the graph that all links together would have led to, and the table of edges stays small.
 */
final class FittedEdges implements PassingLinks.Sums {
    private final NetworkLevels levels;
    private final int edgesMost;
    private final int[] nodeOf;
    private final int first;
    private int level;
    private int[] numbers;
    private EdgeSums edges = new EdgeSums();

    FittedEdges(NetworkLevels levels, int nodesMost, int edgesMost) {
        this.levels = levels;
        this.edgesMost = edgesMost;
        nodeOf = levels.nodeOf();
        first = levels.first(nodesMost);
        level = first;
        numbers = levels.numbers(level);
    }

    @Override
    public void add(PassingLinks.Block passed) {
        for (int i = 0; i < passed.size; i++) {
            int from = numbers[nodeOf[passed.payer[i]]];
            int to = numbers[nodeOf[passed.payee[i]]];
            edges.add(from, to, passed.amount[i], passed.payments[i]);
            if (edges.size() > edgesMost) {
                fit();
            }
        }
    }

    FittedEdges with(FittedEdges other) {
        while (level < other.level) {
            coarser();
        }
        while (other.level < level) {
            other.coarser();
        }
        other.edges.each(edges::add);
        fit();
        return this;
    }

    private void fit() {
        while (edges.size() > edgesMost && !levels.isLast(level)) {
            coarser();
        }
    }

    private void coarser() {
        level++;
        numbers = levels.numbers(level);
        int[] step = levels.step(level);
        EdgeSums moved = new EdgeSums();
        edges.each((from, to, amount, payments) -> moved.add(step[from], step[to], amount, payments));
        edges = moved;
    }

    /** Whether it is coarser than the nodes alone would have it. */
    boolean isCoarser() {
        return level > first;
    }

    NetworkNodes nodes() {
        return levels.nodes(level);
    }

    EdgeSums edges() {
        return edges;
    }
}
