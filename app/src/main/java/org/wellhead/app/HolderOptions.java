package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.sign.TrustedKey;
import picocli.CommandLine.Option;

/** A public key that enters a list, and what the list says of it. */
final class HolderOptions {
    /** A key that nobody replaces for longer is likely to be in other hands. */
    private static final int DAYS_DEFAULT = 730;

    @Option(names = "--holder", paramLabel = "NAME", required = true, description = "Who signs with the key.")
    private String holder = "";

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "The key counts from this date or date-time on (default now).")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "And until the end of this date, or before this date-time (default two years).")
    private @Nullable String to;

    @Option(names = "--signs-lists", description = "The key may sign the next list of keys.")
    private boolean signsLists;

    /** The key of this file, as it stands in a list. */
    TrustedKey key(String file, Console console) throws IOException {
        Path path = Arguments.file(console.folder(), "PUBLIC", file);
        Instant since = from == null
                ? console.outside().now()
                : Instant.EPOCH.plus(Arguments.from("--from", from), ChronoUnit.MICROS);
        Instant until = to == null
                ? since.plus(DAYS_DEFAULT, ChronoUnit.DAYS)
                : Instant.EPOCH.plus(Arguments.to("--to", to), ChronoUnit.MICROS);
        try {
            return new TrustedKey(
                    KeyFiles.publicKey(path, SmallFile.read(path, console), console),
                    holder,
                    since,
                    until,
                    Optional.empty(),
                    signsLists);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
    }
}
