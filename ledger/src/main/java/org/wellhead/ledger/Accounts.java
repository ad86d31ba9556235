package org.wellhead.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ends of payments: a dense number for each account id, and what is known of its holder.
 *
 * <p>Numbers run from 0 in the order in which the accounts were first met. The columns are fixed once built. Empty text
 * means "not known"; country {@code ""} is an unknown country, otherwise ISO 3166 alpha-2 in upper case.
 */
public final class Accounts {
    /** Gives the text of an account by number; what a compact store implements. */
    public interface Texts {
        String get(int account);
    }

    /** Gives the number of an account id, or -1. */
    public interface Index {
        int find(String id);
    }

    /** Gives what more is known of an account's holder. */
    public interface Holders {
        Holder get(int account);
    }

    private final int size;
    private final Texts ids;
    private final Index index;
    private final Texts names;
    private final String[] countryTable;
    private final short[] countries;
    private final byte[] kinds;
    private final long[] openingMinor;
    private final Holders holders;

    /** As below, where nothing more is known of holders. */
    public Accounts(
            int size,
            Texts ids,
            Index index,
            Texts names,
            String[] countryTable,
            short[] countries,
            byte[] kinds,
            long[] openingMinor) {
        this(size, ids, index, names, countryTable, countries, kinds, openingMinor, _ -> Holder.UNKNOWN);
    }

    /**
     * Made by an importer or by {@link Builder}.
     *
     * @param size how many accounts
     * @param ids the id of each, unique
     * @param index the number of each id
     * @param names the holder's name of each, {@code ""} where unknown
     * @param countryTable alpha-2 codes, entry 0 is {@code ""}
     * @param countries per account, an entry of {@code countryTable}
     * @param kinds per account, the {@link PartyKind#code()} of its kind
     * @param openingMinor per account, its balance before the first payment, 0 or more; an array of length 0 where no
     *     account has one
     * @param holders what more is known of each holder
     */
    public Accounts(
            int size,
            Texts ids,
            Index index,
            Texts names,
            String[] countryTable,
            short[] countries,
            byte[] kinds,
            long[] openingMinor,
            Holders holders) {
        this.size = size;
        this.ids = ids;
        this.index = index;
        this.names = names;
        this.countryTable = countryTable.clone();
        this.countries = countries;
        this.kinds = kinds;
        this.openingMinor = openingMinor;
        this.holders = holders;
    }

    public int size() {
        return size;
    }

    public String id(int account) {
        return ids.get(account);
    }

    /** The number of the account with this id, or -1. */
    public int find(String id) {
        return index.find(id);
    }

    /** The holder's name, or {@code ""}. */
    public String name(int account) {
        return names.get(account);
    }

    /** The name if it is known, else the id. */
    public String label(int account) {
        String name = names.get(account);
        return name.isEmpty() ? ids.get(account) : name;
    }

    /** ISO 3166 alpha-2 in upper case, or {@code ""}. */
    public String country(int account) {
        return countryTable[countries[account]];
    }

    public PartyKind kind(int account) {
        return PartyKind.ofCode(kinds[account]);
    }

    /** What more is known of the holder. */
    public Holder holder(int account) {
        return holders.get(account);
    }

    /** The balance before the first payment, in minor units: 0 or more. */
    public long openingMinor(int account) {
        return openingMinor.length == 0 ? 0 : openingMinor[account];
    }

    /** Whether any account has a balance before the first payment. */
    public boolean hasOpenings() {
        return openingMinor.length != 0;
    }

    /** Collects accounts one by one: for small ledgers and tests; an importer has its own, faster way. */
    public static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> countries = new ArrayList<>();
        private final List<PartyKind> kinds = new ArrayList<>();
        private final List<Long> openings = new ArrayList<>();

        /** The number of this account, a new one if the id is new. */
        public int number(String id) {
            Integer known = numbers.putIfAbsent(id, ids.size());
            if (known != null) {
                return known;
            }
            ids.add(id);
            names.add("");
            countries.add("");
            kinds.add(PartyKind.UNKNOWN);
            openings.add(0L);
            return ids.size() - 1;
        }

        /** Says who holds the account, replacing what was said before. */
        public Builder party(String id, String name, String country, PartyKind kind, long openingMinor) {
            if (openingMinor < 0) {
                throw new IllegalArgumentException("an opening balance is 0 or more, not " + openingMinor);
            }
            int number = number(id);
            names.set(number, name);
            countries.set(number, country);
            kinds.set(number, kind);
            openings.set(number, openingMinor);
            return this;
        }

        public Accounts build() {
            int size = ids.size();
            List<String> table = new ArrayList<>();
            table.add("");
            countries.stream().filter(code -> !code.isEmpty()).distinct().forEach(table::add);
            short[] countryOf = new short[size];
            byte[] kindOf = new byte[size];
            for (int i = 0; i < size; i++) {
                countryOf[i] = (short) table.indexOf(countries.get(i));
                kindOf[i] = kinds.get(i).code();
            }
            long[] opening = openings.stream().allMatch(amount -> amount == 0)
                    ? new long[0]
                    : openings.stream().mapToLong(Long::longValue).toArray();
            List<String> idTable = List.copyOf(ids);
            List<String> nameTable = List.copyOf(names);
            Map<String, Integer> numberOf = Map.copyOf(numbers);
            return new Accounts(
                    size,
                    idTable::get,
                    id -> numberOf.getOrDefault(id, -1),
                    nameTable::get,
                    table.toArray(String[]::new),
                    countryOf,
                    kindOf,
                    opening);
        }
    }
}
