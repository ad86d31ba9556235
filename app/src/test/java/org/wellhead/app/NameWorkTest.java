package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellhead.app.output.Csv;
import org.wellhead.ledger.intake.CsvTexts;
import org.wellhead.screen.Gender;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** A party that was taken off its list is no hit, never takes a hit's place, and is not passed over in silence. */
class NameWorkTest {
    private final ScreenLists lists = new ScreenLists(
            List.of(
                    entry("old/1", "Ana Ribeiro", LocalDate.of(2020, 5, 1)),
                    entry("old/2", "Ana Ribeiro", LocalDate.of(2021, 5, 1)),
                    entry("old/3", "Bo Lindqvist", LocalDate.of(2021, 5, 1)),
                    entry("un/9", "Ana Ribeiro", null)),
            List.of(),
            List.of());

    private final Tally tally = new Tally();

    @Test
    void aNameThatOnlyDelistedPartiesMatchHasNoHitAndIsCounted() throws IOException {
        assertThat(rows("Bo Lindqvist", 10, false)).isEmpty();
        assertThat(tally.of("delisted_only")).isEqualTo(1);
        assertThat(NameWork.told(tally, lists)).last().asString().contains("1 name matches delisted parties only");
    }

    @Test
    void onRequestDelistedPartiesHaveRowsBehindTheHits() throws IOException {
        assertThat(rows("Ana Ribeiro", 1, true))
                .satisfiesExactly(
                        hit -> assertThat(hit).contains(",un,9,", ",yes,no,"),
                        delisted -> assertThat(delisted).contains(",delisted,old,1,", ",2020-05-01,no,yes,"));
        assertThat(tally.of("hits")).isEqualTo(1);
        assertThat(rows("Bo Lindqvist", 10, true)).singleElement().asString().contains(",delisted,old,3,");
        assertThat(tally.of("delisted_only")).isEqualTo(1);
    }

    private List<String> rows(String name, int limit, boolean delisted) throws IOException {
        ScreenOptions options = new ScreenOptions(
                Path.of("names.csv"),
                Path.of("hits.csv"),
                700,
                limit,
                Optional.of(LocalDate.of(2019, 1, 1)),
                delisted,
                Map.of(),
                Optional.empty(),
                true);
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        new NameWork(lists, options).answer(new CsvTexts.Row(2, List.of(name, "", "", "", "", "", "", "")), csv, tally);
        csv.flush();
        return text.toString().lines().toList();
    }

    private static ListedParty entry(String key, String name, @Nullable LocalDate delistedOn) {
        LocalDate listedOn = delistedOn == null ? LocalDate.of(2022, 1, 1) : LocalDate.of(2015, 1, 1);
        return new ListedParty(
                key.substring(0, key.indexOf('/')),
                key.substring(key.indexOf('/') + 1),
                Schema.PERSON,
                List.of(new ListedName(name, ListedName.Quality.PRIMARY)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                listedOn,
                delistedOn);
    }
}
