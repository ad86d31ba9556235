package org.wellhead.ledger.casefolder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that was imported.
 *
 * @param given the path as the user gave it, or that of the folder or archive it came from
 * @param place what it is called in the places of its payments, e.g. {@code march.zip!a.xml}
 * @param form what it was read as, in a word
 * @param sha256 of the file itself; of a member of an archive, once unpacked
 * @param bytes its length
 * @param taken how many of its records became payments
 * @param refused how many of its records were refused
 * @param kept the copy in the case, if there is one
 * @param profile the copy of the profile that it was read by, if there was one
 */
public record SourceEntry(
        String given,
        String place,
        String form,
        String sha256,
        long bytes,
        long taken,
        long refused,
        Optional<StoredFile> kept,
        Optional<StoredFile> profile) {

    /** Each file once, in order: a large one is in several parts. */
    static List<SourceEntry> files(List<PartEntry> parts) {
        Map<String, SourceEntry> files = new LinkedHashMap<>();
        for (PartEntry part : parts) {
            for (SourceEntry source : part.sources()) {
                files.merge(
                        source.sha256() + source.place(),
                        source,
                        (a, b) -> a.with(a.taken() + b.taken(), a.refused() + b.refused()));
            }
        }
        return List.copyOf(files.values());
    }

    SourceEntry with(long newTaken, long newRefused) {
        return new SourceEntry(given, place, form, sha256, bytes, newTaken, newRefused, kept, profile);
    }
}
