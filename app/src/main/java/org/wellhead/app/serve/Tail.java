package org.wellhead.app.serve;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The last bytes that a run printed; what came before is forgotten. */
final class Tail extends OutputStream {
    private final byte[] bytes;
    private long count;

    Tail(int bytesMost) {
        bytes = new byte[bytesMost];
    }

    @Override
    public synchronized void write(int oneByte) {
        bytes[(int) (count++ % bytes.length)] = (byte) oneByte;
    }

    @Override
    public synchronized void write(byte[] from, int offset, int length) {
        for (int i = Math.max(0, length - bytes.length); i < length; i++) {
            bytes[(int) ((count + i) % bytes.length)] = from[offset + i];
        }
        count += length;
    }

    /** As text; from the first whole line on, where something was forgotten. */
    synchronized String text() {
        if (count <= bytes.length) {
            return new String(bytes, 0, (int) count, StandardCharsets.UTF_8);
        }
        int start = (int) (count % bytes.length);
        byte[] inOrder = Arrays.copyOf(Arrays.copyOfRange(bytes, start, bytes.length), bytes.length);
        System.arraycopy(bytes, 0, inOrder, bytes.length - start, start);
        String text = new String(inOrder, StandardCharsets.UTF_8);
        return "...\n" + text.substring(text.indexOf('\n') + 1);
    }
}
