package org.wellhead.screen.list;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedName.Quality;

/** Reads crypto addresses, one a line; each is an entry of its own, which many files may repeat. */
final class Wallets {
    private Wallets() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        TextFile.prove(file);
        try (BufferedReader lines = new BufferedReader(TextFile.chars(file))) {
            long at = 0;
            String line = next(lines, file, at);
            while (line != null) {
                at++;
                String address = line.strip();
                if (!address.isEmpty() && !address.startsWith("#")) {
                    if (!Form.isWallet(address)) {
                        throw ListRefused.at(
                                file,
                                at,
                                Notices.quoted(address) + " is no address of a wallet",
                                "a file of addresses has one a line: mend the line");
                    }
                    drafts.entry(address, new Place(file, at))
                            .name(address, Quality.PRIMARY)
                            .identifier("WALLET", address);
                }
                line = next(lines, file, at);
            }
        }
    }

    /** The next line, of bounded length; null at the end. */
    private static @Nullable String next(BufferedReader lines, Path file, long at) throws IOException, ListRefused {
        StringBuilder line = new StringBuilder();
        int c = lines.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() >= Limits.FIELD_CHARS) {
                throw ListRefused.at(
                        file,
                        at + 1,
                        "the line has more than " + Limits.FIELD_CHARS + " characters",
                        "a file of addresses has one a line");
            }
            line.append((char) c);
            c = lines.read();
        }
        return line.toString();
    }
}
