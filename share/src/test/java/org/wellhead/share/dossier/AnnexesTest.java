package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class AnnexesTest {
    @Test
    void tellAPaymentInFull() {
        List<String> lines = lines(Samples.exact(), "annex-payments.csv");
        assertThat(lines.getFirst())
                .isEqualTo(
                        "id,payer_id,payer_number,payer_name,payer_country,payee_id,payee_number,payee_name,payee_country,time,amount,proportional,"
                                + "fifo,purpose,place,currency,tlp,evaluation,originator");
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line)
                                .contains("TR720001000000000000250012,\"Ege Petrol <A&B> \"\"Ltd\"\"\",TR,")
                                .contains(
                                        ",2014-03-12T09:30:00Z,250.00,125.00,83.33,\"fuel, of Ege\",ege.csv:3,USD,amber+strict,B2,pt-fiu"));
    }

    @Test
    void bandsStandInTwoColumnsAndMonthsAsMonths() {
        List<String> lines = lines(Samples.redacted(), "annex-payments.csv");
        assertThat(lines.getFirst())
                .contains("time,amount_from,amount_below,")
                .doesNotContain(",amount,", "purpose", "place");
        assertThat(lines.get(1)).contains(",2014-0").contains(",200.00,500.00,");
    }

    @Test
    void countriesAreTheSumsOfTheirSources() {
        Release release = Samples.large(50);
        for (String column : List.of("proportional", "fifo", "lifo", "lower_bound")) {
            assertThat(sum(lines(release, "annex-countries.csv"), column))
                    .as(column)
                    .isEqualByComparingTo(sum(lines(release, "annex-sources.csv"), column));
        }
        assertThat(lines(release, "annex-countries.csv")).hasSize(6);
        assertThat(lines(release, "annex-payments.csv")).hasSize(151);
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsHarmless() {
        assertThat(lines(
                        Cases.named(Redaction.SOURCES_ONLY, "=HYPERLINK(1)", "+1", "@x", "\uFF1D1"),
                        "annex-sources.csv"))
                .anyMatch(line -> line.contains(",'=HYPERLINK(1),"))
                .anyMatch(line -> line.contains(",'+1,"))
                .anyMatch(line -> line.contains(",'@x,"))
                .anyMatch(line -> line.contains(",'\uFF1D1,"));
    }

    @Test
    void aLongNameIsWholeHere() {
        assertThat(new String(
                        Cases.file(Cases.named(Redaction.SOURCES_ONLY, "W".repeat(10_000)), "annex-sources.csv"),
                        UTF_8))
                .contains("," + "W".repeat(10_000) + ",");
    }

    /** No cell of these has a comma. */
    private static BigDecimal sum(List<String> lines, String column) {
        int at = List.of(lines.getFirst().split(",", -1)).indexOf(column);
        return IntStream.range(1, lines.size())
                .mapToObj(i -> new BigDecimal(lines.get(i).split(",", -1)[at]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> lines(Release release, String name) {
        return new String(Cases.file(release, name), UTF_8).lines().toList();
    }
}
