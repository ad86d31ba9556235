package org.wellhead.ledger.casefolder;

import java.util.List;

/**
 * A part as the manifest has it.
 *
 * @param name its folder's path from the case's
 * @param payments how many payments it holds
 * @param accounts how many accounts it says something of
 * @param firstEpochMicros of its first payment; 0 if it has none
 * @param lastEpochMicros of its last payment
 * @param sumMinor all its amounts
 * @param lastWord whether what it says of accounts replaces what other parts say: it is a file of accounts
 * @param files its files
 * @param sources the files that its payments were read from, in the order of their numbers
 */
record PartEntry(
        String name,
        int payments,
        int accounts,
        long firstEpochMicros,
        long lastEpochMicros,
        long sumMinor,
        boolean lastWord,
        List<StoredFile> files,
        List<SourceEntry> sources) {
    PartEntry {
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    boolean has(String file) {
        String path = name + "/" + file;
        return files.stream().anyMatch(stored -> stored.name().equals(path));
    }
}
