package org.wellhead.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Output that a reader may leave before its end, as {@code head} does: what nobody reads any more is dropped in silence. Any
 * other failure, such as a full disk, stays one.
 */
final class Pipe extends FilterOutputStream {
    /** What the system calls it where the reader has gone (EPIPE). */
    private static final String READER_HAS_GONE = "Broken pipe";

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException failed) {
            if (!READER_HAS_GONE.equals(failed.getMessage())) {
                throw failed;
            }
        }
    }
}
