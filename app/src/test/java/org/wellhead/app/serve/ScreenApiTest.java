package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From a list to decisions, as the pages ask for it. */
class ScreenApiTest {
    private static final String LIST = """
            id,schema,name,aliases,birth_date,country,listed_on
            7,person,Yusuf Haddad,يوسف حداد;Abu Karim,1971-04-09,SY,2015-01-01
            8,organisation,Cape Lantern Trading,,,,
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void aCase() throws Exception {
        Files.writeString(folder.resolve("march.csv"), """
                id,time,payer,payee,amount,currency,payer_name,payer_country,payee_name,payee_country
                1,2015-01-01,D-9,B-1,100,USD,Ana Ribeiro,PT,First Bank,SY
                2,2015-02-02,B-1,A-17,60,USD,,,Yusuf Haddad,IQ
                3,2015-02-03,B-1,A-18,5,USD,,,Cape Lantern Trading,
                """);
        Visitor.type(folder, "import", "--case", "antalya", "march.csv");
    }

    @Test
    void aCaseWithoutListsSaysSo() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            JsonNode state = visitor.get("/api/screen").json();

            assertThat(state.get("is_screened").asBoolean()).isFalse();
            assertThat(state.get("store").get("exists").asBoolean()).isFalse();
            assertThat(visitor.post("/api/screen", "{}").status()).isEqualTo(409);
            assertThat(visitor.get("/api/screen/matches").json().get("total").asInt())
                    .isZero();
        }
    }

    @Test
    void aListIsAddedAndThePartiesAreScreened() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            JsonNode job = screened(visitor);

            assertThat(job.get("command").asString())
                    .isEqualTo("./wellhead screen --case antalya --lists antalya/lists");
            JsonNode state = visitor.get("/api/screen").json();
            assertThat(state.get("counts").get("open").asInt()).isEqualTo(2);
            assertThat(state.get("lists").get(0).get("is_in_force").asBoolean()).isTrue();
            assertThat(state.get("store").get("snapshots").get(0).get("list").asString())
                    .isEqualTo("watch");
            assertThat(visitor.get("/api/screen/matches?state=open&list=watch&least=0.7&q=haddad")
                            .json()
                            .get("total")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void bothSidesStandBesideEachOtherWithWhatAgreesAndDiffers() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            screened(visitor);
            JsonNode sides = visitor.get("/api/screen/matches/" + id(visitor, "haddad"))
                    .json()
                    .get("sides");

            assertThat(sides.get("party").get("accounts").get(0).get("id").asString())
                    .isEqualTo("A-17");
            assertThat(sides.get("entry").get("names").toString()).contains("يوسف حداد", "Abu Karim");
            assertThat(sides.get("compared").get(2).get("verdict").asString())
                    .as("IQ and SY")
                    .isEqualTo("differs");
            int sum = 0;
            for (JsonNode reason : sides.get("reasons")) {
                sum += reason.get("points").asInt();
            }
            assertThat(sides.get("points").asInt()).isEqualTo(sum);
        }
    }

    @Test
    void aDecisionIsTheWordOfWhoIsSignedIn() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            screened(visitor);
            String path = "/api/screen/matches/" + id(visitor, "haddad");
            JsonNode accepted = visitor.post(path, "{\"decision\":\"accept\",\"note\":\"same passport\"}")
                    .json();
            JsonNode undone = visitor.post(path, "{\"decision\":\"undo\",\"note\":\"the wrong row\"}")
                    .json();
            JsonNode rejected = visitor.post(path, "{\"decision\":\"reject\",\"note\":\"another birth date\"}")
                    .json();

            assertThat(accepted.get("hit").get("state").asString()).isEqualTo("accepted");
            assertThat(undone.get("hit").get("state").asString()).isEqualTo("open");
            assertThat(rejected.get("hit").get("why").asString()).isEqualTo("by analyst: another birth date");
            assertThat(rejected.get("history")).hasSize(3);
            assertThat(rejected.get("history").get(1).get("decision").asString())
                    .isEqualTo("undone");
            assertThat(Files.readString(folder.resolve("antalya/journal.jsonl")))
                    .contains("\"undone\":\"A-17=watch/7\"");
            Visitor.type(folder, "audit", "verify", "--case", "antalya");
            Visitor.type(folder, "check", "--case", "antalya");
        }
    }

    @Test
    void aDecisionWithoutAReasonIsNone() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            screened(visitor);
            String path = "/api/screen/matches/" + id(visitor, "haddad");

            assertThat(visitor.post(path, "{\"decision\":\"accept\",\"note\":\" \"}")
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.post(path, "{\"decision\":\"accept\",\"note\":\"a\\nb\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.post(path, "{\"decision\":\"undo\",\"note\":\"x\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(visitor.post("/api/screen/matches/0000", "{\"decision\":\"accept\",\"note\":\"x\"}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatWasAcceptedIsTraced() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            screened(visitor);
            visitor.post(
                    "/api/screen/matches/" + id(visitor, "haddad"),
                    "{\"decision\":\"accept\",\"note\":\"same passport\",\"unit\":\"harbour\"}");

            assertThat(visitor.run("/api/trace", "{}").get("output").asString()).contains("reached harbour");
        }
    }

    @Test
    void officialListsAreUpdatedFromFilesThatAreCalledAsTheyArePublished() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            String list = java.nio.file.Files.readString(Path.of(System.getProperty("wellhead.root", ".."))
                    .resolve("docs/examples/lists/mirror/consolidated.xml"));
            String batch = ImportApiTest.received(visitor, "", "consolidated.xml", list)
                    .get("batch")
                    .asString();
            JsonNode updated = visitor.run("/api/screen/lists/update", "{\"batch\":\"" + batch + "\"}");

            assertThat(updated.get("state").asString()).as(updated.toString()).isEqualTo("done");
            assertThat(updated.get("command").asString()).contains("lists update --lists antalya/lists --from un");
            assertThat(visitor.get("/api/screen").text()).contains("\"list\":\"un\"");
        }
    }

    @Test
    void aFileThatIsNoOfficialListUpdatesNone() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            String batch = ImportApiTest.received(visitor, "", "watch.csv", LIST)
                    .get("batch")
                    .asString();
            Visitor.Answer refused = visitor.post("/api/screen/lists/update", "{\"batch\":\"" + batch + "\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("they are called SDN_ADVANCED.XML");
        }
    }

    private static String id(Visitor visitor, String wanted) throws Exception {
        return visitor.get("/api/screen/matches?q=" + wanted)
                .json()
                .get("rows")
                .get(0)
                .get("id")
                .asString();
    }

    private static JsonNode screened(Visitor visitor) throws Exception {
        String batch = ImportApiTest.received(visitor, "", "watch.csv", LIST)
                .get("batch")
                .asString();
        JsonNode added = visitor.run(
                "/api/screen/lists", "{\"batch\":\"" + batch + "\",\"files\":[\"watch.csv\"],\"name\":\"watch\"}");
        assertThat(added.get("state").asString()).as(added.toString()).isEqualTo("done");
        JsonNode screened = visitor.run("/api/screen", "{}");
        assertThat(screened.get("state").asString()).as(screened.toString()).isEqualTo("done");
        return screened;
    }
}
