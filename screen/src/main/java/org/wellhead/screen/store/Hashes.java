package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.wellhead.ledger.Sha256;

/** How the files of a list are called and named by their content. */
final class Hashes {
    private Hashes() {}

    /** The files' names without folders. */
    static String names(List<Path> files) {
        return files.stream().map(Hashes::name).collect(Collectors.joining(", "));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Of one file its SHA-256; of several that of their hashes and names. O(bytes). */
    static String sha256(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return sha256(files.getFirst());
        }
        StringBuilder sums = new StringBuilder();
        for (Path file : files) {
            sums.append(sha256(file)).append("  ").append(name(file)).append('\n');
        }
        return sha256(sums.toString().getBytes(UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] some = new byte[1 << 18];
            for (int count = bytes.read(some); count >= 0; count = bytes.read(some)) {
                digest.update(some, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
