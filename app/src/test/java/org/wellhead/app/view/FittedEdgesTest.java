package org.wellhead.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph that edges fit into, against the obvious way: all edges of each level, and the first level with room for them. */
class FittedEdgesTest {
    private static final int ACCOUNTS = 60;

    @TempDir
    Path results;

    private ViewAccounts accounts;

    private record Paid(int payer, int payee, long amount, int payments) {}

    @BeforeEach
    void accounts() throws IOException {
        Path folder = ViewedCase.manyLinks().write(results);
        ViewManifest manifest = ViewManifest.read(folder);
        try (MappedView files = new MappedView(folder, manifest)) {
            accounts = new ViewAccounts(files, manifest.accounts(), manifest.countries());
        }
    }

    @Test
    void isTheFirstWithRoomInWhateverOrderAndPiecesTheLinksCome() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            NetworkLevels levels = levels(random);
            int nodesMost = 1 + random.nextInt(ACCOUNTS);
            int edgesMost = random.nextInt(300);
            List<Paid> all = new ArrayList<>();
            for (int i = 0; i < random.nextInt(600); i++) {
                all.add(new Paid(
                        random.nextInt(ACCOUNTS),
                        random.nextInt(ACCOUNTS),
                        1 + random.nextInt(9),
                        1 + random.nextInt(3)));
            }
            int cut = random.nextInt(all.size() + 1);
            FittedEdges fitted = fitted(levels, nodesMost, edgesMost, all.subList(0, cut))
                    .with(fitted(levels, nodesMost, edgesMost, all.subList(cut, all.size())));

            int level = levels.first(nodesMost);
            while (sums(all, levels, level).size() > edgesMost && !levels.isLast(level)) {
                level++;
            }
            assertThat(fitted.nodes()).isSameAs(levels.nodes(level));
            Map<String, List<Long>> told = new TreeMap<>();
            fitted.edges().each((from, to, amount, payments) -> told.put(from + ">" + to, List.of(amount, payments)));
            assertThat(told).isEqualTo(sums(all, levels, level));
        }
    }

    @Test
    void whoMayHaveMoreNodesNeverGetsFewer() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int edgesMost = random.nextInt(200);
            List<Paid> all = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                all.add(new Paid(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS), 1, 1));
            }
            int[] active = IntStream.range(0, ACCOUNTS).toArray();
            int groups = new NetworkNodes(accounts, NetworkNodes.Level.HOPS).groups(active, NetworkNodes.Level.HOPS);

            int few = drawn(30, groups, edgesMost, all);
            int more = drawn(40 + random.nextInt(20), groups, edgesMost, all);

            assertThat(more).isGreaterThanOrEqualTo(few);
        }
    }

    private int drawn(int nodesMost, int groups, int edgesMost, List<Paid> all) {
        NetworkNodes nodes = new NetworkNodes(accounts, NetworkNodes.Level.HOPS);
        int[] nodeOf = new int[accounts.size()];
        for (int account = 0; account < ACCOUNTS; account++) {
            int weight = ACCOUNTS - account;
            nodeOf[account] =
                    account < nodesMost - groups ? nodes.alone(account, weight) : nodes.grouped(account, weight);
        }
        return fitted(new NetworkLevels(nodes, nodeOf, groups), nodesMost, edgesMost, all)
                .nodes()
                .size();
    }

    private NetworkLevels levels(Random random) {
        NetworkNodes nodes = new NetworkNodes(accounts, NetworkNodes.Level.COUNTRY);
        int[] nodeOf = new int[accounts.size()];
        for (int account = 0; account < ACCOUNTS; account++) {
            long weight = random.nextInt(20);
            nodeOf[account] = random.nextInt(3) > 0 ? nodes.alone(account, weight) : nodes.grouped(account, weight);
        }
        return new NetworkLevels(nodes, nodeOf, random.nextInt(30));
    }

    private static FittedEdges fitted(NetworkLevels levels, int nodesMost, int edgesMost, List<Paid> links) {
        FittedEdges fitted = new FittedEdges(levels, nodesMost, edgesMost);
        PassingLinks.Block block = new PassingLinks.Block();
        for (Paid paid : links) {
            block.payer[block.size] = paid.payer();
            block.payee[block.size] = paid.payee();
            block.amount[block.size] = paid.amount();
            block.payments[block.size] = paid.payments();
            block.size++;
        }
        fitted.add(block);
        return fitted;
    }

    private static Map<String, List<Long>> sums(List<Paid> all, NetworkLevels levels, int level) {
        int[] numbers = levels.numbers(level);
        Map<String, List<Long>> sums = new TreeMap<>();
        for (Paid paid : all) {
            String key = numbers[levels.nodeOf()[paid.payer()]] + ">" + numbers[levels.nodeOf()[paid.payee()]];
            List<Long> before = sums.getOrDefault(key, List.of(0L, 0L));
            sums.put(key, List.of(before.get(0) + paid.amount(), before.get(1) + paid.payments()));
        }
        return sums;
    }
}
