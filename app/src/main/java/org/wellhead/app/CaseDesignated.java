package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.Sha256;
import org.wellhead.ledger.casefolder.CaseFolder;

/** What names a case's designated accounts when nobody says otherwise: its file, and its parties that were accepted as listed. */
public final class CaseDesignated {
    private CaseDesignated() {}

    /**
     * The hashes by which a trace tells them among its inputs; none where the case has no designated accounts. A trace of the same case that names the same is
     * still good. O(parties) where some were accepted.
     *
     * @throws IOException if one cannot be read
     */
    public static List<String> sha256s(CaseFolder opened) throws IOException {
        List<String> hashes = new ArrayList<>();
        Optional<Path> file = opened.designated();
        if (file.isPresent()) {
            hashes.add(HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file.get()))));
        }
        AcceptedMatches accepted = AcceptedMatches.of(opened);
        if (!accepted.rows().isEmpty()) {
            hashes.add(accepted.input().sha256());
        }
        return hashes;
    }
}
