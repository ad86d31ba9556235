package org.wellhead.ledger.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;

/** Which accounts are of one holder, and which perhaps are. */
public final class Joins {
    /**
     * Accounts that are, or perhaps are, of one holder.
     *
     * @param accounts their numbers, rising, at least two
     * @param reason what they share, in words
     */
    public record Group(List<Integer> accounts, String reason) {
        public Group {
            accounts = List.copyOf(accounts);
        }
    }

    private final Accounts accounts;
    private final int[] parent;
    private final Map<Integer, String> reasons = new HashMap<>();
    private final List<Group> proposals = new ArrayList<>();

    private Joins(Accounts accounts) {
        this.accounts = accounts;
        this.parent = new int[accounts.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    /**
     * Joins what shares an identifier and what a person accepted, and proposes the rest. O(accounts).
     *
     * @param accepted lists of account ids; ids that are not there are passed over
     */
    public static Joins of(Accounts accounts, List<List<String>> accepted) {
        Joins joins = new Joins(accounts);
        joins.byIdentifier();
        for (List<String> ids : accepted) {
            int first = -1;
            for (String id : ids) {
                int account = accounts.find(id);
                if (account >= 0) {
                    first = first < 0 ? account : first;
                    joins.join(first, account, "accepted by a person");
                }
            }
        }
        joins.propose();
        return joins;
    }

    private void byIdentifier() {
        Map<String, Integer> firstWith = new HashMap<>();
        for (int account = 0; account < parent.length; account++) {
            for (String identifier : accounts.holder(account).identifiers()) {
                Integer first = firstWith.putIfAbsent(identifier, account);
                if (first != null) {
                    join(first, account, "identifier " + identifier);
                }
            }
        }
    }

    private void propose() {
        Map<String, List<Integer>> bySameness = new LinkedHashMap<>();
        for (int account = 0; account < parent.length; account++) {
            Holder holder = accounts.holder(account);
            if (!holder.birthDate().isEmpty()
                    && !accounts.name(account).isEmpty()
                    && !accounts.country(account).isEmpty()) {
                String key = key(accounts.name(account)) + "|" + holder.birthDate() + "|" + accounts.country(account);
                bySameness.computeIfAbsent(key, _ -> new ArrayList<>()).add(account);
            }
        }
        for (List<Integer> same : bySameness.values()) {
            if (same.stream().map(this::root).distinct().count() > 1) {
                int first = same.getFirst();
                proposals.add(new Group(
                        same,
                        "name " + accounts.name(first) + ", born "
                                + accounts.holder(first).birthDate() + ", country " + accounts.country(first)));
            }
        }
    }

    /** Case, accents and what stands between words make no difference. */
    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void join(int a, int b, String reason) {
        int one = root(a);
        int other = root(b);
        if (one != other) {
            int first = Math.min(one, other);
            int second = Math.max(one, other);
            parent[second] = first;
            String known = reasons.getOrDefault(second, "");
            String both = known.isEmpty() || known.equals(reason) ? reason : known + "; " + reason;
            reasons.merge(first, both, (before, more) -> before.contains(more) ? before : before + "; " + more);
        }
    }

    private int root(int account) {
        int root = account;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Accounts that are one party, by their first. */
    public List<Group> groups() {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int account = 0; account < parent.length; account++) {
            int root = root(account);
            if (root != account) {
                members.computeIfAbsent(root, first -> new ArrayList<>(List.of(first)))
                        .add(account);
            }
        }
        List<Group> groups = new ArrayList<>();
        members.forEach((root, accountsOfIt) -> groups.add(new Group(accountsOfIt, reasons.getOrDefault(root, ""))));
        return groups;
    }

    /** What a person may accept: accounts that are not one party yet and share name, birth date and country. */
    public List<Group> proposals() {
        return List.copyOf(proposals);
    }

    /** By account, the first account of its party. */
    int[] firstOfParty() {
        int[] first = new int[parent.length];
        for (int account = 0; account < first.length; account++) {
            first[account] = root(account);
        }
        return first;
    }
}
