package org.wellhead.screen.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was on one day.
 *
 * @param list its short name
 * @param form which form its files are of
 * @param file what the files are called, with commas between them where there are several
 * @param sha256 of the file; of several, the SHA-256 of their names and hashes as {@code sha256sum} would print them
 * @param takenOn the day on which it came into the store; null where there is no store
 * @param publishedOn the day that the files themselves bear
 * @param entries how many entries it has
 */
public record Snapshot(
        String list,
        String form,
        String file,
        String sha256,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate publishedOn,
        int entries) {
    public Snapshot {
        if (list.isBlank() || file.isBlank() || !sha256.matches("[0-9a-f]{64}") || entries < 0) {
            throw new IllegalArgumentException("no snapshot: " + list + " " + file + " " + sha256 + " " + entries);
        }
    }

    /** The day from which its changes count: published, else taken. */
    public @Nullable LocalDate day() {
        return publishedOn != null ? publishedOn : takenOn;
    }
}
