package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.intake.Counts;
import org.wellhead.ledger.intake.CsvHead;
import org.wellhead.ledger.intake.EarlierPayments;
import org.wellhead.ledger.intake.Imported;
import org.wellhead.ledger.intake.Importer;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentDetails;
import org.wellhead.ledger.intake.Progress;
import org.wellhead.ledger.intake.Refusal;
import org.wellhead.ledger.intake.RefusalSink;
import org.wellhead.ledger.intake.Rule;
import org.wellhead.ledger.intake.archive.Sources;
import org.wellhead.ledger.intake.form.Form;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.ProfileException;

/**
 * Reads files of any form into a case.
 *
 * <p>Small files share a part and are kept in the case; a large one has parts of its own, and is kept only by its hash. A
 * part is closed when it is full, also within a file, so that memory is bounded by a part. Files of accounts make parts of
 * their own too, as they have the last word.
 */
public final class CaseImport {
    /** A larger file is not copied into the case. */
    public static final long KEPT_BYTES_MAX = 256L << 20;

    /** A part is closed once it holds so many payments; at most this number of 36 bytes are in memory at once. */
    private static final int PART_PAYMENTS = 32_000_000;

    /**
     * How to import.
     *
     * @param profile the profile that tables are read by, and its file
     * @param strict whether a file with a record that is refused is refused as a whole
     * @param here the folder from which files are told; {@code ""} to tell them as they are given
     */
    public record Manner(Optional<Profile> profile, Optional<Path> profileFile, boolean strict, Path here) {
        /** Without a profile; bad records are refused alone. */
        public static final Manner PLAIN = new Manner(Optional.empty(), Optional.empty(), false);

        /** Where files are told as they are given. */
        public Manner(Optional<Profile> profile, Optional<Path> profileFile, boolean strict) {
            this(profile, profileFile, strict, Path.of(""));
        }

        /** How a path is told. */
        private String told(String path) {
            String folder =
                    here.toString().isEmpty() ? "" : here + here.getFileSystem().getSeparator();
            return path.startsWith(folder) ? path.substring(folder.length()) : path;
        }
    }

    private final CaseEditor editor;
    private final int partPayments;
    private final Manner manner;
    private final RefusalSink refusals;
    private final Progress progress;
    private final List<FileOutcome> outcomes = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<Mend.Kind, Long> mends = new EnumMap<>(Mend.Kind.class);
    /** What was imported before this run, by its hash. */
    private final Map<String, SourceEntry> before = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final Set<String> places = new HashSet<>();
    private final EarlierPayments earlier;

    private boolean toldOfCase;
    private @Nullable Importer open;
    private final List<SourceEntry> openSources = new ArrayList<>();

    private CaseImport(CaseEditor editor, int partPayments, Manner manner, RefusalSink refusals, Progress progress) {
        this.editor = editor;
        this.partPayments = partPayments;
        this.manner = manner;
        this.refusals = refusals;
        this.progress = progress;
        this.earlier = editor.committed().map(CaseFolder::earlier).orElse(EarlierPayments.NONE);
        editor.sources().forEach(source -> {
            places.add(source.place());
            before.put(source.sha256(), source);
        });
    }

    /**
     * What an import did.
     *
     * @param outcomes of each file, in the order in which they were met
     * @param notices what a person should know, one sentence each
     * @param mends how many fields were mended by each rule; a rule that mended none is left out
     */
    public record Done(List<FileOutcome> outcomes, List<String> notices, Map<Mend.Kind, Long> mends) {
        public Done {
            outcomes = List.copyOf(outcomes);
            notices = List.copyOf(notices);
            mends = Collections.unmodifiableMap(new TreeMap<>(mends));
        }

        /** How many payments were taken. */
        public long taken() {
            return outcomes.stream()
                    .mapToLong(outcome -> outcome.counts().taken())
                    .sum();
        }
    }

    /**
     * Reads files, folders and archives into the case; nothing counts before the editor commits.
     *
     * @param temporary a folder for what archives hold
     */
    public static Done run(
            CaseEditor editor, List<Path> given, Manner manner, Path temporary, RefusalSink refusals, Progress progress)
            throws IOException {
        return run(PART_PAYMENTS, editor, given, manner, temporary, refusals, progress);
    }

    /** @param partPayments stands for {@link #PART_PAYMENTS} in tests */
    static Done run(
            int partPayments,
            CaseEditor editor,
            List<Path> given,
            Manner manner,
            Path temporary,
            RefusalSink refusals,
            Progress progress)
            throws IOException {
        CaseImport run = new CaseImport(editor, partPayments, manner, refusals, progress);
        Sources.walk(given, temporary, run.new Walk());
        run.closePart();
        return new Done(run.outcomes, run.notices, run.mends);
    }

    /**
     * Takes the file with this content out of the case. Other files of its part are read again from their copies.
     *
     * @throws CaseException if no such file was imported
     */
    public static void forget(CaseEditor editor, SourceEntry forgotten, Progress progress) throws IOException {
        if (editor.partOf(forgotten.sha256()).isEmpty()) {
            throw new CaseException(forgotten.place() + ": not imported");
        }
        Map<String, SourceEntry> others = new LinkedHashMap<>();
        Deque<String> toDrop = new ArrayDeque<>(List.of(forgotten.sha256()));
        while (!toDrop.isEmpty()) {
            String sha256 = toDrop.remove();
            for (Optional<String> part = editor.partOf(sha256); part.isPresent(); part = editor.partOf(sha256)) {
                for (SourceEntry source : editor.drop(part.get())) {
                    if (!source.sha256().equals(forgotten.sha256()) && others.put(source.sha256(), source) == null) {
                        toDrop.add(source.sha256());
                    }
                }
            }
        }
        CaseImport run = new CaseImport(editor, PART_PAYMENTS, Manner.PLAIN, (_, _) -> {}, progress);
        for (SourceEntry source : others.values()) {
            run.readAgain(source);
        }
        run.closePart();
    }

    private final class Walk implements Sources.Visitor {
        @Override
        public void file(Sources.Member member) throws IOException {
            CaseImport.this.file(
                    member.file(),
                    manner.told(member.place()),
                    manner.told(member.given().toString()));
        }

        @Override
        public void refuse(String path, Rule rule, String detail) {
            String place = manner.told(path);
            refusals.refuse(new Refusal(place, 1, 1, "", rule, detail), new byte[0]);
            outcomes.add(FileOutcome.notRead(place, rule.code() + (detail.isEmpty() ? "" : ": " + detail)));
        }

        @Override
        public void skipped(String place, String why) throws IOException {
            if (place.indexOf('!') < 0 && isOfCase(Path.of(place))) {
                return;
            }
            outcomes.add(FileOutcome.notRead(manner.told(place), why));
        }
    }

    private void file(Path file, String called, String given) throws IOException {
        if (isOfCase(file)) {
            return;
        }
        String sha256 = FileWriter.sha256(file);
        SourceEntry known = before.get(sha256);
        if ((known != null && known.taken() > 0) || !seen.add(sha256)) {
            outcomes.add(FileOutcome.notRead(called, "imported before: the same content"));
            return;
        }
        Optional<Form> form = Form.of(file, manner.profile().isPresent());
        if (form.isEmpty()) {
            outcomes.add(FileOutcome.notRead(called, notRecognised(file)));
            return;
        }
        if (known != null && !takesAny(file, form.get())) {
            outcomes.add(
                    FileOutcome.notRead(called, "imported before: the same content, of which nothing can be taken"));
            return;
        }
        String place = known != null ? known.place() : newPlace(called);
        if (manner.strict() && !isSound(file, place, form.get())) {
            outcomes.add(FileOutcome.notRead(called, "refused as a whole, as --strict says"));
            return;
        }
        boolean large = Files.size(file) > KEPT_BYTES_MAX;
        if (large || form.get() == Form.ACCOUNTS_CSV) {
            closePart();
        }
        Optional<StoredFile> kept = large ? Optional.empty() : Optional.of(editor.keep(file));
        Optional<StoredFile> profile = Optional.empty();
        if (form.get().takesProfile() && manner.profileFile().isPresent()) {
            profile = Optional.of(editor.keep(manner.profileFile().get()));
        }
        SourceEntry source =
                new SourceEntry(given, place, form.get().word(), sha256, Files.size(file), 0, 0, kept, profile);
        Path sameBytes = kept.map(copy -> editor.path(copy.name())).orElse(file);
        if (kept.isPresent() && !kept.get().sha256().equals(sha256)) {
            throw new CaseException(called + ": changed while it was read; import it once more");
        }
        read(sameBytes, source, form.get(), manner.profile());
        if (large || form.get() == Form.ACCOUNTS_CSV || (open != null && open.size() >= partPayments)) {
            closePart();
        }
    }

    private static String notRecognised(Path file) throws IOException {
        return switch (CsvHead.of(file)) {
            case DESIGNATED -> "a list of designated accounts: give it with --designated";
            case RATES -> "a file of exchange rates: give it with --rates";
            case PAYMENTS, ACCOUNTS, OTHER -> "not recognised; if it is a table, import --guess proposes a profile";
        };
    }

    /** The file's own name if no other file of the case has it, else its path, else that with a number. */
    private String newPlace(String whole) {
        int archive = whole.indexOf('!');
        int folder = Math.max(
                whole.lastIndexOf('/', archive < 0 ? whole.length() : archive),
                whole.lastIndexOf('\\', archive < 0 ? whole.length() : archive));
        String name = whole.substring(folder + 1);
        String place = places.contains(name) ? whole : name;
        for (int number = 2; places.contains(place); number++) {
            place = whole + " (" + number + ")";
        }
        places.add(place);
        return place;
    }

    private boolean isSound(Path file, String place, Form form) throws IOException {
        boolean[] refused = new boolean[1];
        Importer trial = begin(
                (refusal, row) -> {
                    refused[0] = true;
                    refusals.refuse(refusal, row);
                },
                _ -> {});
        add(trial, file, place, form, manner.profile());
        trial.finish(earlier);
        return !refused[0];
    }

    /** Whether a file that gave nothing gives something now: there may be rates, or the payment that was returned. */
    private boolean takesAny(Path file, Form form) throws IOException {
        boolean[] awaits = new boolean[1];
        Importer trial = begin((refusal, _) -> awaits[0] |= refusal.rule() == Rule.RETURN_UNKNOWN, _ -> {});
        add(trial, file, "again", form, manner.profile());
        boolean mayFindItsPayment = open != null;
        return trial.finish(earlier).ledger().size() > 0 || (awaits[0] && mayFindItsPayment);
    }

    /** A folder that was given may have the case in it; that is told once and not for each of its files. */
    private boolean isOfCase(Path file) throws IOException {
        Path root = editor.path("").toRealPath();
        if (!Files.exists(file) || !file.toRealPath().startsWith(root) || isBrought(file, root)) {
            return false;
        }
        if (!toldOfCase) {
            toldOfCase = true;
            outcomes.add(FileOutcome.notRead(editor.path("").toString(), "the case itself"));
        }
        return true;
    }

    /** What a server was sent waits in a folder of the case, and is no part of it. */
    private boolean isBrought(Path file, Path root) throws IOException {
        Path here = manner.here().toRealPath();
        return here.startsWith(root.resolve(CaseEditor.INCOMING))
                && file.toRealPath().startsWith(here);
    }

    private Importer begin(RefusalSink sink, Importer.Pieces pieces) throws IOException {
        Settings settings = editor.settings();
        String currency = settings.base().orElse(editor.currency());
        Optional<Path> rates = settings.rates().map(editor::path);
        return Importer.begin(
                currency.isEmpty() ? Optional.empty() : Money.of(currency),
                rates,
                sink,
                progress,
                partPayments,
                pieces);
    }

    private void read(Path file, SourceEntry source, Form form, Optional<Profile> profile) throws IOException {
        if (open == null) {
            open = begin(refusals, piece -> editor.add(piece, false, sourcesOf(piece)));
        }
        openSources.add(source);
        open.expect(List.of(file));
        add(open, file, source.place(), form, profile);
    }

    private static void add(Importer importer, Path file, String place, Form form, Optional<Profile> profile)
            throws IOException {
        switch (form) {
            case CSV -> importer.add(file, place);
            case ACCOUNTS_CSV -> importer.addAccounts(file, place);
            case PROFILED_CSV, ISO_20022, SWIFT, FTM, JSON_LINES, PARQUET, XLSX, ODS ->
                importer.add(file, place, form.reader(profile));
        }
    }

    private void readAgain(SourceEntry source) throws IOException {
        StoredFile kept = source.kept()
                .orElseThrow(() -> new IllegalStateException(source.place() + " shares a part and is not kept"));
        Path file = editor.path(kept.name());
        if (!FileWriter.sha256(file).equals(source.sha256())) {
            throw CaseException.damaged(file);
        }
        Optional<Profile> profile = Optional.empty();
        if (source.profile().isPresent()) {
            profile = Optional.of(profile(editor.path(source.profile().get().name())));
        }
        Form form = Form.of(file, profile.isPresent())
                .orElseThrow(() -> new IllegalStateException(source.place() + " was recognised before"));
        read(file, source, form, profile);
    }

    private static Profile profile(Path file) throws IOException {
        try {
            return Profile.read(file);
        } catch (ProfileException e) {
            throw new CaseException(file + ":" + e.line() + ": " + e.getMessage());
        }
    }

    private void closePart() throws IOException {
        if (open == null) {
            return;
        }
        Imported imported = open.finish(earlier);
        open = null;
        boolean lastWord = imported.fileCounts().isEmpty();
        Ledger ledger = imported.ledger();
        List<SourceEntry> sources = sourcesOf(ledger);
        for (int i = 0; i < openSources.size(); i++) {
            Counts counts =
                    lastWord ? imported.accountCounts() : imported.fileCounts().get(i);
            SourceEntry source = sources.get(i);
            sources.set(i, source.with(lastWord ? counts.taken() : source.taken(), counts.refused()));
            outcomes.add(new FileOutcome(source.place(), source.form(), counts, ""));
        }
        openSources.clear();
        notices.addAll(imported.notices());
        if (ledger.size() > 0 || ledger.accounts().size() > 0) {
            editor.add(ledger, lastWord, sources);
        }
    }

    /** The open files, each with how many of these payments it gave. */
    private List<SourceEntry> sourcesOf(Ledger piece) {
        long[] taken = new long[openSources.size()];
        for (int i = 0; i < piece.size(); i++) {
            taken[piece.rows().file(i)]++;
            for (Mend mend : PaymentDetails.mends(piece.rows().details(i))) {
                mends.merge(mend.rule(), 1L, Long::sum);
            }
        }
        List<SourceEntry> sources = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            sources.add(openSources.get(i).with(taken[i], 0));
        }
        return sources;
    }
}
