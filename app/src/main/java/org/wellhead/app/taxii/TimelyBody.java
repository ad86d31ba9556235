package org.wellhead.app.taxii;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's content that must have come within a minute, so that nobody holds a thread by sending a byte now and then. */
final class TimelyBody extends FilterInputStream {
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final long beginNanos = System.nanoTime();

    TimelyBody(InputStream content) {
        super(content);
    }

    /** It took longer. */
    static final class TooSlow extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        check();
        return super.read(bytes, from, length);
    }

    private void check() throws TooSlow {
        if (System.nanoTime() - beginNanos > LONGEST_NANOS) {
            throw new TooSlow();
        }
    }
}
