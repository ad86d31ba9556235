package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.ledger.casefolder.CaseFolder;
import org.wellhead.screen.review.Screening;

/** Reads what screening a case's parties found. */
public final class CaseScreening {
    private CaseScreening() {}

    /**
     * What the case keeps of it; {@link Screening#NONE} if its parties were never screened.
     *
     * @throws CaseException if it is not as it was written
     */
    public static Screening of(CaseFolder opened) throws IOException {
        Screening.Reader reader = new Screening.Reader();
        if (!opened.screening(reader::line)) {
            return Screening.NONE;
        }
        try {
            return reader.screening();
        } catch (IllegalArgumentException e) {
            throw new CaseException("what screening found is damaged: " + e.getMessage()
                    + ". Take the case from a copy; wellhead check --case says what else is");
        }
    }

    static Screening of(Path root) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root)) {
            return of(opened);
        }
    }
}
