package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Release;
import org.wellhead.share.stix.History;
import org.wellhead.share.stix.StixForm;
import org.wellhead.share.stix.StixRefused;

/**
 * A release in the forms that were asked for.
 *
 * @param files in the order in which they were made, a word for people first
 * @param history what of the partner's objects is told when, with this release; empty if STIX is not among the forms
 */
record ReleaseFiles(List<FormFile> files, Optional<byte[]> history) {
    ReleaseFiles {
        files = List.copyOf(files);
    }

    /**
     * Writes them.
     *
     * @param before the history so far
     * @throws InputRefused if a form has no place for what the release tells
     */
    static ReleaseFiles write(Release release, ShareOptions options, Optional<byte[]> before) {
        List<FormFile> files = new ArrayList<>();
        Optional<byte[]> history = Optional.empty();
        files.add(new FormFile("readme.txt", readme(release.head()).getBytes(UTF_8)));
        for (ShareForms form : options.wanted()) {
            try {
                if (form == ShareForms.STIX) {
                    History told = before.isPresent() ? History.parse(before.get()) : History.empty();
                    StixForm.Written written =
                            options.replace() ? StixForm.write(release, told) : StixForm.add(release, told);
                    files.add(written.file());
                    history = Optional.of(written.after().bytes());
                } else {
                    files.addAll(form.write(release, options.to()));
                }
            } catch (FormRefused refused) {
                throw new InputRefused("form " + form.word() + ": " + refused.getMessage() + "; nothing was written.");
            } catch (StixRefused damaged) {
                throw new InputRefused("what " + options.to().partner().id() + " was told before cannot be read: "
                        + damaged.getMessage() + "; nothing was written.");
            }
        }
        release.attachments().forEach((name, attachment) -> files.add(new FormFile(name, attachment.bytes())));
        Set<String> names = new LinkedHashSet<>();
        for (FormFile file : files) {
            if (!names.add(file.name())) {
                throw new IllegalStateException("two forms write the same file: " + file.name());
            }
        }
        return new ReleaseFiles(files, history);
    }

    private static String readme(Head head) {
        return """
                %s

                Release %d of %s to %s, made %s.

                It is signed: %s names every file here with its hash. To hold the folder against it,
                on a machine that has only this folder and the sender's public key:

                  ./wellhead share verify FOLDER --key SENDER.pub

                The payload of the envelope is Base64 of JSON; DSSE (secure-systems-lab) says what is signed.
                %s
                %s says who may read it (FIRST, Traffic Light Protocol 2.0).
                """.formatted(
                        head.tlp().label(),
                        head.serial(),
                        head.senderName(),
                        head.partnerName(),
                        head.at(),
                        ReleaseManifest.ENVELOPE,
                        head.tlp().isAtLeast(Tlp.AMBER)
                                ? "Nothing in it may be passed on without the consent of " + head.senderName()
                                        + " and of whoever else it names. Within what that allows,"
                                : "What is marked so may be passed on with the consent of those that it names only. For the rest,",
                        head.tlp().label());
    }
}
