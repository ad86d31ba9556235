package org.wellhead.ledger.intake.swift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.Limits;

/**
 * Cuts a file into messages, whatever wraps them: FIN, RJE, DOS or nothing.
 *
 * <p>All forms are read by one rule, so that a file may mix them: between messages, white space, {@code $}, {@code 0x01},
 * {@code 0x03} and a dash alone mean nothing; a block in braces or a field at the start of a line starts a message. A
 * message that is cut off ends where the next one starts. An entry of a statement is a piece of its own, so that memory
 * is bounded by the entry. Time is linear: no byte is looked at more than a few times.
 */
final class MessageCutter {
    /** Honest messages have some ten blocks and tags in braces; what follows need not cope with more than these. */
    static final int BRACES_MAX = 1000;

    private static final int STRAY_CHARS = 200;
    private static final int BLANKS_BEFORE_TEXT = 16;
    private static final int START_OF_HEADING = 1;
    private static final int END_OF_TEXT = 3;
    private static final int SUBSTITUTE = 0x1A;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** In whose text the next piece goes on, after a cut ahead of an entry. */
    private enum Inside {
        NOTHING,
        BLOCK,
        BARE
    }

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long line = 1;
    private int column = 1;
    private boolean lineStart = true;

    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private Piece.Flaw flaw = Piece.Flaw.NONE;
    private boolean keeping;
    private int number;
    private Inside inside = Inside.NOTHING;
    private boolean otherThanUtf8;

    MessageCutter(InputStream in) throws IOException {
        this.in = in;
        if (byteAt(0) == 0xEF && byteAt(1) == 0xBB && byteAt(2) == 0xBF) {
            at += 3;
        }
    }

    /** Whether any piece was no UTF-8 and was read as Windows-1252. */
    boolean sawOtherThanUtf8() {
        return otherThanUtf8;
    }

    /** The next piece, or null at the end of the file. */
    @Nullable
    Piece next() throws IOException {
        piece.reset();
        flaw = Piece.Flaw.NONE;
        keeping = true;
        long startLine = line;
        int startColumn = column;
        if (inside != Inside.NOTHING) {
            takeText();
            return cut(Piece.Kind.ENTRY, startLine, startColumn, number);
        }
        skipSeparators();
        startLine = line;
        startColumn = column;
        if (byteAt(0) < 0) {
            return null;
        }
        if (startsBlock()) {
            number++;
            takeBlocks(false);
            return cut(Piece.Kind.BLOCKS, startLine, startColumn, number);
        }
        if (lineStart && startsField()) {
            number++;
            inside = Inside.BARE;
            takeText();
            return cut(Piece.Kind.BARE, startLine, startColumn, number);
        }
        takeStray();
        return cut(Piece.Kind.STRAY, startLine, startColumn, 0);
    }

    private Piece cut(Piece.Kind kind, long startLine, int startColumn, int ofMessage) {
        String text;
        try {
            text = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(piece.toByteArray()))
                    .toString();
        } catch (CharacterCodingException oldEncoding) {
            otherThanUtf8 = true;
            text = piece.toString(WINDOWS);
        }
        return new Piece(kind, startLine, startColumn, ofMessage, text, flaw);
    }

    private void skipSeparators() throws IOException {
        while (true) {
            int c = byteAt(0);
            if (isBlank(c) || c == '$' || c == START_OF_HEADING || c == END_OF_TEXT || c == SUBSTITUTE || c == 0) {
                consume();
                lineStart |= c == '$' || c == START_OF_HEADING;
            } else if (c == '-' && lineStart && (endsLine(1) || byteAt(1) == '}')) {
                consume();
                if (byteAt(0) == '}') {
                    consume();
                }
            } else {
                return;
            }
        }
    }

    private void takeStray() throws IOException {
        do {
            do {
                keeping = piece.size() < STRAY_CHARS;
                take();
            } while (!endsLine(0)
                    && byteAt(0) != START_OF_HEADING
                    && byteAt(0) != END_OF_TEXT
                    && !(byteAt(0) == '{' && startsBlock()));
            skipSeparators();
            if (keeping && byteAt(0) >= 0) {
                piece.write('\n');
            }
        } while (byteAt(0) >= 0 && !startsBlock() && !(lineStart && startsField()));
    }

    /** Takes blocks up to the end of the message, or up to the first entry of a statement. */
    private void takeBlocks(boolean textWasTaken) throws IOException {
        boolean hasText = textWasTaken;
        boolean first = !textWasTaken;
        int depth = 0;
        int braces = 0;
        while (true) {
            int c = byteAt(0);
            if (depth == 0) {
                if (c == '{') {
                    if (!first && startsNext(hasText)) {
                        return;
                    }
                    if (byteAt(1) == '4' && byteAt(2) == ':') {
                        hasText = true;
                        if (isTextAhead()) {
                            takeTextBlock();
                            if (inside != Inside.NOTHING || flaw == Piece.Flaw.CUT_OFF) {
                                return;
                            }
                            first = false;
                            continue;
                        }
                    }
                    depth = 1;
                } else if (!isBlank(c)) {
                    return;
                }
            } else if (c < 0 || c == START_OF_HEADING || c == END_OF_TEXT || startsHeader()) {
                flaw = Piece.Flaw.CUT_OFF;
                return;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (c == '{' && ++braces > BRACES_MAX && flaw == Piece.Flaw.NONE) {
                flaw = Piece.Flaw.TOO_MANY_BLOCKS;
                keeping = false;
            }
            boolean wasKeeping = keeping;
            keeping &= depth > 0 || c == '}' || !hasText;
            take();
            keeping = wasKeeping;
            first = false;
        }
    }

    private void takeTextBlock() throws IOException {
        take();
        take();
        take();
        inside = Inside.BLOCK;
        lineStart = false;
        takeTextUpToItsEnd();
        if (keeping) {
            byte[] taken = piece.toByteArray();
            boolean lineOpen = taken.length > 0 && taken[taken.length - 1] != '\n';
            piece.writeBytes((lineOpen ? "\n-}" : "-}").getBytes(UTF_8));
        }
    }

    /** Takes an entry, or all of a bare text, and what follows the text block's end. */
    private void takeText() throws IOException {
        boolean inBlock = inside == Inside.BLOCK;
        takeTextUpToItsEnd();
        if (inBlock && inside == Inside.NOTHING && flaw != Piece.Flaw.CUT_OFF) {
            keeping = false;
            takeBlocks(true);
        }
    }

    /** Leaves {@link #inside} as it is if an entry follows. */
    private void takeTextUpToItsEnd() throws IOException {
        boolean bare = inside == Inside.BARE;
        long startedOnLine = line;
        while (true) {
            int c = byteAt(0);
            if (c < 0 || c == START_OF_HEADING || c == END_OF_TEXT || (c == '{' && startsHeader())) {
                flaw = bare ? flaw : Piece.Flaw.CUT_OFF;
                inside = Inside.NOTHING;
                return;
            }
            if (c == '-' && byteAt(1) == '}') {
                consume();
                consume();
                inside = Inside.NOTHING;
                return;
            }
            if (lineStart && line > startedOnLine) {
                if (c == ':' && startsWith(":61:")) {
                    return;
                }
                boolean dollar = c == '$' && endsLine(1);
                if (dollar || (bare && ((c == '-' && endsLine(1)) || (c == ':' && startsWith(":20:"))))) {
                    flaw = dollar && !bare ? Piece.Flaw.CUT_OFF : flaw;
                    inside = Inside.NOTHING;
                    return;
                }
            }
            take();
        }
    }

    /** Whether the text block here holds fields, and not tags in braces as a service message does. */
    private boolean isTextAhead() throws IOException {
        int ahead = 3;
        while (ahead < BLANKS_BEFORE_TEXT && isBlank(byteAt(ahead))) {
            ahead++;
        }
        return byteAt(ahead) != '{' && byteAt(ahead) != '}';
    }

    private boolean startsNext(boolean hasText) throws IOException {
        int id = byteAt(1);
        return byteAt(2) == ':' && (id == '1' || (hasText && id >= '2' && id <= '4'));
    }

    /** A basic header, e.g. <code>{1:F01</code>: no text holds these characters. */
    private boolean startsHeader() throws IOException {
        return byteAt(0) == '{' && byteAt(1) == '1' && byteAt(2) == ':' && isUpper(byteAt(3));
    }

    private boolean startsBlock() throws IOException {
        return byteAt(0) == '{' && (isUpper(byteAt(1)) || isDigit(byteAt(1))) && byteAt(2) == ':';
    }

    private boolean startsField() throws IOException {
        return byteAt(0) == ':'
                && isDigit(byteAt(1))
                && isDigit(byteAt(2))
                && (byteAt(3) == ':' || (isUpper(byteAt(3)) && byteAt(4) == ':'));
    }

    private boolean startsWith(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (byteAt(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsLine(int ahead) throws IOException {
        int c = byteAt(ahead);
        return c < 0 || c == '\n' || c == '\r';
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void take() throws IOException {
        int c = consume();
        if (!keeping || c < 0) {
            return;
        }
        if (piece.size() < Limits.RECORD_BYTES) {
            piece.write(c);
        } else {
            flaw = Piece.Flaw.TOO_LARGE;
        }
    }

    /** The next byte, a line end of any sort as {@code \n}. */
    private int consume() throws IOException {
        int c = byteAt(0);
        if (c < 0) {
            return c;
        }
        at++;
        if (c == '\r') {
            if (byteAt(0) == '\n') {
                at++;
            }
            c = '\n';
        }
        lineStart = c == '\n';
        if (lineStart) {
            line++;
            column = 1;
        } else if (column < Integer.MAX_VALUE) {
            column++;
        }
        return c;
    }

    /** The byte so many ahead of the next one, or -1. */
    private int byteAt(int ahead) throws IOException {
        if (at + ahead >= end) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
            while (end <= ahead) {
                int read = in.read(buffer, end, buffer.length - end);
                if (read < 0) {
                    return -1;
                }
                end += read;
            }
        }
        return buffer[at + ahead] & 0xFF;
    }
}
