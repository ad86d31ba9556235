package org.wellhead.share.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads the entries of a log. It holds them against nothing: {@link AuditLog#verify} does that. */
public final class LogEntries {
    private LogEntries() {}

    /**
     * Tells each whole entry with its number, from 1, in order. O(bytes) time, O(1) memory.
     *
     * @throws AuditException if there is no log in the folder, or a line is no entry
     */
    public static void read(Path folder, ObjLongConsumer<AuditEntry> told) throws IOException {
        AuditLog.refuseNoLog(folder);
        Path file = folder.resolve(LogReading.ENTRIES);
        try (LineReader lines = new LineReader(file, AuditEntry.LINE_BYTES_MAX)) {
            long number = 0;
            for (byte @Nullable [] line = lines.next(); line != null; line = lines.next()) {
                number++;
                told.accept(entry(file, number, line), number);
            }
        }
    }

    private static AuditEntry entry(Path file, long number, byte[] line) {
        try {
            return AuditEntry.parse(line);
        } catch (IllegalArgumentException e) {
            throw new AuditException(file + ":" + number + ": no entry that is ever written: " + e.getMessage()
                    + "; take it from a copy");
        }
    }
}
