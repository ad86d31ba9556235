package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The plan as a program asks for it, and what accounts stop that it names. */
class CutApiTest {
    @TempDir
    Path folder;

    private Visitor visitor;

    @BeforeEach
    void open() throws Exception {
        visitor = Visitor.ofExample(folder, "cut");
    }

    @AfterEach
    void close() throws Exception {
        visitor.close();
    }

    @Test
    void aPlanIsTheCommandLineThatAPersonWouldTypeAndThenFound() throws Exception {
        assertThat(cut("?budget=3").get("state").asString()).isEqualTo("none");

        JsonNode job = visitor.run("/api/cut", "{\"budget\":\"3\",\"policy\":\"fifo\",\"jurisdiction\":\"TR,LB\"}");

        assertThat(job.get("command").asString())
                .isEqualTo("./wellhead cut --case antalya --budget 3 --policy fifo --jurisdiction TR,LB");
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
        JsonNode told = cut("?budget=3&policy=fifo&jurisdiction=TR,LB");
        assertThat(told.get("state").asString()).isEqualTo("current");
        assertThat(job.get("output").asString().replaceAll("\\s+", " "))
                .contains(told.get("plan").get("answer").asString());
        assertThat(told.get("plan").get("freeze")).isNotEmpty();
        assertThat(cut("?budget=3").get("state").asString()).isEqualTo("none");
    }

    @Test
    void eachNumberOfAccountsHasItsBound() throws Exception {
        visitor.run("/api/cut", "{\"budget\":\"3\"}");
        JsonNode curve = cut("?budget=3").get("plan").get("curve");

        assertThat(curve).hasSizeGreaterThan(1);
        assertThat(curve.get(0).get("answer").asString())
                .startsWith("1 account, frozen, stops 48.3 % of the money that reached");
        assertThat(curve.get(0).get("guarantee").asString()).isEqualTo("No single account stops more (proven).");
        for (JsonNode each : curve) {
            assertThat(new BigDecimal(each.get("most").asString()))
                    .isGreaterThanOrEqualTo(new BigDecimal(each.get("stops").asString()));
        }
    }

    @Test
    void plansForOtherPricesAreOtherPlans() throws Exception {
        String prices = prices("account,cost\ncedar,5\n").json().get("prices").asString();
        JsonNode job = visitor.run("/api/cut", "{\"budget\":\"2.5\",\"prices\":\"" + prices + "\"}");

        assertThat(job.get("command").asString())
                .isEqualTo("./wellhead cut --case antalya --budget 2.5 --cost antalya/prices/" + prices + ".csv");
        JsonNode told = cut("?budget=2.5&prices=" + prices);
        assertThat(told.get("state").asString()).as(job.toString()).isEqualTo("current");
        // Cedar costs too much.
        assertThat(told.get("plan").get("freeze").toString()).doesNotContain("cedar");
        String others = prices("account,cost\ncedar,1\n").json().get("prices").asString();
        assertThat(cut("?budget=2.5&prices=" + others).get("state").asString()).isEqualTo("none");
        assertThat(Files.readString(folder.resolve("antalya/audit/entries.jsonl")))
                .contains("\"verb\":\"prices\"");
    }

    @Test
    void aPriceThatCannotBeReadIsRefusedWithItsRow() throws Exception {
        Visitor.Answer refused = prices("account,cost\ncedar,dear\n");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("prices.csv:2").contains("dear");
        assertThat(folder.resolve("antalya/prices")).doesNotExist();
        assertThat(visitor.get("/api/cut?prices=../../etc/passwd").status()).isEqualTo(400);
    }

    private Visitor.Answer prices(String csv) throws Exception {
        JsonNode sent = visitor.ask(visitor.request("/api/import/files?name=prices.csv")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(csv)))
                .json();
        return visitor.put(
                "/api/cut/prices",
                "{\"batch\":\"" + sent.get("batch").asString() + "\",\"file\":\""
                        + sent.get("name").asString() + "\"}");
    }

    @Test
    void aPlanOfTheCaseAsItWasIsOutdated() throws Exception {
        visitor.run("/api/cut", "{\"budget\":\"2\"}");
        Files.writeString(
                folder.resolve("more.csv"), "time,payer,payee,amount\n2015-03-02T09:30:00Z,karim,cedar,1.00\n");
        Visitor.type(folder, "import", "--case", "antalya", "more.csv");

        assertThat(cut("?budget=2").get("state").asString()).isEqualTo("outdated");
    }

    @Test
    void whatThePlansAccountsStopIsTheSameWhenTheyAreNamed() throws Exception {
        visitor.run("/api/cut", "{\"budget\":\"2\"}");
        JsonNode plan = cut("?budget=2").get("plan");

        JsonNode told = ask("/api/cut/what-if", "{\"accounts\":[\"cedar\",\"karim\",\"nobody\"]}");

        assertThat(told.get("answer").asString()).isEqualTo(plan.get("answer").asString());
        assertThat(told.get("stops").asString()).isEqualTo(plan.get("stops").asString());
        assertThat(told.get("collateral").asString())
                .isEqualTo(plan.get("collateral").asString());
        assertThat(told.get("unknown").get(0).asString()).isEqualTo("nobody");
        BigDecimal byCountry = BigDecimal.ZERO;
        for (JsonNode row : told.get("countries")) {
            byCountry = byCountry.add(new BigDecimal(row.get("stops").asString()));
        }
        assertThat(byCountry).isEqualByComparingTo(told.get("stops").asString());
    }

    @Test
    void whatACountryCouldStopIsWhatItsAccountsStop() throws Exception {
        visitor.run("/api/cut", "{\"budget\":\"2\"}");
        for (JsonNode state : cut("?budget=2").get("plan").get("states").get("alone")) {
            JsonNode told = ask(
                    "/api/cut/what-if",
                    "{\"countries\":[\"" + state.get("country").asString() + "\"]}");

            assertThat(told.get("stops").asString())
                    .isEqualTo(state.get("alone").asString());
        }
    }

    @Test
    void theAccountsOfMostTracedMoneyComeFirstAndCanBeLookedFor() throws Exception {
        JsonNode all = visitor.get("/api/cut/accounts?limit=2").json();
        assertThat(all.get("total").asInt()).isGreaterThan(5);
        assertThat(all.get("rows")).hasSize(2);
        assertThat(new BigDecimal(all.get("rows").get(0).get("passed").asString()))
                .isGreaterThanOrEqualTo(
                        new BigDecimal(all.get("rows").get(1).get("passed").asString()));

        JsonNode found = visitor.get("/api/cut/accounts?text=cedar%20ex").json();
        assertThat(found.get("rows")).hasSize(1);
        assertThat(found.get("rows").get(0).get("account").asString()).isEqualTo("cedar");

        JsonNode alone = ask("/api/cut/alone", "{\"accounts\":[\"cedar\"]}");
        assertThat(alone.get("rows").get(0).get("stops").asString()).isEqualTo("830.00");
    }

    @Test
    void theLettersCanBeKept() throws Exception {
        visitor.run("/api/cut", "{\"budget\":\"2\"}");
        String plan = "/api/cut/" + cut("?budget=2").get("folder").asString();

        assertThat(visitor.get(plan + "/order-001.txt").text()).contains("Draft freezing order: account cedar");
        assertThat(visitor.get(plan + "/order-001.docx").header("content-disposition"))
                .startsWith("attachment");
        assertThat(visitor.get(plan + "/plan.csv").text()).startsWith("rank,account,");
        assertThat(visitor.get(plan + "/order-009.txt").status()).isEqualTo(404);
        assertThat(visitor.get(plan + "/..%2f..%2fcase.json").status()).isIn(400, 404);
        assertThat(visitor.get(plan + "/summary.json").status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeAskedIsRefusedInTheWordsOfTheTerminal() throws Exception {
        assertThat(visitor.post("/api/cut", "{\"policy\":\"poison\"}").text()).contains("has no shares to count");
        assertThat(visitor.post("/api/cut", "{\"budget\":\"--out\"}").status()).isEqualTo(400);
        assertThat(visitor.post("/api/cut", "{\"out\":\"/elsewhere\"}").status())
                .isEqualTo(400);
        assertThat(visitor.get("/api/cut?jurisdiction=XX").text()).contains("no country of ISO 3166");
        assertThat(visitor.get("/api/jobs").json().get("jobs")).isEmpty();
    }

    private JsonNode cut(String options) throws Exception {
        return visitor.get("/api/cut" + options).json();
    }

    private JsonNode ask(String path, String json) throws Exception {
        Visitor.Answer answer = visitor.post(path, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
