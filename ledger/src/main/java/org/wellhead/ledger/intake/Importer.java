package org.wellhead.ledger.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/**
 * Imports files into a {@link Ledger}.
 *
 * <p>Rows that break a {@link Rule} go to the {@link RefusalSink} and leave no trace in the ledger; the others are taken,
 * put in time order (equal times keep the order of the input), and told in one currency. The formats and limits are in
 * {@code docs/files.md}. All files at once: {@link #read}. One after another, of any form: {@link #begin}, {@link #add},
 * {@link #finish}.
 */
public final class Importer {
    private static final int ROWS_BEFORE_GUESS = 20_000;

    private final Map<String, String> columnNames;
    private final boolean creditsFirst;
    private final RefusalSink refusals;
    private final Progress progress;
    private final int maxPayments;
    private final int pieceMax;
    private final Pieces pieces;
    private final Book book;
    private final List<InputFile> ratesInput = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private final RecordRows.Returns returns = new RecordRows.Returns();
    /** By the number of a file; of some files it is not known before the end. */
    private final List<Supplier<Counts>> countsOfFiles = new ArrayList<>();

    private Counts accountCounts = new Counts(0, 0, 0, 0);
    private long bytesTotal;
    private long bytesBefore;
    private long rowsBefore;
    private boolean full;
    private long finerThanMicros;

    /** Takes the payments of an import piece by piece, where they need not be in memory all at once. */
    public interface Pieces {
        /**
         * Takes a piece.
         *
         * @param piece payments in time order; its accounts are all that were met so far
         */
        void take(Ledger piece) throws IOException;
    }

    private Importer(ImportOptions options, RefusalSink refusals, Progress progress, int maxPayments, boolean manyFiles)
            throws IOException {
        this(
                options.columnNames(),
                options.base(),
                options.rates(),
                options.creditsFirst(),
                refusals,
                progress,
                maxPayments,
                manyFiles,
                Integer.MAX_VALUE,
                _ -> {});
    }

    private Importer(
            Map<String, String> columnNames,
            Optional<Money> base,
            Optional<Path> ratesFile,
            boolean creditsFirst,
            RefusalSink refusals,
            Progress progress,
            int maxPayments,
            boolean manyFiles,
            int pieceMax,
            Pieces pieces)
            throws IOException {
        this.pieceMax = pieceMax;
        this.pieces = pieces;
        this.columnNames = columnNames;
        this.creditsFirst = creditsFirst;
        this.refusals = refusals;
        this.progress = progress;
        this.maxPayments = maxPayments;
        @Nullable
        Rates rates =
                ratesFile.isPresent() ? Rates.read(ratesFile.get(), base.orElseThrow(), refusals, ratesInput) : null;
        this.book = new Book(new PaymentColumns(manyFiles, rates != null), base, rates);
    }

    /**
     * Reads all files. O(rows), plus O(rows log rows) at worst where equal times are ordered by credits first.
     *
     * @return also where rows were refused: what is left of the files without them
     * @throws IOException if a file cannot be read at all, e.g. does not exist
     */
    public static Imported read(ImportOptions options, RefusalSink refusals, Progress progress) throws IOException {
        return read(options, refusals, progress, PaymentColumns.MAX_PAYMENTS);
    }

    static Imported readAtMost(int payments, ImportOptions options, RefusalSink refusals) throws IOException {
        return read(options, refusals, Progress.SILENT, payments);
    }

    private static Imported read(ImportOptions options, RefusalSink refusals, Progress progress, int maxPayments)
            throws IOException {
        List<Path> files = options.payments();
        Importer importer = new Importer(options, refusals, progress, maxPayments, files.size() > 1);
        importer.expect(files);
        List<String> places = places(files);
        for (int i = 0; i < files.size(); i++) {
            importer.add(files.get(i), files.get(i).toString(), places.get(i));
        }
        if (options.accounts().isPresent()) {
            Path accounts = options.accounts().get();
            importer.addAccounts(accounts, accounts.toString());
        }
        return importer.finish(EarlierPayments.NONE);
    }

    /**
     * Begins an import of files of any form.
     *
     * @param base the currency to tell amounts in; without one that of the first payment
     * @param rates exchange rates; they need a base
     * @param pieceMax whenever about so many payments were taken they are handed over; {@link #finish} gives the rest. An
     *     id that is there twice is found within a piece.
     */
    public static Importer begin(
            Optional<Money> base,
            Optional<Path> rates,
            RefusalSink refusals,
            Progress progress,
            int pieceMax,
            Pieces pieces)
            throws IOException {
        Importer importer = new Importer(
                Map.of(), base, rates, false, refusals, progress, PaymentColumns.MAX_PAYMENTS, true, pieceMax, pieces);
        importer.book.keepsOriginals = true;
        return importer;
    }

    /** Says which files will be read, so that progress can be told in parts of the whole. */
    public void expect(List<Path> files) throws IOException {
        for (Path file : files) {
            bytesTotal += Files.size(file);
        }
    }

    /** How many payments have been taken so far. */
    public int size() {
        return book.payments.size();
    }

    /** Reads a CSV file of payments; {@code place} is its name in the places of payments. Does nothing once full. */
    public void add(Path path, String place) throws IOException {
        add(path, place, place);
    }

    private void add(Path path, String name, String place) throws IOException {
        if (full) {
            return;
        }
        places.add(place);
        try (CsvFile file = new CsvFile(path, name, PaymentRows.KNOWN, PaymentRows.NEEDED, columnNames, refusals)) {
            file.noteOthers(notices);
            noteUnnamedCurrency(file);
            readRows(file, places.size() - 1, place);
            inputs.add(file.finish());
            bytesBefore += file.bytesRead();
            rowsBefore += file.rowsRead();
            Counts ofFile = file.counts();
            countsOfFiles.add(() -> ofFile);
        }
        progress.at(bytesBefore, Math.max(bytesBefore, bytesTotal), rowsBefore);
    }

    /** Reads a plain file of another form. */
    public void add(Path path, String place, RecordReader reader) throws IOException {
        if (full) {
            return;
        }
        places.add(place);
        RecordRows rows = new RecordRows(
                book, place, places.size() - 1, maxPayments, refusals, notices, returns, this::handOverUnchecked);
        try {
            reader.read(path, place, rows);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        countsOfFiles.add(rows::counts);
        try (Source whole = new Source(path)) {
            inputs.add(whole.finish());
        }
        bytesBefore += Files.size(path);
        rowsBefore += rows.counts().read();
        progress.at(bytesBefore, Math.max(bytesBefore, bytesTotal), rowsBefore);
    }

    /** Reads a file of accounts; it is the last of its import, as its words replace those of the payments. */
    public void addAccounts(Path path, String name) throws IOException {
        accountCounts = sum(accountCounts, AccountRows.read(path, name, book, refusals, notices, inputs));
    }

    /** Ends the import: settles what had to wait for all files, and puts the payments in order. */
    public Imported finish(EarlierPayments earlier) {
        returns.settle(earlier);
        List<Counts> fileCounts = countsOfFiles.stream().map(Supplier::get).toList();
        Counts counts = fileCounts.stream().reduce(new Counts(0, 0, 0, 0), Importer::sum);
        inputs.addAll(ratesInput);
        book.parties.note(notices);
        if (finerThanMicros > 0) {
            notices.add(finerThanMicros + " times are finer than a microsecond; the rest was cut off");
        }
        Ledger ledger = book.payments.ledger(book.money(), book.parties.accounts(book.accounts), places, creditsFirst);
        return new Imported(ledger, counts, fileCounts, accountCounts, notices, inputs);
    }

    private void readRows(CsvFile file, int number, String place) throws IOException {
        if (!file.isUsable()) {
            return;
        }
        PaymentRows rows = new PaymentRows(book, file, number, place, maxPayments);
        boolean guessed = false;
        while (!full && file.next()) {
            full = !rows.takeBatch();
            handOverIfFull();
            long bytesRead = bytesBefore + file.bytesRead();
            long rowsRead = rowsBefore + file.rowsRead();
            progress.at(bytesRead, Math.max(bytesRead, bytesTotal), rowsRead);
            if (!guessed && rowsRead > ROWS_BEFORE_GUESS) {
                guessed = true;
                long guess = (long) (bytesTotal / (double) bytesRead * rowsRead * 1.02);
                book.payments.reserve(Math.min(guess, (long) pieceMax + RowReader.BATCH_ROWS));
            }
        }
        finerThanMicros += rows.timesFinerThanMicros();
    }

    private void handOverIfFull() throws IOException {
        if (book.payments.size() >= pieceMax) {
            pieces.take(ledger());
            book.renewPayments();
        }
    }

    private void handOverUnchecked() {
        try {
            handOverIfFull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ledger ledger() {
        return book.payments.ledger(book.money(), book.parties.accounts(book.accounts), places, creditsFirst);
    }

    private void noteUnnamedCurrency(CsvFile file) {
        if (file.isUsable() && file.header().column(PaymentRows.CURRENCY) < 0) {
            String unit =
                    book.hasBase() ? book.unnamed().currency() : "a currency that is not named (XXX, two decimals)";
            notices.add(file.name() + ": no column currency; amounts are taken as " + unit);
        }
    }

    private static Counts sum(Counts a, Counts b) {
        return new Counts(
                a.read() + b.read(), a.taken() + b.taken(), a.refused() + b.refused(), a.duplicates() + b.duplicates());
    }

    /** File names without folders, if they tell the files apart. */
    private static List<String> places(List<Path> files) {
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        boolean differ = names.stream().distinct().count() == files.size();
        return differ ? names : files.stream().map(Path::toString).toList();
    }
}
