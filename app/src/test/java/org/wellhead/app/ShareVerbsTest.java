package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code share} as it is typed: what goes, what stays, who must sign, and what a partner does with it. */
class ShareVerbsTest {
    private static final String TO_TR = "--to tr.toml --select all --quiet";
    private static final String KEY = " --passphrase-file pass.txt --sign-with ";

    @TempDir
    Path folder;

    /** Swedish, Turkish and Portuguese money goes through Karim to north; each file is from somebody else. */
    @BeforeEach
    void aCase() throws IOException {
        write("open.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                1,2024-03-01,EGE,KARIM,250,USD,Ege Petrol,TR
                2,2024-03-02,KARIM,NORTH,200,USD,Karim & Sons,SY
                5,2024-03-05,LEILA,NORTH,40,USD,Leila,TR
                """);
        write("secret.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                3,2024-03-03,ANA,NORTH,77,USD,Ana Ribeiro,PT
                """);
        write("swedish.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                4,2024-03-04,BO,NORTH,55,USD,Bo Lindqvist,SE
                """);
        write("designated.csv", "account,unit\nNORTH,north\n");
        write("pass.txt", "correct horse battery staple\n");
        write("handling.toml", """
                organisation = "pt-fiu"
                name = "Unit of Portugal"
                [default]
                tlp = "green"
                grade = "B2"
                [[file]]
                place = "secret.csv"
                tlp = "red"
                [[file]]
                place = "swedish.csv"
                tlp = "green"
                originator = "se-fiu"
                [[person]]
                name = "Anna"
                key = "anna.pub"
                [[person]]
                name = "Boris"
                key = "boris.pub"
                """);
        write("tr.toml", """
                id = "tr-fiu"
                name = "Unit of Türkiye"
                country = "TR"
                clearance = "amber+strict"
                """);
        run("import --case c open.csv secret.csv swedish.csv --designated designated.csv --quiet");
        run("key new --name Anna --out anna.key --passphrase-file pass.txt");
        run("key new --name Boris --out boris.key --passphrase-file pass.txt");
        assertThat(run("share rules --case c handling.toml")).contains("Anna (key ", "Boris (key ");
    }

    @Test
    void previewTellsWhatGoesAndWhatNotAndWhy() throws IOException {
        String shown = run("share preview --case c --tlp amber --out p " + TO_TR);
        assertThat(shown)
                .contains("would be TLP:AMBER", "Files of which nothing goes")
                .contains("secret.csv          1  the partner is not cleared for it")
                .contains("swedish.csv         1  its originator has not consented");
        assertThat(Files.readString(folder.resolve("p/withheld.csv")))
                .contains("file,secret.csv,,,the partner is not cleared for it")
                .contains("payment,open.csv:2,place,redaction,");
        assertThat(Files.exists(folder.resolve("c/share/releases"))).isFalse();
    }

    @Test
    void aReleaseHoldsNothingOfWhatIsWithheld() throws IOException {
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        Map<String, String> files = files("r");
        assertThat(files).containsKeys("bundle.json", "dossier.html", "release.dsse.json", "readme.txt");
        // What the PDF says is what the page says; its packed bytes may have any three letters.
        files.keySet().removeIf(name -> name.endsWith(".pdf"));
        files.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("ANA", "Ana Ribeiro", "secret.csv", "77.00", "Lindqvist", "swedish", "se-fiu")
                // Ids and hashes are random and may have any four digits.
                .doesNotContainPattern("(?<![0-9A-Fa-f-])7700(?![0-9A-Fa-f-])")
                .doesNotContain("open.csv"));
        assertThat(files.get("bundle.json")).contains("Ege Petrol", "EGE", "25000");
    }

    @Test
    void theSameCaseOptionsAndTimeGiveTheSameBytes() throws IOException {
        run("share preview --case c --tlp amber --out p1 --at 2026-02-01T00:00:00Z " + TO_TR);
        run("share preview --case c --tlp amber --out p2 --at 2026-02-01T00:00:00Z " + TO_TR);
        assertThat(files("p1")).isEqualTo(files("p2"));
    }

    @Test
    void aboveGreenAnotherPersonMustApprove() throws IOException {
        String proposed = run("share --case c --tlp amber --out r " + TO_TR + KEY + "anna.key");
        assertThat(proposed).contains("needs a second person", "by Anna");
        assertThat(folder.resolve("r")).doesNotExist();
        String id = proposed.replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");

        assertThat(Typed.run(folder, "share approve --case c " + id + " --out r" + KEY + "anna.key"))
                .satisfies(same -> assertThat(same.exitCode()).isEqualTo(3))
                .satisfies(
                        same -> assertThat(same.err()).contains("Anna proposed this and cannot be the second person"));
        run("key new --name Mallory --out mallory.key --passphrase-file pass.txt");
        assertThat(Typed.run(folder, "share approve --case c " + id + " --out r" + KEY + "mallory.key")
                        .err())
                .contains("of none of them");
        assertThat(folder.resolve("r")).doesNotExist();

        assertThat(run("share approve --case c " + id + " --out r" + KEY + "boris.key"))
                .contains("signed by Anna and Boris");
        assertThat(run("share verify r --key anna.pub --key boris.pub")).contains("As it was signed", "anna and boris");
        assertThat(run("share verify r --key boris.pub")).contains("it says that 2 people signed it");
        assertThat(run("share approve --case c")).contains("No proposal waits");
    }

    @Test
    void aChangedProposalIsNotApproved() throws IOException {
        String proposed = run("share propose --case c --tlp amber " + TO_TR + KEY + "anna.key");
        String id = proposed.replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");
        Path bundle = folder.resolve("c/share/proposals/" + id + "/bundle.json");
        Files.writeString(bundle, Files.readString(bundle).replace("25000", "35000"));
        Typed approved = Typed.run(folder, "share approve --case c " + id + " --out r" + KEY + "boris.key");
        assertThat(approved.exitCode()).isEqualTo(3);
        assertThat(approved.err()).contains("bundle.json was changed after it was signed");
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void whatIsReceivedIsALeadAndGoesNoFurtherWithoutConsent() throws IOException {
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        aTurkishCase("");
        assertThat(run("share receive r --case t --key anna.pub"))
                .contains("As it was signed", "Taken as leads", "2 source", "3 payment");
        assertThat(run("share leads --case t")).contains("Ege Petrol", "of pt-fiu");

        write("se.toml", "id = \"se-fiu\"\nname = \"Unit of Sweden\"\ncountry = \"SE\"\nclearance = \"red\"\n");
        String on = "share preview --case t --select received=pt-fiu --to se.toml --tlp red --quiet";
        assertThat(run(on)).contains("source      0         2", "since its originator has not consented");
        aTurkishCase("[[consent]]\noriginator = \"pt-fiu\"\nto = [\"se-fiu\"]\n");
        run("share receive r --case t --key anna.pub");
        assertThat(run(on + " --out on")).contains("source      2         0");
        assertThat(Files.readString(folder.resolve("on/bundle.json"))).contains("Ege Petrol");
    }

    @Test
    void aTamperedAReplayedAndAForeignReleaseLeaveNoTrace() throws IOException {
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        aTurkishCase("");
        Map<String, String> before = files("t");
        String bundle = Files.readString(folder.resolve("r/bundle.json"));
        Files.writeString(folder.resolve("r/bundle.json"), bundle.replace("25000", "35000"));
        refused("share receive r --case t --key anna.pub", "was changed after it was signed");
        Files.writeString(folder.resolve("r/bundle.json"), bundle);
        refused("share receive r --case t --key boris.pub", "release.dsse.json");
        refused("share receive r --case c --key anna.pub", "this release is for tr-fiu");
        assertThat(files("t")).isEqualTo(before);
        run("share receive r --case t --key anna.pub");
        before = files("t");
        refused("share receive r --case t --key anna.pub", "somebody may be playing it back");
        assertThat(files("t")).isEqualTo(before);
    }

    @Test
    void aPseudonymIsResolvedByTheOwnerAlone() throws IOException {
        write("press.toml", """
                id = "press"
                name = "A reporter"
                country = "DE"
                clearance = "green"
                forms = ["stix", "dossier"]
                [redact]
                names = true
                numbers = true
                times = true
                amounts = true
                """);
        run("share --case c --tlp green --out r --select all --to press.toml --quiet" + KEY + "anna.key");
        Map<String, String> files = files("r");
        files.forEach((name, text) -> assertThat(text)
                .as(name)
                .doesNotContain("Ege", "EGE", "KARIM", "Karim", "2024-03-01", "250.00", "25000"));
        String pseudonym = files.getOrDefault("bundle.json", "").replaceAll("(?s).*(Account(-[0-9A-Z]{4}){3}).*", "$1");
        assertThat(run("share reveal --case c --to press.toml " + pseudonym)).contains(pseudonym + "  account ");
        assertThat(Typed.run(folder, "share reveal --case c --to tr.toml " + pseudonym)
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void whoGaveItTravelsWithoutAName() throws IOException {
        write(
                "handling.toml",
                Files.readString(folder.resolve("handling.toml"))
                        .replace("originator = \"se-fiu\"", "originator = \"se-fiu\"\nconsent = [\"tr-fiu\"]"));
        approvedRules("handling.toml");
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        String bundle = files("r").getOrDefault("bundle.json", "");
        assertThat(bundle).contains("Bo Lindqvist").doesNotContain("se-fiu");
        String undisclosed = bundle.replaceAll("(?s).*(undisclosed-[0-9a-f]{12}).*", "$1");
        assertThat(run("share reveal --case c --to tr.toml " + undisclosed)).contains("originator se-fiu");

        // Our consent alone does not let it go on.
        aTurkishCase("[[consent]]\noriginator = \"pt-fiu\"\nto = [\"de-fiu\"]\n");
        run("share receive r --case t --key anna.pub");
        write("de.toml", "id = \"de-fiu\"\nname = \"Unit of Germany\"\ncountry = \"DE\"\nclearance = \"red\"\n");
        run("share preview --case t --select received=pt-fiu --to de.toml --tlp red --quiet --out on");
        assertThat(files("on").getOrDefault("bundle.json", ""))
                .contains("Ege Petrol")
                .doesNotContain("Lindqvist");
    }

    @Test
    void whatIsWithdrawnIsRevoked() throws IOException {
        run("share --case c --tlp green --out r1 --at 2026-02-01T00:00:00Z " + TO_TR + KEY + "anna.key");
        run(
                "share --case c --tlp green --out r2 --at 2026-02-02T00:00:00Z --replace --select source=LEILA --to tr.toml --quiet"
                        + KEY + "anna.key");
        assertThat(Files.readString(folder.resolve("r1/bundle.json"))).doesNotContain("\"revoked\":true");
        assertThat(Files.readString(folder.resolve("r2/bundle.json"))).contains("\"revoked\":true");
    }

    @Test
    void whereNothingMayGoNothingIsWritten() throws IOException {
        refused(
                "share --case c --tlp clear --out r " + TO_TR + KEY + "anna.key",
                "the designated accounts, c/sources/");
        refused(
                "share --case c --tlp green --out r --quiet --to tr.toml --select source=ANA" + KEY + "anna.key",
                "no finding is picked by source=ANA among what tr-fiu may have");
        assertThat(folder.resolve("r")).doesNotExist();
        assertThat(run("share approve --case c")).contains("No proposal waits");
    }

    @Test
    void aProposalIsListedAndRejected() throws IOException {
        String proposed = run("share propose --case c --tlp amber " + TO_TR + KEY + "anna.key");
        String id = proposed.replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");
        assertThat(run("share approve --case c"))
                .startsWith(id + "  release 1 to tr-fiu, TLP:AMBER, made 2026-01-31T12:00:00Z: ");
        assertThat(run("share approve --case c " + id + " --reject")).contains("Rejected");
        assertThat(run("share approve --case c")).isEqualTo("No proposal waits.\n");
    }

    @Test
    void whatIsWithheldChangesNoByteOfWhatGoes() throws IOException {
        // Ana's 30 goes through Karim too, and pays for part of what he passes on: with it, Ege's share would be less.
        write("secret2.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country
                6,2024-03-01,ANA,KARIM,30,USD,Ana Ribeiro,PT
                """);
        write("handling.toml", Files.readString(folder.resolve("handling.toml")).replace("secret.csv", "secret*.csv"));
        approvedRules("handling.toml");
        String preview =
                "share preview --case c --tlp green --forms dossier,i2,graphml,gexf,ftm --at 2026-02-01T00:00:00Z --out ";
        run(preview + "before " + TO_TR);
        run("import --case c secret2.csv --quiet");
        run(preview + "after " + TO_TR);
        Map<String, String> before = files("before");
        Map<String, String> after = files("after");
        assertThat(after.get("withheld.csv")).contains("secret2.csv");
        for (String name : before.keySet()) {
            if (!name.equals("withheld.csv")) {
                // The commitment stands for all inputs, and tells nobody anything.
                assertThat(plain(after.get(name))).as(name).isEqualTo(plain(before.get(name)));
            }
        }
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return String.valueOf(text)
                .replaceAll("[^\n]*[0-9a-f]{16}( ?[0-9a-f]{16}){3}[^\n]*", "COMMITMENT")
                .replaceAll("(?s)%PDF.*", "a PDF");
    }

    @Test
    void aNameThatOnlyASecretFileTellsDoesNotGo() throws IOException {
        write(
                "secret-holders.csv",
                "account,name,country,kind\nKARIM,Secret Informant,IQ,hawala\nLEILA,Leila Secret,IQ,person\n");
        run("import --case c secret-holders.csv --quiet");
        write("handling.toml", Files.readString(folder.resolve("handling.toml")).replace("secret.csv", "SECRET*.csv"));
        approvedRules("handling.toml");
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        files("r")
                .forEach((name, text) ->
                        assertThat(text).as(name).doesNotContain("Secret Informant", "Leila Secret", "\"IQ\"", "Iraq"));
    }

    @Test
    void rulesAreChangedByTwoPeople() throws IOException {
        write(
                "handling.toml",
                Files.readString(folder.resolve("handling.toml")).replace("tlp = \"red\"", "tlp = \"clear\""));
        wrong("share rules --case c handling.toml", "a release is signed: --sign-with FILE");
        assertThat(run("share rules --case c handling.toml" + KEY + "anna.key")).contains("Proposed by Anna");
        assertThat(run("share rules --case c handling.toml" + KEY + "anna.key")).contains("Proposed by Anna");
        assertThat(run("share rules --case c")).contains("secret.csv        TLP:RED");
        assertThat(run("share rules --case c handling.toml" + KEY + "boris.key"))
                .contains("secret.csv        TLP:CLEAR");
        write("handling.toml", Files.readString(folder.resolve("handling.toml")).replace("secret.csv", "sekret.csv"));
        assertThat(approvedRules("handling.toml"))
                .contains("FITS NO FILE of the case", "No rule is about open.csv, secret.csv.");
    }

    @Test
    void aProposalThatTheRulesOvertookIsNotApproved() throws IOException {
        String proposed = run("share propose --case c --tlp amber " + TO_TR + KEY + "anna.key");
        String id = proposed.replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");
        write("handling.toml", Files.readString(folder.resolve("handling.toml")).replace("swedish", "open"));
        approvedRules("handling.toml");
        refused(
                "share approve --case c " + id + " --out r" + KEY + "boris.key",
                "the rules changed since this was proposed");
        run("forget --case c secret.csv");
        refused("share approve --case c " + id + " --out r" + KEY + "boris.key", "changed since this was proposed");
    }

    @Test
    void anUnapprovedProposalIsNoRelease() throws IOException {
        String proposed = run("share propose --case c --tlp amber " + TO_TR + KEY + "anna.key");
        String id = proposed.replaceAll("(?s).*Proposed as ([0-9a-f]{12}).*", "$1");
        refused("share verify c/share/proposals/" + id + " --key anna.pub --key boris.pub", "second person");
        refused("share verify c/share/proposals/" + id + " --key anna.pub", "second person");
    }

    @Test
    void theLargestFindingsCanBePicked() {
        assertThat(run("share preview --case c --tlp amber --select top=1 --to tr.toml --quiet"))
                .contains("source      1         0");
        assertThat(run("share preview --case c --tlp amber --select least=41 --to tr.toml --quiet"))
                .contains("source      1         0");
    }

    @Test
    void aSightingGoesWithItsPictureAndIsPassedOn() throws IOException {
        Files.createDirectories(folder.resolve("observe"));
        Files.copy(Roots.root().resolve("docs/examples/observe/queue.jpg"), folder.resolve("observe/queue.jpg"));
        run("observe observe/queue.jpg --gsd 0.25 --out strip --quiet");
        run("share --case c --tlp green --out r --sighting strip " + TO_TR + KEY + "anna.key");
        Map<String, String> files = files("r");
        assertThat(files.keySet()).anyMatch(name -> name.matches("attachment-[-0-9a-f]{36}[.]png"));
        assertThat(files.get("bundle.json")).contains("large vehicles").doesNotContain("queue.jpg");
        aTurkishCase("[[consent]]\noriginator = \"pt-fiu\"\nto = [\"se-fiu\"]\n");
        run("share receive r --case t --key anna.pub");
        write("se.toml", "id = \"se-fiu\"\nname = \"Unit of Sweden\"\ncountry = \"SE\"\nclearance = \"red\"\n");
        run("share preview --case t --select received=pt-fiu --to se.toml --tlp red --quiet --out on");
        assertThat(files("on").keySet()).anyMatch(name -> name.matches("attachment-[-0-9a-f]{36}[.]png"));
    }

    @Test
    void aSenderIsKnownByItsKeys() throws IOException {
        run("share --case c --tlp green --out r1 --at 2026-02-01T00:00:00Z " + TO_TR + KEY + "anna.key");
        run("share --case c --tlp green --out r2 --at 2026-02-02T00:00:00Z " + TO_TR + KEY + "boris.key");
        aTurkishCase("");
        run("share receive r1 --case t --key anna.pub --key boris.pub");
        refused("share receive r2 --case t --key anna.pub --key boris.pub", "was signed by another key");
        run("share receive r2 --case t --key anna.pub --key boris.pub --accept-key");
    }

    private String approvedRules(String file) {
        run("share rules --case c " + file + KEY + "anna.key");
        return run("share rules --case c " + file + KEY + "boris.key");
    }

    @Test
    void theLogTellsOfAllOfIt() throws IOException {
        run("share preview --case c --tlp green " + TO_TR);
        run("share --case c --tlp green --out r " + TO_TR + KEY + "anna.key");
        assertThat(run("audit show --case c")).contains("rules", "preview", "release", "Anna", "tr-fiu");
        assertThat(run("audit verify --case c")).isNotEmpty();
        assertThat(run("check --case c")).isEmpty();
    }

    @Test
    void wrongUseIsToldInALine() throws IOException {
        wrong("share --case c --tlp green --out r --to tr.toml --quiet" + KEY + "anna.key", "--select WHAT");
        wrong("share --case c --tlp pink --out r " + TO_TR + KEY + "anna.key", "'pink' is no colour");
        wrong("share --case c --tlp red --out r " + TO_TR + KEY + "anna.key", "may hold TLP:AMBER+STRICT at most");
        wrong(
                "share --case c --tlp green --out r --select colour=red --to tr.toml" + KEY + "anna.key",
                "is no condition");
        wrong("share --case c --tlp green --out r " + TO_TR, "a release is signed: --sign-with FILE");
        write("full/a", "");
        wrong("share --case c --tlp green --out full " + TO_TR + KEY + "anna.key", "there is something in full");
        write("bad.toml", "id = \"x\"\nname = \"X\"\ncountry = \"TR\"\nclearance = \"green\"\nclearence = \"red\"\n");
        refused(
                "share preview --case c --tlp green --select all --to bad.toml",
                "bad.toml:5: 'clearence' must be one of");
        refused(
                "share preview --case c --tlp green --select country=FR --to tr.toml --quiet",
                "no finding is picked by country=FR");
    }

    private void aTurkishCase(String more) throws IOException {
        if (Files.exists(folder.resolve("t"))) {
            try (Stream<Path> all = Files.walk(folder.resolve("t"))) {
                for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        write("turkish.csv", "id,time,payer,payee,amount,currency\n9,2024-05-01,A,B,1,USD\n");
        write("turkish-designated.csv", "account,unit\nB,south\n");
        run("import --case t turkish.csv --designated turkish-designated.csv --quiet");
        write("turkish.toml", "organisation = \"tr-fiu\"\nname = \"Unit of Türkiye\"\n" + more);
        run("share rules --case t turkish.toml");
    }

    private Map<String, String> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            return new TreeMap<>(files.stream()
                    .collect(Collectors.toMap(
                            file -> folder.resolve(name).relativize(file).toString(), ShareVerbsTest::latin)));
        }
    }

    /** Whatever is in it, byte by byte. */
    private static String latin(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".pdf")
                    ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1)
                    : new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void refused(String line, String why) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isEqualTo(3);
        assertThat(typed.err()).contains(why);
    }

    private void wrong(String line, String why) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.shown()).isEqualTo(2);
        assertThat(typed.err().lines()).hasSize(1);
        assertThat(typed.err()).contains(why);
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isZero();
        return typed.shown();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
