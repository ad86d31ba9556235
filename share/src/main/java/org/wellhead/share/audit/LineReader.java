package org.wellhead.share.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file line by line, as bytes, and never more of a line than a limit; what stands behind the last line's end is no line. */
final class LineReader implements AutoCloseable {
    private final InputStream in;
    private final int bytesMax;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private long read;
    private long complete;

    /** A file that is not there has no lines. */
    LineReader(Path file, int bytesMax) throws IOException {
        this.in = Files.exists(file)
                ? new BufferedInputStream(Files.newInputStream(file), 1 << 16)
                : InputStream.nullInputStream();
        this.bytesMax = bytesMax;
    }

    /**
     * The next line without its end, or null behind the last; of a line that is too long, one byte more than the limit. After null it may be
     * asked again: a writer may have gone on meanwhile.
     */
    byte @Nullable [] next() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            read++;
            if (b == '\n') {
                complete = read;
                byte[] whole = line.toByteArray();
                line.reset();
                return whole;
            }
            if (line.size() <= bytesMax) {
                line.write(b);
            }
        }
        return null;
    }

    /** Where the last line that was read ends. */
    long completeBytes() {
        return complete;
    }

    /** How many bytes stand behind the last line, once all were read. */
    long tornBytes() {
        return read - complete;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
