package org.wellhead.ledger.intake.iso20022;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to the XML parser, which would gather a comment or a CDATA section of any size in memory: here the
 * parser is cut off if it asks for too much without having told anything.
 */
final class WatchedInput extends FilterInputStream {
    /** Bytes between two events; texts come in pieces, so that an honest file stays far below. */
    static final long SILENT_BYTES = 16L << 20;

    private long silent;
    private boolean cutOff;
    private @Nullable IOException diskFault;

    WatchedInput(InputStream in) {
        super(in);
    }

    /** The parser told something. */
    void heard() {
        silent = 0;
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** What the disk said, if it was the disk that failed. */
    @Nullable
    IOException diskFault() {
        return diskFault;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (silent > SILENT_BYTES) {
            cutOff = true;
            throw new IOException("cut off");
        }
        try {
            int count = super.read(bytes, from, length);
            silent += Math.max(count, 0);
            return count;
        } catch (IOException e) {
            diskFault = e;
            throw e;
        }
    }
}
