package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of an archive that would do harm nothing is taken, and the next file is read. */
class UnsafeArchiveTest {
    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftInTemporarySpace() {
        assertThat(folder.resolve("temporary")).isEmptyDirectory();
    }

    /** Why the archive is refused; a sound file beside it must be read all the same, and nothing of the archive. */
    private String refused(byte[] archive) throws IOException {
        Path bad = Files.write(folder.resolve("bad"), archive);
        Path good = Files.writeString(folder.resolve("good.csv"), "x");
        Walked walked = Walked.of(folder, bad, good);
        assertThat(walked.files).containsExactly("good.csv = x");
        assertThat(walked.refused).hasSize(1);
        return walked.refused.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/../../x", "..", "a\\..\\..\\x", "a/../x"})
    void pathsThatLeadOutOfTheArchive(String name) throws IOException {
        String expected = "bad archive-unsafe (a path that leads out of the archive: " + name + ")";
        assertThat(refused(Pack.zip("first.csv", "1", name.replace('\\', '/'), "2")))
                .isEqualTo(expected.replace('\\', '/'));
        assertThat(refused(Pack.tar("first.csv", "1", name, "2"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "C:/x", "c:x", "\\\\server\\x"})
    void pathsThatDoNotStartInTheArchive(String name) throws IOException {
        assertThat(refused(Pack.tar("first.csv", "1", name, "2")))
                .isEqualTo("bad archive-unsafe (a path that does not start in the archive: " + name + ")");
        assertThat(refused(Pack.zip("first.csv", "1", name.replace('\\', '/'), "2")))
                .startsWith("bad archive-unsafe (a path that does not start in the archive");
    }

    @Test
    void namesWithControlCharacters() throws IOException {
        assertThat(refused(Pack.zip("a\u001b[2Jb", "1")))
                .isEqualTo("bad archive-unsafe (a name with control characters: a\u00b7[2Jb)");
        assertThat(refused(Pack.tar("a\nb", "1"))).contains("control characters");
        assertThat(refused(Pack.zip("a\u202egpj.exe", "1"))).contains("control characters");
    }

    @Test
    void twoMembersOfOneName() throws IOException {
        assertThat(refused(Pack.zip("a/b", "1", "a/b", "2")))
                .isEqualTo("bad archive-unsafe (two members of one name: a/b)");
        assertThat(refused(Pack.tar("a/b", "1", "./a//b", "2"))).contains("two members of one name");
    }

    @Test
    void linksAndDevices() throws IOException {
        assertThat(refused(new Pack.Tar().add("l", TarConstants.LF_SYMLINK).bytes()))
                .isEqualTo("bad archive-unsafe (a link: l)");
        assertThat(refused(new Pack.Tar().add("h", TarConstants.LF_LINK).bytes()))
                .contains("(a link: h)");
        assertThat(refused(new Pack.Tar().add("d", TarConstants.LF_CHR).bytes()))
                .contains("(a device: d)");
        assertThat(refused(new Pack.Tar().add("b", TarConstants.LF_BLK).bytes()))
                .contains("(a device: b)");
        assertThat(refused(new Pack.Tar().add("f", TarConstants.LF_FIFO).bytes()))
                .contains("(a device: f)");
        assertThat(refused(
                        new Pack.Tar().add("s", TarConstants.LF_GNUTYPE_SPARSE).bytes()))
                .contains("holes");
        byte[] link = new Pack.Zip()
                .add("l", "/etc/passwd".getBytes(UTF_8), entry -> entry.setUnixMode(0120777))
                .bytes();
        assertThat(refused(link)).isEqualTo("bad archive-unsafe (a link: l)");
        byte[] device = new Pack.Zip()
                .add("d", new byte[0], entry -> entry.setUnixMode(0020777))
                .bytes();
        assertThat(refused(device)).isEqualTo("bad archive-unsafe (a device: d)");
    }

    @Test
    void anEncryptedMember() throws IOException {
        byte[] zip = Pack.zip("a.csv", "1");
        zip[directory(zip) + 8] |= 1;
        assertThat(refused(zip)).isEqualTo("bad archive-unsafe (an encrypted member: a.csv)");
    }

    @Test
    void aMemberThatUnpacksToOver200TimesItsSize() throws IOException {
        byte[] zeros = new byte[40 << 20];
        byte[] zip = new Pack.Zip().add("zeros", zeros, entry -> {}).bytes();

        assertThat(zip.length).isLessThan(50_000);
        assertThat(refused(zip)).contains("archive-unsafe");
        assertThat(refused(Pack.gzip(zeros))).contains("archive-unsafe (it unpacks to over 200 times its size)");
        assertThat(refused(Pack.zstd(zeros))).contains("archive-unsafe (it unpacks to over 200 times its size)");
    }

    @Test
    void manyMembersThatTogetherUnpackToOver200TimesTheirSize() throws IOException {
        Pack.Zip zip = new Pack.Zip();
        for (int i = 0; i < 5; i++) {
            zip.add("zeros" + i, new byte[8 << 20], entry -> {});
        }
        assertThat(refused(zip.bytes())).isEqualTo("bad archive-unsafe (it unpacks to over 200 times its size)");
    }

    @Test
    void archivesWithinAnArchiveThatTogetherUnpackToOver200TimesItsSize() throws IOException {
        byte[] inner =
                new Pack.Zip().add("zeros", new byte[15 << 20], entry -> {}).bytes();
        byte[] outer = new Pack.Zip()
                .add("a.zip", inner, entry -> {})
                .add("b.zip", inner, entry -> {})
                .add("c.zip", inner, entry -> {})
                .bytes();
        Walked walked = Walked.of(folder, Files.write(folder.resolve("bad"), outer));

        assertThat(walked.refused).contains("bad!c.zip archive-unsafe (it unpacks to over 200 times its size)");
    }

    @Test
    void aTarOfHugeSizeInATinyGzip() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("zeros");
        entry.setSize(40 << 20);
        byte[] tar = new Pack.Tar().add(entry, new byte[40 << 20]).bytes();

        assertThat(refused(Pack.gzip(tar))).isEqualTo("bad archive-unsafe (it unpacks to over 200 times its size)");
    }

    @Test
    void aNameInATarThatIsLargerThanAnyName() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("n", TarConstants.LF_GNUTYPE_LONGNAME);
        entry.setSize(1 << 20);
        byte[] tar = new Pack.Tar().add(entry, new byte[1 << 20]).bytes();

        assertThat(refused(tar)).isEqualTo("bad archive-unsafe (a name of over 64 KiB)");
    }

    @Test
    void membersThatLieOverEachOther() throws IOException {
        byte[] zip = Pack.zip("a", "11111", "b", "22222");
        int first = directory(zip);
        int second = first + 46 + 1 + (zip[first + 30] & 0xFF);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(second + 42, bytes.getInt(first + 42));

        assertThat(refused(zip)).startsWith("bad archive-unsafe (members that lie over each other");
    }

    @Test
    void aSizeThatIsALie() throws IOException {
        byte[] zip = Pack.zip("a", "1".repeat(1000));
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(zip) + 24, 10);
        assertThat(refused(zip)).isEqualTo("bad archive-unsafe (a member is of another size than the archive says)");
    }

    @Test
    void tooManyMembers() throws IOException {
        Path zip = Files.write(folder.resolve("a.zip"), Pack.zip("a", "1", "b", "2", "c", "3"));
        Path tar = Files.write(folder.resolve("a.tar"), Pack.tar("a", "1", "b", "2", "c", "3"));
        Path within = Files.write(
                folder.resolve("b.zip"),
                new Pack.Zip()
                        .add("a.zip", Pack.zip("a", "1", "b", "2"), entry -> {})
                        .bytes());
        Path many = Files.createDirectory(folder.resolve("many"));
        for (String name : new String[] {"a", "b", "c"}) {
            Files.writeString(many.resolve(name), name);
        }
        Walked walked = Walked.atMost(2, folder, zip, tar, within, many);

        assertThat(walked.files).isEmpty();
        assertThat(walked.refused)
                .containsExactly(
                        "a.zip archive-unsafe (more than 2 files)",
                        "a.tar archive-unsafe (more than 2 files)",
                        "b.zip!a.zip archive-unsafe (more than 2 files)",
                        "many archive-unsafe (more than 2 files)");
    }

    @Test
    void aDirectoryWithFarMoreThanItsMembersNeed() throws IOException {
        byte[] zip = Pack.zip("a", "1");
        int at = directory(zip);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        to.write(zip, 0, at);
        for (int i = 0; i < 3; i++) {
            byte[] header = Arrays.copyOfRange(zip, at, at + 46);
            ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putShort(30, (short) 0xFFFF);
            to.write(header);
            to.write(new byte[1 + 0xFFFF]);
        }
        byte[] end = Arrays.copyOfRange(zip, zip.length - 22, zip.length);
        ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putInt(12, to.size() - at);
        to.write(end);

        assertThat(refused(to.toByteArray()))
                .isEqualTo("bad archive-unsafe (a directory far larger than its members need)");
    }

    @Test
    void damagedArchives() throws IOException {
        byte[] zip = Pack.zip("a.csv", "1".repeat(100), "b.csv", "2");
        assertThat(refused(Arrays.copyOf(zip, zip.length - 30))).startsWith("bad file-damaged (");
        byte[] wrongSum = zip.clone();
        wrongSum[directory(zip) + 16] ^= 1;
        assertThat(refused(wrongSum)).isEqualTo("bad file-damaged (a member's checksum is wrong)");
        byte[] tar = Pack.tar("a.csv", "1".repeat(2000));
        assertThat(refused(Arrays.copyOf(tar, 1000))).isEqualTo("bad file-damaged (the archive ends within a member)");
        byte[] gzip = Pack.gzip("payments".repeat(100).getBytes(UTF_8));
        assertThat(refused(Arrays.copyOf(gzip, gzip.length - 9))).startsWith("bad file-damaged (");
        byte[] zstd = Pack.zstd("payments".repeat(100).getBytes(UTF_8));
        assertThat(refused(Arrays.copyOf(zstd, zstd.length - 5))).startsWith("bad file-damaged (");
    }

    /** Where the directory of a small zip without a comment starts. */
    private static int directory(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 22 + 16);
    }
}
