package org.wellhead.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files of keys, lists of keys, heads and proofs: small, read whole, and never written over. */
final class SmallFile {
    /** More than any of them has. */
    private static final int BYTES_MAX = 1 << 17;

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rw-r--r--");

    private SmallFile() {}

    /**
     * The file's bytes.
     *
     * @throws InputRefused if it is larger than any such file
     */
    static byte[] read(Path file, Console console) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(BYTES_MAX + 1);
            if (bytes.length > BYTES_MAX) {
                throw new InputRefused(console.told(file) + ": larger than " + BYTES_MAX
                        + " bytes, so no key, key list, head or proof; give another file");
            }
            return bytes;
        }
    }

    /**
     * Where to write such a file, which must not be there.
     *
     * @throws WrongUse if it is there, or has no folder
     */
    static Path wanted(Console console, String option, String name) {
        Path file = Arguments.outFile(console.folder(), option, name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WrongUse(option + ": " + name + " is there already and is not written over; name another file");
        }
        return file;
    }

    /** Writes a file that anybody may read. */
    static void write(Path file, byte[] bytes) throws IOException {
        create(file, bytes, ALL);
    }

    /** Writes a file that only its owner may read. */
    static void writeSecret(Path file, byte[] bytes) throws IOException {
        create(file, bytes, OWNER);
    }

    /** Puts a file that only its owner may read in the place of an older one, in one step. */
    static void replaceSecret(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        create(beside, bytes, OWNER);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void create(Path file, byte[] bytes, Set<PosixFilePermission> permissions) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException raced) {
            throw new WrongUse(file + " is there already and is not written over; name another file");
        }
        Files.write(file, bytes);
    }
}
