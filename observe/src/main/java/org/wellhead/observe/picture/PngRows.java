package org.wellhead.observe.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks the rows of a PNG, one at a time: memory holds two rows, whatever the picture's size. Source: PNG specification,
 * third edition, clauses 8 and 9.
 */
final class PngRows {
    /** Takes each row of each pass. */
    interface Sink {
        /**
         * Takes a row.
         *
         * @param yPx its row in the picture
         * @param xPx the column of its first pixel
         * @param stepPx columns from one of its pixels to the next
         * @param count its pixels
         * @param bytes their samples as stored, most significant first
         */
        void row(int yPx, int xPx, int stepPx, int count, byte[] bytes) throws IOException;
    }

    /** Adam7: first column and row of a pass, and the steps to the next. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final int[][] WHOLE = {{0, 0, 1, 1}};

    private final PictureFile file;
    private final PngHead head;

    PngRows(PictureFile file, PngHead head) {
        this.file = file;
        this.head = head;
    }

    void unpack(Sink sink) throws IOException {
        Inflater inflater = new Inflater();
        try (InputStream in = new InflaterInputStream(new RunsStream(), inflater, 1 << 16)) {
            int[][] passes = head.interlaced ? PASSES : WHOLE;
            for (int[] pass : passes) {
                unpack(pass, in, sink);
            }
            // Behind the last row stands the checksum of all, which is checked by reading on.
            if (in.read() >= 0) {
                throw file.truncated("has more pixels than its header says");
            }
        } catch (EOFException e) {
            throw file.truncated("is cut off behind its last row");
        } catch (ZipException e) {
            throw file.wrong(
                    "has pixels that cannot be unpacked (" + e.getMessage() + ")",
                    "a picture is read whole or not at all",
                    "fetch the file again, it is damaged",
                    e);
        } finally {
            inflater.end();
        }
    }

    private void unpack(int[] pass, InputStream in, Sink sink) throws IOException {
        int count = (head.widthPx - pass[0] + pass[2] - 1) / pass[2];
        if (count <= 0) {
            return;
        }
        int bitsPerPixel = head.samples() * head.bits;
        int bytes = (int) (((long) count * bitsPerPixel + 7) / 8);
        int back = Math.max(1, bitsPerPixel / 8);
        byte[] filter = new byte[1];
        byte[] row = new byte[bytes];
        byte[] above = new byte[bytes];
        for (int y = pass[1]; y < head.heightPx; y += pass[3]) {
            readFully(in, filter, y);
            readFully(in, row, y);
            unfilter(filter[0], row, above, back, y);
            sink.row(y, pass[0], pass[2], count, row);
            byte[] free = above;
            above = row;
            row = free;
        }
    }

    private void readFully(InputStream in, byte[] into, int y) throws IOException {
        int read;
        try {
            read = in.readNBytes(into, 0, into.length);
        } catch (EOFException e) {
            read = -1;
        }
        if (read < into.length) {
            throw file.truncated("is cut off in row %,d of %,d".formatted(y + 1, head.heightPx));
        }
    }

    private void unfilter(int filter, byte[] row, byte[] above, int back, int y) throws PictureException {
        switch (filter) {
            case 0 -> {
                // As it is.
            }
            case 1 -> {
                for (int i = back; i < row.length; i++) {
                    row[i] += row[i - back];
                }
            }
            case 2 -> {
                for (int i = 0; i < row.length; i++) {
                    row[i] += above[i];
                }
            }
            case 3 -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < back ? 0 : row[i - back] & 0xff;
                    row[i] += (byte) ((left + (above[i] & 0xff)) / 2);
                }
            }
            case 4 -> {
                for (int i = 0; i < row.length; i++) {
                    int left = i < back ? 0 : row[i - back] & 0xff;
                    int corner = i < back ? 0 : above[i - back] & 0xff;
                    row[i] += (byte) nearest(left, above[i] & 0xff, corner);
                }
            }
            default ->
                throw file.wrong(
                        "filters row %,d in a way of number %d".formatted(y + 1, filter),
                        "PNG has filters 0 to 4",
                        "fetch the file again, it is damaged");
        }
    }

    /** The neighbour that comes nearest to left + above - corner. Source: PNG specification, clause 9.4. */
    private static int nearest(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }

    /** The packed pixels, which lie in many chunks, as one stream. */
    private final class RunsStream extends InputStream {
        private final Iterator<PngHead.Run> runs = head.runs.iterator();
        private long at;
        private long until;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            while (at == until) {
                if (!runs.hasNext()) {
                    return -1;
                }
                PngHead.Run run = runs.next();
                at = run.at();
                until = at + run.count();
            }
            int read = file.readSome(at, into, from, (int) Math.min(count, until - at));
            at += Math.max(0, read);
            return read;
        }
    }
}
