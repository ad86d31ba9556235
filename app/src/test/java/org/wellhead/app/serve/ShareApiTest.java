package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sharing by browser: what a partner would see, two people who sign, what went, and what the log says of it. */
class ShareApiTest {
    private static final String WANTED = "\"partner\":\"tr-fiu\",\"select\":\"all\",\"tlp\":\"amber\"";
    private static final String ANNA = "\"key\":\"anna\",\"passphrase\":\"seven wild geese fly\"";
    private static final String BORIS = "\"key\":\"boris\",\"passphrase\":\"nine tame ducks swim\"";

    @TempDir
    Path folder;

    @Test
    void whatAPartnerWouldGetStandsBesideWhatIsWithheldAndWhy() throws Exception {
        try (Visitor visitor = shared()) {
            JsonNode job = visitor.run("/api/share/preview", "{" + WANTED + "}");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("step").asString()).isEqualTo("tracing");
            Visitor.Answer answer =
                    visitor.get("/api/share/preview/" + job.get("id").asString());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            JsonNode preview = answer.json().get("preview");

            assertThat(answer.json().get("command").asString())
                    .isEqualTo("./wellhead share preview --case antalya --select all"
                            + " --to antalya/share/partners/tr-fiu.toml --tlp amber");
            assertThat(preview.get("entries")).isNotEmpty();
            assertThat(preview.get("entries_total").asInt())
                    .isEqualTo(preview.get("entries").size());
            assertThat(preview.get("withheld")).isNotEmpty();
            assertThat(preview.get("withheld").get(0).get("why").asString()).isNotBlank();
            assertThat(preview.get("files").toString()).contains("bundle.json");
            assertThat(folder.resolve("antalya/share/proposals")).doesNotExist();
        }
    }

    @Test
    void aJobThatDidNotLookHasNoPreview() throws Exception {
        try (Visitor visitor = shared()) {
            JsonNode failed = visitor.run("/api/share/preview", "{" + WANTED.replace("all", "country=XK") + "}");

            assertThat(failed.get("state").asString()).isEqualTo("failed");
            assertThat(failed.get("errors").asString()).contains("no finding is picked by country=XK");
            assertThat(visitor.get("/api/share/preview/" + failed.get("id").asString())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void allThatAPartnerWasGivenIsWithdrawn() throws Exception {
        try (Visitor visitor = shared()) {
            release(visitor, WANTED);
            // A release that replaces another is of a later second.
            for (long second = Instant.now().getEpochSecond(); Instant.now().getEpochSecond() <= second; ) {
                Thread.onSpinWait();
            }

            String nothing = "\"partner\":\"tr-fiu\",\"select\":\"none\",\"tlp\":\"amber\",\"replace\":true";
            JsonNode job = visitor.run("/api/share/preview", "{" + nothing + "}");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            JsonNode preview = visitor.get("/api/share/preview/" + job.get("id").asString())
                    .json()
                    .get("preview");
            assertThat(preview.get("entries_total").asInt()).isZero();
            assertThat(preview.get("withheld_total").asInt()).isZero();
            release(visitor, nothing);

            JsonNode releases = visitor.get("/api/share").json().get("releases");
            assertThat(releases).hasSize(2);
            Path bundle = folder.resolve("antalya/share/releases/tr-fiu/0002/bundle.json");
            // What was told is told to be withdrawn, and nothing else.
            JsonNode objects = new tools.jackson.databind.ObjectMapper()
                    .readTree(Files.readString(bundle))
                    .get("objects");
            assertThat(objects)
                    .anyMatch(each -> each.has("revoked") && each.get("revoked").asBoolean());
            assertThat(objects)
                    .filteredOn(each -> each.get("type").asString().equals("note"))
                    .isNotEmpty()
                    .allMatch(each -> each.get("revoked").asBoolean());
        }
    }

    private static void release(Visitor visitor, String wanted) throws Exception {
        JsonNode proposed = visitor.run("/api/share/propose", "{" + wanted + "," + ANNA + "}");
        assertThat(proposed.get("state").asString()).as(proposed.toString()).isEqualTo("done");
        String id = visitor.get("/api/share")
                .json()
                .get("proposals")
                .get(0)
                .get("id")
                .asString();
        JsonNode approved = visitor.run("/api/share/proposals/" + id + "/approve", "{" + BORIS + "}");
        assertThat(approved.get("state").asString()).as(approved.toString()).isEqualTo("done");
    }

    @Test
    void whatOneProposesAnotherApprovesAndItCanBeTakenAway() throws Exception {
        try (Visitor visitor = shared()) {
            JsonNode proposed = visitor.run("/api/share/propose", "{" + WANTED + "," + ANNA + "}");
            assertThat(proposed.get("state").asString()).as(proposed.toString()).isEqualTo("done");
            JsonNode waiting = visitor.get("/api/share").json().get("proposals").get(0);
            assertThat(waiting.get("signers").toString()).isEqualTo("[\"Anna\"]");
            String proposal = "/api/share/proposals/" + waiting.get("id").asString();
            assertThat(visitor.get(proposal + "/files/readme.txt").text()).contains("TLP:AMBER");

            assertThat(visitor.run(proposal + "/approve", "{" + ANNA + "}")
                            .get("errors")
                            .asString())
                    .contains("Anna proposed this and cannot be the second person");
            JsonNode approved = visitor.run(proposal + "/approve", "{" + BORIS + "}");
            assertThat(approved.get("state").asString()).as(approved.toString()).isEqualTo("done");

            JsonNode state = visitor.get("/api/share").json();
            assertThat(state.get("proposals")).isEmpty();
            assertThat(state.get("releases").get(0).get("signers").toString()).contains("Anna", "Boris");
            Visitor.Answer zip = visitor.get("/api/share/releases/tr-fiu/1/zip");
            assertThat(zip.header("content-disposition")).contains("release-tr-fiu-1.zip");
            assertThat(zip.text()).startsWith("PK").contains("release.dsse.json");
            assertThat(visitor.run("/api/share/releases/tr-fiu/1/verify", "{}")
                            .get("output")
                            .asString())
                    .contains("all", "files are as they were");
        }
    }

    @Test
    void aFileOfAReleaseThatWasChangedIsNamed() throws Exception {
        try (Visitor visitor = shared()) {
            visitor.run("/api/share/propose", "{" + WANTED + "," + ANNA + "}");
            String id = visitor.get("/api/share")
                    .json()
                    .get("proposals")
                    .get(0)
                    .get("id")
                    .asString();
            visitor.run("/api/share/proposals/" + id + "/approve", "{" + BORIS + "}");
            Files.writeString(
                    folder.resolve("antalya/share/releases/tr-fiu/0001/readme.txt"), "Sold to the highest bidder.");

            JsonNode job = visitor.run("/api/share/releases/tr-fiu/1/verify", "{}");

            assertThat(job.get("state").asString()).isEqualTo("failed");
            assertThat(job.get("errors").asString()).contains("readme.txt was changed after it was signed");
        }
    }

    @Test
    void aPassphraseIsNeverShown() throws Exception {
        try (Visitor visitor = shared()) {
            visitor.run("/api/share/propose", "{" + WANTED + "," + ANNA + "}");
            visitor.run("/api/share/propose", "{" + WANTED + ",\"key\":\"anna\",\"passphrase\":\"wrong but secret\"}");

            String everything = visitor.get("/api/jobs").text()
                    + visitor.get("/api/audit").text()
                    + visitor.get("/api/share").text()
                    + visitor.told();

            assertThat(everything).contains("wellhead share propose").doesNotContain("geese", "but secret");
        }
    }

    @Test
    void aRejectedProposalIsGone() throws Exception {
        try (Visitor visitor = shared()) {
            visitor.run("/api/share/propose", "{" + WANTED + "," + ANNA + "}");
            String id = visitor.get("/api/share")
                    .json()
                    .get("proposals")
                    .get(0)
                    .get("id")
                    .asString();

            visitor.run("/api/share/proposals/" + id + "/reject", "{}");

            assertThat(visitor.get("/api/share").json().get("proposals")).isEmpty();
            assertThat(visitor.post("/api/share/proposals/" + id + "/reject", "{}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPartnerThatIsNotUnderstoodIsRefusedWithItsLine() throws Exception {
        try (Visitor visitor = shared()) {
            Visitor.Answer answer = visitor.put(
                    "/api/share/partners",
                    "{\"toml\":\"id = \\\"xx\\\"\\nname = \\\"X\\\"\\ncountry = \\\"Mars\\\"\"}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/error/message").asString())
                    .startsWith("partner.toml")
                    .contains("country");
        }
    }

    @Test
    void nobodyLeadsOutOfTheCase() throws Exception {
        try (Visitor visitor = shared()) {
            assertThat(visitor.get("/api/share/releases/../1/zip").status()).isGreaterThanOrEqualTo(400);
            assertThat(visitor.get("/api/share/releases/..%2F..%2Fkeys/1/zip").status())
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.post(
                                    "/api/share/propose",
                                    "{" + WANTED + ",\"key\":\"../people/anna\",\"passphrase\":\"x\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.post("/api/share/preview", "{" + WANTED + ",\"plan\":\"../../etc\"}")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aLogThatHoldsIsProvedEntryByEntry() throws Exception {
        try (Visitor visitor = shared()) {
            JsonNode rows = visitor.get("/api/audit?words=PARTNER&limit=1").json();
            assertThat(rows.get("rows").get(0).get("verb").asString()).isEqualTo("partner");
            JsonNode checked = visitor.post("/api/audit/verify", "{}").json();
            assertThat(checked.get("holds").asBoolean()).isTrue();
            Files.writeString(
                    folder.resolve("kept.head"), visitor.get("/api/audit/head").text());
            Files.writeString(
                    folder.resolve("entry.proof"),
                    visitor.get("/api/audit/1/proof/file").text());

            Visitor.type(folder, "audit", "check-proof", "entry.proof", "--head", "kept.head");
            assertThat(visitor.get("/api/audit/1/proof").json().at("/head/root").asString())
                    .isEqualTo(checked.at("/head/root").asString());
        }
    }

    @Test
    void anEntryThatSomebodyChangedIsNamed() throws Exception {
        try (Visitor visitor = shared()) {
            String head = visitor.get("/api/audit/head").text();
            Path entries = folder.resolve("antalya/audit/entries.jsonl");
            List<String> lines = Files.readAllLines(entries);
            lines.set(1, lines.get(1).replace("\"analyst\"", "\"nobody1\""));
            Files.write(entries, lines, UTF_8);

            JsonNode checked = visitor.post("/api/audit/verify", "{\"heads\":[\"" + head.replace("\"", "\\\"") + "\"]}")
                    .json();

            assertThat(checked.get("holds").asBoolean()).isFalse();
            assertThat(checked.at("/faults/0/entry").asInt()).isEqualTo(2);
            assertThat(checked.at("/faults/0/kind").asString()).isEqualTo("changed");
            assertThat(visitor.get("/api/audit/1/proof").status()).isEqualTo(422);
        }
    }

    @Test
    void aKeyAndRulesAreMadeHereToo() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            assertThat(visitor.get("/api/share").json().get("missing").asString())
                    .contains("who shares?");
            visitor.run(
                    "/api/share/keys",
                    "{\"name\":\"anna\",\"holder\":\"Anna\",\"passphrase\":\"seven wild geese fly\"}");
            String rules =
                    "organisation = \"pt-fiu\"\nname = \"FIU\"\n[[person]]\nname = \"Anna\"\nkey = \"anna.pub\"\n";
            String batch = visitor.ask(visitor.request("/api/import/files?name=handling.toml")
                            .POST(BodyPublishers.ofString(rules)))
                    .json()
                    .get("batch")
                    .asString();
            JsonNode job = visitor.run("/api/share/rules", "{\"batch\":\"" + batch + "\",\"file\":\"handling.toml\"}");

            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            JsonNode state = visitor.get("/api/share").json();
            assertThat(state.at("/rules/people").toString()).isEqualTo("[\"Anna\"]");
            assertThat(state.at("/keys/0/holder").asString()).isEqualTo("Anna");
            assertThat(visitor.get("/api/share/keys/anna/public").text())
                    .isEqualTo(Files.readString(folder.resolve("antalya/share/keys/anna.pub")));
            assertThat(visitor.get("/api/share/keys/..%2F..%2Fmanifest/public").status())
                    .isGreaterThanOrEqualTo(400);
            JsonNode made = visitor.get("/api/audit?words=new+key").json().at("/rows/0");
            assertThat(made.get("subject").asString()).isEqualTo("anna");
            assertThat(made.at("/facts/holder").asString()).isEqualTo("Anna");
        }
    }

    @Test
    void aKeyIsNotMadeOverAnother() throws Exception {
        try (Visitor visitor = shared()) {
            Visitor.Answer answer = visitor.post(
                    "/api/share/keys",
                    "{\"name\":\"anna\",\"holder\":\"Eve\",\"passphrase\":\"seven wild geese fly\"}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(visitor.get("/api/audit?words=new+key").json().get("rows"))
                    .isEmpty();
        }
    }

    /** The example's case with rules, two people who may release, and a partner. */
    private Visitor shared() throws Exception {
        Visitor visitor = Visitor.ofExample(folder);
        Sharing.prepare(folder);
        Visitor.Answer partner = visitor.put(
                "/api/share/partners",
                "{\"toml\":\"id = \\\"tr-fiu\\\"\\nname = \\\"Unit\\\"\\ncountry = \\\"TR\\\"\\nclearance = \\\"amber\\\"\"}");
        assertThat(partner.status()).as(partner.text()).isEqualTo(200);
        return visitor;
    }
}
