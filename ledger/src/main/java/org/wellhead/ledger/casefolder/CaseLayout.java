package org.wellhead.ledger.casefolder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the columns of a case's ledger lie, for whoever reads the files by other means than {@link CaseFolder}: little-endian, an entry
 * per row, without a header.
 *
 * @param payments how many payments the ledger has
 * @param accounts how many accounts
 * @param parts in the order of the manifest
 * @param following parts with payments, by their numbers, in the order in which they stand; of no matter if there is an order file
 * @param order the file that has for each payment its row, where parts do not simply follow each other
 */
public record CaseLayout(
        int payments, int accounts, List<Part> parts, List<Integer> following, Optional<String> order) {
    /** The manifest, from the case's folder. */
    public static final String MANIFEST = Manifest.FILE;

    /**
     * A part's files.
     *
     * @param folder from the case's folder
     * @param rows how many payments
     */
    public record Part(String folder, int rows) {
        /** Numbers of accounts, 4 bytes each. */
        public String payers() {
            return folder + "/" + org.wellhead.ledger.casefolder.Part.PAYER;
        }

        /** Numbers of accounts, 4 bytes each. */
        public String payees() {
            return folder + "/" + org.wellhead.ledger.casefolder.Part.PAYEE;
        }

        /** Minor units, 8 bytes each. */
        public String amounts() {
            return folder + "/" + org.wellhead.ledger.casefolder.Part.AMOUNT;
        }
    }

    /** Takes copies. */
    public CaseLayout {
        parts = List.copyOf(parts);
        following = List.copyOf(following);
    }

    /**
     * Reads it from a manifest.
     *
     * @throws IllegalArgumentException if the text is not as it was written
     */
    public static CaseLayout parse(String manifest) {
        Manifest read = Manifest.parse(manifest);
        List<Part> parts = new ArrayList<>();
        for (PartEntry entry : read.parts()) {
            parts.add(new Part(entry.name(), entry.payments()));
        }
        return new CaseLayout(
                read.payments(),
                read.accounts(),
                parts,
                Order.following(read.parts()),
                read.order().map(StoredFile::name));
    }

    /** Of an entry of the order file, the number of its part. */
    public static int part(long ref) {
        return Refs.part(ref);
    }

    /** Of an entry of the order file, its row there. */
    public static int row(long ref) {
        return Refs.row(ref);
    }
}
