package org.wellhead.ledger.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.wellhead.ledger.intake.Limits;

/** The zip that a spreadsheet is, with a guard on each member: how much it unpacks to, and how long one piece of XML may be. */
final class SheetZip implements AutoCloseable {
    /** A member may unpack to that much whatever its packed size. */
    private static final long FREE_BYTES = 16L << 20;

    private final ZipFile zip;

    SheetZip(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    /** A member by its path; empty if there is none. */
    Optional<Member> open(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        long packed = Math.max(0, entry.getCompressedSize());
        long most = Math.min(
                Limits.UNPACKED_BYTES, FREE_BYTES + Math.min(packed, Limits.UNPACKED_BYTES) * Limits.UNPACKED_RATIO);
        return Optional.of(new Member(zip.getInputStream(entry), most));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Says that a member asks for more than any honest one. */
    static final class TooLarge extends IOException {
        TooLarge(String message) {
            super(message);
        }
    }

    /** The unpacked bytes of one member. */
    static final class Member extends FilterInputStream {
        /** The parser reads ahead by no more than that. */
        private static final long READ_AHEAD = 1L << 17;

        private final long most;
        private long read;
        private long pieceStart;

        Member(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        /** One piece of XML (a tag, a run of text) ends and another begins; none may be longer than a record. */
        void newPiece() {
            pieceStart = read;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(c < 0 ? 0 : 1);
            return c;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            if (read > most) {
                throw new TooLarge("a part of the spreadsheet unpacks to more than " + most + " bytes");
            }
            if (read - pieceStart > Limits.RECORD_BYTES + READ_AHEAD) {
                throw new TooLarge(
                        "a part of the spreadsheet has a tag or text longer than " + Limits.RECORD_BYTES + " bytes");
            }
        }
    }
}
