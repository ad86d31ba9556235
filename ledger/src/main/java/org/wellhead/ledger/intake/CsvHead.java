package org.wellhead.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells by its header what a CSV file in Wellhead's own words is. */
public final class CsvHead {
    /** What a header says. */
    public enum Kind {
        PAYMENTS,
        ACCOUNTS,
        DESIGNATED,
        RATES,
        OTHER
    }

    private static final int HEAD_BYTES = 1 << 13;

    private CsvHead() {}

    /** Reads the first row of a file, unpacked if its name says that it is packed. */
    public static Kind of(Path path) throws IOException {
        byte[] head = head(path);
        if (fits(head, PaymentRows.KNOWN, PaymentRows.NEEDED)) {
            return Kind.PAYMENTS;
        }
        if (fits(head, List.of("account", "unit"), 2)) {
            return Kind.DESIGNATED;
        }
        if (fits(head, List.of("date", "currency", "rate"), 3) || fits(head, List.of("date", "usd"), 2)) {
            return Kind.RATES;
        }
        return fits(head, AccountRows.KNOWN, 1) ? Kind.ACCOUNTS : Kind.OTHER;
    }

    /** The first bytes of a file, unpacked if its name says that it is packed; none of a damaged one. */
    public static byte[] head(Path path) throws IOException {
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        try (Source source = new Source(path, HEAD_BYTES)) {
            for (int count = 0; count >= 0 && length < head.length; length += Math.max(0, count)) {
                count = source.read(head, length, head.length - length);
            }
        } catch (Source.DamagedException e) {
            return Arrays.copyOf(head, length);
        }
        return Arrays.copyOf(head, length);
    }

    private static boolean fits(byte[] head, List<String> known, int needed) {
        int from =
                head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
        while (from < head.length && (head[from] == '\n' || head[from] == '\r')) {
            from++;
        }
        int to = from;
        while (to < head.length && head[to] != '\n' && head[to] != '\r') {
            to++;
        }
        byte[] row = Arrays.copyOfRange(head, from, to);
        return row.length > 0
                && Header.of(row, known, needed, Map.of()).problems().isEmpty();
    }
}
