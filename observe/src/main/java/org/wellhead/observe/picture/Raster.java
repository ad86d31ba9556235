package org.wellhead.observe.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture that was unpacked row by row: in memory if it is small, else in a scratch file that goes with it.
 *
 * <p>PNG and JPEG can only be read from their start. So they are, once, and every tile is then a few short reads.
 */
final class Raster implements Pixels {
    /** Up to here a picture is kept in memory: 16 million pixels. */
    private static final long HEAP_BYTES = 48L << 20;

    private final int widthPx;
    private final int heightPx;
    private final byte[] heap;
    private final @Nullable FileChannel scratch;

    private Raster(int widthPx, int heightPx, byte[] heap, @Nullable FileChannel scratch) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.heap = heap;
        this.scratch = scratch;
    }

    /** An all black one. */
    static Raster create(PictureFile file, int widthPx, int heightPx, Path scratch) throws IOException {
        long bytes = 3L * widthPx * heightPx;
        if (bytes <= HEAP_BYTES) {
            return new Raster(widthPx, heightPx, new byte[(int) bytes], null);
        }
        Files.createDirectories(scratch);
        long free = Files.getFileStore(scratch).getUsableSpace();
        if (free < bytes) {
            throw file.wrong(
                    "needs %,d bytes of scratch space, and %,d are free".formatted(bytes, free),
                    "a large PNG or JPEG is unpacked into a scratch file",
                    "make room, or convert it to a tiled TIFF");
        }
        Path path = Files.createTempFile(scratch, "picture", ".rgb");
        FileChannel channel = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new Raster(widthPx, heightPx, new byte[0], channel);
    }

    @Override
    public int widthPx() {
        return widthPx;
    }

    @Override
    public int heightPx() {
        return heightPx;
    }

    /** Sets a row: three bytes a pixel. */
    void writeRow(int yPx, byte[] rgb) throws IOException {
        long at = 3L * widthPx * yPx;
        if (scratch == null) {
            System.arraycopy(rgb, 0, heap, (int) at, 3 * widthPx);
            return;
        }
        ByteBuffer row = ByteBuffer.wrap(rgb, 0, 3 * widthPx);
        while (row.hasRemaining()) {
            at += scratch.write(row, at);
        }
    }

    @Override
    public void read(int xPx, int yPx, int width, int height, byte[] rgb, int from, int stride) throws IOException {
        for (int y = 0; y < height; y++) {
            long at = 3 * ((long) (yPx + y) * widthPx + xPx);
            int to = from + y * stride;
            if (scratch == null) {
                System.arraycopy(heap, (int) at, rgb, to, 3 * width);
                continue;
            }
            ByteBuffer row = ByteBuffer.wrap(rgb, to, 3 * width);
            while (row.hasRemaining()) {
                int read = scratch.read(row, at);
                if (read < 0) {
                    // Not written yet: black, as an interlaced picture's first pass sees it.
                    Arrays.fill(rgb, row.position(), to + 3 * width, (byte) 0);
                    break;
                }
                at += read;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (scratch != null) {
            scratch.close();
        }
    }
}
