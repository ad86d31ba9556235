package org.wellhead.share.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what was done to a log where its entries first differ from the hashes that were recorded. O(bytes) time, O(1) memory. */
final class Difference {
    private Difference() {}

    /**
     * The kind of the difference.
     *
     * @param entry the number of the first entry that differs, from 1
     * @param found the hash of what stands there
     * @param recorded the hash of what was appended there
     */
    static Fault.Kind of(Path folder, long entry, TreeHash found, TreeHash recorded) throws IOException {
        boolean foundIsRecordedLater = later(
                folder.resolve(LogReading.HEADS),
                HeadLine.BYTES_MAX,
                entry,
                found,
                line -> HeadLine.parse(line).leaf());
        boolean recordedStandsLater =
                later(folder.resolve(LogReading.ENTRIES), AuditEntry.LINE_BYTES_MAX, entry, recorded, TreeHash::leaf);
        if (recordedStandsLater) {
            return foundIsRecordedLater ? Fault.Kind.REORDERED : Fault.Kind.INSERTED;
        }
        return foundIsRecordedLater ? Fault.Kind.REMOVED : Fault.Kind.CHANGED;
    }

    /** Whether the hash is that of a line behind the given one. */
    private static boolean later(Path file, int bytesMax, long entry, TreeHash wanted, Function<byte[], TreeHash> hash)
            throws IOException {
        try (LineReader lines = new LineReader(file, bytesMax)) {
            long number = 0;
            for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
                if (++number > entry && wanted.equals(hashOrNone(line, hash))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static @Nullable TreeHash hashOrNone(byte[] line, Function<byte[], TreeHash> hash) {
        try {
            return hash.apply(line);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
