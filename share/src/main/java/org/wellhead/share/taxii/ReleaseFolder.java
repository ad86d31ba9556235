package org.wellhead.share.taxii;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The releases of a case for one partner: {@code share/releases/PARTNER/NNNN/bundle.json}, where a higher number is a later release. This is
 * all that the server knows of how they lie.
 */
final class ReleaseFolder {
    private static final String BUNDLE = "bundle.json";
    private static final long BUNDLE_BYTES_MAX = 1L << 30;

    private final Path folder;
    private @Nullable FileTime seen;

    ReleaseFolder(Path caseFolder, String partner) {
        this.folder = caseFolder.resolve("share").resolve("releases").resolve(partner);
    }

    /**
     * One release.
     *
     * @param serial its number as its folder is called
     * @param bundle its file
     */
    record Found(String serial, Path bundle) {
        /** All of it. */
        byte[] read() throws IOException {
            long size = Files.size(bundle);
            if (size > BUNDLE_BYTES_MAX) {
                throw new IOException(bundle + ": has more than " + BUNDLE_BYTES_MAX + " bytes");
            }
            return Files.readAllBytes(bundle);
        }
    }

    /** Whether the folder is as it was when it was last read whole: one question to the file system. */
    boolean isAsSeen() throws IOException {
        return modified().map(time -> time.equals(seen)).orElse(true);
    }

    /** Has the folder read again when next asked for. */
    void forget() {
        seen = null;
    }

    /** All releases by number. A folder without a bundle is one on its way, and is looked at again. */
    List<Found> all(Instant now) throws IOException {
        Optional<FileTime> before = modified();
        if (before.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        boolean whole = true;
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder)) {
            for (Path release : folders) {
                String serial = String.valueOf(release.getFileName());
                if (serial.matches("[0-9]{4,9}")) {
                    Path bundle = release.resolve(BUNDLE);
                    if (Files.isRegularFile(bundle)) {
                        found.add(new Found(serial, bundle));
                    } else {
                        whole = false;
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(release -> Integer.parseInt(release.serial())));
        // Within one tick of the file system's clock a folder can change without showing it.
        boolean settled = before.get().toInstant().isBefore(now.minusSeconds(2));
        seen = whole && settled ? before.get() : null;
        return found;
    }

    private Optional<FileTime> modified() throws IOException {
        try {
            return Optional.of(Files.getLastModifiedTime(folder));
        } catch (NoSuchFileException noReleaseYet) {
            return Optional.empty();
        }
    }
}
