package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.intake.EarlierPayments;

/**
 * A case as it was last committed, open for reading. Nobody who writes is in the way, and what is open stays as it is.
 *
 * <p>Opening costs O(accounts) and nothing per payment. The ledger may be used until the case is closed.
 */
public final class CaseFolder implements AutoCloseable {
    /** A writer may commit, and remove what was before, while a reader opens; then it opens once more. */
    private static final int TRIES = 20;

    private final Path root;
    private final Manifest manifest;
    private final String manifestSha256;
    private final Arena arena;
    private final List<Part> parts = new ArrayList<>();
    private final @Nullable Mapped same;
    private final CaseColumns columns;
    private final Ledger ledger;

    @SuppressWarnings("MustBeClosedChecker") // the case closes it
    private CaseFolder(Path root, String manifestText) throws IOException {
        this.root = root;
        this.manifest = manifest(root, manifestText);
        this.manifestSha256 = Manifest.sha256(manifestText);
        this.arena = Arena.ofShared();
        try {
            lengths();
            for (PartEntry entry : manifest.parts()) {
                parts.add(Part.open(root, entry, arena));
            }
            Optional<StoredFile> order = manifest.order();
            Optional<StoredFile> pairs = manifest.same();
            Mapped refs =
                    order.isPresent() ? Mapped.open(root.resolve(order.get().name()), arena) : null;
            this.same = pairs.isPresent() ? Mapped.open(root.resolve(pairs.get().name()), arena) : null;
            this.columns = new CaseColumns(parts, refs, manifest.accounts());
            Money money = manifest.currency().isEmpty()
                    ? Money.NONE
                    : Money.of(manifest.currency()).orElseThrow();
            this.ledger = new Ledger(money, accounts(), manifest.payments(), columns, new CaseRows(columns));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Nothing is read beyond the end of a file. */
    private void lengths() throws IOException {
        for (StoredFile stored : manifest.files().toList()) {
            Path file = root.resolve(stored.name());
            if (stored.name().startsWith("ledger/") && Files.size(file) != stored.bytes()) {
                throw CaseException.damaged(file);
            }
        }
    }

    private Accounts accounts() throws IOException {
        if (manifest.accounts() == 0) {
            return new Accounts.Builder().build();
        }
        Path folder = root.resolve(manifest.accountsFolder());
        return AccountTable.open(folder, manifest.accounts(), arena).accounts(arena);
    }

    private static Manifest manifest(Path root, String text) {
        try {
            return Manifest.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CaseException(root.resolve(Manifest.FILE) + ": " + e.getMessage()
                    + ". Take the case from a copy; wellhead check --case says what else is damaged.");
        }
    }

    /**
     * Opens the case in a folder.
     *
     * @throws CaseException if there is none, or its manifest is damaged
     * @throws IOException if a file cannot be read, or is missing
     */
    public static CaseFolder open(Path root) throws IOException {
        for (int tried = 1; ; tried++) {
            String text = manifestText(root);
            try {
                return new CaseFolder(root, text);
            } catch (NoSuchFileException e) {
                if (tried == TRIES || text.equals(manifestText(root))) {
                    throw new CaseException(e.getFile()
                            + ": a file of the case is missing. Take it from a copy; wellhead check --case says"
                            + " what else is damaged.");
                }
            }
        }
    }

    static String manifestText(Path root) throws IOException {
        Path file = root.resolve(Manifest.FILE);
        if (!Files.exists(file)) {
            throw new CaseException(root + ": there is no case here; wellhead import --case makes one");
        }
        return new String(Files.readAllBytes(file), UTF_8);
    }

    /**
     * The SHA-256 of the manifest of the case in a folder, which names every other file by its hash: as {@link #sha256}, without opening
     * the case.
     *
     * @throws CaseException if there is none
     */
    public static String sha256Of(Path root) throws IOException {
        return Manifest.sha256(manifestText(root));
    }

    /** Whether a folder holds a case. */
    public static boolean isCase(Path root) {
        return Files.exists(root.resolve(Manifest.FILE));
    }

    Manifest manifest() {
        return manifest;
    }

    /** All payments, in order. */
    public Ledger ledger() {
        return ledger;
    }

    /**
     * All accounts, with what some of the files alone say of them. Files that were imported together do not tell which of them said what: an account that
     * one of the others names there too is left out.
     *
     * @param from which files
     */
    public Accounts accountsOf(Predicate<SourceEntry> from) {
        return Dictionary.of(parts, ledger.accounts(), from);
    }

    /** The file that a payment was read from. O(log parts). */
    public SourceEntry source(int payment) {
        long ref = columns.ref(payment);
        return columns.part(ref).source(Refs.row(ref));
    }

    public Settings settings() {
        return manifest.settings();
    }

    /** The file of designated accounts that the case has, if it has one. */
    public Optional<Path> designated() {
        return manifest.settings().designated().map(root::resolve);
    }

    /** SHA-256 of the manifest, which has the hash of everything else: it names this state of the case. */
    public String sha256() {
        return manifestSha256;
    }

    /**
     * SHA-256 of what the case says: the files that were imported, by which rates, and what a person joined. Two cases
     * with the same answer the same, whenever they were made.
     */
    public String contents() {
        StringBuilder text = new StringBuilder(manifest.currency());
        sources()
                .forEach(source ->
                        text.append('\n').append(source.sha256()).append(' ').append(source.place()));
        text.append('\n').append(manifest.settings().rates()).append(manifest.joins());
        return Manifest.sha256(text.toString());
    }

    /** How many commits made it. */
    public int generation() {
        return manifest.generation();
    }

    /** The files that were imported, in order. */
    public List<SourceEntry> sources() {
        return SourceEntry.files(manifest.parts());
    }

    /** How many records were left out, as another record tells their payment better. */
    public int sameRecords() {
        return same == null ? 0 : (int) (same.size() / (2 * Long.BYTES));
    }

    /** Accounts that a person said are of one holder. */
    public List<List<String>> joins() {
        return manifest.joins();
    }

    /**
     * Reads what screening the parties found, as {@link CaseEditor#screening} was given it.
     *
     * @param lines hears each line in turn
     * @return whether the case's parties were ever screened
     * @throws CaseException if it is not as it was written; what was heard is then worth nothing
     */
    public boolean screening(Consumer<String> lines) throws IOException {
        if (manifest.screening().isEmpty()) {
            return false;
        }
        StoredFile stored = manifest.screening().get();
        Path file = root.resolve(stored.name());
        MessageDigest digest = Sha256.digest();
        try (BufferedReader text = new BufferedReader(
                new InputStreamReader(new DigestInputStream(Files.newInputStream(file), digest), UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                lines.accept(line);
            }
        } catch (NoSuchFileException replaced) {
            throw new CaseException(root + ": somebody changed the case meanwhile; do it again");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(stored.sha256())) {
            throw CaseException.damaged(file);
        }
        return true;
    }

    /**
     * What was done to the case, the oldest first: for each commit who did what and when, by name. O(bytes of the journal).
     *
     * @throws CaseException if the journal is not as it was written
     */
    public List<Map<String, String>> journal() throws IOException {
        return Journal.read(root, new Journal.State(manifest.journalBytes(), manifest.journalSha256()));
    }

    private CaseRow row(long ref) {
        return CaseRow.of(columns.part(ref), Refs.row(ref), root);
    }

    /** Where a payment comes from, and the records that tell of it too. O(records left out). */
    public List<CaseRow> rows(int payment) {
        long shown = columns.ref(payment);
        List<CaseRow> rows = new ArrayList<>(List.of(row(shown)));
        for (int i = 0; i < sameRecords(); i++) {
            if (same != null && same.getLong(2L * i + 1) == shown) {
                rows.add(row(same.getLong(2L * i)));
            }
        }
        return rows;
    }

    /**
     * Payments that have this id, place ({@code file:line}) or reference, at most {@code most}. Records that were left out
     * lead to the payment that is shown. O(payments).
     */
    public List<Integer> find(String wanted, int most) {
        return new CaseSearch(parts, columns, ledger.size(), same).find(wanted, most);
    }

    /** Finds payers and payees of this case's payments by their references. O(records) at its first use. */
    public EarlierPayments earlier() {
        return new CaseReferences(parts, ledger.accounts());
    }

    @Override
    public void close() {
        arena.close();
    }
}
