package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Dictionary dictionary = new Dictionary(size);
        for (Part part : parts) {
            if (!part.entry.lastWord()) {
                dictionary.hear(part, false);
            }
        }
        for (Part part : parts) {
            if (part.entry.lastWord()) {
                dictionary.hear(part, true);
            }
        }
        Files.createDirectory(root.resolve(folder));
        return dictionary.write(root, folder);
    }

    private void hear(Part part, boolean lastWord) {
        AccountTable said = part.accounts;
        for (int i = 0; i < said.size(); i++) {
            int account = part.caseAccount.getInt(i);
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
