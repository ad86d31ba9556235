package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Release;

/** A release for people: {@code dossier.html}, {@code dossier.pdf}, and annexed tables as CSV. */
public final class DossierForm {
    private DossierForm() {}

    /**
     * The files of a dossier: the page, the same on A4, and those tables that have rows. The same release gives the same bytes.
     *
     * <p>O(entries and what they refer to); a thousand findings with three payments each take some seconds. Values of any length and of any characters
     * are taken; what is cut or replaced on pages is whole in the tables.
     */
    public static List<FormFile> write(Release release) {
        Findings findings = Findings.of(release);
        List<Annex> annexes = Annexes.of(release, findings);
        Telling telling = Telling.of(release, findings, annexes);
        List<FormFile> files = new ArrayList<>();
        files.add(HtmlDossier.write(telling));
        files.add(PdfDossier.write(telling, release.head()));
        annexes.forEach(annex -> files.add(annex.file()));
        return List.copyOf(files);
    }
}
