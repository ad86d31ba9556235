package org.wellhead.app.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.wellhead.ledger.PartyKind;

/** The accounts of a view, by their number in it. What each filter asks of every account is in memory, texts are mapped. */
final class ViewAccounts {
    private static final int SCANNED_AT_ONCE_BYTES = 1 << 18;

    private final int size;
    private final List<String> countries;
    private final short[] country;
    private final byte[] kind;
    private final int[] hops;
    private final byte[] unit;
    private final Column ids;
    private final Column idFrom;
    private final Column names;
    private final Column nameFrom;
    private final Column folded;
    private final Column foldedFrom;
    private final int[] byId;
    private final Column byName;
    private int[] idRank = {};
    private int[] nameRank = {};

    ViewAccounts(MappedView files, int size, List<String> countries) throws IOException {
        this.size = size;
        this.countries = countries;
        country = files.open("account-country.i16", size, Short.BYTES).shorts();
        kind = files.open("account-kind.i8", size, 1).bytes();
        hops = files.open("account-hops.i32", size, Integer.BYTES).ints();
        unit = files.open("account-unit.i8", size, 1).bytes();
        ids = files.open("account-id.utf8");
        idFrom = files.open("account-id-from.i64", size + 1L, Long.BYTES);
        names = files.open("account-name.utf8");
        nameFrom = files.open("account-name-from.i64", size + 1L, Long.BYTES);
        folded = files.open("account-folded.utf8");
        foldedFrom = files.open("account-folded-from.i64", size + 1L, Long.BYTES);
        byId = files.open("account-by-id.i32", size, Integer.BYTES).ints();
        byName = files.open("account-by-name.i32", size, Integer.BYTES);
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
        return text(ids, idFrom, account);
    }

    String name(int account) {
        return text(names, nameFrom, account);
    }

    private static String text(Column texts, Column from, int account) {
        return new String(texts.bytes(from.longAt(account), from.longAt(account + 1L)), UTF_8);
    }

    /** The account with this id, or -1. */
    int find(String id) {
        byte[] wanted = id.getBytes(UTF_8);
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int account = byId[middle];
            byte[] found = ids.bytes(idFrom.longAt(account), idFrom.longAt(account + 1L));
            int compared = Arrays.compareUnsigned(found, wanted);
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

    /** Marks the accounts whose id or name has the text. A scan of all texts, copied piece by piece. */
    boolean[] having(String text) {
        byte[] wanted = Folded.of(text).getBytes(UTF_8);
        boolean[] found = new boolean[size];
        int account = 0;
        while (account < size) {
            long from = foldedFrom.longAt(account);
            int end = account + 1;
            while (end < size && foldedFrom.longAt(end + 1L) - from <= SCANNED_AT_ONCE_BYTES) {
                end++;
            }
            byte[] texts = folded.bytes(from, foldedFrom.longAt(end));
            for (; account < end; account++) {
                int start = (int) (foldedFrom.longAt(account) - from);
                found[account] = has(texts, start, (int) (foldedFrom.longAt(account + 1L) - from), wanted);
            }
        }
        return found;
    }

    private static boolean has(byte[] texts, int from, int to, byte[] wanted) {
        for (int at = from; at <= to - wanted.length; at++) {
            int matching = 0;
            while (matching < wanted.length && texts[at + matching] == wanted[matching]) {
                matching++;
            }
            if (matching == wanted.length) {
                return true;
            }
        }
        return false;
    }

    /** The place of each account in the order of ids. */
    synchronized int[] idRank() {
        if (idRank.length != size) {
            idRank = inverse(byId);
        }
        return idRank;
    }

    /** The place of each account in the order of names. */
    synchronized int[] nameRank() {
        if (nameRank.length != size) {
            nameRank = inverse(byName.ints());
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
