package org.wellhead.screen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static final Set<String> LISTED =
            Set.of("abdullah", "abdul", "nowbahar", "hector", "luis", "palmas", "salazar", "bahar", "rahman");

    private static List<String> units(String name) {
        Query query = Query.of(name, LISTED::contains);
        return query.units().stream()
                .map(unit -> unit.spelling().letters() + " " + unit.from() + ".." + unit.to())
                .toList();
    }

    @Test
    void aNameIsItsWordsAndWhatTheyAreTogether() {
        assertThat(units("Abdul Rahman")).containsExactlyInAnyOrder("abdul 0..1", "rahman 1..2", "abdulrahman 0..2");
    }

    @Test
    void aWordMadeOfListedWordsIsTakenApart() {
        assertThat(units("abdullahnowbahar"))
                .as("few long words rather than many short ones")
                .containsExactlyInAnyOrder("abdullah 0..1", "nowbahar 1..2", "abdullahnowbahar 0..2");
        assertThat(units("hectorluispalmassalazar")).hasSize(5).contains("palmas 2..3", "salazar 3..4");
    }

    @Test
    void whatIsLeftBetweenListedWordsIsAnAtomToo() {
        assertThat(units("hectorluyspalmas"))
                .containsExactlyInAnyOrder("hector 0..1", "luys 1..2", "palmas 2..3", "hectorluyspalmas 0..3");
    }

    @Test
    void threeWordsAreOneOnlyWhereAllButOneAreShort() {
        assertThat(units("Abd al Rahman")).contains("abdalrahman 0..3");
        assertThat(units("Hector Luis Palmas")).doesNotContain("hectorluispalmas 0..3");
    }

    @Test
    void aNameWithoutLettersHasNoUnits() {
        assertThat(units("")).isEmpty();
        assertThat(units("--- ???")).isEmpty();
    }
}
