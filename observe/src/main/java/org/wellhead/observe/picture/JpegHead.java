package org.wellhead.observe.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a JPEG says before its pixels, checked; and the little of it that its decoder needs.
 *
 * <p>A decoder that is given the whole file also reads colour profiles, previews and notes that anybody can put there. So it
 * gets the tables and the frame only, and the file from the first scan on. Source: ITU T.81, annex B.
 */
final class JpegHead {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int DQT = 0xdb;
    private static final int DHT = 0xc4;
    private static final int DRI = 0xdd;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int ADOBE = 0xee;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JFIF = {
        (byte) 0xff, (byte) APP0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };

    int widthPx;
    int heightPx;
    int components;
    boolean progressive;
    /** Whether colours come one after the other, so that all of them must be in memory at once. */
    boolean buffered;

    boolean jfif;
    /** How the colours were turned before packing, -1 without a word: 0 not at all, 1 YCbCr, 2 YCCK. */
    int adobeTransform = -1;
    /** Where the first scan starts. */
    long scanAt;

    byte[] exif = new byte[0];
    String xmp = "";
    private final ByteArrayOutputStream tables = new ByteArrayOutputStream();

    private JpegHead() {}

    static boolean recognises(long magic) {
        return magic >>> 40 == 0xffd8ff;
    }

    /** Reads from the first byte to the first scan, or to the end of tables alone. */
    static JpegHead read(PictureFile file, long from, long count) throws IOException {
        JpegHead head = new JpegHead();
        long at = from + 2;
        long until = from + count;
        for (int segments = 0; ; segments++) {
            if (segments > Limits.SEGMENTS || head.tables.size() > Limits.HEAD_BYTES) {
                throw file.wrong(
                        "has too much before its first scan",
                        "at most %,d segments, and %,d bytes of tables".formatted(Limits.SEGMENTS, Limits.HEAD_BYTES),
                        "write it anew with a picture program");
            }
            byte[] start = file.read(at, Math.clamp(until - at, 2, 4));
            int marker = start[1] & 0xff;
            if (start[0] != (byte) 0xff) {
                throw file.truncated("has no segment at byte %,d, where one must start".formatted(at));
            }
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == SOS || marker == EOI) {
                head.scanAt = at;
                head.buffered = head.progressive
                        || (marker == SOS && at + 4 < until && (file.read(at + 4, 1)[0] & 0xff) < head.components);
                return head;
            }
            if (start.length < 4) {
                throw file.truncated("ends before its first pixel");
            }
            int bytes = PictureFile.shortAt(start, 2);
            head.take(file, marker, at, bytes);
            at += 2L + bytes;
        }
    }

    /** Tables that a TIFF keeps apart from its tiles: a JPEG without a frame. */
    static JpegHead tables(PictureFile file, byte[] bytes) throws IOException {
        JpegHead head = new JpegHead();
        for (int at = 2; at + 4 <= bytes.length && (bytes[at + 1] & 0xff) != EOI; ) {
            int marker = bytes[at + 1] & 0xff;
            int count = PictureFile.shortAt(bytes, at + 2);
            if (bytes[at] != (byte) 0xff || count < 2 || at + 2 + count > bytes.length) {
                throw file.truncated("has JPEG tables that end in their midst");
            }
            if (marker == DQT || marker == DHT || marker == DRI) {
                head.tables.write(bytes, at, count + 2);
            }
            at += count + 2;
        }
        return head;
    }

    private void take(PictureFile file, int marker, long at, int bytes) throws IOException {
        if (bytes < 2) {
            throw file.truncated("has a segment of %d bytes at byte %,d".formatted(bytes, at));
        }
        switch (marker) {
            case DQT, DHT, DRI -> tables.write(file.read(at, bytes + 2));
            case APP0 -> jfif |= startsWith(file.read(at + 4, Math.min(5, bytes - 2)), Arrays.copyOfRange(JFIF, 4, 8));
            case APP1 -> takeFacts(file.read(at + 4, bytes - 2));
            case ADOBE -> {
                byte[] adobe = file.read(at + 4, bytes - 2);
                if (adobe.length >= 12 && startsWith(adobe, "Adobe".getBytes(StandardCharsets.US_ASCII))) {
                    adobeTransform = adobe[11];
                }
            }
            case 0xc0, 0xc1, 0xc2 -> frame(file, marker, file.read(at, bytes + 2));
            case 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf ->
                throw file.wrong(
                        "is a JPEG of a rare kind (frame %02x: lossless, hierarchical or arithmetic)".formatted(marker),
                        "baseline and progressive ones are read",
                        "write it anew with a picture program");
            default -> {
                // Profiles, previews, notes.
            }
        }
    }

    private void takeFacts(byte[] facts) {
        if (startsWith(facts, EXIF) && exif.length == 0) {
            exif = Arrays.copyOfRange(facts, EXIF.length, facts.length);
        } else if (startsWith(facts, XMP) && xmp.isEmpty()) {
            xmp = new String(facts, XMP.length, facts.length - XMP.length, StandardCharsets.UTF_8);
        }
    }

    private void frame(PictureFile file, int marker, byte[] frame) throws PictureException {
        if (components != 0 || frame.length < 10) {
            throw file.truncated("has not one sound frame");
        }
        progressive = marker == 0xc2;
        int bits = frame[4] & 0xff;
        heightPx = PictureFile.shortAt(frame, 5);
        widthPx = PictureFile.shortAt(frame, 7);
        components = frame[9] & 0xff;
        if (bits != 8 || (components != 1 && components != 3 && components != 4)) {
            throw file.wrong(
                    "is a JPEG of %d bits and %d colours".formatted(bits, components),
                    "those of 8 bits and 1, 3 or 4 colours are read",
                    "write it anew with a picture program");
        }
        tables.writeBytes(frame);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Tables without a frame, which a TIFF keeps apart from its tiles. */
    byte[] tables() {
        return tables.toByteArray();
    }

    /** How many scans follow; what is packed never has their marker in it. */
    int scans(PictureFile file, long until) throws IOException {
        int scans = 0;
        try (InputStream in = file.stream(scanAt, until - scanAt)) {
            int before = 0;
            for (int b; (b = in.read()) >= 0; before = b) {
                if (before == 0xff && b == SOS) {
                    scans++;
                }
            }
        }
        return scans;
    }

    /**
     * The start of a file as a decoder needs it: this one's tables and frame.
     *
     * @param first tables that lie elsewhere
     * @param transform as {@link #adobeTransform}; for four colours nothing is told, so that they come as they are
     */
    byte[] start(byte[] first, int transform) {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        start.write(0xff);
        start.write(SOI);
        if (components == 3 && transform == 0) {
            start.writeBytes(
                    new byte[] {(byte) 0xff, (byte) ADOBE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        } else if (components == 3 && transform == 1) {
            start.writeBytes(JFIF);
        }
        start.writeBytes(first);
        start.writeBytes(tables());
        return start.toByteArray();
    }
}
