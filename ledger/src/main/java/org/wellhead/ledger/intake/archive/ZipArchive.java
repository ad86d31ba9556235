package org.wellhead.ledger.intake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.wellhead.ledger.intake.Limits;

/** Reads a zip by its directory, and holds what the directory says against what is there. */
final class ZipArchive implements Archive {
    private static final int LOCAL_HEADER_BYTES = 30;
    private static final int TYPE_BITS = 0170000;
    private static final int TYPE_FILE = 0100000;
    private static final int TYPE_FOLDER = 0040000;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private int at = -1;

    private ZipArchive(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries());
    }

    /** Opens a zip whose {@link ZipDirectory} was looked at. */
    static ZipArchive open(Path file) throws IOException, UnsafeException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(file).setIgnoreLocalFileHeader(true).get();
        } catch (RuntimeException e) {
            throw UnsafeException.damaged(e);
        }
        try {
            ZipArchive archive = new ZipArchive(zip);
            archive.refuseOverlaps();
            return archive;
        } catch (UnsafeException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Members that lie over each other let a small archive unpack to a huge one, as the same bytes count many times. */
    private void refuseOverlaps() throws UnsafeException {
        List<ZipArchiveEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : byPlace) {
            if (entry.getLocalHeaderOffset() < end) {
                throw UnsafeException.harmful(
                        "members that lie over each other: " + MemberNames.visible(entry.getName()));
            }
            byte[] raw = entry.getRawName();
            long nameBytes = raw == null ? 0 : raw.length;
            end = entry.getLocalHeaderOffset()
                    + LOCAL_HEADER_BYTES
                    + nameBytes
                    + Math.max(0, Math.min(entry.getCompressedSize(), Long.MAX_VALUE / 4));
        }
    }

    /** Whether it is a document or a program that happens to be packed as a zip: OOXML, ODF, EPUB, JAR. */
    boolean isDocument() {
        Enumeration<ZipArchiveEntry> byPlace = zip.getEntriesInPhysicalOrder();
        boolean typed =
                byPlace.hasMoreElements() && byPlace.nextElement().getName().equals("mimetype");
        return typed || zip.getEntry("[Content_Types].xml") != null || zip.getEntry("META-INF/MANIFEST.MF") != null;
    }

    @Override
    public boolean next() throws UnsafeException {
        if (++at == entries.size()) {
            return false;
        }
        ZipArchiveEntry entry = entries.get(at);
        String name = MemberNames.visible(entry.getName());
        int type = entry.getUnixMode() & TYPE_BITS;
        if (entry.isUnixSymlink()) {
            throw UnsafeException.harmful("a link: " + name);
        }
        if (type != 0 && type != TYPE_FILE && type != TYPE_FOLDER) {
            throw UnsafeException.harmful("a device: " + name);
        }
        if (entry.getGeneralPurposeBit().usesEncryption() || entry.getMethod() == ZipMethod.AES_ENCRYPTED.getCode()) {
            throw UnsafeException.harmful("an encrypted member: " + name);
        }
        if (entry.getMethod() != ZipEntry.STORED
                && entry.getMethod() != ZipEntry.DEFLATED
                && entry.getMethod() != ZipMethod.ENHANCED_DEFLATED.getCode()) {
            throw UnsafeException.harmful("a member packed by method " + entry.getMethod() + ": " + name);
        }
        return true;
    }

    @Override
    public String name() {
        return entries.get(at).getName();
    }

    @Override
    public boolean isFolder() {
        return entries.get(at).isDirectory();
    }

    @Override
    public long mostBytes() {
        long packed = Math.max(0, entries.get(at).getCompressedSize());
        return Math.min(Limits.UNPACKED_BYTES, Allowance.most(packed));
    }

    @Override
    public InputStream content() throws IOException, UnsafeException {
        ZipArchiveEntry entry = entries.get(at);
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw UnsafeException.damaged("no bytes of " + MemberNames.visible(entry.getName()));
        }
        return new Checked(in, entry.getSize(), entry.getCrc());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Fails at the end, or at the first byte too many, if size or checksum are not what the directory says. */
    private static final class Checked extends InputStream {
        private final InputStream in;
        private final CRC32 crc = new CRC32();
        private final long saidBytes;
        private final long saidCrc;
        private long bytes;

        Checked(InputStream in, long saidBytes, long saidCrc) {
            this.in = in;
            this.saidBytes = saidBytes;
            this.saidCrc = saidCrc;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int count = in.read(to, from, length);
            if (count > 0) {
                bytes += count;
                crc.update(to, from, count);
            }
            if (bytes > saidBytes || (count < 0 && bytes < saidBytes)) {
                throw new WrongSizeException("a member is of another size than the archive says");
            }
            if (count < 0 && crc.getValue() != saidCrc) {
                throw new IOException("a member's checksum is wrong");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** A lie rather than damage: who unpacks by what the directory says is fooled. */
    static final class WrongSizeException extends IOException {
        private static final long serialVersionUID = 1;

        WrongSizeException(String message) {
            super(message);
        }
    }
}
