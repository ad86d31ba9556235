package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;

/** Writes a ledger into a new part, one column after another, so that few files are open at once. O(payments). */
final class PartWriter {
    private final Path root;
    private final String folder;
    private final Ledger ledger;
    private final int[] caseAccount;
    private final List<StoredFile> files = new ArrayList<>();

    /** What to put for a payment. */
    private interface Value {
        long of(int payment) throws IOException;
    }

    private PartWriter(Path root, String folder, Ledger ledger, int[] caseAccount) {
        this.root = root;
        this.folder = folder;
        this.ledger = ledger;
        this.caseAccount = caseAccount;
    }

    /**
     * Writes the part.
     *
     * @param folder the part's folder from {@code root}; it must not be there yet
     * @param caseAccount by the ledger's number of an account, the case's
     * @param sources by the ledger's number of a file
     */
    static PartEntry write(
            Path root, String folder, Ledger ledger, int[] caseAccount, boolean lastWord, List<SourceEntry> sources)
            throws IOException {
        Files.createDirectory(root.resolve(folder));
        PartWriter writer = new PartWriter(root, folder, ledger, caseAccount);
        writer.columns(sources.size() > 1);
        writer.texts();
        writer.accounts();
        int size = ledger.size();
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += ledger.amountMinor(i);
        }
        return new PartEntry(
                folder,
                size,
                ledger.accounts().size(),
                size == 0 ? 0 : ledger.bookedAtEpochMicros(0),
                size == 0 ? 0 : ledger.bookedAtEpochMicros(size - 1),
                sum,
                lastWord,
                writer.files,
                sources);
    }

    private void columns(boolean manyFiles) throws IOException {
        ints(Part.PAYER, i -> caseAccount[ledger.payer(i)]);
        ints(Part.PAYEE, i -> caseAccount[ledger.payee(i)]);
        longs(Part.AMOUNT, ledger::amountMinor);
        longs(Part.TIME, ledger::bookedAtEpochMicros);
        ints(Part.LINE, i -> ledger.rows().line(i));
        if (manyFiles) {
            ints(Part.FILE, i -> ledger.rows().file(i));
        }
    }

    private void texts() throws IOException {
        Ledger.Rows rows = ledger.rows();
        try (Texts texts = new Texts(file(Part.TEXTS))) {
            if (any(rows::hasId)) {
                longs(Part.ID, i -> {
                    if (!rows.hasId(i)) {
                        return Part.NO_ID;
                    }
                    String id = rows.id(i);
                    long number = Part.numberOf(id);
                    return number >= 0 ? number : ~texts.add(id);
                });
            }
            if (any(i -> !rows.purpose(i).isEmpty())) {
                longs(Part.PURPOSE, i -> texts.add(rows.purpose(i)));
            }
            if (any(i -> !rows.details(i).isEmpty())) {
                longs(Part.DETAILS, i -> texts.add(rows.details(i)));
            }
            files.add(texts.finish());
        }
    }

    private boolean any(IntPredicate has) {
        for (int i = 0; i < ledger.size(); i++) {
            if (has.test(i)) {
                return true;
            }
        }
        return false;
    }

    private void accounts() throws IOException {
        Accounts accounts = ledger.accounts();
        try (AccountTable.Writer table = new AccountTable.Writer(root, folder);
                FileWriter numbers = file(Part.CASE_ACCOUNT)) {
            for (int account = 0; account < accounts.size(); account++) {
                table.add(
                        accounts.id(account),
                        accounts.name(account),
                        accounts.country(account),
                        accounts.kind(account).code(),
                        accounts.openingMinor(account),
                        accounts.holder(account));
                numbers.putInt(caseAccount[account]);
            }
            files.addAll(table.finish());
            files.add(numbers.finish());
        }
    }

    private void ints(String name, Value value) throws IOException {
        try (FileWriter file = file(name)) {
            for (int i = 0; i < ledger.size(); i++) {
                file.putInt((int) value.of(i));
            }
            files.add(file.finish());
        }
    }

    private void longs(String name, Value value) throws IOException {
        try (FileWriter file = file(name)) {
            for (int i = 0; i < ledger.size(); i++) {
                file.putLong(value.of(i));
            }
            files.add(file.finish());
        }
    }

    private FileWriter file(String name) throws IOException {
        return new FileWriter(root, folder + "/" + name);
    }
}
