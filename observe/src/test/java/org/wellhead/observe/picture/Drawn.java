package org.wellhead.observe.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Small pictures for tests, drawn by arithmetic and written by the JDK; and what Wellhead reads of them. */
final class Drawn {
    private Drawn() {}

    /** Every pixel is another colour, smooth enough for a JPEG. */
    static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 255 * x / width;
                int green = 255 * y / height;
                int blue = 128 + (x + y) % 16;
                image.setRGB(x, y, 0xff000000 | (red << 16) | (green << 8) | blue);
            }
        }
        return image;
    }

    /** How the JDK writes a picture: {@code png}, {@code png interlaced}, {@code jpeg progressive}, {@code tiff LZW tiled}. */
    static byte[] written(BufferedImage image, String how) throws IOException {
        String[] words = how.split(" ", -1);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(words[0]).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (words.length > 1 && (words[1].equals("interlaced") || words[1].equals("progressive"))) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        } else if (words.length > 1) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(words[1]);
        }
        if (how.endsWith("tiled")) {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(32, 16, 0, 0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Four colours as they are, with Adobe's word on how they were turned, if it is 0 or more. */
    static byte[] writtenPrint(java.awt.image.Raster raster, int adobe) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(plain, 0, 2);
        if (adobe >= 0) {
            file.writeBytes(
                    new byte[] {-1, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) adobe});
        }
        file.write(plain, 2, plain.length - 2);
        return file.toByteArray();
    }

    /** What the JDK reads: the oracle. */
    static BufferedImage jdk(byte[] file) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
        if (read == null) {
            throw new IOException("the JDK does not read it");
        }
        return read;
    }

    static Picture open(byte[] bytes, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "drawn", ".bin");
        Files.write(file, bytes);
        return Pictures.open(file, "drawn", folder.resolve("scratch"));
    }

    /** All pixels, read in tiles that fit nowhere. */
    static byte[] pixels(Picture picture) throws IOException {
        int width = picture.widthPx();
        byte[] all = new byte[3 * width * picture.heightPx()];
        byte[] tile = new byte[3 * 23 * 29];
        for (int y = -5; y < picture.heightPx(); y += 29) {
            for (int x = -5; x < width; x += 23) {
                picture.read(x, y, 23, 29, tile);
                for (int i = 0; i < 23 * 29; i++) {
                    int px = x + i % 23;
                    int py = y + i / 23;
                    if (px >= 0 && py >= 0 && px < width && py < picture.heightPx()) {
                        System.arraycopy(tile, 3 * i, all, 3 * (py * width + px), 3);
                    }
                }
            }
        }
        return all;
    }

    static byte[] pixels(BufferedImage image) {
        byte[] all = new byte[3 * image.getWidth() * image.getHeight()];
        for (int i = 0; i < all.length / 3; i++) {
            int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
            boolean seen = rgb >>> 24 != 0;
            all[3 * i] = (byte) (seen ? rgb >> 16 : 0);
            all[3 * i + 1] = (byte) (seen ? rgb >> 8 : 0);
            all[3 * i + 2] = (byte) (seen ? rgb : 0);
        }
        return all;
    }

    /** One pixel as text: {@code 255 0 128}. */
    static String pixel(Picture picture, int x, int y) throws IOException {
        byte[] rgb = new byte[3];
        picture.read(x, y, 1, 1, rgb);
        return String.format(Locale.ROOT, "%d %d %d", rgb[0] & 0xff, rgb[1] & 0xff, rgb[2] & 0xff);
    }

    /** What is wrong with a file, or {@code null}. */
    static @Nullable String refusal(byte[] bytes, Path folder) throws IOException {
        try (Picture picture = open(bytes, folder)) {
            pixels(picture);
            return null;
        } catch (PictureException e) {
            return e.getMessage();
        }
    }
}
