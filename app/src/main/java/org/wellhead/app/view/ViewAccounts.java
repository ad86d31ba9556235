package org.wellhead.app.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.wellhead.ledger.PartyKind;

/**
 * The accounts of a view, by their number in it. What each filter asks of every account is in memory; texts and orders are mapped, and
 * opened when they are first asked for.
 */
final class ViewAccounts {
    private final int size;
    private final List<String> countries;
    private final short[] country;
    private final byte[] kind;
    private final int[] hops;
    private final byte[] unit;
    private final AccountTexts ids;
    private final AccountTexts names;
    private final AccountTexts folded;
    private final LateColumn byId;
    private final LateColumn byName;
    private int[] idRank = {};
    private int[] nameRank = {};

    ViewAccounts(MappedView files, int size, List<String> countries) throws IOException {
        this.size = size;
        this.countries = countries;
        country = files.open("account-country.i16", size, Short.BYTES).shorts();
        kind = files.open("account-kind.i8", size, 1).bytes();
        hops = files.open("account-hops.i32", size, Integer.BYTES).ints();
        unit = files.open("account-unit.i8", size, 1).bytes();
        ids = new AccountTexts(files, "account-id", size);
        names = new AccountTexts(files, "account-name", size);
        folded = new AccountTexts(files, "account-folded", size);
        byId = new LateColumn(files, "account-by-id.i32", size, Integer.BYTES);
        byName = new LateColumn(files, "account-by-name.i32", size, Integer.BYTES);
        for (int account = 0; account < size; account++) {
            if (country[account] < 0
                    || country[account] >= countries.size()
                    || kind[account] < 0
                    || kind[account] > 7) {
                throw new IndexOutOfBoundsException("account " + account);
            }
        }
    }

    int size() {
        return size;
    }

    List<String> countries() {
        return countries;
    }

    int countryNumber(int account) {
        return country[account];
    }

    String country(int account) {
        return countries.get(country[account]);
    }

    int kindCode(int account) {
        return kind[account];
    }

    PartyKind kind(int account) {
        return PartyKind.ofCode(kind[account]);
    }

    /** -1 where no link leads to a designated account. */
    int hops(int account) {
        return hops[account];
    }

    /** The unit whose account it is, or -1. */
    int unit(int account) {
        return unit[account];
    }

    String id(int account) {
        return ids.of(account);
    }

    String name(int account) {
        return names.of(account);
    }

    /** The account with this id, or -1. */
    int find(String id) {
        byte[] wanted = id.getBytes(UTF_8);
        Column order = byId.get();
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int account = order.intAt(middle);
            int compared = Arrays.compareUnsigned(ids.bytes(account), wanted);
            if (compared == 0) {
                return account;
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Marks the accounts whose id or name has the text. O(all texts), on all cores. */
    boolean[] having(String text) {
        return folded.having(Folded.of(text).getBytes(UTF_8));
    }

    /** The place of each account in the order of ids. */
    synchronized int[] idRank() {
        if (idRank.length != size) {
            idRank = inverse(byId.get().ints());
        }
        return idRank;
    }

    /** The place of each account in the order of names. */
    synchronized int[] nameRank() {
        if (nameRank.length != size) {
            nameRank = inverse(byName.get().ints());
        }
        return nameRank;
    }

    private static int[] inverse(int[] order) {
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }
}
