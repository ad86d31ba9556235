package org.wellhead.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseFolder;

/** Logs what is done to a store of lists that is kept in a case's folder. Any other store belongs to no case; {@code screen} logs which lists it took. */
final class ListsAudit {
    private ListsAudit() {}

    /**
     * Writes that these files are taken into the store, if it is in a case.
     *
     * @param store the store's folder, which need not be there yet
     * @param name what the list is called, if a person said so
     */
    static void record(Path store, Console console, String verb, List<Path> files, Optional<String> name, LocalDate day)
            throws IOException {
        Path real = RealFiles.of(store);
        Optional<Path> root = Stream.iterate(real, path -> path != null, Path::getParent)
                .filter(CaseFolder::isCase)
                .findFirst();
        if (root.isEmpty()) {
            return;
        }
        List<String> sha256s = new ArrayList<>();
        for (Path file : files) {
            sha256s.add(sha256(file));
        }
        String list = name.orElseGet(() -> "from " + files.getFirst().getFileName());
        CaseAudit.record(
                root.get(), console, verb, list, Map.of("files", CaseAudit.hashes(sha256s), "day", day.toString()));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
