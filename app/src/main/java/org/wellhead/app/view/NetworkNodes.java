package org.wellhead.app.view;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Question;

/**
 * The nodes of a graph under way: single accounts, and groups by what their accounts have in common. A level says what that is; each level
 * is coarser than the one before, and the last puts everything into one.
 */
final class NetworkNodes {
    /** More hops than these are told as these in groups, so that groups are few. */
    static final int HOPS_MOST = 20;

    private static final int HOPS = HOPS_MOST + 1;
    private static final int KINDS = PartyKind.words().size();

    /** Numbers of groups below this are units. */
    private static final int OTHERS = Question.UNITS_MAX + 1;

    /** What the accounts of a group have in common. */
    enum Level {
        COUNTRY,
        KIND,
        HOPS,
        UNITS,
        ALL;

        /** Country and kind are neighbours in no order: after both come hops. */
        Level coarser() {
            return switch (this) {
                case COUNTRY, KIND -> HOPS;
                case HOPS -> UNITS;
                case UNITS, ALL -> ALL;
            };
        }

        static Level of(Network.Grouping grouping) {
            return switch (grouping) {
                case NONE, COUNTRY -> COUNTRY;
                case KIND -> KIND;
                case UNIT -> HOPS;
            };
        }
    }

    /** A node: {@code account} is -1 for a group, whose other facts are -1 where its accounts differ. */
    private static final class Node {
        int account;
        int country;
        int kind;
        int unit;
        int hops;
        int accounts;
        long weight;
    }

    private final ViewAccounts accounts;
    private final List<Node> nodes = new ArrayList<>();
    /** By the number of the group: the number of its node and one, or 0. */
    private final int[] groups;

    private final Level level;
    private int single;

    NetworkNodes(ViewAccounts accounts, Level level) {
        this.accounts = accounts;
        this.level = level;
        groups = new int[OTHERS + Math.max(KINDS, accounts.countries().size()) * HOPS];
    }

    int size() {
        return nodes.size();
    }

    Level level() {
        return level;
    }

    int hops(int account) {
        int hops = accounts.hops(account);
        return hops < 0 ? HOPS_MOST : Math.min(HOPS_MOST, hops);
    }

    /** How many groups these accounts make at a level. */
    int groups(int[] of, Level at) {
        BitSet found = new BitSet();
        for (int account : of) {
            int unit = accounts.unit(account);
            found.set(group(unit, accounts.countryNumber(account), accounts.kindCode(account), hops(account), at));
        }
        return found.cardinality();
    }

    /** The number of a group: small, so that groups are found in a table. Groups of differing countries or kinds have coarser levels. */
    private static int group(int unit, int country, int kind, int hops, Level at) {
        if (at == Level.ALL) {
            return 0;
        }
        if (unit >= 0) {
            return unit;
        }
        return switch (at) {
            case COUNTRY -> OTHERS + country * HOPS + hops;
            case KIND -> OTHERS + kind * HOPS + hops;
            case HOPS -> OTHERS + hops;
            case UNITS -> OTHERS;
            case ALL -> 0;
        };
    }

    /** Adds a node of its own for an account; returns its number. */
    int alone(int account, long weight) {
        Node node = new Node();
        node.account = account;
        node.country = accounts.countryNumber(account);
        node.kind = accounts.kindCode(account);
        node.unit = accounts.unit(account);
        node.hops = accounts.hops(account);
        node.accounts = 1;
        node.weight = weight;
        nodes.add(node);
        single++;
        return nodes.size() - 1;
    }

    /** Puts an account into its group; returns the group's number. */
    int grouped(int account, long weight) {
        return grouped(
                accounts.unit(account),
                accounts.countryNumber(account),
                accounts.kindCode(account),
                hops(account),
                1,
                weight);
    }

    private int grouped(int unit, int country, int kind, int hops, int count, long weight) {
        int place = group(unit, country, kind, hops, level);
        int number = groups[place] == 0 ? nodes.size() : groups[place] - 1;
        if (groups[place] == 0) {
            groups[place] = number + 1;
            Node node = new Node();
            node.account = -1;
            node.country = country;
            node.kind = kind;
            node.unit = unit;
            node.hops = hops;
            nodes.add(node);
        }
        Node group = nodes.get(number);
        group.country = group.country == country ? country : -1;
        group.kind = group.kind == kind ? kind : -1;
        group.unit = group.unit == unit ? unit : -1;
        group.hops = Math.min(group.hops, hops);
        group.accounts += count;
        group.weight += weight;
        return number;
    }

    /** How many nodes are single accounts. */
    int single() {
        return single;
    }

    /**
     * The same graph with fewer nodes: as many single accounts as given, the largest, and what is left in groups of a level.
     *
     * @param numbers receives the new number of each node
     */
    NetworkNodes coarser(int keep, Level at, int[] numbers) {
        NetworkNodes next = new NetworkNodes(accounts, at);
        int[] order = SortedRows.by(nodes.size(), i -> -nodes.get(i).weight);
        int kept = 0;
        for (int i : order) {
            Node node = nodes.get(i);
            if (node.account >= 0 && kept < keep) {
                numbers[i] = next.alone(node.account, node.weight);
                kept++;
            } else if (node.account >= 0) {
                numbers[i] = next.grouped(node.account, node.weight);
            } else {
                numbers[i] = next.grouped(node.unit, node.country, node.kind, node.hops, node.accounts, node.weight);
            }
        }
        return next;
    }

    /** Whether node {@code i} is a single account. */
    boolean isSingle(int i) {
        return nodes.get(i).account >= 0;
    }

    int accounts(int i) {
        return nodes.get(i).accounts;
    }

    Network.Node tell(int i, long inMinor, long outMinor, long withinMinor) {
        Node node = nodes.get(i);
        boolean single = node.account >= 0;
        String country = node.country < 0 ? "*" : accounts.countries().get(node.country);
        PartyKind kind = node.kind < 0 ? PartyKind.UNKNOWN : PartyKind.ofCode((byte) node.kind);
        String id = single ? accounts.id(node.account) : "";
        return new Network.Node(
                single ? "account:" + id : key(node, country, kind),
                id,
                single ? accounts.name(node.account) : "",
                single || level == Level.COUNTRY ? country : "*",
                single || level == Level.KIND ? kind : PartyKind.UNKNOWN,
                node.unit,
                node.hops,
                node.accounts,
                inMinor,
                outMinor,
                withinMinor);
    }

    private String key(Node node, String country, PartyKind kind) {
        if (level != Level.ALL && node.unit >= 0) {
            return "group:unit:" + node.unit;
        }
        return switch (level) {
            case COUNTRY -> "group:country:" + country + ":" + node.hops;
            case KIND -> "group:kind:" + kind.word() + ":" + node.hops;
            case HOPS -> "group:hops:" + node.hops;
            case UNITS -> "group:others";
            case ALL -> "group:all";
        };
    }
}
