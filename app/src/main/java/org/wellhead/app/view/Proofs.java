package org.wellhead.app.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Chains that were asked for one source after the trace: a file each in {@code proofs/} beside the view. They are of the same question as the folder that they lie in, so
 * that they stay right when its view is written anew.
 */
public final class Proofs {
    /** Where in a folder of results they are. */
    public static final String FOLDER = "proofs";

    private static final long BYTES_MOST = 64 << 20;

    private Proofs() {}

    /**
     * Keeps the chains of a source, in place of older ones.
     *
     * @param results the folder of results of the question; made if it is not there
     */
    public static void keep(Path results, String account, List<Proof> proofs) throws IOException {
        Path file = file(results, account);
        Files.createDirectories(results.resolve(FOLDER));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.write(unfinished, ViewManifest.json(proofs));
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The chains of a source that were kept, which may be none; nothing where they were never asked for, or the file is damaged. */
    public static Optional<List<Proof>> kept(Path results, String account) throws IOException {
        Path file = file(results, account);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > BYTES_MOST) {
            return Optional.empty();
        }
        try {
            return Optional.of(ViewManifest.proofs(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** An account may be called anything; a file may not. */
    private static Path file(Path results, String account) {
        return results.resolve(FOLDER)
                .resolve(ViewManifest.hash(account.getBytes(UTF_8)).substring(0, 32) + ".json");
    }
}
