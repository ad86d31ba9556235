package org.wellhead.ledger.intake.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Rule;

/** What is walked, into what, and in which order. */
class SourcesTest {
    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftInTemporarySpace() {
        assertThat(folder.resolve("temporary"))
                .satisfiesAnyOf(
                        space -> assertThat(space).doesNotExist(),
                        space -> assertThat(space).isEmptyDirectory());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(UTF_8));
    }

    @Test
    void aFolderIsWalkedInTheOrderOfItsNames() throws IOException {
        for (String name : List.of("in/b.csv", "in/B.csv", "in/a/z.xml", "in/\u00e9.csv", "in/c.csv")) {
            write(name, name.substring(3));
        }

        assertThat(Walked.of(folder, folder.resolve("in")).files)
                .containsExactly(
                        "in/B.csv = B.csv",
                        "in/a/z.xml = a/z.xml",
                        "in/b.csv = b.csv",
                        "in/c.csv = c.csv",
                        "in/\u00e9.csv = \u00e9.csv");
    }

    @Test
    void whatIsNoFileToBeReadIsListed() throws IOException {
        write("in/.DS_Store", "x");
        write("in/empty.csv", "");
        write("in/.hidden/a.csv", "x");
        write("secret.csv", "secret");
        Files.createSymbolicLink(folder.resolve("in/link.csv"), folder.resolve("secret.csv"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        Walked walked = Walked.of(folder, folder.resolve("in"));

        assertThat(walked.files).isEmpty();
        assertThat(walked.skipped)
                .containsExactly(
                        "in/.DS_Store: a hidden file",
                        "in/.hidden/a.csv: a hidden file",
                        "in/empty.csv: it is empty",
                        "in/link.csv: it is a link, and links are not followed",
                        "in/loop: it is a link, and links are not followed");
    }

    @Test
    void archivesAreWalkedInTheirOwnOrderWhateverTheirName() throws IOException {
        byte[] zip = Pack.zip("z.xml", "1", "a/b.xml", "2", "a/", "", "empty", "", "__MACOSX/._a", "3");
        byte[] tar = Pack.tar("z.xml", "1", "a/b.xml", "2");

        Walked walked = Walked.of(
                folder,
                write("march.pdf", zip),
                write("april.tar", tar),
                write("may.tgz", Pack.gzip(tar)),
                write("june.tar.zst", Pack.zstd(tar)),
                write("july.xml.gz", Pack.gzip("x".getBytes(UTF_8))),
                write("august.rje.zst", Pack.zstd("y".getBytes(UTF_8))));

        assertThat(walked.files)
                .containsExactly(
                        "march.pdf!z.xml = 1",
                        "march.pdf!a/b.xml = 2",
                        "april.tar!z.xml = 1",
                        "april.tar!a/b.xml = 2",
                        "may.tgz!z.xml = 1",
                        "may.tgz!a/b.xml = 2",
                        "june.tar.zst!z.xml = 1",
                        "june.tar.zst!a/b.xml = 2",
                        "july.xml.gz!july.xml = x",
                        "august.rje.zst!august.rje = y");
        assertThat(walked.skipped)
                .containsExactly(
                        "march.pdf!empty: it is empty", "march.pdf!__MACOSX/._a: an operating system's own notes");
        assertThat(walked.refused).isEmpty();
    }

    @Test
    void packedCsvAndDocumentsStayAsTheyAre() throws IOException {
        byte[] csv = Pack.gzip("a".getBytes(UTF_8));
        byte[] sheet = Pack.zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>");
        byte[] ods = Pack.zip("mimetype", "application/vnd.oasis", "content.xml", "<x/>");

        Walked walked = Walked.of(
                folder,
                write("a.csv.gz", csv),
                write("b.xlsx", sheet),
                write("c.ods", ods),
                write("d.tar", Pack.tar("e.txt", "e")));

        assertThat(walked.files)
                .extracting(line -> line.substring(0, 6))
                .containsExactly("a.csv.", "b.xlsx", "c.ods ", "d.tar!");
    }

    @Test
    void archivesWithinArchivesAreWalkedThreeDeep() throws IOException {
        byte[] one = Pack.zip("a.xml", "1");
        byte[] two = pack("b.zip", one);
        byte[] three = pack("c.zip", two);
        byte[] four = pack("d.zip", three);

        Walked walked = Walked.of(folder, write("three.zip", three), write("four.zip", four));

        assertThat(walked.files).containsExactly("three.zip!c.zip!b.zip!a.xml = 1");
        assertThat(walked.refused)
                .containsExactly("four.zip!d.zip!c.zip!b.zip archive-unsafe (archives within archives, over 3 deep)");
    }

    private static byte[] pack(String name, byte[] bytes) throws IOException {
        return new Pack.Zip().add(name, bytes, entry -> {}).bytes();
    }

    @Test
    void longNamesOfBothTarFormsAreRead() throws IOException {
        String name = "folder/".repeat(40) + "a.xml";
        byte[] text = "1".getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(1);

        Walked walked = Walked.of(
                folder,
                write("posix.tar", new Pack.Tar().add(entry, text).bytes()),
                write("gnu.tar", new Pack.Tar().gnu().add(entry, text).bytes()));

        assertThat(walked.files).containsExactly("posix.tar!" + name + " = 1", "gnu.tar!" + name + " = 1");
    }

    @Test
    void oneMemberAtATimeIsInTemporarySpace() throws IOException {
        Path zip = write("a.zip", Pack.zip("a.csv", "1", "b.csv.gz", "2", "we?ird\"name", "3"));
        List<String> seen = new ArrayList<>();
        Sources.walk(List.of(zip), folder.resolve("temporary"), new Walked(folder) {
            @Override
            public void file(Sources.Member member) throws IOException {
                try (var files = Files.list(member.file().getParent())) {
                    files.forEach(file -> seen.add(String.valueOf(file.getFileName())));
                }
            }
        });

        assertThat(seen).containsExactly("0.csv", "1.csv.gz", "2");
    }

    @Test
    void aVisitorThatFailsLeavesNoTemporaryFiles() throws IOException {
        Path zip = write("a.zip", Pack.zip("b.zip!", "1", "c", "2"));
        Sources.Visitor failing = new Sources.Visitor() {
            @Override
            public void file(Sources.Member member) {
                throw new IllegalStateException("stop");
            }

            @Override
            public void refuse(String place, Rule rule, String detail) {}

            @Override
            public void skipped(String place, String why) {}
        };

        assertThatThrownBy(() -> Sources.walk(List.of(zip), folder.resolve("temporary"), failing))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileThatIsNotThereIsTheDisksFault() {
        assertThatThrownBy(() -> Walked.of(folder, folder.resolve("none.zip"))).isInstanceOf(NoSuchFileException.class);
    }
}
