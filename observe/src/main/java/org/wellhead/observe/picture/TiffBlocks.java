package org.wellhead.observe.picture;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.zip.ZipException;

/** Unpacks the blocks of a TIFF into samples: those of one byte as they are, wider ones most significant byte first. */
final class TiffBlocks {
    private final PictureFile file;
    private final TiffLayout layout;
    private final JpegHead shared;

    TiffBlocks(PictureFile file, TiffLayout layout, JpegHead shared) {
        this.file = file;
        this.layout = layout;
        this.shared = shared;
    }

    /** Takes the rows of a block from the top. */
    interface Sink {
        void row(int row, byte[] samples) throws IOException;
    }

    /** Rows of a block, which memory does not hold at once. */
    void rows(int block, Sink sink) throws IOException {
        int rows = layout.rows(block);
        byte[] row = new byte[Math.toIntExact(layout.rowBytes())];
        int done = 0;
        try (InputStream packed = file.stream(layout.at(block), layout.bytes(block));
                InputStream in = layout.packing.unpack(packed)) {
            for (; done < rows; done++) {
                if (in.readNBytes(row, 0, row.length) < row.length) {
                    throw new EOFException();
                }
                unpredict(row);
                sink.row(done, row);
            }
        } catch (EOFException | ZipException e) {
            throw file.wrong(
                    "has a tile or strip, the %,dth, that cannot be unpacked beyond row %,d of %,d"
                            .formatted(block + 1, done, rows),
                    "a picture is read whole or not at all",
                    "fetch the file again, it is damaged",
                    e);
        }
    }

    /** A whole block, row by row. */
    byte[] read(int block) throws IOException {
        int rowBytes = Math.toIntExact(layout.rowBytes());
        int rows = layout.rows(block);
        byte[] all = new byte[Math.multiplyExact(rowBytes, rows)];
        if (layout.packing == TiffPacking.JPEG) {
            readJpeg(block, all);
        } else {
            rows(block, (row, samples) -> System.arraycopy(samples, 0, all, row * rowBytes, rowBytes));
        }
        return all;
    }

    private void readJpeg(int block, byte[] all) throws IOException {
        long at = layout.at(block);
        JpegHead head = JpegHead.read(file, at, layout.bytes(block));
        int rowBytes = (int) layout.rowBytes();
        if (head.components != (layout.apart ? 1 : layout.bands)
                || head.widthPx != layout.blockWidthPx
                || head.heightPx < layout.rows(block)
                || head.heightPx > layout.blockHeightPx
                || head.progressive) {
            throw file.truncated("has a tile or strip, the %,dth, that is not the JPEG that it should be (%d x %d px)"
                    .formatted(block + 1, head.widthPx, head.heightPx));
        }
        // The TIFF says what the colours are; what the JPEG would say is not asked.
        int transform = layout.photometric == TiffLayout.YCBCR ? 1 : 0;
        byte[] start = head.start(shared.tables(), transform);
        new JpegRows(file, head, start, at + layout.bytes(block), new ArrayList<>()).unpack((y, samples) -> {
            if (y < layout.rows(block)) {
                System.arraycopy(samples, 0, all, y * rowBytes, rowBytes);
            }
        });
    }

    /** Undoes the differences between neighbours, and puts the most significant byte first. */
    private void unpredict(byte[] row) {
        int bytes = layout.bits / 8;
        int samples = layout.apart ? 1 : layout.bands;
        if (layout.predictor == 3) {
            row(row, samples, bytes);
            return;
        }
        if (layout.order == ByteOrder.LITTLE_ENDIAN && bytes > 1) {
            for (int at = 0; at + bytes <= row.length; at += bytes) {
                for (int low = at, high = at + bytes - 1; low < high; low++, high--) {
                    byte held = row[low];
                    row[low] = row[high];
                    row[high] = held;
                }
            }
        }
        if (layout.predictor == 2) {
            int back = samples * bytes;
            for (int at = back; at + bytes <= row.length; at += bytes) {
                int carry = 0;
                for (int i = at + bytes - 1; i >= at; i--) {
                    int sum = (row[i] & 0xff) + (row[i - back] & 0xff) + carry;
                    row[i] = (byte) sum;
                    carry = sum >> 8;
                }
            }
        }
    }

    /**
     * Floats whose first bytes were stored first, then all second ones, and of that the differences. Source: Adobe Photoshop
     * TIFF technical note 3.
     */
    private static void row(byte[] row, int samples, int bytes) {
        for (int i = samples; i < row.length; i++) {
            row[i] += row[i - samples];
        }
        byte[] planes = row.clone();
        int values = row.length / bytes;
        for (int value = 0; value < values; value++) {
            for (int i = 0; i < bytes; i++) {
                row[value * bytes + i] = planes[i * values + value];
            }
        }
    }
}
