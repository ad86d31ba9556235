package org.wellhead.app.output;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Writes into pictures with letters of its own, so that a label looks the same on every machine, also on one without fonts.
 * The letters are those of DejaVu Sans Mono, drawn once.
 */
final class Letters {
    /** Width of every letter. */
    static final int WIDTH_PX = 12;

    /** Height of a line. */
    static final int HEIGHT_PX = 26;

    private static final String AFTER_ASCII = "°±–·×²…";
    private static final int FIRST = ' ';
    private static final int LAST = '~';
    private static final BufferedImage SHEET = sheet();

    private Letters() {}

    /** How wide a text is; what has no letter is a question mark. */
    static int widthPx(String text) {
        return text.length() * WIDTH_PX;
    }

    /**
     * Writes a text; what would lie outside of the picture is left out.
     *
     * @param left edge of the first letter
     * @param top edge of the line
     * @param rgb colour, {@code 0xRRGGBB}
     */
    static void write(BufferedImage picture, String text, int left, int top, int rgb) {
        for (int i = 0; i < text.length(); i++) {
            letter(picture, place(text.charAt(i)), left + i * WIDTH_PX, top, rgb);
        }
    }

    /** A text as lines of at most so many letters, broken at spaces; a longer word is cut. */
    static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String fitted = Legible.of(word, Math.max(1, most));
            if (!line.isEmpty() && line.length() + 1 + fitted.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(fitted);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int place(char c) {
        int after = AFTER_ASCII.indexOf(c);
        if (after >= 0) {
            return LAST - FIRST + 1 + after;
        }
        return (c >= FIRST && c <= LAST ? c : '?') - FIRST;
    }

    private static void letter(BufferedImage picture, int place, int left, int top, int rgb) {
        for (int y = 0; y < HEIGHT_PX; y++) {
            for (int x = 0; x < WIDTH_PX; x++) {
                int px = left + x;
                int py = top + y;
                if (px >= 0 && py >= 0 && px < picture.getWidth() && py < picture.getHeight()) {
                    int cover = SHEET.getRaster().getSample(place * WIDTH_PX + x, y, 0);
                    picture.setRGB(px, py, between(picture.getRGB(px, py), rgb, cover));
                }
            }
        }
    }

    /** The colour between two, at {@code part} of 255 of the way. */
    private static int between(int from, int to, int part) {
        int colour = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int a = from >> shift & 0xff;
            int b = to >> shift & 0xff;
            colour |= (a + (b - a) * part / 255) << shift;
        }
        return colour;
    }

    private static BufferedImage sheet() {
        try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream("letters.png"))) {
            return Objects.requireNonNull(ImageIO.read(in));
        } catch (IOException ourOwnJar) {
            throw new UncheckedIOException(ourOwnJar);
        }
    }
}
