package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Numbers the accounts of a case anew where a part was taken out: in the order in which the parts that are left say them,
 * as if the other had never been there.
 */
final class Numbering {
    private final Map<String, Integer> numbers = new HashMap<>();

    /** The case's numbers of a part's accounts, new ones for those not met before. */
    int[] numbersOf(AccountTable accounts) {
        int[] found = new int[accounts.size()];
        for (int account = 0; account < found.length; account++) {
            found[account] = number(accounts.id(account));
        }
        return found;
    }

    private int number(String id) {
        Integer known = numbers.putIfAbsent(id, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** How many accounts were met. */
    int size() {
        return numbers.size();
    }

    /** Whether the part already has these numbers. */
    static boolean has(Part part, int[] wanted) {
        for (int account = 0; account < wanted.length; account++) {
            if (part.caseAccount.getInt(account) != wanted[account]) {
                return false;
            }
        }
        return true;
    }

    /** Writes the part once more with these numbers; files that have none are shared with the part as it is. */
    static PartEntry rewrite(Path root, Part part, String folder, int[] wanted) throws IOException {
        for (StoredFile old : part.entry.files()) {
            if (isRewritten(part, old)
                    && !FileWriter.sha256(root.resolve(old.name())).equals(old.sha256())) {
                throw CaseException.damaged(root.resolve(old.name()));
            }
        }
        Map<Integer, Integer> byOld = new HashMap<>();
        for (int account = 0; account < wanted.length; account++) {
            byOld.put(part.caseAccount.getInt(account), wanted[account]);
        }
        Files.createDirectory(root.resolve(folder));
        List<StoredFile> files = new ArrayList<>();
        files.add(ints(root, folder + "/" + Part.PAYER, part.size(), row -> byOld.get(part.payer.getInt(row))));
        files.add(ints(root, folder + "/" + Part.PAYEE, part.size(), row -> byOld.get(part.payee.getInt(row))));
        files.add(ints(root, folder + "/" + Part.CASE_ACCOUNT, wanted.length, account -> wanted[account]));
        for (StoredFile old : part.entry.files()) {
            String name = folder + old.name().substring(part.entry.name().length());
            if (files.stream().noneMatch(file -> file.name().equals(name))) {
                share(root.resolve(old.name()), root.resolve(name));
                files.add(new StoredFile(name, old.bytes(), old.sha256()));
            }
        }
        PartEntry old = part.entry;
        return new PartEntry(
                folder,
                old.payments(),
                old.accounts(),
                old.firstEpochMicros(),
                old.lastEpochMicros(),
                old.sumMinor(),
                old.lastWord(),
                files,
                old.sources());
    }

    /** It gets a new hash, which must not hide that the old one does not hold. */
    private static boolean isRewritten(Part part, StoredFile file) {
        return List.of(Part.PAYER, Part.PAYEE, Part.CASE_ACCOUNT)
                .contains(file.name().substring(part.entry.name().length() + 1));
    }

    private static StoredFile ints(Path root, String name, int size, IntUnaryOperator value) throws IOException {
        try (FileWriter file = new FileWriter(root, name)) {
            for (int i = 0; i < size; i++) {
                file.putInt(value.applyAsInt(i));
            }
            return file.finish();
        }
    }

    /** A second name for the file where the disk has such, else a copy. */
    private static void share(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
            Files.copy(from, to);
        }
    }
}
