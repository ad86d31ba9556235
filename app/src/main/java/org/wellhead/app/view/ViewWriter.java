package org.wellhead.app.view;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.app.output.RunFacts;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.DatedTrace;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Question;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/**
 * Writes a view beside the other results of a trace. The same inputs give the same bytes. The folder is written under another
 * name and moved into place when it is whole, so that a killed run leaves an older view as it was.
 */
public final class ViewWriter {
    static final String PROOFS = "proofs.json";

    private static final String UNFINISHED = "view.unfinished";
    private static final String OLD = "view.old";
    private static final String LOCK = ".view-writing";

    private final Ledger ledger;
    private final List<DatedTrace> traces;
    private final Question question;
    private final Buckets buckets;
    private final int[] occurring;
    private final int[] numberOf;

    private ViewWriter(Ledger ledger, List<DatedTrace> traces) {
        this.ledger = ledger;
        this.traces = traces;
        question = traces.getFirst().trace().question();
        buckets = Buckets.spanning(ledger.bookedAtEpochMicros(0), ledger.bookedAtEpochMicros(ledger.size() - 1));
        BitSet found = occurring();
        occurring = found.stream().toArray();
        numberOf = new int[ledger.accounts().size()];
        Arrays.fill(numberOf, -1);
        for (int i = 0; i < occurring.length; i++) {
            numberOf[occurring[i]] = i;
        }
    }

    /**
     * Writes the folder {@code view/}, in place of an older one. O(payments that carried traced money).
     *
     * @param results the folder of results; made if it is not there
     * @param ledger what was traced; at least one payment
     * @param traces one per policy, each policy once, all of one question upstream; at least one
     * @param proofs chains that the page shows at once
     * @param facts what the run read and how it was asked
     * @param contents hash of the case's contents, or {@code ""}
     * @throws IOException if it cannot be written, or another run is writing it
     */
    public static void write(
            Path results, Ledger ledger, List<DatedTrace> traces, List<Proof> proofs, RunFacts facts, String contents)
            throws IOException {
        if (traces.isEmpty() || traces.getFirst().trace().question().direction() != Direction.UPSTREAM) {
            throw new IllegalArgumentException("a view is of traces upstream");
        }
        Files.createDirectories(results);
        try (FileChannel lock =
                FileChannel.open(results.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock(lock, results);
            Path unfinished = results.resolve(UNFINISHED);
            remove(unfinished);
            Files.createDirectory(unfinished);
            try {
                new ViewWriter(ledger, traces).write(unfinished, proofs, facts, contents);
                replace(results, unfinished);
            } finally {
                remove(unfinished);
                Files.deleteIfExists(results.resolve(LOCK));
            }
        }
    }

    /** Removes the view of an older run, which would tell of other results. What is no view stays. */
    public static void discard(Path results) throws IOException {
        Path view = results.resolve(View.FOLDER);
        if (Files.isRegularFile(view.resolve(ViewManifest.FILE))) {
            remove(view);
        }
    }

    private static void lock(FileChannel lock, Path results) throws IOException {
        boolean isOurs;
        try {
            isOurs = lock.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            isOurs = false;
        }
        if (!isOurs) {
            throw new FileSystemException(
                    results.toString(),
                    null,
                    "another run is writing its view here; wait for it, or name another folder");
        }
    }

    private static void replace(Path results, Path unfinished) throws IOException {
        Path view = results.resolve(View.FOLDER);
        Path old = results.resolve(OLD);
        remove(old);
        if (Files.exists(view) && !Files.isRegularFile(view.resolve(ViewManifest.FILE))) {
            throw new FileSystemException(
                    view.toString(),
                    null,
                    "this is no view and would be replaced by one; move it, or name another folder");
        }
        if (Files.exists(view)) {
            Files.move(view, old);
        }
        Files.move(unfinished, view);
        remove(old);
    }

    /** Removes a folder of files and folders of files. */
    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList();
        }
        for (Path each : all.reversed()) {
            Files.delete(each);
        }
    }

    private BitSet occurring() {
        BitSet found = new BitSet(ledger.accounts().size());
        for (DatedTrace dated : traces) {
            Trace trace = dated.trace();
            trace.contributions().forEach(each -> found.set(each.account()));
            TracedPayments traced = trace.payments();
            for (int e = 0; e < traced.size() && trace.policy().isShare(); e++) {
                found.set(ledger.payer(traced.payment(e)));
                found.set(ledger.payee(traced.payment(e)));
            }
        }
        question.designations().forEach(designation -> found.set(designation.account()));
        return found;
    }

    private void write(Path folder, List<Proof> proofs, RunFacts facts, String contents) throws IOException {
        ColumnFiles files = new ColumnFiles(folder);
        List<ViewManifest.Table> tables = new ArrayList<>();
        List<LinkTable> links = new ArrayList<>();
        for (DatedTrace dated : traces) {
            Trace trace = dated.trace();
            String policy = trace.policy().word();
            PaidTable paid = PaidTable.of(ledger, dated, numberOf, buckets);
            paid.write(files, policy);
            if (trace.policy().isShare()) {
                LinkTable table = LinkTable.of(ledger, trace.payments(), numberOf, occurring.length, buckets);
                table.write(files, policy);
                links.add(table);
                tables.add(table.table(trace.policy(), paid.size()));
            } else {
                tables.add(new ViewManifest.Table(trace.policy(), paid.size(), 0, 0, 0));
            }
        }
        int[] unit = new int[occurring.length];
        Arrays.fill(unit, -1);
        for (Designation designation : question.designations()) {
            unit[numberOf[designation.account()]] = designation.unit();
        }
        List<String> countries = new AccountWriting(ledger.accounts(), occurring).write(files, hops(unit, links), unit);
        byte[] json = ViewManifest.json(proofs);
        files.write(PROOFS, out -> out.write(json));
        ViewManifest manifest = new ViewManifest(
                ViewManifest.FORM, facts(facts, contents), occurring.length, countries, tables, files.stored());
        manifest.write(folder);
    }

    /** Fewest links to a designated account, under any policy; -1 where none leads there. A search in breadth. */
    private static int[] hops(int[] designatedUnit, List<LinkTable> links) {
        int[] hops = new int[designatedUnit.length];
        int[] queue = new int[designatedUnit.length];
        int[] end = {0};
        for (int account = 0; account < hops.length; account++) {
            hops[account] = designatedUnit[account] < 0 ? -1 : 0;
            if (hops[account] == 0) {
                queue[end[0]++] = account;
            }
        }
        for (int next = 0; next < end[0]; next++) {
            for (LinkTable table : links) {
                table.reach(queue[next], hops, found -> queue[end[0]++] = found);
            }
        }
        return hops;
    }

    private ViewFacts facts(RunFacts run, String contents) {
        List<ViewFacts.Total> totals = new ArrayList<>();
        for (DatedTrace dated : traces) {
            for (Trace.Total total : dated.trace().totals()) {
                totals.add(new ViewFacts.Total(
                        dated.trace().policy(), total.unit(), total.arrivedMinor(), total.returnedMinor()));
            }
        }
        return new ViewFacts(
                run.version(),
                contents,
                run.options(),
                run.inputs().stream()
                        .map(input -> new ViewFacts.Input(input.name(), input.sha256(), input.bytes()))
                        .toList(),
                ledger.size(),
                ledger.money(),
                question.units(),
                traces.stream().map(dated -> dated.trace().policy()).toList(),
                buckets,
                totals);
    }
}
