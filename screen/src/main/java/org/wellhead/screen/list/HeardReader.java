package org.wellhead.screen.list;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Characters on their way to the XML parser, which would gather a comment or an attribute of any size in memory: here the
 * parser is cut off if it asks for too much without having told anything.
 */
final class HeardReader extends FilterReader {
    /** Characters between two events; texts come in pieces, so that an honest file stays far below. */
    static final int SILENT_CHARS = 16_000_000;

    private long silent;
    private boolean cutOff;
    private @Nullable IOException diskFault;

    HeardReader(Reader in) {
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
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] chars, int from, int length) throws IOException {
        if (silent > SILENT_CHARS) {
            cutOff = true;
            throw new IOException("cut off");
        }
        try {
            int count = super.read(chars, from, length);
            silent += Math.max(count, 0);
            return count;
        } catch (IOException e) {
            diskFault = e;
            throw e;
        }
    }
}
