package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;

/**
 * What all parts together say of the accounts. The first that says a name, a country or a kind stands; files of accounts
 * have the last word, the latest of them the very last.
 */
final class Dictionary {
    private final int size;
    private final String[] ids;
    private final String[] names;
    private final String[] countries;
    private final byte[] kinds;
    private final long[] openings;
    private final Holder[] holders;

    private Dictionary(int size) {
        this.size = size;
        this.ids = filled(size);
        this.names = filled(size);
        this.countries = filled(size);
        this.kinds = new byte[size];
        this.openings = new long[size];
        this.holders = new Holder[size];
        Arrays.fill(holders, Holder.UNKNOWN);
    }

    private static String[] filled(int size) {
        String[] texts = new String[size];
        Arrays.fill(texts, "");
        return texts;
    }

    /** Writes the dictionary into a new folder. O(accounts of all parts). */
    static List<StoredFile> write(Path root, String folder, List<Part> parts, int size) throws IOException {
        Dictionary dictionary = heard(parts, size, _ -> new BitSet());
        Files.createDirectory(root.resolve(folder));
        return dictionary.write(root, folder);
    }

    /**
     * What some files alone say of all accounts. A part does not tell which of its files said what: of one that has other files too, an account is left
     * out that those name in a payment. O(accounts), and O(payments) of such parts.
     */
    static Accounts of(List<Part> parts, Accounts all, Predicate<SourceEntry> from) {
        Dictionary said = heard(parts, all.size(), part -> others(part, from));
        Map<String, Short> codes = new LinkedHashMap<>(Map.of("", (short) 0));
        short[] countries = new short[all.size()];
        for (int account = 0; account < all.size(); account++) {
            countries[account] = codes.computeIfAbsent(said.countries[account], _ -> (short) codes.size());
        }
        boolean opened = Arrays.stream(said.openings).anyMatch(opening -> opening != 0);
        return new Accounts(
                all.size(),
                all::id,
                all::find,
                account -> said.names[account],
                codes.keySet().toArray(String[]::new),
                countries,
                said.kinds,
                opened ? said.openings : new long[0],
                account -> said.holders[account]);
    }

    /** The accounts that other files of a part name; all of them if it has no other, or other ones that have no payment. */
    private static BitSet others(Part part, Predicate<SourceEntry> from) {
        BitSet others = new BitSet();
        if (part.entry.sources().stream().allMatch(from)) {
            return others;
        }
        for (int row = 0; row < part.size(); row++) {
            if (!from.test(part.source(row))) {
                others.set(part.payer.getInt(row));
                others.set(part.payee.getInt(row));
            }
        }
        // A file without payments may have said anything of anybody.
        if (part.entry.sources().stream().noneMatch(from)
                || part.entry.sources().stream().anyMatch(source -> !from.test(source) && source.taken() == 0)) {
            for (int i = 0; i < part.accounts.size(); i++) {
                others.set(part.caseAccount.getInt(i));
            }
        }
        return others;
    }

    private static Dictionary heard(List<Part> parts, int size, Function<Part, BitSet> leftOut) {
        Dictionary dictionary = new Dictionary(size);
        for (Part part : parts) {
            if (!part.entry.lastWord()) {
                dictionary.hear(part, false, leftOut.apply(part));
            }
        }
        for (Part part : parts) {
            if (part.entry.lastWord()) {
                dictionary.hear(part, true, leftOut.apply(part));
            }
        }
        return dictionary;
    }

    private void hear(Part part, boolean lastWord, BitSet leftOut) {
        AccountTable said = part.accounts;
        for (int i = 0; i < said.size(); i++) {
            int account = part.caseAccount.getInt(i);
            if (leftOut.get(account)) {
                continue;
            }
            if (ids[account].isEmpty()) {
                ids[account] = said.id(i);
            }
            names[account] = better(names[account], said.name(i), lastWord);
            countries[account] = better(countries[account], said.country(i).intern(), lastWord);
            if (said.kind(i) != 0 && (lastWord || kinds[account] == 0)) {
                kinds[account] = said.kind(i);
            }
            if (said.openingMinor(i) != 0) {
                openings[account] = said.openingMinor(i);
            }
            Holder holder = said.holder(i);
            holders[account] = lastWord ? holder.or(holders[account]) : holders[account].or(holder);
        }
    }

    private static String better(String known, String said, boolean lastWord) {
        return said.isEmpty() || (!lastWord && !known.isEmpty()) ? known : said;
    }

    private List<StoredFile> write(Path root, String folder) throws IOException {
        List<byte[]> index = new ArrayList<>(size);
        try (AccountTable.Writer table = new AccountTable.Writer(root, folder)) {
            for (int account = 0; account < size; account++) {
                table.add(
                        ids[account],
                        names[account],
                        countries[account],
                        kinds[account],
                        openings[account],
                        holders[account]);
                index.add(ids[account].getBytes(UTF_8));
            }
            List<StoredFile> files = new ArrayList<>(table.finish());
            files.add(table.index(index));
            return files;
        }
    }
}
