package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class DossierFormTest {
    @Test
    void isAPageAPaperAndTheTablesThatHaveRows() {
        assertThat(DossierForm.write(Samples.exact()).stream().map(FormFile::name))
                .containsExactly(
                        "dossier.html",
                        "dossier.pdf",
                        "annex-payments.csv",
                        "annex-sources.csv",
                        "annex-accounts.csv",
                        "annex-countries.csv",
                        "annex-freezes.csv",
                        "annex-matches.csv",
                        "annex-sightings.csv",
                        "annex-inputs.csv");
        assertThat(DossierForm.write(Samples.large(2)).stream().map(FormFile::name))
                .doesNotContain("annex-freezes.csv", "annex-matches.csv", "annex-sightings.csv", "annex-inputs.csv");
    }

    static Stream<Release> releases() {
        return Stream.of(Samples.exact(), Samples.redacted(), Samples.large(40), Cases.pictured(Cases.png()));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theSameReleaseGivesTheSameBytes(Release release) {
        List<FormFile> first = DossierForm.write(release);
        List<FormFile> second = DossierForm.write(release);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).bytes())
                    .as(first.get(i).name())
                    .isEqualTo(first.get(i).bytes());
        }
    }

    @Test
    void redactedTellsNoExactValueNameNumberTimeOrSource() {
        String all = PdfDossierTest.text(Cases.file(Samples.redacted(), "dossier.pdf"));
        for (FormFile file : DossierForm.write(Samples.redacted())) {
            if (!file.name().endsWith(".pdf")) {
                all += new String(file.bytes(), UTF_8);
            }
        }
        assertThat(all)
                .contains("Party-", "Account-", "100.00 – 200.00", "200.00 – 500.00", "March 2014", "2014-03")
                .doesNotContain(
                        "Ege", "TR72", "HW-1", "HW-2", "KARIM", "Sons", "QDi", "fuel", "GIFT", "ege.csv", "anna")
                .doesNotContain("250.00", "240.00", "230.00", "125.00", "2014-03-1", "2015-11-14", "d8d8", "abab");
    }

    @Test
    void moreThanAnybodyReadsIsRefused() {
        Release release = Cases.named(
                Redaction.SOURCES_ONLY, Collections.nCopies(10_001, "N").toArray(String[]::new));
        assertThatThrownBy(() -> DossierForm.write(release))
                .isInstanceOf(FormRefused.class)
                .hasMessageStartingWith(
                        "the dossier: it would have 10,001 findings; nobody reads more than 10,000; select fewer");
    }

    @Test
    void whatCameFromAnotherUnitSaysWhoMustConsentAndWhatItForbids() {
        String text = PdfDossierTest.text(Cases.file(Cases.ofAnother(), "dossier.pdf"))
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("the originators are pt-fiu and se-fiu")
                .contains("Handling code H2: not to be disseminated without the permission of the provider.");
    }
}
