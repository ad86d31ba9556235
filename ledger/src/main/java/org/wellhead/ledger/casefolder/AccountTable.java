package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.PartyKind;

/**
 * Accounts in files: of each its id, name, country, kind, opening balance and holder, by number.
 *
 * <p>Columns beside each other, each entry of fixed width; texts are places in {@code account-texts.bin}, -1 for none. A
 * country is its two letters in two bytes, 0 for none. The index, which only the case's own table has, is an
 * open-addressing table of 1 + account number by the hash of its id.
 */
final class AccountTable {
    private static final String ID = "account-id.i64";
    private static final String NAME = "account-name.i64";
    private static final String COUNTRY = "account-country.i16";
    private static final String KIND = "account-kind.i8";
    private static final String OPENING = "account-opening.i64";
    private static final String HOLDER = "account-holder.i64";
    private static final String TEXT = "account-texts.bin";
    static final String INDEX = "account-index.i32";
    /** How many bytes each column has for an account. */
    static final Map<String, Integer> WIDTHS = Map.of(
            ID,
            Long.BYTES,
            NAME,
            Long.BYTES,
            COUNTRY,
            Short.BYTES,
            KIND,
            Byte.BYTES,
            OPENING,
            Long.BYTES,
            HOLDER,
            Long.BYTES);

    private static final int KINDS = PartyKind.values().length;
    private static final char BETWEEN = '\u001f';

    private final Path folder;
    private final int size;
    private final Mapped id;
    private final Mapped name;
    private final Mapped country;
    private final Mapped kind;
    private final Mapped opening;
    private final Mapped holder;
    private final Mapped texts;

    private AccountTable(Path folder, int size, Arena arena) throws IOException {
        this.folder = folder;
        this.size = size;
        this.id = Mapped.open(folder.resolve(ID), arena);
        this.name = Mapped.open(folder.resolve(NAME), arena);
        this.country = Mapped.open(folder.resolve(COUNTRY), arena);
        this.kind = Mapped.open(folder.resolve(KIND), arena);
        this.opening = Mapped.open(folder.resolve(OPENING), arena);
        this.holder = Mapped.open(folder.resolve(HOLDER), arena);
        this.texts = Mapped.open(folder.resolve(TEXT), arena);
    }

    /** Opens the table in a folder. O(1). */
    static AccountTable open(Path folder, int size, Arena arena) throws IOException {
        return new AccountTable(folder, size, arena);
    }

    int size() {
        return size;
    }

    String id(int account) {
        return texts.text(id.getLong(account));
    }

    String name(int account) {
        return text(name.getLong(account));
    }

    String country(int account) {
        short letters = country.getShort(account);
        return letters == 0 ? "" : "" + (char) (letters >>> 8) + (char) (letters & 0xFF);
    }

    byte kind(int account) {
        byte code = kind.getByte(account);
        if (code < 0 || code >= KINDS) {
            throw CaseException.damaged(folder.resolve(KIND));
        }
        return code;
    }

    long openingMinor(int account) {
        return opening.getLong(account);
    }

    Holder holder(int account) {
        String text = text(holder.getLong(account));
        if (text.isEmpty()) {
            return Holder.UNKNOWN;
        }
        List<String> parts = Arrays.asList(text.split(String.valueOf(BETWEEN), -1));
        if (parts.size() < 3) {
            throw CaseException.damaged(folder.resolve(HOLDER));
        }
        return new Holder(parts.get(0), parts.subList(3, parts.size()), parts.get(1), parts.get(2));
    }

    private String text(long place) {
        return place == Texts.NONE ? "" : texts.text(place);
    }

    /** The accounts for a ledger: small columns are loaded, texts stay where they are. O(accounts). */
    Accounts accounts(Arena arena) throws IOException {
        Mapped index = Mapped.open(folder.resolve(INDEX), arena);
        List<String> countryTable = new ArrayList<>(List.of(""));
        short[] codeOf = new short[1 << 16];
        short[] countries = new short[size];
        byte[] kinds = new byte[size];
        long[] openings = new long[size];
        boolean opened = false;
        for (int account = 0; account < size; account++) {
            int letters = country.getShort(account) & 0xFFFF;
            if (letters != 0 && codeOf[letters] == 0) {
                codeOf[letters] = (short) countryTable.size();
                countryTable.add(country(account));
            }
            countries[account] = codeOf[letters];
            kinds[account] = kind(account);
            openings[account] = opening.getLong(account);
            opened |= openings[account] != 0;
        }
        return new Accounts(
                size,
                this::id,
                wanted -> find(index, wanted),
                this::name,
                countryTable.toArray(String[]::new),
                countries,
                kinds,
                opened ? openings : new long[0],
                this::holder);
    }

    private int find(Mapped index, String wanted) {
        byte[] bytes = wanted.getBytes(UTF_8);
        int mask = (int) (index.size() / Integer.BYTES) - 1;
        int slot = hash(bytes) & mask;
        for (int tried = 0; tried <= mask; tried++, slot = (slot + 1) & mask) {
            int number = index.getInt(slot) - 1;
            if (number < 0 || texts.holds(id.getLong(number), bytes)) {
                return number;
            }
        }
        throw CaseException.damaged(folder.resolve(INDEX));
    }

    private static int hash(byte[] bytes) {
        long hash = bytes.length;
        for (byte b : bytes) {
            hash = (hash ^ b) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /** Writes a table into a folder, account by account. */
    static final class Writer implements AutoCloseable {
        private final Path root;
        private final String folder;
        private final FileWriter id;
        private final FileWriter name;
        private final FileWriter country;
        private final FileWriter kind;
        private final FileWriter opening;
        private final FileWriter holder;
        private final Texts texts;

        /** @param folder its path from {@code root}; it is there and has no table yet */
        Writer(Path root, String folder) throws IOException {
            this.root = root;
            this.folder = folder;
            this.id = file(ID);
            this.name = file(NAME);
            this.country = file(COUNTRY);
            this.kind = file(KIND);
            this.opening = file(OPENING);
            this.holder = file(HOLDER);
            this.texts = new Texts(file(TEXT));
        }

        private FileWriter file(String file) throws IOException {
            return new FileWriter(root, folder + "/" + file);
        }

        void add(String accountId, String holderName, String alpha2, byte kindCode, long openingMinor, Holder more)
                throws IOException {
            id.putLong(texts.add(accountId));
            name.putLong(texts.add(holderName));
            country.putShort(alpha2.isEmpty() ? 0 : (short) (alpha2.charAt(0) << 8 | alpha2.charAt(1)));
            kind.putByte(kindCode);
            opening.putLong(openingMinor);
            holder.putLong(texts.add(told(more)));
        }

        private static String told(Holder more) {
            if (more.equals(Holder.UNKNOWN)) {
                return "";
            }
            List<String> parts = new ArrayList<>(List.of(more.birthDate(), more.bic(), more.countryFrom()));
            for (String identifier : more.identifiers()) {
                parts.add(identifier.replace(BETWEEN, ' '));
            }
            return String.join(String.valueOf(BETWEEN), parts);
        }

        List<StoredFile> finish() throws IOException {
            return List.of(
                    id.finish(),
                    name.finish(),
                    country.finish(),
                    kind.finish(),
                    opening.finish(),
                    holder.finish(),
                    texts.finish());
        }

        /** Writes the index of the ids, which are all different. */
        StoredFile index(List<byte[]> ids) throws IOException {
            int slots = Math.max(16, Integer.highestOneBit(Math.max(1, ids.size())) * 4);
            int[] table = new int[slots];
            for (int number = 0; number < ids.size(); number++) {
                int slot = hash(ids.get(number)) & (slots - 1);
                while (table[slot] != 0) {
                    slot = (slot + 1) & (slots - 1);
                }
                table[slot] = number + 1;
            }
            try (FileWriter index = file(INDEX)) {
                for (int entry : table) {
                    index.putInt(entry);
                }
                return index.finish();
            }
        }

        @Override
        public void close() throws IOException {
            for (FileWriter file : List.of(id, name, country, kind, opening, holder)) {
                file.close();
            }
            texts.close();
        }
    }
}
