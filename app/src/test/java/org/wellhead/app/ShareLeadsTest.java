package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code share leads}: what was told, by which release, and whether it occurs in our own case. */
class ShareLeadsTest {
    @TempDir
    Path folder;

    /** Portugal tells Türkiye of Ege and Leila; Türkiye knows Karim by number and Ege by name. */
    @BeforeEach
    void twoCases() throws IOException {
        write("payments.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                1,2024-03-01,EGE,KARIM,600.00,USD,Ege Petrol,TR
                2,2024-03-02,KARIM,NORTH,600.00,USD,Karim & Sons,SY
                3,2024-03-03,LEILA,NORTH,40.50,USD,=Leila,TR
                """);
        write("designated.csv", "account,unit\nNORTH,north\n");
        write("ours.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                7,2024-05-01,KA RIM,B,10,EUR,,
                8,2024-05-02,TR9,B,10,EUR,EGE  petrol,TR
                """);
        write("ours-designated.csv", "account,unit\nB,south\n");
        write("pass.txt", "correct horse battery staple\n");
        write("handling.toml", """
                organisation = "pt-fiu"
                name = "Unit of Portugal"
                [default]
                tlp = "green"
                grade = "B2"
                [[person]]
                name = "Anna"
                key = "anna.pub"
                """);
        write("ours.toml", "organisation = \"tr-fiu\"\nname = \"Unit of Türkiye\"\n");
        partner("");
        run("import --case c payments.csv --designated designated.csv --quiet");
        run("import --case t ours.csv --designated ours-designated.csv --quiet");
        run("key new --name Anna --out anna.key --passphrase-file pass.txt");
        run("share rules --case c handling.toml");
        run("share rules --case t ours.toml");
    }

    @Test
    void beforeAnythingCameThereIsNothing() {
        assertThat(run("share leads --case t")).isEqualTo("Nothing was received.\n");
        assertThat(run("share leads --case t --json")).isEqualTo("[]\n");
    }

    @Test
    void whatIsHereIsSaidFirstAndOfEach() {
        assertThat(receive("r1", "2026-02-01T00:00:00Z")).contains("Taken as leads: 3 parties, 4 accounts");
        String shown = run("share leads --case t");
        assertThat(shown)
                .startsWith("""
                        12 leads of pt-fiu: 3 parties, 4 accounts, 3 payments, 2 sources.
                        1 of 4 accounts by their numbers, 1 of 3 parties by their names in this case.
                        """)
                .contains("  party, here: yes, account TR9 (EGE  petrol) by its name\n    name Ege Petrol; country TR;")
                .contains("  account, here: yes, account KA RIM by its number\n")
                .contains(
                        "  account, here: yes, holder TR9 (EGE  petrol)\n    country TR; holder Ege Petrol; number EGE\n")
                .contains("  account, here: no\n")
                .contains("  payment, here: yes, payer TR9 (EGE  petrol); payee KA RIM\n")
                .contains("  source, here: yes, about TR9 (EGE  petrol)\n", "; about EGE; chain 2 payments;")
                .contains("payer EGE; payee KARIM; time 2024-03-01T00:00:00Z; amount 600.00 USD;")
                .contains("  source, here: no\n")
                .contains("    release 1 of 2026-02-01T00:00:00Z; TLP:GREEN; B2; of pt-fiu\n")
                .doesNotContain("…", "minor");
    }

    @Test
    void whatWasToldAgainIsOfTheLaterRelease() {
        receive("r1", "2026-02-01T00:00:00Z");
        receive("r2", "2026-02-02T00:00:00Z");
        assertThat(run("share leads --case t"))
                .contains("release 2 of 2026-02-02T00:00:00Z")
                .doesNotContain("release 1 of");
    }

    @Test
    void ofAPseudonymNobodyCanSay() throws IOException {
        partner("[redact]\nnames = true\nnumbers = true\namounts = true\n");
        receive("r1", "2026-02-01T00:00:00Z");
        assertThat(run("share leads --case t"))
                .contains("0 of 4 accounts by their numbers, 0 of 3 parties by their names in this case.")
                .contains("account, here: nobody can say, since no number or name was told\n")
                .contains(" (a pseudonym)", "amount from 500.00 to 1000.00 USD")
                .doesNotContain("here: no\n", "here: yes");
    }

    @Test
    void asCsvThoseThatAreHere() throws IOException {
        receive("r1", "2026-02-01T00:00:00Z");
        assertThat(run("share leads --case t --here --out hits.csv"))
                .contains("12 leads", "As CSV: hits.csv")
                .doesNotContain("here: no\n");
        assertThat(Files.readString(folder.resolve("hits.csv")))
                .startsWith("sender,release,released_at,kind,id,here,here_accounts,currency,name,country,")
                .contains("pt-fiu,1,2026-02-01T00:00:00Z,party,identity--", ",yes,TR9,,Ege Petrol,TR,")
                .contains(",yes,KA RIM,USD,", ",600.00,")
                .contains(",TLP:GREEN,,B2,pt-fiu,\n")
                .doesNotContain(",no,");
        Typed again = Typed.run(folder, "share leads --case t --out hits.csv");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("--out: hits.csv is there already");
        run("share leads --case t --out all.csv");
        assertThat(Files.readString(folder.resolve("all.csv"))).contains(",'=Leila,");
    }

    @Test
    void asJson() {
        receive("r1", "2026-02-01T00:00:00Z");
        assertThat(run("share leads --case t --json --of pt-fiu").replaceAll("\\s+", " "))
                .startsWith("[ { \"sender\": \"pt-fiu\", \"release\": 1, \"released_at\": \"2026-02-01T00:00:00Z\","
                        + " \"kind\": \"party\", \"id\": \"identity--")
                .contains("\"hits\": [ { \"as\": \"name\", \"account\": \"TR9\", \"name\": \"EGE petrol\" } ]")
                .contains("\"amount\": { \"amount\": \"600.00\", \"currency\": \"USD\" }");
    }

    private String receive(String release, String at) {
        run("share --case c --tlp green --quiet --passphrase-file pass.txt --sign-with anna.key --to tr.toml"
                + " --select all --out " + release + " --at " + at);
        return run("share receive " + release + " --case t --key anna.pub");
    }

    private void partner(String redact) throws IOException {
        write(
                "tr.toml",
                "id = \"tr-fiu\"\nname = \"Unit of Türkiye\"\ncountry = \"TR\"\nclearance = \"green\"\n" + redact);
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
