package org.wellhead.ledger.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one form, record by record. A reader has no state between two files. */
public interface RecordReader {
    /**
     * Reads a file to its end, or up to where it is of no use. What is bad in the file goes to the sink and is never
     * thrown; one bad record refuses that record alone.
     *
     * @param file a plain file on disk, not packed
     * @param place what the file is called in places, e.g. {@code march.zip!a/b.xml}
     * @throws IOException if the disk cannot be read
     */
    void read(Path file, String place, RecordSink sink) throws IOException;
}
