package org.wellhead.screen.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small invented file of each form, and what is read from it. */
class SampleListsTest {
    static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(SampleListsTest.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ofac",
                "ofac-headed",
                "ofac.xml",
                "ofac_advanced.xml",
                "un.xml",
                "eu.xml",
                "eu.csv",
                "uk.xml",
                "uk.csv",
                "ofsi.csv",
                "ftm.json",
                "ftm.csv",
                "own.csv",
                "wallets"
            })
    void isReadAsExpected(String name) throws IOException, ListRefused {
        Path samples = resource("samples");
        List<List<Path>> lists = ListReader.find(samples.resolve(name)).lists();
        assertThat(lists).hasSize(1);
        ListFile list = ListReader.read(lists.getFirst(), null);
        assertThat(ListText.of(list, samples)).isEqualTo(Files.readString(resource("expected/" + name + ".txt")));
    }

    @Test
    void aListIsCalledAsTheUserSays() throws IOException, ListRefused {
        ListFile list = ListReader.read(List.of(resource("samples/own.csv")), "watch");
        assertThat(list.entries()).allMatch(entry -> entry.list().equals("watch"));
        assertThat(list.list()).isEqualTo("watch");
    }

    @Test
    void aFolderIsSearchedForLists() throws IOException {
        Path samples = resource("samples");
        ListReader.Found found = ListReader.find(samples);
        assertThat(found.skipped()).isEmpty();
        assertThat(found.lists().stream()
                        .map(list -> list.stream()
                                .map(file -> samples.relativize(file).toString())
                                .toList()
                                .toString()))
                .containsExactly(
                        "[eu.csv]",
                        "[eu.xml]",
                        "[ftm.csv]",
                        "[ftm.json]",
                        "[ofac-headed/cons_prim_2025.csv, ofac-headed/cons_alt_2025.csv]",
                        "[ofac.xml]",
                        "[ofac/sdn.csv, ofac/alt.csv, ofac/add.csv, ofac/sdn_comments.csv]",
                        "[ofac_advanced.xml]",
                        "[ofsi.csv]",
                        "[own.csv]",
                        "[uk.csv]",
                        "[uk.xml]",
                        "[un.xml]",
                        "[wallets/addresses_ETH.txt, wallets/addresses_USDT.txt]");
    }

    @Test
    void oneFileOfSeveralBringsTheOthers() throws IOException {
        Path samples = resource("samples");
        assertThat(ListReader.find(samples.resolve("ofac/sdn.csv")).lists())
                .isEqualTo(ListReader.find(samples.resolve("ofac")).lists());
    }
}
