package org.wellhead.share.i2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.ReadBack;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class AnalystsNotebookTest {
    private static byte[] file(Release release, String name) {
        return AnalystsNotebook.write(release).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    @Test
    void entitiesLinksFindingsAndWhatToChooseForThem() {
        assertThat(AnalystsNotebook.write(Samples.exact()))
                .extracting(FormFile::name)
                .containsExactly("i2-entities.csv", "i2-links.csv", "i2-findings.csv", "i2-import.txt");
    }

    @Test
    void theTextTellsEveryColumnAndWhatToKeepTo() {
        String text = new String(file(Samples.exact(), "i2-import.txt"), UTF_8);

        Stream.of(AnalystsNotebook.ENTITIES, AnalystsNotebook.LINKS, AnalystsNotebook.FINDINGS)
                .flatMap(List::stream)
                .forEach(column -> assertThat(text).containsPattern("(?m)^" + column + " "));
        assertThat(text)
                .contains("Release 1 of Financial unit of Portugal (pt-fiu)")
                .contains("TLP:AMBER+STRICT.");
    }

    @Test
    void everyLinkIsBetweenEntitiesOfTheFirstFile() {
        List<String> known = ReadBack.rows(file(Samples.exact(), "i2-entities.csv")).stream()
                .map(row -> row.get("Identity"))
                .toList();
        List<Map<String, String>> links = ReadBack.rows(file(Samples.exact(), "i2-links.csv"));

        assertThat(known).hasSize(6).doesNotHaveDuplicates();
        assertThat(links)
                .hasSize(5)
                .allSatisfy(link -> assertThat(known).contains(link.get("From identity"), link.get("To identity")));
        assertThat(links)
                .anySatisfy(link -> assertThat(link)
                        .containsEntry("Link type", "Payment")
                        .containsEntry("Date", "2014-03-12")
                        .containsEntry("Time", "09:30:00")
                        .containsEntry("Amount", "250.00")
                        .containsEntry("Proportional", "125.00")
                        .containsEntry("Currency", "USD")
                        .containsEntry("Amount band", ""));
    }

    @Test
    void bandsAndMonthsStandInTheirOwnColumns() {
        assertThat(ReadBack.rows(file(Samples.redacted(), "i2-links.csv")))
                .filteredOn(link -> "Payment".equals(link.get("Link type")))
                .hasSize(3)
                .allSatisfy(link -> assertThat(link)
                        .containsEntry("Amount", "")
                        .containsEntry("Date", "")
                        .containsEntry("Amount band", "200.00-500.00"))
                .extracting(link -> link.get("Month"))
                .containsExactlyInAnyOrder("2014-03", "2014-03", "2014-04");
    }
}
