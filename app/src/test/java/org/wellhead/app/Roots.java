package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The project's own folders, as the tests see them. */
final class Roots {
    private Roots() {}

    /** The root of the project. */
    static Path root() {
        return Path.of(Objects.requireNonNull(System.getProperty("wellhead.root"), "run the tests with Maven"));
    }

    /** Copies what is in {@code from} into {@code to}, folders and all. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : walk(from)) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path :
                    walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
