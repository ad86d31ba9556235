package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code share reveal}: whatever id a partner quotes, the owner knows what it is. */
class ShareRevealTest {
    private static final String SHARE =
            "share --case c --tlp green --quiet --passphrase-file pass.txt --sign-with anna.key --to tr.toml";

    @TempDir
    Path folder;

    @BeforeEach
    void aCaseOfWhichAPartnerWasTold() throws IOException {
        write("payments.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                1,2024-03-01,EGE,KARIM,250,USD,Ege Petrol,TR
                2,2024-03-02,KARIM,NORTH,200,USD,Karim & Sons,SY
                3,2024-03-03,LEILA,NORTH,40,USD,Leila,TR
                """);
        write("designated.csv", "account,unit\nNORTH,north\n");
        write("pass.txt", "correct horse battery staple\n");
        write("handling.toml", """
                organisation = "pt-fiu"
                name = "Unit of Portugal"
                [default]
                tlp = "green"
                [[person]]
                name = "Anna"
                key = "anna.pub"
                """);
        write("tr.toml", """
                id = "tr-fiu"
                name = "Unit of Türkiye"
                country = "TR"
                clearance = "green"
                [redact]
                sources = false
                """);
        run("import --case c payments.csv --designated designated.csv --quiet");
        run("key new --name Anna --out anna.key --passphrase-file pass.txt");
        run("share rules --case c handling.toml");
        run("cut --case c --out plan --quiet");
        run(SHARE + " --select all --plan plan --out r1 --at 2026-02-01T00:00:00Z");
    }

    @Test
    void everyKindOfThingIsFoundByItsId() throws IOException {
        assertThat(reveal(id("r1", "financial-account")))
                .matches("(?s)financial-account--\\S+  account (EGE|KARIM|LEILA|NORTH)\n");
        assertThat(reveal(id("r1", "financial-payment")))
                .contains("  payment payments.csv:", " USD from ", " to ", ", 2024-03-0");
        assertThat(reveal(id("r1", "course-of-action"))).contains("  that account ", " be frozen");
        assertThat(reveal(id("r1", "note")))
                .containsPattern("  what account (EGE \\(Ege Petrol\\)|LEILA \\(Leila\\)) put into what unit"
                        + " north received");
        assertThat(reveal(id("r1", "file"))).contains("  the file payments.csv, SHA-256 ");
    }

    @Test
    void aBareAndAShoutedIdWillDo() throws IOException {
        String id = id("r1", "note");
        String bare = id.substring(id.indexOf("--") + 2);
        assertThat(reveal(bare)).startsWith(bare + "  what account ");
        assertThat(reveal(bare.toUpperCase(java.util.Locale.ROOT))).contains("  what account ");
    }

    @Test
    void whatWasWithdrawnAndToldAgainIsFoundByBothIds() throws IOException {
        run(SHARE + " --select source=LEILA --replace --out r2 --at 2026-02-02T00:00:00Z");
        run(SHARE + " --select all --plan plan --out r3 --at 2026-02-03T00:00:00Z");
        List<String> before = ids("r1", "course-of-action");
        List<String> after = ids("r3", "course-of-action");
        assertThat(after).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
        for (String id : List.of(before.getFirst(), after.getLast())) {
            assertThat(reveal(id)).startsWith(id + "  that account ").endsWith(" be frozen\n");
        }
    }

    @Test
    void whatIsNotOfTheCaseIsSaid() {
        Typed typed = Typed.run(
                folder, "share reveal --case c --to tr.toml note--00000000-0000-4000-8000-000000000000 Account-0");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("  is nobody and nothing of this case that the partner was told"));
    }

    private String reveal(String ids) {
        return run("share reveal --case c --to tr.toml " + ids);
    }

    /** The first id of this type in a release. */
    private String id(String release, String type) throws IOException {
        return ids(release, type).getFirst();
    }

    private List<String> ids(String release, String type) throws IOException {
        return Pattern.compile("\"id\":\"(" + type + "--[0-9a-f-]{36})\"")
                .matcher(Files.readString(folder.resolve(release + "/bundle.json")))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isZero();
        return typed.shown();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
