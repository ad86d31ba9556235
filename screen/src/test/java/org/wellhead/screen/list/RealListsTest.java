package org.wellhead.screen.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** The official files themselves, where they lie beside the project. */
class RealListsTest {
    private static final Path DATA =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data");

    @BeforeAll
    static void isThere() {
        assumeTrue(
                Files.isDirectory(DATA.resolve("lists")),
                "SKIPPED: the official lists are not beside the project; that the readers read them whole is unchecked");
    }

    private static ListFile read(String... files) throws IOException, ListRefused {
        return ListReader.read(List.of(files).stream().map(DATA::resolve).toList(), null);
    }

    /** Entries, names, weak names, entries with a date of birth, identifiers. */
    private static String told(ListFile list) {
        List<ListedParty> entries = list.entries();
        List<ListedName> names =
                entries.stream().flatMap(entry -> entry.names().stream()).toList();
        return String.format(
                Locale.ROOT,
                "%s %s %s: %d entries, %d names, %d weak, %d born, %d identifiers, %d notices",
                list.list(),
                list.form(),
                list.publishedOn(),
                entries.size(),
                names.size(),
                names.stream()
                        .filter(name -> name.quality() == ListedName.Quality.WEAK)
                        .count(),
                entries.stream().filter(entry -> !entry.births().isEmpty()).count(),
                entries.stream().mapToInt(entry -> entry.identifiers().size()).sum(),
                list.notices().size());
    }

    @Test
    void unitedNationsHas730PersonsAnd273Entities() throws IOException, ListRefused {
        ListFile un = read("lists/un/UN_consolidated.xml");
        assertThat(un.entries())
                .filteredOn(entry -> entry.schema() == Schema.PERSON)
                .hasSize(730);
        assertThat(un.entries())
                .filteredOn(entry -> entry.schema() == Schema.ORGANISATION)
                .hasSize(273);
        assertThat(un.entries()).allMatch(entry -> entry.listedOn() != null);
        assertThat(told(un))
                .isEqualTo(
                        "un UN XML 2026-02-27: 1003 entries, 4357 names, 693 weak, 677 born, 447 identifiers, 1 notices");
    }

    /**
     * Of the 34,888 rows of names (13,861 and 21,027) many aliases are the primary name again, and 2,438 names stand in
     * remarks alone.
     */
    @Test
    void ofacOfTheMeasurements() throws IOException, ListRefused {
        assertThat(told(read("screening/ofac/sdn.csv", "screening/ofac/alt.csv")))
                .isEqualTo(
                        "ofac-sdn OFAC CSV null: 13861 entries, 32404 names, 2438 weak, 4428 born, 7757 identifiers, 0 notices");
    }

    @Test
    void ofacOfThreeFiles() throws IOException, ListRefused {
        ListReader.Found found = ListReader.find(DATA.resolve("lists/ofac"));
        List<Path> sdn = found.lists().stream()
                .filter(list -> list.getFirst().endsWith("sdn_2023-01.csv"))
                .findFirst()
                .orElseThrow();
        assertThat(sdn)
                .map(file -> file.getFileName().toString())
                .containsExactly("sdn_2023-01.csv", "alt_2024-01.csv", "add_2024-01.csv");
        assertThat(ListReader.read(sdn, null).entries()).hasSize(11_443);
        assertThat(found.skipped()).isEmpty();
        assertThat(found.lists()).hasSize(3);
    }

    @Test
    void ofacNotSdn() throws IOException, ListRefused {
        assertThat(told(read("lists/ofac/consolidated_nonsdn_2025-03-28.xml")))
                .startsWith("ofac-cons OFAC XML 2025-03-28: 443 entries, 1578 names, 70 weak, 75 born");
    }

    @Test
    void walletsAreEntriesEachOnce() throws IOException, ListRefused {
        List<Path> files = ListReader.find(DATA.resolve("lists/ofac/crypto-addresses"))
                .lists()
                .getFirst();
        assertThat(files).hasSize(17);
        ListFile wallets = ListReader.read(files, null);
        assertThat(wallets.list()).isEqualTo("wallets");
        assertThat(wallets.entries()).allMatch(entry -> entry.identifiers().size() == 1);
    }
}
