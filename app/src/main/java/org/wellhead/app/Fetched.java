package org.wellhead.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.wellhead.trace.Engine;

/** Copies on this machine of what lies where an engine sees it, for as long as they are needed. */
final class Fetched implements AutoCloseable {
    private final Path folder;
    private final List<Path> copies = new ArrayList<>();

    private Fetched(Path folder) {
        this.folder = folder;
    }

    /** Whether a name is one of another file system than this machine's: {@code s3a://bucket/payments.parquet}. */
    static boolean isElsewhere(String name) {
        return name.matches("[a-z][a-z0-9+.-]+://.*");
    }

    /**
     * Copies files and folders.
     *
     * @param roots scheme and path, no letter encoded
     * @param wanted which files of a folder, by their paths in it
     * @throws WrongUse if a root names nothing that can have a place here
     */
    static Fetched of(Engine.Running engine, List<String> roots, Predicate<String> wanted) throws IOException {
        Fetched fetched = new Fetched(Files.createTempDirectory("wellhead-fetched"));
        boolean whole = false;
        try {
            for (String root : roots) {
                Path copy = fetched.place(root);
                Files.createDirectories(copy.getParent());
                engine.fetch(root, copy, wanted);
                fetched.copies.add(copy);
            }
            whole = true;
        } finally {
            if (!whole) {
                fetched.close();
            }
        }
        return fetched;
    }

    private Path place(String root) {
        Path place = folder.resolve(root.replaceFirst("^[^:]+:/+", "")).normalize();
        if (!place.startsWith(folder) || place.equals(folder) || copies.contains(place)) {
            throw new WrongUse(root + ": name one file or folder, and each once");
        }
        return place;
    }

    /** The folder of the copies, which nobody need be told of. */
    Path folder() {
        return folder;
    }

    /** In the order of the roots. */
    List<Path> copies() {
        return List.copyOf(copies);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
