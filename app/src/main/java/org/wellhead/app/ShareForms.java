package org.wellhead.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.share.dossier.DossierForm;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.ftm.FollowTheMoney;
import org.wellhead.share.goaml.GoAml;
import org.wellhead.share.goaml.GoAmlSettings;
import org.wellhead.share.goaml.ReportCode;
import org.wellhead.share.graph.Gexf;
import org.wellhead.share.graph.GraphMl;
import org.wellhead.share.i2.AnalystsNotebook;
import org.wellhead.share.misp.MispEvent;
import org.wellhead.share.release.Release;

/** The forms that a release can be written in, by the words of files and commands. */
enum ShareForms {
    STIX("stix"),
    DOSSIER("dossier"),
    I2("i2"),
    GRAPHML("graphml"),
    GEXF("gexf"),
    FTM("ftm"),
    MISP("misp"),
    GOAML_STR("goaml-str"),
    GOAML_SAR("goaml-sar"),
    GOAML_AIF("goaml-aif");

    private final String word;

    ShareForms(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<ShareForms> find(String word) {
        return Stream.of(values()).filter(form -> form.word.equals(word)).findFirst();
    }

    static String words() {
        return Stream.of(values()).map(ShareForms::word).collect(Collectors.joining(", "));
    }

    /** Those that need to know nothing of the partner: all but goAML, which wants codes that its unit assigns. */
    static List<ShareForms> standard() {
        return List.of(STIX, DOSSIER, I2, GRAPHML, GEXF, FTM, MISP);
    }

    /**
     * Writes it; STIX is written by {@link ReleaseFiles}, since it follows from what was told before too.
     *
     * @throws FormRefused if the form has no place for what the release tells
     */
    List<FormFile> write(Release release, PartnerFile to) {
        return switch (this) {
            case STIX -> throw new IllegalStateException("STIX is written with its history");
            case DOSSIER -> DossierForm.write(release);
            case I2 -> AnalystsNotebook.write(release);
            case GRAPHML -> GraphMl.write(release);
            case GEXF -> Gexf.write(release);
            case FTM -> FollowTheMoney.write(release);
            case MISP -> MispEvent.write(release);
            case GOAML_STR -> goaml(release, to, ReportCode.STR);
            case GOAML_SAR -> goaml(release, to, ReportCode.SAR);
            case GOAML_AIF -> goaml(release, to, ReportCode.AIF);
        };
    }

    private static List<FormFile> goaml(Release release, PartnerFile to, ReportCode report) {
        GoAmlSettings settings = to.goaml()
                .orElseThrow(
                        () -> new FormRefused("the partner's file has no [goaml], with the codes that its unit wants"));
        return GoAml.write(
                release,
                new GoAmlSettings(
                        report,
                        settings.entityId(),
                        settings.entityBranch(),
                        settings.unitReference(),
                        settings.localCurrency(),
                        settings.fundsCode(),
                        settings.transferCode(),
                        settings.transferComment(),
                        settings.unknown(),
                        settings.indicators()));
    }
}
