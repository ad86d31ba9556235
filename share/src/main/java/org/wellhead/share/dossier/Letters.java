package org.wellhead.share.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that paper is set in: which font has one, and how wide it is. Latin, Greek, Cyrillic and Hebrew are of Liberation; what these lack is of
 * DejaVu, which has Arabic in its joined forms, Armenian, Georgian and signs. What neither has is shown as {@link #MISSING}.
 */
final class Letters {
    /** Stands for a letter that no font here has: an upright box. */
    static final int MISSING = 0x25AF;

    private static final int OFTEN = 0x500;

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);
    private final Map<Face, Font> more = new EnumMap<>(Face.class);

    /** The widths of Latin, Greek and Cyrillic letters, which tables ask for several times each; NaN where nobody asked yet. */
    private final Map<Face, float[]> often = new EnumMap<>(Face.class);

    /** A font as it was read. */
    static final class Font {
        private final TrueTypeFont font;
        private final CmapLookup glyphs;
        private final float unitsPerEm;

        private Font(TrueTypeFont font) throws IOException {
            this.font = font;
            this.glyphs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        }

        TrueTypeFont font() {
            return font;
        }

        private boolean has(int c) {
            return glyphs.getGlyphId(c) != 0;
        }

        private float emOf(int c) {
            try {
                return font.getAdvanceWidth(glyphs.getGlyphId(c)) / unitsPerEm;
            } catch (IOException ourOwnFont) {
                throw new UncheckedIOException(ourOwnFont);
            }
        }
    }

    /** Reads the fonts. */
    Letters() {
        Map<String, Font> read = new HashMap<>();
        for (Face face : Face.values()) {
            fonts.put(face, read.computeIfAbsent(face.font(), Letters::read));
            more.put(face, read.computeIfAbsent(face.more(), Letters::read));
            float[] unknown = new float[OFTEN];
            Arrays.fill(unknown, Float.NaN);
            often.put(face, unknown);
        }
    }

    private static Font read(String resource) {
        try (InputStream in = Objects.requireNonNull(Letters.class.getResourceAsStream(resource), resource)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            // Ligatures would make words of another width than was measured.
            font.setEnableGsub(false);
            return new Font(font);
        } catch (IOException ourOwnFont) {
            throw new UncheckedIOException(ourOwnFont);
        }
    }

    /** The font that has a character as {@link #shown} gives it. */
    Font font(Face face, int c) {
        Font first = Objects.requireNonNull(fonts.get(face));
        return first.has(c) ? first : Objects.requireNonNull(more.get(face));
    }

    /** The character, or {@link #MISSING}, or -1 for one that shows nothing of itself. */
    int shown(Face face, int c) {
        int type = Character.getType(c);
        boolean isVariation = (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        if (type == Character.FORMAT || isVariation) {
            return -1;
        }
        return font(face, c).has(c) ? c : MISSING;
    }

    /** How wide a character is, in points. */
    float width(Ink ink, int c) {
        if (c >= OFTEN) {
            return em(ink.face(), c) * ink.sizePoints();
        }
        float[] known = Objects.requireNonNull(often.get(ink.face()));
        if (Float.isNaN(known[c])) {
            known[c] = em(ink.face(), c);
        }
        return known[c] * ink.sizePoints();
    }

    private float em(Face face, int c) {
        int shown = shown(face, c);
        return shown < 0 ? 0 : font(face, shown).emOf(shown);
    }

    /** How wide words are, in points. */
    float width(Ink ink, String words) {
        float width = 0;
        for (int i = 0; i < words.length(); ) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            width += width(ink, c);
        }
        return width;
    }
}
