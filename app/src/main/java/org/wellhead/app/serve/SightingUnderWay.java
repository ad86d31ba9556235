package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of results of an observation that was begun by browser, with its pictures in it, until its run is over. The command moves its summary into place last, so
 * that one without is no sighting; it goes when the run is over, and that of a server that was killed when the next begins.
 */
final class SightingUnderWay {
    private static final String MARK = ".under-way";
    private static final String NAME = "observe-[0-9]{1,9}";
    private static final String SUMMARY = "sighting.json";

    private final HeldFolder folder;
    private final Path pictures;

    private SightingUnderWay(HeldFolder folder, Path pictures) {
        this.folder = folder;
        this.pictures = pictures;
    }

    /** Makes the next that is free. */
    static SightingUnderWay begin(Path results) throws IOException {
        int number = 1;
        while (Files.exists(results.resolve("observe-" + number), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        Path folder = Files.createDirectory(results.resolve("observe-" + number));
        HeldFolder held = HeldFolder.hold(folder, MARK);
        return new SightingUnderWay(held, Files.createDirectory(folder.resolve(Sightings.PICTURES)));
    }

    /** Its name among the results. */
    String id() {
        return folder.folder().getFileName().toString();
    }

    /** Where its pictures go. */
    Path pictures() {
        return pictures;
    }

    /** The run is over: what came of nothing goes. */
    void end() {
        try {
            folder.close();
            clear(folder.folder());
        } catch (IOException left) {
            // It is no sighting, so nothing shows it.
            return;
        }
    }

    /** Takes away what servers that were killed left of theirs; before this one begins any. */
    static void clearLeft(Path results) throws IOException {
        if (!Files.isDirectory(results, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> listed = Files.list(results)) {
            all = listed.toList();
        }
        for (Path each : all) {
            if (each.getFileName().toString().matches(NAME) && HeldFolder.isLeft(each, MARK)) {
                Files.delete(each.resolve(MARK));
                clear(each);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(SUMMARY), LinkOption.NOFOLLOW_LINKS)) {
            HeldFolder.delete(folder);
        }
    }
}
