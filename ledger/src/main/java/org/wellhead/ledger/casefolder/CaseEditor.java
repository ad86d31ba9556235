package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Ledger;

/**
 * Changes a case. Whoever has the editor has the lock; nothing that it does counts before {@link #commit}, which replaces the
 * manifest in one step.
 *
 * <p>What a process that was killed left behind is no part of the case and is removed by the next editor.
 */
public final class CaseEditor implements AutoCloseable {
    private static final int SUM_BITS_MAX = 62;

    /** A part is up to 18 mapped files, twice while it is edited, and Linux maps 65,530 for a process. */
    private static final int PARTS_MAX = 1_500;

    private static final String LEDGER = "ledger";
    private static final String SOURCES = "sources";
    private static final String RESULTS = "results";

    /** What a server keeps beside a case. */
    private static final String SERVE = "serve";

    /** Where files wait that a server was sent, until they are imported; from the case's folder. */
    public static final String INCOMING = SERVE + "/incoming";

    /** What others log of the case; a process that was killed before the first commit may have begun it. */
    private static final String AUDIT = "audit";

    private final Path root;
    private final CaseLock lock;
    private final @Nullable Manifest before;
    private final List<PartEntry> parts;
    private List<List<String>> joins;
    private int nextPart;
    private Settings settings;
    private String currency;
    private boolean renumber;
    private Optional<StoredFile> screening;

    private final @Nullable CaseFolder committed;
    private final Map<String, Integer> newAccounts = new HashMap<>();
    private final Map<String, StoredFile> kept = new HashMap<>();

    private CaseEditor(Path root, CaseLock lock, Settings settings) throws IOException {
        this.root = root;
        this.lock = lock;
        if (CaseFolder.isCase(root)) {
            this.committed = CaseFolder.open(root);
            this.before = committed.manifest();
            this.settings = before.settings();
            this.parts = new ArrayList<>(before.parts());
            this.joins = before.joins();
            this.nextPart = before.nextPart();
            this.currency = before.currency();
            this.screening = before.screening();
            before.decided().forEach(file -> kept.put(file.name(), file));
            clean(before);
        } else {
            this.committed = null;
            this.before = null;
            this.settings = settings;
            this.parts = new ArrayList<>();
            this.joins = List.of();
            this.nextPart = 1;
            this.currency = "";
            this.screening = Optional.empty();
        }
    }

    /**
     * Takes the lock of the case that is in this folder.
     *
     * @throws CaseException if there is none, another process is writing to it, or it is damaged
     */
    public static CaseEditor open(Path root) throws IOException {
        CaseFolder.manifestText(root);
        return open(root, new Settings("", Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /**
     * Takes the lock of the case in this folder; if there is no case yet, the first commit makes one.
     *
     * @param settings those of a new case
     * @throws CaseException if another process is writing to it, it is damaged, or the folder holds something else
     */
    public static CaseEditor open(Path root, Settings settings) throws IOException {
        if (!CaseFolder.isCase(root)) {
            refuseOtherFolder(root);
        }
        for (String folder : List.of(LEDGER, SOURCES, RESULTS)) {
            Files.createDirectories(root.resolve(folder));
        }
        CaseLock lock = CaseLock.take(root);
        try {
            return new CaseEditor(root, lock, settings);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A new case goes into an empty folder, or one in which a killed process began a case. */
    private static void refuseOtherFolder(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Set<String> ours = Set.of(LEDGER, SOURCES, RESULTS, AUDIT, SERVE, CaseLock.FILE, Journal.FILE, Settings.FILE);
        if (!Files.isDirectory(root)) {
            throw new CaseException(root + ": not a folder");
        }
        try (Stream<Path> files = Files.list(root)) {
            Optional<Path> other = files.filter(file -> !ours.contains(String.valueOf(file.getFileName())))
                    .findFirst();
            if (other.isPresent()) {
                throw new CaseException(root + ": not a case, and not empty (there is "
                        + other.get().getFileName() + "); give a new folder");
            }
        }
    }

    /** The number that the next commit gets. */
    public int generation() {
        return before == null ? 1 : before.generation() + 1;
    }

    public Settings settings() {
        return settings;
    }

    /** A file of the case by its path from the case's folder. */
    public Path path(String name) {
        return root.resolve(name);
    }

    /** Changes what a person decided. */
    public void change(Settings wanted) {
        settings = wanted;
    }

    /** The files that were imported, in order. */
    public Stream<SourceEntry> sources() {
        return SourceEntry.files(parts).stream();
    }

    /** The currency of all amounts, or {@code ""} while there is none. */
    public String currency() {
        return currency;
    }

    /** The case as it was when the editor was opened, if it was there. */
    public Optional<CaseFolder> committed() {
        return Optional.ofNullable(committed);
    }

    /** Copies a file into the case, under its hash. */
    public StoredFile keep(Path file) throws IOException {
        Path temporary = Files.createTempFile(root.resolve(SOURCES), "new-", ".part");
        Files.delete(temporary);
        String name = SOURCES + "/" + temporary.getFileName();
        StoredFile copied;
        try (FileWriter copy = new FileWriter(root, name);
                var bytes = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                copy.put(Arrays.copyOf(buffer, count));
            }
            copied = copy.finish();
        }
        String keptAs = SOURCES + "/" + copied.sha256() + extension(file);
        Files.move(temporary, root.resolve(keptAs), StandardCopyOption.REPLACE_EXISTING);
        StoredFile stored = new StoredFile(keptAs, copied.bytes(), copied.sha256());
        kept.put(keptAs, stored);
        return stored;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot);
        return extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
    }

    /**
     * Adds a part.
     *
     * @param lastWord whether what it says of accounts replaces what others say
     * @param sources by the ledger's number of a file
     */
    public void add(Ledger ledger, boolean lastWord, List<SourceEntry> sources) throws IOException {
        if (parts.size() >= PARTS_MAX) {
            throw new CaseException(root + ": the case has " + parts.size()
                    + " imports, which is all that one can have;" + " import many files at once into a new case");
        }
        if (ledger.size() > 0) {
            currency = ledger.money().currency();
        }
        Accounts accounts = ledger.accounts();
        int[] numbers = new int[accounts.size()];
        for (int account = 0; account < numbers.length; account++) {
            numbers[account] = number(accounts.id(account));
        }
        parts.add(PartWriter.write(root, partFolder(), ledger, numbers, lastWord, sources));
    }

    private String partFolder() {
        return LEDGER + "/part-" + nextPart++;
    }

    private int number(String id) {
        int known = committed == null ? -1 : committed.ledger().accounts().find(id);
        if (known >= 0) {
            return known;
        }
        int next = (committed == null ? 0 : committed.ledger().accounts().size()) + newAccounts.size();
        Integer earlier = newAccounts.putIfAbsent(id, next);
        return earlier == null ? next : earlier;
    }

    /**
     * Takes a part out, with all files that were read into it.
     *
     * @return those files
     */
    public List<SourceEntry> drop(String partName) {
        PartEntry part = parts.stream()
                .filter(entry -> entry.name().equals(partName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + partName));
        parts.remove(part);
        renumber = true;
        return part.sources();
    }

    /** The part that a file with this content was read into. */
    public Optional<String> partOf(String sha256) {
        return parts.stream()
                .filter(part -> part.sources().stream()
                        .anyMatch(source -> source.sha256().equals(sha256)))
                .map(PartEntry::name)
                .findFirst();
    }

    /** Says which accounts are of one holder: lists of ids. */
    public void join(List<List<String>> holders) {
        joins = holders.stream().map(List::copyOf).toList();
    }

    public List<List<String>> joins() {
        return joins;
    }

    /** Keeps what screening the parties found, line by line, in the place of what was kept of it before. */
    public void screening(Iterable<String> lines) throws IOException {
        String name = LEDGER + "/screening-" + generation() + ".jsonl";
        Files.deleteIfExists(root.resolve(name));
        try (FileWriter file = new FileWriter(root, name)) {
            for (String line : lines) {
                file.put((line + "\n").getBytes(UTF_8));
            }
            screening = Optional.of(file.finish());
        }
    }

    /**
     * Makes all of it count. Afterwards the editor can only be closed.
     *
     * @param journal what to write into the journal: who did what and when, in order
     * @return how many payments the case has, and how many records tell of a payment that another tells better
     */
    public Committed commit(Map<String, String> journal) throws IOException {
        int generation = generation();
        Ledgered ledgered = isLedgerAsBefore() ? ledgeredBefore() : ledger(generation);
        long payments = parts.stream().mapToLong(PartEntry::payments).sum() - ledgered.sameRecords();
        refuseBeyondLimits(payments);
        Journal.State state = Journal.append(root, journalBefore(), said(journal, generation));
        Manifest after = new Manifest(
                generation,
                nextPart,
                payments == 0 ? "" : currency,
                settings,
                decided(),
                before == null ? "" : Manifest.sha256(before.settings().text()),
                state.bytes(),
                state.sha256(),
                ledgered.accounts(),
                ledgered.dictionary(),
                ledgered.order(),
                ledgered.same(),
                Math.toIntExact(payments),
                parts,
                joins,
                screening);
        replace(Manifest.FILE, after.text());
        replace(Settings.FILE, settings.text());
        clean(after);
        return new Committed(after.payments(), after.accounts(), ledgered.sameRecords());
    }

    /** What makes one ledger of the parts: the accounts, in which order payments stand, and which are told twice. */
    private record Ledgered(
            int accounts, List<StoredFile> dictionary, Optional<StoredFile> order, Optional<StoredFile> same) {
        /** Each is a pair of references. */
        int sameRecords() {
            return Math.toIntExact(same.map(StoredFile::bytes).orElse(0L) / (2 * Long.BYTES));
        }
    }

    /** A person's word leaves the ledger alone: then a commit costs nothing per payment. */
    private boolean isLedgerAsBefore() {
        return before != null && !renumber && newAccounts.isEmpty() && parts.equals(before.parts());
    }

    private Ledgered ledgeredBefore() {
        Manifest known = Objects.requireNonNull(before);
        return new Ledgered(known.accounts(), known.accountFiles(), known.order(), known.same());
    }

    private Ledgered ledger(int generation) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            List<Part> opened = openParts(arena);
            int accounts = renumber ? renumber(opened, arena) : known();
            Same found = Same.of(opened);
            return new Ledgered(
                    accounts,
                    Dictionary.write(root, Manifest.accountsFolder(generation), opened, accounts),
                    Order.write(root, LEDGER + "/order-" + generation + ".i64", opened, found),
                    Order.writeSame(root, LEDGER + "/same-" + generation + ".i64", found));
        }
    }

    /**
     * What a commit made.
     *
     * @param payments in the case now
     * @param accounts in the case now
     * @param same records that were left out, as another tells their payment better
     */
    public record Committed(int payments, int accounts, int same) {}

    /** So that a payment has a number, and no balance overflows. */
    private void refuseBeyondLimits(long payments) {
        BigInteger sum = parts.stream()
                .map(part -> BigInteger.valueOf(part.sumMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        if (payments > Integer.MAX_VALUE - 16 || sum.bitLength() > SUM_BITS_MAX) {
            throw new CaseException(root + ": the case would hold " + payments + " payments of " + sum
                    + " minor units, more than one ledger can; split it by time or by country");
        }
    }

    private List<Part> openParts(Arena arena) throws IOException {
        List<Part> opened = new ArrayList<>();
        for (PartEntry entry : parts) {
            opened.add(Part.open(root, entry, arena));
        }
        return opened;
    }

    private int known() {
        return (committed == null ? 0 : committed.ledger().accounts().size()) + newAccounts.size();
    }

    private int renumber(List<Part> opened, Arena arena) throws IOException {
        Numbering numbering = new Numbering();
        int accounts = 0;
        for (int i = 0; i < opened.size(); i++) {
            Part part = opened.get(i);
            int[] wanted = numbering.numbersOf(part.accounts);
            accounts = numbering.size();
            if (!Numbering.has(part, wanted)) {
                PartEntry entry = Numbering.rewrite(root, part, partFolder(), wanted);
                parts.set(i, entry);
                opened.set(i, Part.open(root, entry, arena));
            }
        }
        return accounts;
    }

    /** What the settings name was kept now or before. */
    private List<StoredFile> decided() {
        return settings.files()
                .distinct()
                .map(name -> Objects.requireNonNull(kept.get(name), name))
                .toList();
    }

    private Journal.State journalBefore() {
        return before == null ? Journal.State.EMPTY : new Journal.State(before.journalBytes(), before.journalSha256());
    }

    private static Map<String, String> said(Map<String, String> journal, int generation) {
        Map<String, String> said = new LinkedHashMap<>(journal);
        said.put("generation", String.valueOf(generation));
        return said;
    }

    /** Puts a file in the place of another in one step, and brings it to the disk. */
    private void replace(String name, String text) throws IOException {
        Path temporary = root.resolve(name + ".new");
        Files.deleteIfExists(temporary);
        try (FileWriter file = new FileWriter(root, name + ".new")) {
            file.put(text.getBytes(UTF_8));
            file.finish();
        }
        Files.move(temporary, root.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = root.resolve(name).toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Removes from the case's own folders what the manifest does not name. */
    private void clean(Manifest manifest) throws IOException {
        Set<String> named = manifest.files().map(StoredFile::name).collect(Collectors.toSet());
        named.add(Manifest.FILE);
        for (String file : CaseCheck.filesIn(root, List.of(LEDGER, SOURCES))) {
            if (!named.contains(file)) {
                Files.deleteIfExists(root.resolve(file));
            }
        }
        try (Stream<Path> inside = Files.walk(root.resolve(LEDGER))) {
            for (Path folder : inside.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                deleteIfEmpty(folder);
            }
        }
        if (!Files.exists(root.resolve(Settings.FILE))
                || !Files.readString(root.resolve(Settings.FILE))
                        .equals(manifest.settings().text())) {
            replace(Settings.FILE, manifest.settings().text());
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    @Override
    public void close() throws IOException {
        if (committed != null) {
            committed.close();
        }
        lock.close();
    }
}
