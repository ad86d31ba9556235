package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives in memory, honest and otherwise. */
final class Pack {
    private Pack() {}

    /** Name, text, name, text. */
    static byte[] zip(String... namesAndTexts) throws IOException {
        Zip zip = new Zip();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            zip.add(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8), entry -> {});
        }
        return zip.bytes();
    }

    /** A zip that grows. */
    static final class Zip {
        private final SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
        private final ZipArchiveOutputStream out;

        Zip() throws IOException {
            out = new ZipArchiveOutputStream(channel);
        }

        Zip add(String name, byte[] bytes, Consumer<ZipArchiveEntry> more) throws IOException {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            more.accept(entry);
            out.putArchiveEntry(entry);
            out.write(bytes);
            out.closeArchiveEntry();
            return this;
        }

        byte[] bytes() throws IOException {
            out.close();
            byte[] all = new byte[(int) channel.size()];
            System.arraycopy(channel.array(), 0, all, 0, all.length);
            return all;
        }
    }

    static byte[] tar(String... namesAndTexts) throws IOException {
        Tar tar = new Tar();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            byte[] bytes = namesAndTexts[i + 1].getBytes(UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i], true);
            entry.setSize(bytes.length);
            tar.add(entry, bytes);
        }
        return tar.bytes();
    }

    /** A tar that grows. */
    static final class Tar {
        private final ByteArrayOutputStream to = new ByteArrayOutputStream();
        private final TarArchiveOutputStream out = new TarArchiveOutputStream(to, "UTF-8");

        Tar() {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        }

        Tar gnu() {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            return this;
        }

        Tar add(TarArchiveEntry entry, byte[] bytes) throws IOException {
            out.putArchiveEntry(entry);
            out.write(bytes);
            out.closeArchiveEntry();
            return this;
        }

        /** An entry of another type without content: a link, a device. */
        Tar add(String name, byte type) throws IOException {
            TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
            entry.setLinkName("/etc/passwd");
            return add(entry, new byte[0]);
        }

        byte[] bytes() throws IOException {
            out.close();
            return to.toByteArray();
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(to)) {
            out.write(bytes);
        }
        return to.toByteArray();
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(to)) {
            out.write(bytes);
        }
        return to.toByteArray();
    }
}
