package org.wellhead.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.wellhead.ledger.casefolder.CaseLayout;

/** Reads stretches of a case's ledger from its own columns, on whatever file system they lie. */
final class CaseBlocks implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int MANIFEST_MOST_BYTES = 1 << 28;

    private final String root;
    private final String manifest;
    private transient CaseLayout layout;

    private CaseBlocks(String root, String manifest) {
        this.root = root;
        this.manifest = manifest;
        this.layout = CaseLayout.parse(manifest);
    }

    static CaseBlocks open(String root) {
        Path file = new Path(root, CaseLayout.MANIFEST);
        try {
            FileSystem files = files(file);
            if (!files.exists(file)) {
                throw new IllegalArgumentException(root + ": there is no case here; wellhead import --case makes one");
            }
            long length = files.getFileStatus(file).getLen();
            if (length > MANIFEST_MOST_BYTES) {
                throw new IllegalArgumentException(file + " is too long for a manifest");
            }
            byte[] text = new byte[(int) length];
            try (FSDataInputStream in = files.open(file)) {
                in.readFully(0, text);
            }
            return new CaseBlocks(root, new String(text, UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FileSystem files(Path path) throws IOException {
        return path.getFileSystem(SparkHadoopUtil.get().conf());
    }

    private synchronized CaseLayout layout() {
        if (layout == null) {
            layout = CaseLayout.parse(manifest);
        }
        return layout;
    }

    long payments() {
        return layout().payments();
    }

    /** Stretches that follow one another, as (first place, place after the last). */
    List<long[]> ranges(int payments) {
        List<long[]> ranges = new ArrayList<>();
        for (long from = 0; from < layout().payments(); from += payments) {
            ranges.add(new long[] {from, Math.min(layout().payments(), from + payments)});
        }
        return ranges;
    }

    /**
     * A stretch of the ledger, without times.
     *
     * @throws IllegalStateException if a payment breaks the rules of a ledger: the case is damaged
     */
    Block read(long from, long to) {
        return read(from, to, true);
    }

    /** The same, without amounts. */
    Block ends(long from, long to) {
        return read(from, to, false);
    }

    private Block read(long from, long to, boolean amounts) {
        int size = Math.toIntExact(to - from);
        long[] places = new long[size];
        for (int i = 0; i < size; i++) {
            places[i] = from + i;
        }
        Block block = new Block(places, new int[size], new int[size], new long[amounts ? size : 0], new long[0]);
        try {
            if (layout().order().isPresent()) {
                gather(block, layout().order().get());
            } else {
                copy(block, from);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        refuseDamage(block);
        return block;
    }

    /** Parts stand one behind the other: each column is copied. */
    private void copy(Block block, long from) throws IOException {
        long start = 0;
        for (int number : layout().following()) {
            CaseLayout.Part part = layout().parts().get(number);
            long first = Math.max(from, start);
            long end = Math.min(from + block.size, start + part.rows());
            if (first < end) {
                int count = (int) (end - first);
                int at = (int) (first - from);
                ints(part.payers(), first - start, block.payers, at, count);
                ints(part.payees(), first - start, block.payees, at, count);
                if (block.hasAmounts()) {
                    longs(part.amounts(), first - start, block.amountsMinor, at, count);
                }
            }
            start += part.rows();
        }
    }

    /** The order file says which row each payment is; the rows of each part come in rising order, so that a stretch of them is read. */
    private void gather(Block block, String order) throws IOException {
        long[] refs = new long[block.size];
        longs(order, block.size == 0 ? 0 : block.places[0], refs, 0, block.size);
        int parts = layout().parts().size();
        int[] first = new int[parts];
        int[] last = new int[parts];
        Arrays.fill(last, -1);
        for (long ref : refs) {
            int part = CaseLayout.part(ref);
            if (part < 0 || part >= parts || CaseLayout.row(ref) < 0) {
                throw damaged(order);
            }
            first[part] = last[part] < 0 ? CaseLayout.row(ref) : Math.min(first[part], CaseLayout.row(ref));
            last[part] = Math.max(last[part], CaseLayout.row(ref));
        }
        for (int part = 0; part < parts; part++) {
            if (last[part] >= 0) {
                gather(block, refs, part, first[part], last[part] - first[part] + 1);
            }
        }
    }

    private void gather(Block block, long[] refs, int number, int first, int count) throws IOException {
        CaseLayout.Part part = layout().parts().get(number);
        int[] payers = new int[count];
        int[] payees = new int[count];
        long[] amounts = new long[block.hasAmounts() ? count : 0];
        ints(part.payers(), first, payers, 0, count);
        ints(part.payees(), first, payees, 0, count);
        longs(part.amounts(), first, amounts, 0, amounts.length);
        for (int i = 0; i < refs.length; i++) {
            if (CaseLayout.part(refs[i]) == number) {
                int row = CaseLayout.row(refs[i]) - first;
                block.payers[i] = payers[row];
                block.payees[i] = payees[row];
                if (block.hasAmounts()) {
                    block.amountsMinor[i] = amounts[row];
                }
            }
        }
    }

    private void refuseDamage(Block block) {
        int accounts = layout().accounts();
        for (int i = 0; i < block.size; i++) {
            int payer = block.payers[i];
            int payee = block.payees[i];
            boolean known = payer >= 0 && payer < accounts && payee >= 0 && payee < accounts;
            if (!known || payer == payee || (block.hasAmounts() && block.amountsMinor[i] <= 0)) {
                throw damaged("payment " + block.places[i]);
            }
        }
    }

    private IllegalStateException damaged(String what) {
        return new IllegalStateException(root + ": " + what
                + " breaks the rules of a ledger: the case is damaged; wellhead check --case says where");
    }

    private interface Copy {
        void run(MemorySegment bytes);
    }

    private void ints(String name, long row, int[] to, int at, int count) throws IOException {
        read(name, row, count, Integer.BYTES, bytes -> MemorySegment.copy(bytes, INT, 0, to, at, count));
    }

    private void longs(String name, long row, long[] to, int at, int count) throws IOException {
        read(name, row, count, Long.BYTES, bytes -> MemorySegment.copy(bytes, LONG, 0, to, at, count));
    }

    private void read(String name, long row, int count, int width, Copy copy) throws IOException {
        Path file = new Path(root, name);
        byte[] bytes = new byte[Math.multiplyExact(count, width)];
        try (FSDataInputStream in = files(file).open(file)) {
            in.readFully(row * width, bytes);
        }
        copy.run(MemorySegment.ofArray(bytes));
    }
}
