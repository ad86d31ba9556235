package org.wellhead.screen.list;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of text in UTF-8, which is proved before anything of it is read: a parser that meets a foreign byte tells neither
 * its line nor its place.
 */
final class TextFile {
    private static final int PIECE_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 1 << 16;
    private static final int MARK_BYTES = 3;

    private TextFile() {}

    /** The first characters of the file, at most {@value #HEAD_BYTES}, without a byte order mark; bytes that are no text become U+FFFD. */
    static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
            return head.startsWith("\uFEFF") ? head.substring(1) : head;
        }
    }

    /** Refuses a file that is no UTF-8 or holds a NUL. */
    static void prove(Path file) throws IOException, ListRefused {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(PIECE_BYTES);
        CharBuffer chars = CharBuffer.allocate(PIECE_BYTES);
        long line = 1;
        long before = 0;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(0, count)).flip();
                if (before == 0 && bytes.remaining() >= 2 && isUtf16(bytes.get(0), bytes.get(1))) {
                    throw ListRefused.in(file, "the text is UTF-16", "lists are read in UTF-8: save it as UTF-8");
                }
                int at = bytes.position();
                CoderResult result = decoder.decode(bytes, chars, end);
                line += lines(bytes.array(), at, bytes.position(), file, line, before);
                if (result.isError()) {
                    throw ListRefused.at(
                            file,
                            line,
                            String.format(
                                    Locale.ROOT,
                                    "the byte at offset %d (0x%02X) is no text in UTF-8",
                                    before + bytes.position(),
                                    bytes.get(bytes.position()) & 0xFF),
                            "lists are read in UTF-8: fetch the file again, or save it as UTF-8");
                }
                before += bytes.position();
                bytes.compact();
                chars.clear();
            }
        }
    }

    private static boolean isUtf16(byte first, byte second) {
        return (first == (byte) 0xFE && second == (byte) 0xFF) || (first == (byte) 0xFF && second == (byte) 0xFE);
    }

    private static int lines(byte[] bytes, int from, int to, Path file, long line, long before) throws ListRefused {
        int lines = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                lines++;
            } else if (bytes[i] == 0) {
                throw ListRefused.at(
                        file,
                        line + lines,
                        "the byte at offset " + (before + i) + " is NUL",
                        "a list is text: fetch the file again");
            }
        }
        return lines;
    }

    /** Opens a proved file, behind its byte order mark. */
    static InputStream bytes(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE_BYTES);
        in.mark(MARK_BYTES);
        byte[] mark = in.readNBytes(MARK_BYTES);
        if (!(mark.length == MARK_BYTES
                && mark[0] == (byte) 0xEF
                && mark[1] == (byte) 0xBB
                && mark[2] == (byte) 0xBF)) {
            in.reset();
        }
        return in;
    }

    /** Opens a proved file as characters. */
    static Reader chars(Path file) throws IOException {
        return new InputStreamReader(bytes(file), StandardCharsets.UTF_8);
    }
}
