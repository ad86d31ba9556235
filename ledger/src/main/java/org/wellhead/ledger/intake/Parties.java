package org.wellhead.ledger.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.PartyKind;

/**
 * Who holds the accounts: name, country, kind and opening balance by account number.
 *
 * <p>The payments files say it row by row; the first that is not empty stands. What the accounts file says replaces it.
 * Whatever says otherwise is counted, and told in one notice.
 */
final class Parties {
    /** How many words for kinds that are not known a notice names. */
    private static final int OTHER_KINDS_MAX = 12;

    private final ByteArena texts = new ByteArena();
    private long[] names = new long[0];
    private short[] countries = new short[0];
    private byte[] kinds = new byte[0];
    private long[] openingMinor = new long[0];

    private final List<String> countryTable = new ArrayList<>(List.of(""));
    private final Map<String, Short> countryCodes = new HashMap<>(Map.of("", (short) 0));
    private final Set<String> otherKinds = new TreeSet<>();
    /** Only of accounts of which more is known: few forms tell it. */
    private final Map<Integer, Holder> holders = new HashMap<>();

    private long conflicts;
    private String firstConflict = "";

    /** The code of the country that a text names, 0 for empty text, -1 if there is none. */
    int countryCode(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        return Country.parse(text)
                .map(alpha2 -> (int) countryCodes.computeIfAbsent(alpha2, code -> {
                    countryTable.add(code);
                    return (short) (countryTable.size() - 1);
                }))
                .orElse(-1);
    }

    /** The code of the kind that a text names; a word that names none is kept for a notice and counts as unknown. */
    int kindCode(String text) {
        return PartyKind.parse(text)
                .orElseGet(() -> {
                    if (otherKinds.size() < OTHER_KINDS_MAX) {
                        otherKinds.add(Fields.quoted(Excerpt.visible(text)));
                    }
                    return PartyKind.UNKNOWN;
                })
                .code();
    }

    /** Whether a name in {@code bytes[from, from + length)} says otherwise than one said before; else it is kept. */
    boolean offerName(int account, byte[] bytes, int from, int length) {
        if (length == 0) {
            return false;
        }
        names = withRoom(names, account);
        if (names[account] == 0) {
            names[account] = texts.add(bytes, from, length) + 1;
            return false;
        }
        return !texts.holds(names[account] - 1, bytes, from, length);
    }

    boolean offerCountry(int account, int code) {
        if (code == 0) {
            return false;
        }
        if (account >= countries.length) {
            countries = Arrays.copyOf(countries, room(account));
        }
        if (countries[account] == 0) {
            countries[account] = (short) code;
        }
        return countries[account] != code;
    }

    boolean offerKind(int account, int code) {
        if (code == 0) {
            return false;
        }
        if (account >= kinds.length) {
            kinds = Arrays.copyOf(kinds, room(account));
        }
        if (kinds[account] == 0) {
            kinds[account] = (byte) code;
        }
        return kinds[account] != code;
    }

    /**
     * Puts what is not empty in the place of what was said before; whether that was something else.
     *
     * @param country a {@link #countryCode}
     * @param kind a {@link PartyKind#code()}
     */
    boolean replace(int account, byte[] name, int country, int kind) {
        boolean otherwise = offerName(account, name, 0, name.length);
        if (otherwise) {
            names[account] = texts.add(name, 0, name.length) + 1;
        }
        if (offerCountry(account, country)) {
            countries[account] = (short) country;
            otherwise = true;
        }
        if (offerKind(account, kind)) {
            kinds[account] = (byte) kind;
            otherwise = true;
        }
        return otherwise;
    }

    /** Adds what more is known of the holder. */
    void offerHolder(int account, Holder holder) {
        if (!holder.equals(Holder.UNKNOWN)) {
            holders.merge(account, holder, Holder::or);
        }
    }

    void open(int account, long minor) {
        openingMinor = withRoom(openingMinor, account);
        openingMinor[account] = minor;
    }

    /** Counts a row that says otherwise than one before it. */
    void conflict(Supplier<String> place) {
        if (conflicts++ == 0) {
            firstConflict = Excerpt.visible(place.get());
        }
    }

    void note(List<String> notices) {
        if (!otherKinds.isEmpty()) {
            notices.add("kinds of party that are not known count as unknown: " + String.join(", ", otherKinds)
                    + " (known: " + String.join(", ", PartyKind.words()) + ")");
        }
        if (conflicts > 0) {
            notices.add(
                    conflicts + (conflicts == 1 ? " row says" : " rows say") + " otherwise than an earlier one of an"
                            + " account's name, country or kind; the first said stands, except that the accounts file has"
                            + " the last word (first: " + firstConflict + ")");
        }
    }

    /** The finished accounts. O(accounts). */
    Accounts accounts(AccountIds ids) {
        int size = ids.size();
        long[] nameOf = names;
        boolean opened = Arrays.stream(openingMinor).anyMatch(minor -> minor != 0);
        return new Accounts(
                size,
                ids,
                ids,
                account -> account < nameOf.length && nameOf[account] != 0 ? texts.text(nameOf[account] - 1) : "",
                countryTable.toArray(String[]::new),
                Arrays.copyOf(countries, size),
                Arrays.copyOf(kinds, size),
                opened ? Arrays.copyOf(openingMinor, size) : new long[0],
                account -> holders.getOrDefault(account, Holder.UNKNOWN));
    }

    private static long[] withRoom(long[] column, int account) {
        return account < column.length ? column : Arrays.copyOf(column, room(account));
    }

    private static int room(int account) {
        return (int) Math.min(AccountIds.MAX_ACCOUNTS, Math.max(16, (account + 1L) * 3 / 2));
    }
}
