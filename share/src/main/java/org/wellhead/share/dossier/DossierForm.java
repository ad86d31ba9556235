package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Release;

/** A release for people: {@code dossier.html}, {@code dossier.pdf}, and annexed tables as CSV. */
public final class DossierForm {
    private static final int FINDINGS_MAX = 10_000;
    private static final int STEPS_MAX = 100_000;
    private static final int PICTURES_BYTES_MAX = 200_000_000;

    private DossierForm() {}

    /**
     * The files of a dossier: the page, the same on A4, and those tables that have rows. The same release gives the same bytes.
     *
     * <p>O(entries and what they refer to); a thousand findings with three payments each take some seconds. Values of any length and of any characters
     * are taken; what is cut or replaced on pages is whole in the tables.
     *
     * @throws FormRefused if it has more than 10,000 findings, 100,000 payments in chains, or 200 MB of pictures
     */
    public static List<FormFile> write(Release release) {
        Findings findings = Findings.of(release);
        checkSize(release, findings);
        List<Annex> annexes = Annexes.of(release, findings);
        Telling telling = Telling.of(release, findings, annexes);
        List<FormFile> files = new ArrayList<>();
        files.add(HtmlDossier.write(telling));
        files.add(PdfDossier.write(telling, release.head()));
        annexes.forEach(annex -> files.add(annex.file()));
        return List.copyOf(files);
    }

    private static void checkSize(Release release, Findings findings) {
        long steps = findings.all()
                .mapToLong(finding -> finding.references(Field.CHAIN).size())
                .sum();
        long bytes = release.attachments().values().stream()
                .mapToLong(each -> each.bytes().length)
                .sum();
        check(findings.size(), FINDINGS_MAX, "findings");
        check(steps, STEPS_MAX, "payments in chains");
        check(bytes, PICTURES_BYTES_MAX, "bytes of pictures");
    }

    private static void check(long there, long most, String what) {
        if (there > most) {
            throw new FormRefused(
                    "the dossier: it would have " + Said.grouped(there) + " " + what + "; nobody reads more than "
                            + Said.grouped(most) + "; select fewer findings, or choose a form for programs");
        }
    }
}
