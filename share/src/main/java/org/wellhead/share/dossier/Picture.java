package org.wellhead.share.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture that can be shown, by its own bytes and not by its name.
 *
 * @param type {@code png} or {@code jpeg}
 * @param width in pixels
 * @param height in pixels
 */
record Picture(String type, int width, int height) {
    private static final long PIXELS_MAX = 60_000_000;
    private static final int BYTES_MAX = 64 << 20;

    /** What these bytes are; empty if they are no PNG or JPEG, or one that is too large to be shown. Reads the head only. */
    static Optional<Picture> of(byte[] bytes) {
        String type = type(bytes);
        if (type.isEmpty() || bytes.length > BYTES_MAX) {
            return Optional.empty();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(type);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            boolean fits = width > 0 && height > 0 && ((long) width * height) <= PIXELS_MAX;
            return fits ? Optional.of(new Picture(type, width, height)) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // Readers of the JDK answer a broken head with either.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static String type(byte[] bytes) {
        if (starts(bytes, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return "png";
        }
        return starts(bytes, 0xFF, 0xD8, 0xFF) ? "jpeg" : "";
    }

    private static boolean starts(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
