package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of lists as they are typed: what they say and how they end. */
class ListsVerbsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Roots.copy(Roots.root().resolve("docs/examples/lists"), folder);
        assertThat(run("lists add watch-2024-01.csv --name watch --lists lists --date 2024-01-15"))
                .isEqualTo("watch: 4 entries; the snapshot of 2024-01-15 is in force.\n");
    }

    @Test
    void whatChangedIsToldAtOnceAndInFull() {
        assertThat(run("lists add watch-2024-06.csv --name watch --lists lists --date 2024-06-03"))
                .isEqualTo("""
                        watch: 4 entries; the snapshot of 2024-06-03 is in force.
                          since 2024-01-15: 1 added, 1 delisted, 1 changed.
                        """);
        assertThat(run("lists diff --lists lists")).contains("delisted  watch/W-2  Marta Oriol");
        assertThat(run("lists diff --lists lists watch --from 2024-01-31 --to 2024-12-31"))
                .isEqualTo(run("lists diff --lists lists"));
        assertThat(run("lists diff --lists lists --json"))
                .contains("\"field\": \"birth dates\"", "\"1971-04-09\"", "\"entry\": \"watch/W-5\"");
        assertThat(run("lists show --lists lists W-2")).contains("Marta Oriol", "delisted on    2024-06-03");
        assertThat(run("lists show --lists lists watch/W-5")).contains("listed on      2024-06-03");
    }

    @Test
    void aListThatShrankIsRefusedAndTheOldOneStays() {
        refused(
                "lists add watch-broken.csv --name watch --lists lists",
                "1 left of the 4 entries of the one before it");
        assertThat(run("lists show --lists lists")).contains("In force: 4 entries; 0 more were delisted.");
        assertThat(run("lists add watch-broken.csv --name watch --lists lists --accept-shrink"))
                .contains("3 delisted");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        assertThat(run("lists add watch-2024-01.csv --name watch --lists lists"))
                .isEqualTo("watch: the same bytes as the snapshot of 2024-01-15; nothing was changed.\n");
    }

    @Test
    void aMirrorThatStoodStillPutsNoOldListInForce() throws IOException {
        run("lists update --lists lists --from un --mirror mirror --date 2024-06-12");
        Path file = folder.resolve("mirror/consolidated.xml");
        String list = Files.readString(file);
        Files.writeString(file, list.replace("2024-06-10", "2024-05-10"));
        Typed typed = Typed.run(folder, "lists update --lists lists --from un --mirror mirror");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .contains("un: not updated", "published on 2024-05-10, and the one before it on 2024-06-10");
        assertThat(Typed.run(folder, "lists add mirror/consolidated.xml --lists lists")
                        .err())
                .contains("if it is an old file, lists add --date DAY says");
    }

    @Test
    void aListThatIsCutOffIsRefused() throws IOException {
        run("lists update --lists lists --from un --mirror mirror --date 2024-06-12");
        Path file = folder.resolve("mirror/consolidated.xml");
        String list = Files.readString(file);
        Files.writeString(file, list.substring(0, list.length() / 2));
        assertThat(Typed.run(folder, "lists add mirror/consolidated.xml --lists lists")
                        .exitCode())
                .isEqualTo(3);
        assertThat(Typed.run(folder, "lists update --lists lists --mirror mirror --from un")
                        .exitCode())
                .isEqualTo(1);
        assertThat(run("lists show --lists lists un/EXe.002"))
                .contains("QANDIL MONEY EXCHANGE", "published 2024-06-10");
    }

    @Test
    void oneRefusedListDoesNotKeepTheOthersOut() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "id,title\n1,x\n");
        Typed typed = Typed.run(folder, "lists add bad.csv watch-2024-06.csv --lists other");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).contains("bad.csv");
        assertThat(typed.out()).contains("4 entries");
    }

    @Test
    void wrongUseIsTold() {
        wrong("lists", "which command? add, update, diff or show");
        wrong("lists diff --lists none", "there is no store of lists in none");
        wrong("lists diff --lists lists un", "no list is called 'un'; there are watch");
        wrong("lists diff --lists lists --from 2024-13-01", "'2024-13-01' is no day");
        wrong("lists show --lists lists W-77", "no entry is or was called 'W-77'");
        wrong(
                "lists add watch-2024-06.csv --name watch --lists lists --date 2204-06-03",
                "--date: 2204-06-03 is in the future");
        wrong("lists update --lists lists --mirror mirror --date 2204-06-03", "2204-06-03 is in the future");
        wrong("lists add none.csv --lists lists", "no such file: none.csv");
        wrong("lists add watch-2024-01.csv watch-2024-06.csv --name watch --lists lists", "there are 2 lists");
        wrong("lists update --lists lists --from fr", "no official list is called 'fr'; there are ofac-sdn,");
        wrong("lists update --lists lists --proxy nowhere", "'nowhere' is no host with a port");
        wrong("lists update --lists lists --mirror none", "no such folder: none");
        refused("lists add watch-2024-01.csv --name ../up --lists lists", "'../up' cannot be the name of a list");
        refused("lists add watch-2024-01.csv --lists mirror", "not empty (there is consolidated.xml)");
        refused("lists diff --lists lists watch --to 2023-01-01", "no snapshot of 2023-01-01 or before");
    }

    private void wrong(String line, String told) {
        ends(2, line, told);
    }

    private void refused(String line, String told) {
        ends(3, line, told);
    }

    private void ends(int exitCode, String line, String told) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isEqualTo(exitCode);
        assertThat(typed.err()).contains(told);
        assertThat(typed.err().lines()).hasSize(1);
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isZero();
        return typed.out();
    }
}
