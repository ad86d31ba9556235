package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.wellhead.ledger.intake.Limits;

/**
 * Reads a tar: POSIX, GNU with long names, and the old form.
 *
 * <p>By hand, because readers for all purposes keep long names and extended headers in memory at whatever size the
 * archive says, and follow sparse files. Source: POSIX.1-2017, pax, "ustar Interchange Format" and "pax Header Block".
 */
final class TarArchive implements Archive {
    static final int BLOCK_BYTES = 512;
    private static final int NAME_BYTES = 100;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_BYTES = 155;
    private static final int SIZE_AT = 124;
    private static final int SIZE_BYTES = 12;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int EXTENSION_MAX_BYTES = 1 << 16;

    private final InputStream in;
    private String name = "";
    private boolean folder;
    private Content content = new Content(0);
    private String longName = "";
    private long longSize = -1;

    TarArchive(InputStream in) {
        this.in = in;
    }

    /** Whether a block is a tar's header: its checksum is right. */
    static boolean isHeader(byte[] block) {
        if (block.length < BLOCK_BYTES || block[0] == 0) {
            return false;
        }
        boolean sized = block[SIZE_AT] < 0;
        for (int i = SIZE_AT; i < SIZE_AT + SIZE_BYTES && !sized; i++) {
            sized = block[i] >= '0' && block[i] <= '7';
        }
        try {
            return sized && TarUtils.verifyCheckSum(block);
        } catch (IllegalArgumentException checksumIsNoNumber) {
            return false;
        }
    }

    @Override
    public boolean next() throws IOException, UnsafeException {
        longName = "";
        longSize = -1;
        while (true) {
            content.skip();
            byte[] header = in.readNBytes(BLOCK_BYTES);
            if (header.length == 0 || isZero(header)) {
                return false;
            }
            if (!isHeader(header)) {
                throw UnsafeException.damaged("a member's header is broken");
            }
            long size = longSize >= 0 ? longSize : size(header);
            char type = (char) (header[TYPE_AT] & 0xFF);
            switch (type) {
                case '0', '\0', '7', '5' -> {
                    name = longName.isEmpty() ? shortName(header) : longName;
                    folder = type == '5' || name.endsWith("/");
                    content = new Content(folder ? 0 : size);
                    return true;
                }
                case 'x' -> extended(extension(size(header)), false);
                case 'g' -> extended(extension(size(header)), true);
                case 'L' -> longName = text(extension(size(header)));
                case 'K' -> extension(size(header));
                case '1', '2' -> throw UnsafeException.harmful("a link: " + MemberNames.visible(shortName(header)));
                case '3', '4', '6' ->
                    throw UnsafeException.harmful("a device: " + MemberNames.visible(shortName(header)));
                case 'S' ->
                    throw UnsafeException.harmful("a file with holes: " + MemberNames.visible(shortName(header)));
                default ->
                    throw UnsafeException.harmful(
                            "a member that is neither file nor folder: " + MemberNames.visible(shortName(header)));
            }
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFolder() {
        return folder;
    }

    @Override
    public long mostBytes() {
        return Limits.UNPACKED_BYTES;
    }

    @Override
    public InputStream content() {
        return content;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private byte[] extension(long size) throws IOException, UnsafeException {
        if (size > EXTENSION_MAX_BYTES) {
            throw UnsafeException.harmful("a name of over 64 KiB");
        }
        content = new Content(size);
        return content.readAllBytes();
    }

    /** Lines of {@code LENGTH KEY=VALUE}, of which the length counts the whole line. */
    private void extended(byte[] lines, boolean global) throws UnsafeException {
        int at = 0;
        while (at < lines.length) {
            int space = at;
            int length = 0;
            while (space < lines.length && lines[space] >= '0' && lines[space] <= '9' && length < lines.length) {
                length = length * 10 + lines[space++] - '0';
            }
            int end = at + length;
            if (space >= lines.length || lines[space] != ' ' || end <= space + 1 || end > lines.length) {
                throw UnsafeException.damaged("an extended header is broken");
            }
            String line = text(Arrays.copyOfRange(lines, space + 1, end - 1));
            int equals = line.indexOf('=');
            if (equals < 0) {
                throw UnsafeException.damaged("an extended header is broken");
            }
            extended(line.substring(0, equals), line.substring(equals + 1), global);
            at = end;
        }
    }

    private void extended(String key, String value, boolean global) throws UnsafeException {
        boolean known = key.equals("path") || key.equals("size");
        if (key.startsWith("GNU.sparse.")) {
            throw UnsafeException.harmful("a file with holes");
        }
        if (known && global) {
            throw UnsafeException.harmful("one name or size for all members");
        }
        if (key.equals("path")) {
            longName = value;
        } else if (key.equals("size")) {
            if (!value.matches("\\d{1,18}")) {
                throw UnsafeException.damaged("a size is no number");
            }
            longSize = Long.parseLong(value);
        }
    }

    private static long size(byte[] header) throws UnsafeException {
        try {
            long size = TarUtils.parseOctalOrBinary(header, SIZE_AT, SIZE_BYTES);
            if (size >= 0) {
                return size;
            }
        } catch (IllegalArgumentException notANumber) {
            // told below
        }
        throw UnsafeException.damaged("a size is no number");
    }

    private static String shortName(byte[] header) {
        String last = field(header, 0, NAME_BYTES);
        boolean posix = field(header, MAGIC_AT, 6).equals("ustar") && header[MAGIC_AT + 5] == 0;
        String prefix = posix ? field(header, PREFIX_AT, PREFIX_BYTES) : "";
        return prefix.isEmpty() ? last : prefix + "/" + last;
    }

    private static String field(byte[] header, int from, int length) {
        return text(Arrays.copyOfRange(header, from, from + length));
    }

    /** Up to the first NUL; UTF-8, or else Latin-1, so that different names stay different. */
    private static String text(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, 0, length, ISO_8859_1);
        }
    }

    private static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of one member, and those that fill its last block. */
    private final class Content extends InputStream {
        private long left;
        private int padding;

        Content(long size) {
            left = size;
            padding = (int) (-size & (BLOCK_BYTES - 1));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(bytes, from, (int) Math.min(length, left));
            if (count < 0) {
                throw new IOException("the archive ends within a member");
            }
            left -= count;
            return count;
        }

        void skip() throws IOException {
            in.skipNBytes(left);
            left = 0;
            // The last block may be cut off where nothing follows.
            in.readNBytes(padding);
            padding = 0;
        }
    }
}
