package org.wellhead.ledger.casefolder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a case make one ledger: by time; equal times in the order of the parts and, within one, of its rows.
 *
 * <p>Mostly parts follow each other (January, February, ...) and nothing is left out; then there is no file and the parts
 * stand {@linkplain #following one behind the other}. Else a file has for each payment of the ledger the {@link Refs} of
 * its row: eight bytes a payment, read along with the columns.
 */
final class Order {
    private Order() {}

    /** The parts with payments, by their first times. */
    static List<Integer> following(List<PartEntry> parts) {
        return IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).payments() > 0)
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer part) -> parts.get(part).firstEpochMicros())
                        .thenComparingInt(part -> part))
                .toList();
    }

    private static boolean follow(List<PartEntry> parts) {
        List<Integer> order = following(parts);
        for (int i = 1; i < order.size(); i++) {
            int before = order.get(i - 1);
            int behind = order.get(i);
            long end = parts.get(before).lastEpochMicros();
            long start = parts.get(behind).firstEpochMicros();
            if (end > start || (end == start && before > behind)) {
                return false;
            }
        }
        return true;
    }

    /** Writes the file if it is needed. O(payments log parts), in constant memory beside {@code hidden}. */
    static Optional<StoredFile> write(Path root, String name, List<Part> parts, Same same) throws IOException {
        List<PartEntry> entries = parts.stream().map(part -> part.entry).toList();
        if (same.isEmpty() && follow(entries)) {
            return Optional.empty();
        }
        List<BitSet> hidden = same.hiddenRows(parts.size());
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparingLong(Head::time).thenComparingInt(Head::part));
        for (int part = 0; part < parts.size(); part++) {
            offer(heads, parts, part, 0);
        }
        try (FileWriter file = new FileWriter(root, name)) {
            while (!heads.isEmpty()) {
                Head head = heads.remove();
                Head next = heads.peek();
                int row = head.row;
                Part part = parts.get(head.part);
                BitSet leftOut = hidden.get(head.part);
                do {
                    if (!leftOut.get(row)) {
                        file.putLong(Refs.of(head.part, row));
                    }
                    row++;
                } while (row < part.size() && isBefore(part.bookedAtEpochMicros.getLong(row), head.part, next));
                offer(heads, parts, head.part, row);
            }
            return Optional.of(file.finish());
        }
    }

    private record Head(long time, int part, int row) {}

    private static void offer(PriorityQueue<Head> heads, List<Part> parts, int part, int row) {
        if (row < parts.get(part).size()) {
            heads.add(new Head(parts.get(part).bookedAtEpochMicros.getLong(row), part, row));
        }
    }

    private static boolean isBefore(long time, int part, @Nullable Head next) {
        return next == null || time < next.time || (time == next.time && part < next.part);
    }

    /** Writes the pairs of {@link Same}: the row that is left out, the row that is shown. */
    static Optional<StoredFile> writeSame(Path root, String name, Same same) throws IOException {
        if (same.isEmpty()) {
            return Optional.empty();
        }
        try (FileWriter file = new FileWriter(root, name)) {
            for (var pair : same.shownByHidden().entrySet()) {
                file.putLong(pair.getKey());
                file.putLong(pair.getValue());
            }
            return Optional.of(file.finish());
        }
    }
}
