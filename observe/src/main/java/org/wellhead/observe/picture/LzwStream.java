package org.wellhead.observe.picture;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Unpacks LZW as TIFF has it: codes of 9 to 12 bits, most significant bit first, one code earlier widened than in GIF. Source:
 * TIFF 6.0, section 13.
 *
 * <p>A string of the table is its last byte and the string before it; it is written from its end.
 */
final class LzwStream extends InputStream {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private final InputStream packed;
    private final short[] before = new short[CODES];
    private final byte[] last = new byte[CODES];
    private final short[] length = new short[CODES];
    private final byte[] string = new byte[CODES];
    private int stringAt;
    private int stringEnd;
    private int next = END + 1;
    private int width = 9;
    private int previous = -1;
    private int bits;
    private int bitCount;
    private boolean ended;

    LzwStream(InputStream packed) {
        this.packed = packed;
        for (int code = 0; code < CLEAR; code++) {
            last[code] = (byte) code;
            length[code] = 1;
        }
    }

    @Override
    public int read() throws IOException {
        if (stringAt == stringEnd && !fill()) {
            return -1;
        }
        return string[stringAt++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int done = 0;
        while (done < count && (stringAt < stringEnd || fill())) {
            int some = Math.min(count - done, stringEnd - stringAt);
            System.arraycopy(string, stringAt, into, from + done, some);
            stringAt += some;
            done += some;
        }
        return done == 0 && count > 0 ? -1 : done;
    }

    private boolean fill() throws IOException {
        int code = ended ? END : code();
        while (code == CLEAR) {
            next = END + 1;
            width = 9;
            previous = -1;
            code = code();
        }
        if (code == END) {
            ended = true;
            return false;
        }
        if (previous < 0 ? code >= CLEAR : code > next) {
            throw new ZipException("a code that stands for nothing yet");
        }
        if (previous >= 0 && next < CODES) {
            // The new string is the previous one and the first byte of this one, which may be the new string itself.
            before[next] = (short) previous;
            length[next] = (short) (length[previous] + 1);
            last[next] = first(code == next ? previous : code);
            next++;
        }
        if (code >= next) {
            throw new ZipException("a code that stands for nothing yet");
        }
        write(code);
        previous = code;
        if (next >= (1 << width) - 1 && width < 12) {
            width++;
        }
        return true;
    }

    private byte first(int code) {
        int at = code;
        while (at >= CLEAR) {
            at = before[at];
        }
        return (byte) at;
    }

    private void write(int code) {
        stringAt = 0;
        stringEnd = length[code];
        int at = code;
        for (int i = stringEnd - 1; i >= 0; i--) {
            string[i] = last[at];
            at = before[at];
        }
    }

    private int code() throws IOException {
        while (bitCount < width) {
            int value = packed.read();
            if (value < 0) {
                return END;
            }
            bits = (bits << 8) | value;
            bitCount += 8;
        }
        bitCount -= width;
        return (bits >>> bitCount) & ((1 << width) - 1);
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
