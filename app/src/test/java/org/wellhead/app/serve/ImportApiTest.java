package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that a browser sends become a case, by the command that a person would type. */
class ImportApiTest {
    private static final String MARCH = """
            id,time,payer,payee,amount,currency,purpose
            1,2015-03-01,D-9,B-1,100.00,USD,oil
            2,2015-03-02,B-1,A-17,60.00,USD,
            3,2015-03-03,B-1,A-17,0,USD,nothing
            """;

    /** As a bank exports it, with spaces in the IBAN. */
    private static final String STATEMENT = """
            Datum;Betrag;Waehrung;IBAN;Name
            03.04.2015;1.250,00;EUR;DE89 3704 0044 0532 0130 00;Anna Kurz
            14.04.2015;-20,50;EUR;DE89 3704 0044 0532 0130 00;Anna Kurz
            """;

    @TempDir
    Path folder;

    @Test
    void theFirstFilesMakeTheCase() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String batch = send(visitor, "", "march.csv", MARCH);
            JsonNode job = visitor.run("/api/import", """
                    {"batch": "%s", "files": ["march.csv"], "name": "Antalya 2015", "base": "USD"}""".formatted(batch));

            assertThat(job.get("command").asString())
                    .isEqualTo("./wellhead import --case antalya march.csv --name 'Antalya 2015' --base USD");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(job.get("errors").asString()).contains("march.csv:4:", "amount-zero", "remedy: ");
            JsonNode state = visitor.get("/api/import").json();
            assertThat(state.get("payments").asInt()).isEqualTo(2);
            assertThat(state.get("refused").asInt()).isEqualTo(1);
            assertThat(state.get("imports")).hasSize(1);
        }
        assertThat(folder.resolve("antalya/serve")).as("nothing of it stays").doesNotExist();
    }

    @Test
    void placesAreWhatThePersonCalledTheFiles() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String batch = send(visitor, "", "march.csv", MARCH);
            send(visitor, batch, "photo.jpg", "no table");
            visitor.run("/api/import", """
                    {"batch": "%s", "files": ["march.csv", "photo.jpg"]}""".formatted(batch));

            JsonNode run = visitor.get("/api/import/runs/1").json();
            assertThat(run.toString())
                    .contains("\"place\":\"march.csv\"", "\"place\":\"photo.jpg\"", "not recognised")
                    .doesNotContain("incoming");
            JsonNode march = run.get("files").get(1);
            assertThat(march.get("records").asInt())
                    .isEqualTo(march.get("taken").asInt()
                            + march.get("refused").asInt()
                            + march.get("again").asInt());
            assertThat(Files.readString(folder.resolve("antalya/ledger/manifest.json")))
                    .doesNotContain("incoming");
        }
    }

    @Test
    void refusalsAreToldWithRowRuleAndRemedy() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            imported(visitor, "march.csv", MARCH, "");

            JsonNode refused =
                    visitor.get("/api/import/runs/1/refusals?rule=amount-zero").json();
            assertThat(refused.get("total").asInt()).isEqualTo(1);
            JsonNode row = refused.get("rows").get(0);
            assertThat(row.get("file").asString()).isEqualTo("march.csv");
            assertThat(row.get("line").asInt()).isEqualTo(4);
            assertThat(row.get("row").asString()).isEqualTo("3,2015-03-03,B-1,A-17,0,USD,nothing");
            assertThat(row.get("remedy").asString()).isNotBlank();
            assertThat(visitor.get("/api/import/runs/1/refusals.csv").text())
                    .startsWith("file,line,column,rule,meaning,detail,remedy,row\nmarch.csv,4,");
            assertThat(visitor.get("/api/import/files.csv").text()).contains("\nmarch.csv,csv,");
            assertThat(visitor.get("/api/import/runs/1/refusals?rule=other")
                            .json()
                            .get("total")
                            .asInt())
                    .isZero();
        }
    }

    @Test
    void aLinkInACaseFromSomebodyElseIsNotFollowed() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            imported(visitor, "march.csv", MARCH, "");
            Path secret = Files.writeString(folder.resolve("secret"), "rule,row\nr,of this machine\n");
            Path refused = folder.resolve("antalya/results/refused-1.csv");
            Files.delete(refused);
            Files.createSymbolicLink(refused, secret);

            assertThat(visitor.get("/api/import/runs/1/refusals.csv").status()).isEqualTo(404);
            assertThat(visitor.get("/api/import/runs/1/refusals").text()).doesNotContain("of this machine");
        }
    }

    @Test
    void aTableGetsAProfileThatThePersonCompletesAndTries() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String batch = send(visitor, "", "konto.csv", STATEMENT);
            String about = "\"batch\": \"%s\", \"name\": \"konto.csv\"".formatted(batch);
            JsonNode proposed =
                    visitor.post("/api/import/guess", "{" + about + "}").json();
            assertThat(proposed.get("open").toString()).contains("Only one side");
            String profile = """
                    [file]
                    separator = ";"
                    [columns]
                    time = "Datum"
                    amount = "Betrag"
                    currency = "Waehrung"
                    counterparty = "IBAN"
                    counterparty_name = "Name"
                    [form]
                    date = "dd.MM.yyyy"
                    decimal = ","
                    grouping = "."
                    [statement]
                    account = "OURS-1"
                    """;
            JsonNode tried = visitor.post("/api/import/guess", "{" + about + ", \"profile\": " + json(profile) + "}")
                    .json();

            assertThat(tried.get("rows")).hasSize(2);
            assertThat(tried.get("rows").get(0).get("amount").asString()).isEqualTo("1250.00");
            JsonNode job = visitor.run("/api/import", """
                    {"batch": "%s", "files": ["konto.csv"], "profile": %s}""".formatted(batch, json(profile)));
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(visitor.get("/api/import/runs/1").json().get("mends").toString())
                    .contains("iban-spaces", "\"count\":2");
            JsonNode mend =
                    visitor.get("/api/import/mends?rule=iban-spaces&limit=1").json();
            assertThat(mend.get("rows").get(0).get("after").asString()).isEqualTo("DE89370400440532013000");
            assertThat(mend.get("next").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aWrongProfileIsToldWithItsLine() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String batch = send(visitor, "", "konto.csv", STATEMENT);
            Visitor.Answer answer = visitor.post(
                    "/api/import/guess",
                    "{\"batch\":\"" + batch + "\",\"name\":\"konto.csv\",\"profile\":\"[columns]\\nwhen = 3\"}");

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("line 2");
        }
    }

    @Test
    void hostileNamesStayWithinTheFolder() throws Exception {
        try (Visitor visitor = Visitor.of(folder)) {
            String batch = "";
            for (String name : List.of(
                    "../../x.csv",
                    "x.csv",
                    "a\u202Evsc.exe",
                    "a\u0000b\n.csv",
                    "é".repeat(5_000),
                    "x".repeat(10_000),
                    "CON",
                    "--strict",
                    "@f")) {
                JsonNode taken = received(visitor, batch, name, MARCH.replace("oil", name));
                batch = taken.get("batch").asString();
                assertThat(taken.get("name").asString()).doesNotContain("..", "/", "\n", "\u202E");
            }
            assertThat(names(folder)).containsExactly("antalya");
            JsonNode job = visitor.run("/api/import", """
                    {"batch": "%s", "files": ["x.csv", "x (2).csv", "strict", "f"]}""".formatted(batch));
            assertThat(job.get("command").asString())
                    .isEqualTo("./wellhead import --case antalya x.csv 'x (2).csv' strict f");
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        }
    }

    @Test
    void aFileOfSeveralMegabytesStreamsIn() throws Exception {
        StringBuilder rows = new StringBuilder("id,time,payer,payee,amount,currency,purpose\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append(i).append(",2015-03-01,D-9,B-1,1.00,USD,\n");
        }
        try (Visitor visitor = Visitor.of(folder)) {
            imported(visitor, "large.csv", rows.toString(), "");

            assertThat(visitor.get("/api/import").json().get("payments").asInt())
                    .isEqualTo(100_000);
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndLeavesNothing() throws Exception {
        Person analyst = Person.atThisMachine("analyst");
        Incoming incoming = Incoming.open(folder.resolve("antalya"), 10);
        byte[] eleven = new byte[11];

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> incoming.take(analyst, "", "a.csv", -1, new ByteArrayInputStream(eleven)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("more than 10 bytes");
        incoming.close();
        assertThat(folder.resolve("antalya/serve")).doesNotExist();
    }

    @Test
    void whatAKilledServerLeftIsGoneWhenTheNextBegins() throws Exception {
        Path left = folder.resolve("antalya/serve/incoming/run-1/batch");
        Files.createDirectories(left);
        Files.writeString(left.resolve("secret.csv"), "1");
        Incoming runs = Incoming.open(folder.resolve("antalya"), 10);
        Person analyst = Person.atThisMachine("analyst");
        runs.take(analyst, "", "a.csv", -1, new ByteArrayInputStream(new byte[1]));

        Incoming.open(folder.resolve("antalya"), 10).close();

        try (Stream<Path> all = Files.walk(folder.resolve("antalya"))) {
            assertThat(all.map(Path::toString).toList())
                    .as("what another server that runs has stays")
                    .anyMatch(file -> file.endsWith("a.csv"))
                    .noneMatch(file -> file.endsWith("secret.csv"));
        }
        runs.close();
    }

    @Test
    void othersDoNotGetAtABatch() throws Exception {
        Incoming incoming = Incoming.open(folder.resolve("antalya"), 10);
        String batch = incoming.take(Person.atThisMachine("a"), "", "a.csv", -1, new ByteArrayInputStream(new byte[1]))
                .batch();

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> incoming.file(Person.atThisMachine("b"), batch, "a.csv"))
                .isInstanceOf(Problem.class);
        incoming.close();
    }

    private static void imported(Visitor visitor, String name, String text, String more) throws Exception {
        String batch = send(visitor, "", name, text);
        JsonNode job =
                visitor.run("/api/import", "{\"batch\": \"%s\", \"files\": [\"%s\"]%s}".formatted(batch, name, more));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
    }

    private static String send(Visitor visitor, String batch, String name, String text) throws Exception {
        return received(visitor, batch, name, text).get("batch").asString();
    }

    /** What the server says of a file that is sent. */
    static JsonNode received(Visitor visitor, String batch, String name, String text)
            throws IOException, InterruptedException {
        String path = "/api/import/files?batch=" + batch + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        Visitor.Answer answer = visitor.ask(visitor.request(path).POST(HttpRequest.BodyPublishers.ofString(text)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String json(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
