package org.wellhead.trace.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Networks as lines of text, and random ones against the obvious method. */
class MaximumFlowTest {
    /** {@code "0>1 5, 1>2 3"} with {@code nodes}; what enters and what leaves by node. */
    private static Network network(int nodes, String arcs) {
        String[] words = arcs.split(", ", -1);
        return Network.of(
                nodes,
                words.length,
                a -> Integer.parseInt(words[a].split("[> ]", -1)[0]),
                a -> Integer.parseInt(words[a].split("[> ]", -1)[1]),
                a -> Long.parseLong(words[a].split("[> ]", -1)[2]));
    }

    private static long most(Network network, long[] supply, long[] demand) {
        MaximumFlow flow = MaximumFlow.towards(network, supply, demand);
        return flow.most(placed(flow, supply));
    }

    private static long[] placed(MaximumFlow flow, long[] supply) {
        long[] placed = new long[flow.places()];
        for (int u = 0; u < supply.length; u++) {
            if (flow.place(u) >= 0) {
                placed[flow.place(u)] += supply[u];
            }
        }
        return placed;
    }

    @Test
    void theNarrowestArcOfAWayDecides() {
        assertThat(most(network(3, "0>1 5, 1>2 3"), new long[] {9, 0, 0}, new long[] {0, 0, 9}))
                .isEqualTo(3);
    }

    @Test
    void waysThatShareNoArcAddUp() {
        assertThat(most(network(4, "0>1 5, 0>2 4, 1>3 3, 2>3 9"), new long[] {9, 0, 0, 0}, new long[] {0, 0, 0, 9}))
                .isEqualTo(7);
    }

    /** Node 0 can go both ways, 1 only by 2; whatever 0 sent by 2 first must go by 3. */
    @Test
    void flowIsTakenBackWhereItStandsInTheWay() {
        Network network = network(5, "0>2 1, 0>3 1, 1>2 1, 2>4 1, 3>4 1");
        assertThat(most(network, new long[] {1, 1, 0, 0, 0}, new long[] {0, 0, 0, 0, 2}))
                .isEqualTo(2);
    }

    @Test
    void parallelArcsAddUp() {
        assertThat(most(network(2, "0>1 2, 0>1 3"), new long[] {9, 0}, new long[] {0, 9}))
                .isEqualTo(5);
    }

    @Test
    void supplyMeetsDemandAtTheSameNode() {
        assertThat(most(network(2, "0>1 1"), new long[] {4, 0}, new long[] {3, 5}))
                .isEqualTo(4);
    }

    @Test
    void whatLeadsNowhereHasNoPlace() {
        MaximumFlow flow = MaximumFlow.towards(network(3, "0>1 5, 0>2 5"), new long[] {9, 9, 9}, new long[] {0, 9, 0});
        assertThat(flow.place(2)).isEqualTo(-1);
    }

    @Test
    void anArcBackIsRefused() {
        assertThatThrownBy(() -> network(2, "1>0 5")).hasMessage("arc 0 leads from 1 to 0 with 5");
    }

    @Test
    void eachNodeHasASupplyAndADemand() {
        assertThatThrownBy(() -> MaximumFlow.towards(network(2, "0>1 5"), new long[1], new long[2]))
                .hasMessage("2 nodes, but 1 supplies and 2 demands");
    }

    @Property(tries = 4000)
    void itIsThatOfTheObviousMethodForAnyPartOfTheSupply(@ForAll long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(random.nextInt(10) == 0 ? 60 : 12);
        int arcs = random.nextInt(nodes * 3);
        int most = random.nextBoolean() ? 3 : 1_000;
        int[] tail = new int[arcs];
        int[] head = new int[arcs];
        long[] capacity = new long[arcs];
        for (int a = 0; a < arcs; a++) {
            tail[a] = random.nextInt(nodes - 1);
            int reach = Math.min(nodes - 1 - tail[a], random.nextBoolean() ? 3 : nodes);
            head[a] = tail[a] + 1 + random.nextInt(reach);
            capacity[a] = random.nextInt(most + 1);
        }
        Network network = Network.of(nodes, arcs, a -> tail[a], a -> head[a], a -> capacity[a]);
        long[] supply = some(random, nodes, most);
        long[] demand = some(random, nodes, most);
        MaximumFlow flow = MaximumFlow.towards(network, supply, demand);
        for (int part = 0; part < 4; part++) {
            long[] taken = new long[nodes];
            EdmondsKarp obvious = new EdmondsKarp();
            int[] node = new int[nodes];
            for (int u = 0; u < nodes; u++) {
                node[u] = obvious.node();
                taken[u] = part == 0 ? supply[u] : random.nextLong(supply[u] + 1);
                obvious.supply(node[u], taken[u]);
                obvious.demand(node[u], demand[u]);
            }
            for (int a = 0; a < arcs; a++) {
                obvious.arc(node[tail[a]], node[head[a]], capacity[a]);
            }
            assertThat(flow.most(placed(flow, taken))).isEqualTo(obvious.most());
        }
    }

    private static long[] some(Random random, int nodes, int most) {
        long[] amounts = new long[nodes];
        int share = 1 + random.nextInt(6);
        for (int u = 0; u < nodes; u++) {
            amounts[u] = random.nextInt(share) == 0 ? random.nextInt(most + 1) : 0;
        }
        return amounts;
    }
}
