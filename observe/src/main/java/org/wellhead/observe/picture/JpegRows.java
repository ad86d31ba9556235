package org.wellhead.observe.picture;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a JPEG row by row with the JDK's decoder: memory holds a row, whatever the picture's size, unless it is progressive.
 *
 * <p>The decoder hands each row to the image into which it reads. Ours has no memory: its {@link RowRaster} passes the row on.
 * What the decoder only warns of, a file cut off or damaged, is an error here: half a picture must not be taken for a
 * whole one.
 */
final class JpegRows {
    /** Pixels of a band of a picture in the colours of print. */
    private static final int PRINT_BAND_PIXELS = 4 << 20;

    /** Takes rows from the top. */
    interface Sink {
        /**
         * Takes a row.
         *
         * @param samples of one, three or four colours, as the JPEG has them
         */
        void row(int yPx, byte[] samples) throws IOException;
    }

    private final PictureFile file;
    private final JpegHead head;
    private final byte[] start;
    private final long until;
    private final List<String> notes;

    /**
     * A JPEG in a file.
     *
     * @param start what the decoder gets before the first scan
     * @param until where it ends in the file
     * @param notes what the decoder warns of, if it is harmless
     */
    JpegRows(PictureFile file, JpegHead head, byte[] start, long until, List<String> notes) {
        this.file = file;
        this.head = head;
        this.start = start;
        this.until = until;
        this.notes = notes;
    }

    /** All rows; red, green, blue if there are three colours. */
    void unpack(Sink sink) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        List<String> warnings = new ArrayList<>();
        IIOReadWarningListener listener = (source, warning) -> warnings.add(warning);
        reader.addIIOReadWarningListener(listener);
        try (JpegStream in = new JpegStream(start, file, head.scanAt, until)) {
            reader.setInput(in, true, true);
            if (head.components == 4) {
                unpackBands(reader, in, sink);
            } else {
                ImageReadParam into = reader.getDefaultReadParam();
                into.setDestination(image(sink));
                reader.read(0, into);
            }
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (PictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The decoder throws whatever its own code ran into.
            throw damaged(String.valueOf(e.getMessage()), e);
        } finally {
            reader.dispose();
        }
        for (String warning : warnings) {
            if (!warning.contains("extraneous bytes")) {
                throw damaged(warning, null);
            }
        }
        if (!warnings.isEmpty() && notes.isEmpty()) {
            notes.add("the file has bytes between its parts that mean nothing");
        }
    }

    private PictureException damaged(String how, @Nullable Throwable cause) {
        String what = "is cut off or damaged (its decoder says: " + how.strip() + ")";
        String rule = "a picture is read whole or not at all";
        return cause == null
                ? file.wrong(what, rule, "fetch the file again")
                : file.wrong(what, rule, "fetch the file again", cause);
    }

    /** Four colours cannot be read into an image; so some rows at a time, each time from the start. */
    private void unpackBands(ImageReader reader, JpegStream in, Sink sink) throws IOException {
        int rows = Math.max(1, PRINT_BAND_PIXELS / head.widthPx);
        for (int top = 0; top < head.heightPx; top += rows) {
            in.seek(0);
            reader.setInput(in, true, true);
            int count = Math.min(rows, head.heightPx - top);
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle(0, top, head.widthPx, count));
            byte[] all = ((DataBufferByte) reader.readRaster(0, part).getDataBuffer()).getData();
            byte[] row = new byte[4 * head.widthPx];
            for (int y = 0; y < count; y++) {
                System.arraycopy(all, y * row.length, row, 0, row.length);
                sink.row(top + y, row);
            }
        }
    }

    private BufferedImage image(Sink sink) {
        boolean grey = head.components == 1;
        ColorSpace space = ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        ComponentColorModel colours =
                new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        RowRaster rows = new RowRaster(head.widthPx, head.heightPx, head.components, sink);
        return new BufferedImage(colours, rows, false, null);
    }

    /** An image of any size without memory: each row that is set goes to the sink. */
    private static final class RowRaster extends WritableRaster {
        private final Sink sink;
        private final byte[] row;

        RowRaster(int widthPx, int heightPx, int samples, Sink sink) {
            // In planes, so that no index into what is not there exceeds an int.
            super(
                    new BandedSampleModel(DataBuffer.TYPE_BYTE, widthPx, heightPx, samples),
                    new DataBufferByte(1, samples),
                    new Point());
            this.sink = sink;
            this.row = new byte[samples * widthPx];
        }

        @Override
        public void setRect(int left, int top, Raster source) {
            try {
                source.getDataElements(source.getMinX(), source.getMinY(), source.getWidth(), 1, row);
                sink.row(top, row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
