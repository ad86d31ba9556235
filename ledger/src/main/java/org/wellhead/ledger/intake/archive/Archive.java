package org.wellhead.ledger.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** An archive being read from its first member to its last. */
sealed interface Archive extends Closeable permits ZipArchive, TarArchive {
    /** Goes to the next member that is a file or a folder; false at the end. Anything else is no member of a safe archive. */
    boolean next() throws IOException, UnsafeException;

    /** What the archive calls the member. */
    String name();

    boolean isFolder();

    /** The most bytes that the member may unpack to. */
    long mostBytes();

    /** The member's bytes; to be read to the end, which tells whether they are what was packed. */
    InputStream content() throws IOException, UnsafeException;
}
