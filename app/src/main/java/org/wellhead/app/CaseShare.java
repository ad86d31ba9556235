package org.wellhead.app;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.PartnerSecret;

/**
 * What a case keeps of sharing, in its folder {@code share}: the secret that ids and pseudonyms are made with, proposals, releases by partner and
 * what others sent. Held by one process at a time.
 */
final class CaseShare implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String SECRET = "secret";
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;
    private final @Nullable FileChannel lock;

    private CaseShare(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens it.
     *
     * @param root of the case
     * @throws CaseException if another process has it open
     */
    static CaseShare open(Path root) throws IOException {
        Path folder = root.resolve("share");
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return new CaseShare(folder, lock);
            }
        } catch (OverlappingFileLockException ofThisProcess) {
            // Told below.
        }
        lock.close();
        throw new CaseException(folder + ": another process is sharing this case; try again when it is done");
    }

    /** Only looks at what is there, whoever has it open: for what changes nothing. */
    static CaseShare lookAt(Path root) {
        return new CaseShare(root.resolve("share"), null);
    }

    /** The case's secret; made when it is first asked for, readable for its owner alone. */
    byte[] secret() throws IOException {
        Path file = folder.resolve(SECRET);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] secret = new byte[PartnerSecret.SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            Path unfinished = folder.resolve(SECRET + UNFINISHED);
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, ownerOnly());
            Files.writeString(unfinished, HexFormat.of().formatHex(secret) + "\n", US_ASCII);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        String hex = Files.readString(file, US_ASCII).strip();
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new CaseException(file + " is damaged: without it, ids and pseudonyms of earlier releases cannot be"
                    + " resolved. Take it from a copy of the case");
        }
        return HexFormat.of().parseHex(hex);
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Names the case to its own secret. */
    String caseId() throws IOException {
        return HexFormat.of().formatHex(Sha256.digest().digest(secret()));
    }

    /** What makes the ids and pseudonyms of a partner. */
    PartnerSecret secret(String partnerId) throws IOException {
        return new PartnerSecret(secret(), partnerId);
    }

    /** The number of the next release to a partner. */
    long nextSerial(String partnerId) throws IOException {
        return last(releases(partnerId)) + 1;
    }

    /** The number of the last of some folders that are called by numbers; 0 if there is none. */
    static long last(Path in) throws IOException {
        return names(in, "[0-9]{4,9}").stream().mapToLong(Long::parseLong).max().orElse(0);
    }

    /** Where the releases to a partner are, a folder each, called by its number. */
    Path releases(String partnerId) {
        return folder.resolve("releases").resolve(partnerId);
    }

    /** The folder of one release, which need not be there. */
    Path release(String partnerId, long serial) {
        return releases(partnerId).resolve(numbered(serial));
    }

    static String numbered(long serial) {
        return String.format(Locale.ROOT, "%04d", serial);
    }

    /** Where what a sender sent is, a folder for each release of it. */
    Path received(String senderId) {
        return folder.resolve("received").resolve(senderId);
    }

    /** The partners to whom something was released. */
    List<String> receivers() throws IOException {
        return names(folder.resolve("releases"), "[a-z0-9-]{1,64}");
    }

    /** The numbers of what was released to one, the first one first. */
    List<Long> serials(String partnerId) throws IOException {
        return names(releases(partnerId), "[0-9]{4,9}").stream()
                .map(Long::valueOf)
                .toList();
    }

    /** The names of what is in a folder; none if there is no folder. */
    static List<String> names(Path in, String pattern) throws IOException {
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .sorted()
                    .toList();
        }
    }

    /** The senders of whom something was received. */
    List<String> senders() throws IOException {
        return names(folder.resolve("received"), ".*");
    }

    /** Where a proposal is, by its id. */
    Path proposal(String id) {
        return folder.resolve("proposals").resolve(id);
    }

    /** The ids of the proposals that wait. */
    List<String> proposals() throws IOException {
        return names(folder.resolve("proposals"), "[0-9a-f]{12}");
    }

    /** What of a partner's objects was told when; empty if it was told nothing yet. */
    Optional<byte[]> history(String partnerId) throws IOException {
        Path file = historyFile(partnerId);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Path historyFile(String partnerId) {
        return folder.resolve("history").resolve(partnerId + ".json");
    }

    /** Keeps what was told now. */
    void keepHistory(String partnerId, byte[] history) throws IOException {
        Path file = historyFile(partnerId);
        Files.createDirectories(file.getParent());
        replace(file, history);
    }

    /** Keeps a file of settings, by its path in the folder. */
    void keep(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        replace(file, bytes);
    }

    /** Reads what {@link #keep} kept, if there is any. */
    Optional<byte[]> kept(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Takes it away. */
    void drop(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The one key file that the case has for signing, if it has just one. */
    static Optional<Path> onlyKey(Path root) throws IOException {
        Path keys = root.resolve("share/keys");
        if (!Files.isDirectory(keys)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(keys)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".key")).toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }

    /**
     * Writes a folder of files whole or not at all.
     *
     * @param target must not be there, or be empty
     */
    static void writeFolder(Path target, Iterable<FormFile> files) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        for (FormFile file : files) {
            Files.write(unfinished.resolve(file.name()), file.bytes());
        }
        Files.deleteIfExists(target);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A copy of a flat folder, whole or not at all. */
    static void copyFolder(Path source, Path target) throws IOException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        try (Stream<Path> files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, unfinished.resolve(file.getFileName()), LinkOption.NOFOLLOW_LINKS);
            }
        }
        Files.deleteIfExists(target);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away a flat folder with its files, if it is there. */
    static void delete(Path flat) throws IOException {
        if (Files.isDirectory(flat, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.list(flat)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(flat);
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
