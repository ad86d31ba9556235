package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.Network;
import org.wellhead.app.view.View;
import org.wellhead.app.view.ViewFacts;

/** The traced part of the ledger as a graph that can be drawn. */
final class NetworkApi implements Api {
    /**
     * A graph; see {@link Network}.
     *
     * @param folder the results of the trace that it is of
     * @param amount all that its links carried
     * @param accounts how many it touches
     * @param grouped how many of them stand in groups
     * @param byLinks whether there are fewer nodes than were asked for since there would be too many links
     */
    record Told(
            String policy,
            String currency,
            String folder,
            List<ViewFacts.Input> inputs,
            List<String> units,
            String amount,
            long payments,
            int accounts,
            int grouped,
            boolean byLinks,
            List<Node> nodes,
            List<Edge> edges) {}

    /**
     * An account or a group.
     *
     * @param account its id; {@code ""} of a group
     * @param country alpha-2, {@code ""} unknown, {@code *} where they differ
     * @param unit whose designated account it is, or {@code ""}
     */
    record Node(
            String key,
            String account,
            String name,
            String country,
            String kind,
            String unit,
            int hops,
            int accounts,
            String received,
            String paid,
            String within) {}

    /** Money from one node to another, each told by its place in the list of nodes. */
    record Edge(int from, int to, String amount, long payments) {}

    /**
     * Accounts of a group.
     *
     * @param accounts ids, the largest first
     */
    record Members(List<String> accounts) {}

    private static final int MEMBERS_MOST = 60;
    /** In a group, this many hops stand for more too. */
    private static final int HOPS_MOST = 20;

    /** How many nodes are drawn where nobody says how many. */
    static final int NODES = 1_500;

    private static final int NODES_MOST = 5_000;
    /** How many edges at most, and where nobody says how many. */
    static final int EDGES_MOST = 20_000;

    private static final int EXPANDED_MOST = 5_000;

    private final ViewHandle view;

    NetworkApi(ViewHandle view) {
        this.view = view;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/api/network", Deed.SEE, this::network);
        routes.get("/api/network/neighbours", Deed.SEE, this::neighbours);
        routes.get("/api/network/members", Deed.SEE, this::members);
    }

    private Object network(Context context) throws IOException {
        Network.Grouping grouping = grouping(context);
        int nodes = Math.max(1, Query.number(context, "nodes", NODES, NODES_MOST));
        int edges = Query.number(context, "edges", EDGES_MOST, EDGES_MOST);
        Set<String> expanded = list(Objects.requireNonNullElse(context.queryParam("expand"), ""));
        return view.read(shown -> {
            Filter filter = filter(context, shown.view());
            return told(shown, filter, shown.view().network(filter, grouping, nodes, edges, expanded));
        });
    }

    private Object neighbours(Context context) throws IOException {
        String account = Query.text(context, "account", Filter.TEXT_MOST);
        int nodes = Math.max(1, Query.number(context, "nodes", NODES, NODES_MOST));
        return view.read(shown -> {
            Filter filter = filter(context, shown.view());
            Network around = shown.view()
                    .neighbours(account, filter, nodes, EDGES_MOST)
                    .orElseThrow(() -> Problem.missing("no traced money passed an account '" + account + "'"));
            return told(shown, filter, around);
        });
    }

    /** Of a group, to take it apart: those of its accounts that are large enough to be drawn. */
    private Object members(Context context) throws IOException {
        List<String> key = List.of(Query.text(context, "key", 100).split(":", -1));
        return view.read(shown -> {
            Filter filter = filter(context, shown.view());
            Network all = shown.view().network(filter, Network.Grouping.NONE, NODES_MOST, EDGES_MOST, Set.of());
            return new Members(all.nodes().stream()
                    .filter(node -> !node.accountId().isEmpty() && isOf(node, key))
                    .sorted(Comparator.comparingLong(node -> -Math.max(node.inMinor(), node.outMinor())))
                    .limit(MEMBERS_MOST)
                    .map(Network.Node::accountId)
                    .toList());
        });
    }

    private static boolean isOf(Network.Node node, List<String> key) {
        String hops = String.valueOf(Math.min(node.hops(), HOPS_MOST));
        String last = key.getLast();
        return switch (key.size() > 1 ? key.get(1) : "") {
            case "unit" -> last.equals(String.valueOf(node.unit()));
            case "country" -> node.unit() < 0 && last.equals(hops) && key.get(2).equals(node.country());
            case "kind" ->
                node.unit() < 0
                        && last.equals(hops)
                        && key.get(2).equals(node.kind().word());
            case "hops" -> node.unit() < 0 && last.equals(hops);
            case "others" -> node.unit() < 0;
            case "all" -> true;
            default -> false;
        };
    }

    private static Filter filter(Context context, View view) {
        Filter filter = ViewFilter.of(context, view.facts());
        if (!filter.policy().isShare()) {
            throw Problem.request(filter.policy().word()
                    + " gives upper bounds and no shares, so it has no network; choose another policy");
        }
        return filter;
    }

    private static Network.Grouping grouping(Context context) {
        String word = Query.text(context, "group", 20);
        return Arrays.stream(Network.Grouping.values())
                .filter(grouping -> word(grouping).equals(word.isEmpty() ? "none" : word))
                .findFirst()
                .orElseThrow(() -> Problem.request("group: '" + word + "' is none of "
                        + Arrays.stream(Network.Grouping.values())
                                .map(NetworkApi::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Network.Grouping grouping) {
        return grouping == Network.Grouping.UNIT ? "hops" : grouping.name().toLowerCase(Locale.ROOT);
    }

    /** Ids with commas; one that itself has a comma has it encoded. */
    private static Set<String> list(String text) {
        if (text.isEmpty()) {
            return Set.of();
        }
        String[] words = text.split(",", EXPANDED_MOST + 1);
        if (words.length > EXPANDED_MOST) {
            throw Problem.request("expand: at most " + EXPANDED_MOST + " accounts");
        }
        try {
            return Arrays.stream(words)
                    .map(word -> URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException notEncoded) {
            throw Problem.request("expand: a percent sign encodes nothing");
        }
    }

    private static Told told(ViewHandle.Shown shown, Filter filter, Network network) {
        ViewFacts facts = shown.view().facts();
        ViewWords words = new ViewWords(facts);
        return new Told(
                filter.policy().word(),
                facts.money().currency(),
                shown.folder(),
                facts.inputs(),
                facts.units(),
                words.amount(network.amountMinor()),
                network.payments(),
                network.accounts(),
                network.grouped(),
                network.byEdges(),
                network.nodes().stream().map(node -> told(words, node)).toList(),
                network.edges().stream()
                        .map(edge ->
                                new Edge(edge.from(), edge.to(), words.amount(edge.amountMinor()), edge.payments()))
                        .toList());
    }

    private static Node told(ViewWords words, Network.Node node) {
        return new Node(
                node.key(),
                node.accountId(),
                node.name(),
                node.country(),
                node.kind().word(),
                node.unit() < 0 ? "" : words.unit(node.unit()),
                node.hops(),
                node.accounts(),
                words.amount(node.inMinor()),
                words.amount(node.outMinor()),
                words.amount(node.withinMinor()));
    }
}
