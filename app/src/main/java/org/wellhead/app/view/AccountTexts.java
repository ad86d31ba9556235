package org.wellhead.app.view;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.stream.IntStream;

/** One text per account: bytes in UTF-8, end to end, in a mapped file, and where each begins in another. */
final class AccountTexts {
    private static final int ACCOUNTS_AT_ONCE = 1 << 13;

    private final int size;
    private final LateColumn texts;
    private final LateColumn from;

    /**
     * Of two files.
     *
     * @param name what their names have in common
     * @param size how many texts
     */
    AccountTexts(MappedView files, String name, int size) {
        this.size = size;
        texts = new LateColumn(files, name + ".utf8", LateColumn.ANY, 1);
        from = new LateColumn(files, name + "-from.i64", size + 1L, Long.BYTES);
    }

    byte[] bytes(int account) {
        return texts.get().bytes(from.get().longAt(account), from.get().longAt(account + 1L));
    }

    String of(int account) {
        return new String(bytes(account), UTF_8);
    }

    /** Marks the texts that have these bytes. O(all bytes), on all cores. */
    boolean[] having(byte[] wanted) {
        boolean[] found = new boolean[size];
        if (wanted.length == 0) {
            Arrays.fill(found, true);
            return found;
        }
        // As characters of one byte each, among which Java looks with the processor's own instructions for that.
        String sought = new String(wanted, ISO_8859_1);
        IntStream.range(0, Math.ceilDiv(size, ACCOUNTS_AT_ONCE)).parallel().forEach(piece -> {
            int first = piece * ACCOUNTS_AT_ONCE;
            mark(sought, first, Math.min(size, first + ACCOUNTS_AT_ONCE), found);
        });
        return found;
    }

    private void mark(String sought, int first, int end, boolean[] found) {
        Column starts = from.get();
        long start = starts.longAt(first);
        String all = new String(texts.get().bytes(start, starts.longAt(end)), ISO_8859_1);
        int account = first;
        int at = all.indexOf(sought);
        while (at >= 0 && account < end) {
            int next = (int) (starts.longAt(account + 1L) - start);
            if (next > at) {
                // What runs over into the next text is in neither.
                found[account] = at + sought.length() <= next;
                at = all.indexOf(sought, next);
            }
            account++;
        }
    }
}
