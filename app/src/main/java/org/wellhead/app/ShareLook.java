package org.wellhead.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.app.output.ShareAnswer;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Prepared;

/**
 * What a partner would get, looked at before anything leaves; an entry of the log says that somebody looked.
 *
 * @param prepared what would go and what not
 * @param withheldFiles files of the case of which nothing goes
 * @param files the forms as the partner would get them, unsigned; none unless they were asked for
 */
record ShareLook(Prepared prepared, List<ShareAnswer.WithheldFile> withheldFiles, List<FormFile> files) {
    ShareLook {
        withheldFiles = List.copyOf(withheldFiles);
        files = List.copyOf(files);
    }

    /**
     * Looks.
     *
     * @param isWritten whether the forms are written too
     * @throws InputRefused if nothing is found that was asked for, or the case cannot be traced
     */
    static ShareLook of(ShareOptions options, boolean isWritten, Console console) throws IOException {
        CaseAudit.refuseDamaged(options.root(), console);
        try (CaseShare share = CaseShare.open(options.root())) {
            SharePreparation preparation = new SharePreparation(options, console, share);
            Prepared prepared = preparation.prepare();
            String partner = options.to().partner().id();
            CaseAudit.record(options.root(), console, "preview", partner, ReleaseRun.facts(options, prepared));
            List<FormFile> files = new ArrayList<>();
            if (isWritten) {
                files.addAll(ReleaseFiles.write(prepared.release(), options, share.history(partner))
                        .files());
            }
            return new ShareLook(
                    prepared,
                    preparation.withheldFiles().stream()
                            .map(file -> new ShareAnswer.WithheldFile(
                                    file.place(), file.payments(), file.reason().words()))
                            .toList(),
                    files);
        }
    }
}
