package org.wellhead.ledger.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Ledger;

/**
 * Imports CSV files into a {@link Ledger}.
 *
 * <p>Rows that break a {@link Rule} go to the {@link RefusalSink} and leave no trace in the ledger; the others are taken,
 * put in time order (equal times keep the order of the input), and told in one currency. The formats and limits are in
 * {@code docs/files.md}.
 */
public final class Importer {
    private static final int ROWS_BEFORE_GUESS = 20_000;

    private final ImportOptions options;
    private final RefusalSink refusals;
    private final Progress progress;
    private final List<String> notices = new ArrayList<>();
    private final List<InputFile> inputs = new ArrayList<>();
    private long bytesTotal;
    private long bytesBefore;
    private long rowsBefore;
    private Counts counts = new Counts(0, 0, 0, 0);
    private boolean full;
    private long finerThanMicros;

    private Importer(ImportOptions options, RefusalSink refusals, Progress progress) {
        this.options = options;
        this.refusals = refusals;
        this.progress = progress;
    }

    /**
     * Reads all files. O(rows), plus O(rows log rows) at worst where equal times are ordered by credits first.
     *
     * @return also where rows were refused: what is left of the files without them
     * @throws IOException if a file cannot be read at all, e.g. does not exist
     */
    public static Imported read(ImportOptions options, RefusalSink refusals, Progress progress) throws IOException {
        return new Importer(options, refusals, progress).read(PaymentColumns.MAX_PAYMENTS);
    }

    static Imported readAtMost(int payments, ImportOptions options, RefusalSink refusals) throws IOException {
        return new Importer(options, refusals, Progress.SILENT).read(payments);
    }

    private Imported read(int maxPayments) throws IOException {
        List<InputFile> ratesInput = new ArrayList<>();
        @Nullable Rates rates = null;
        if (options.rates().isPresent()) {
            rates = Rates.read(options.rates().get(), options.base().orElseThrow(), refusals, ratesInput);
        }
        PaymentColumns columns = new PaymentColumns(options.payments().size() > 1, rates != null);
        Book book = new Book(columns, options.base(), rates);
        List<String> places = places(options.payments());
        for (Path path : options.payments()) {
            bytesTotal += Files.size(path);
        }
        for (int i = 0; i < options.payments().size() && !full; i++) {
            readPayments(options.payments().get(i), i, places.get(i), book, maxPayments);
        }
        progress.at(bytesBefore, Math.max(bytesBefore, bytesTotal), rowsBefore);
        Counts accountCounts = new Counts(0, 0, 0, 0);
        Optional<Path> accounts = options.accounts();
        if (accounts.isPresent()) {
            accountCounts = AccountRows.read(accounts.get(), book, refusals, notices, inputs);
        }
        inputs.addAll(ratesInput);
        book.parties.note(notices);
        if (finerThanMicros > 0) {
            notices.add(finerThanMicros + " times are finer than a microsecond; the rest was cut off");
        }
        Ledger ledger =
                columns.ledger(book.money(), book.parties.accounts(book.accounts), places, options.creditsFirst());
        return new Imported(ledger, counts, accountCounts, notices, inputs);
    }

    private void readPayments(Path path, int number, String place, Book book, int maxPayments) throws IOException {
        try (CsvFile file = new CsvFile(path, PaymentRows.KNOWN, PaymentRows.NEEDED, options.columnNames(), refusals)) {
            file.noteOthers(notices);
            noteUnnamedCurrency(file, book);
            readRows(file, number, place, book, maxPayments);
            inputs.add(file.finish());
            bytesBefore += file.bytesRead();
            rowsBefore += file.rowsRead();
            counts = sum(counts, file.counts());
        }
    }

    private void readRows(CsvFile file, int number, String place, Book book, int maxPayments) throws IOException {
        if (!file.isUsable()) {
            return;
        }
        PaymentRows rows = new PaymentRows(book, file, number, place, maxPayments);
        boolean guessed = false;
        while (!full && file.next()) {
            full = !rows.takeBatch();
            long bytesRead = bytesBefore + file.bytesRead();
            long rowsRead = rowsBefore + file.rowsRead();
            progress.at(bytesRead, Math.max(bytesRead, bytesTotal), rowsRead);
            if (!guessed && rowsRead > ROWS_BEFORE_GUESS) {
                guessed = true;
                book.payments.reserve((long) (bytesTotal / (double) bytesRead * rowsRead * 1.02));
            }
        }
        finerThanMicros += rows.timesFinerThanMicros();
    }

    private void noteUnnamedCurrency(CsvFile file, Book book) {
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
