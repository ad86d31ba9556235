package org.wellhead.app.output;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wellhead.ledger.Sha256;

/**
 * A folder of results under way. Every file is written under a name of its own; {@link #finish} moves all of them into
 * place, so that a run that fails before leaves no half result and older results as they were. {@link #close} takes away
 * what is unfinished.
 */
public final class ResultFolder implements AutoCloseable {
    private static final String UNFINISHED = ".unfinished";

    /** Held while results are written: two runs would take each other's files. A killed run leaves it, without a hold. */
    private static final String LOCK = ".writing";

    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * A file that was written.
     *
     * @param name its name in the folder
     * @param sha256 64 lower-case hexadecimal digits
     * @param bytes its size
     */
    public record Written(String name, String sha256, long bytes) {}

    /** What is in a file of text. */
    interface Text {
        void write(Writer out) throws IOException;
    }

    /** What is in any other file. */
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private final Path folder;
    private final String summaryName;
    private final FileChannel lock;
    private final List<Written> written = new ArrayList<>();
    private final List<Path> obsolete = new ArrayList<>();

    /**
     * Opens it.
     *
     * @param folder made if it is not there
     * @param summaryName the file that is moved into place last: where it stands, the others are whole
     * @throws IOException if it cannot be made, or another run is writing into it
     */
    ResultFolder(Path folder, String summaryName) throws IOException {
        this.folder = folder;
        this.summaryName = summaryName;
        Files.createDirectories(folder);
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isOurs;
        try {
            isOurs = lock.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            isOurs = false;
        }
        if (!isOurs) {
            lock.close();
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "another run is writing its results here; wait for it, or name another folder");
        }
    }

    /**
     * Every name that a folder of these results uses: files under way included.
     *
     * @param results their names, the summary's too
     */
    static List<String> names(Stream<String> results) {
        return results.flatMap(name -> Stream.of(name, name + UNFINISHED)).toList();
    }

    /**
     * Says that older results of the same verb may have a file, in the folder or in one in it, that these results do not
     * have: it would tell of another run, so it goes when these are in place.
     *
     * @param names a regular expression of the whole name without its folder
     */
    void replace(String inFolder, String names) throws IOException {
        Path in = folder.resolve(inFolder);
        if (Files.isDirectory(in)) {
            try (Stream<Path> files = Files.list(in)) {
                files.filter(file -> file.getFileName().toString().matches(names))
                        .sorted()
                        .forEach(obsolete::add);
            }
        }
    }

    /** Writes a file of text, as UTF-8; a lone surrogate becomes a question mark instead of an error. */
    void addText(String name, Text content) throws IOException {
        addBytes(name, bytes -> {
            try (Writer out = utf8(bytes)) {
                content.write(out);
            }
        });
    }

    /** Writes a file of any kind; the content need not buffer, and may close what it writes to. */
    void addBytes(String name, Bytes content) throws IOException {
        MessageDigest digest = Sha256.digest();
        Path file = unfinished(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER_BYTES)) {
            content.write(out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        written.add(new Written(name, HexFormat.of().formatHex(digest.digest()), Files.size(file)));
    }

    /**
     * Writes the summary and moves all files into place, the summary last. Between the first and the last of these steps
     * there is no summary, so that a folder that was left half way does not look whole.
     *
     * @param summary its text, of the files written before it
     * @return the files in the order of writing, the summary not among them
     */
    List<Written> finish(Function<List<Written>, String> summary) throws IOException {
        List<Written> files = List.copyOf(written);
        addText(summaryName, out -> out.write(summary.apply(files)));
        Files.deleteIfExists(folder.resolve(summaryName));
        for (Path file : obsolete) {
            Files.deleteIfExists(file);
        }
        for (Written file : written) {
            Files.move(unfinished(file.name()), folder.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (Written file : written) {
            Files.deleteIfExists(unfinished(file.name()));
        }
        Files.deleteIfExists(folder.resolve(LOCK));
        lock.close();
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    private static Writer utf8(OutputStream bytes) {
        return new BufferedWriter(
                new OutputStreamWriter(
                        bytes,
                        StandardCharsets.UTF_8
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                BUFFER_BYTES);
    }
}
