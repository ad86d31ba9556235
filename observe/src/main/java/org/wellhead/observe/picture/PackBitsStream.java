package org.wellhead.observe.picture;

import java.io.IOException;
import java.io.InputStream;

/** Unpacks PackBits: runs of equal bytes, and of different ones. Source: TIFF 6.0, section 9. */
final class PackBitsStream extends InputStream {
    private final InputStream packed;
    private int left;
    private int repeated = -1;

    PackBitsStream(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        while (left == 0) {
            int code = packed.read();
            if (code < 0) {
                return -1;
            }
            if (code < 128) {
                left = code + 1;
                repeated = -1;
            } else if (code > 128) {
                left = 257 - code;
                repeated = packed.read();
                if (repeated < 0) {
                    return -1;
                }
            }
        }
        left--;
        return repeated >= 0 ? repeated : packed.read();
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int value = read();
            if (value < 0) {
                return i == 0 ? -1 : i;
            }
            into[from + i] = (byte) value;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        packed.close();
    }
}
