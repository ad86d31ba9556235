package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells files apart by what they are and not by what they are called: links lead to the same file. */
final class RealFiles {
    private RealFiles() {}

    /** Whether one of {@code files} is the same file as {@code other}, which need not be there yet. */
    static boolean anyIs(List<Path> files, Path other) throws IOException {
        Path real = of(other);
        for (Path file : files) {
            boolean bothAreThere = Files.exists(file) && Files.exists(other);
            if (bothAreThere ? Files.isSameFile(file, other) : of(file).equals(real)) {
                return true;
            }
        }
        return false;
    }

    /** The absolute path without links, as far as there is something. */
    static Path of(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : of(parent).resolve(absolute.getFileName());
    }
}
