package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whose money reached the designated accounts, as a program is told: the same that {@code trace} prints, filtered, and down to file and line. */
class TraceApiTest {
    @TempDir
    Path folder;

    @Test
    void beforeTheFirstTraceThereIsNoneAndTheCommandThatMakesOne() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            JsonNode trace = visitor.get("/api/trace").json();

            assertThat(trace.get("state").asString()).isEqualTo("none");
            assertThat(trace.get("command").asString())
                    .isEqualTo("./wellhead trace --case antalya --policy all --view");
            assertThat(visitor.get("/api/trace/overview").status()).isEqualTo(404);
            assertThat(visitor.get("/api/trace/sources").text()).contains("nothing was traced for the pages yet");
        }
    }

    @Test
    void aCaseThatWasMovedAwayIsToldAndNoJobFails() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            Files.move(folder.resolve("antalya"), folder.resolve("elsewhere"));

            Visitor.Answer answer = visitor.post("/api/trace", "{}");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("the case is no longer in antalya", "put it back there");
            assertThat(visitor.post("/api/cut", "{}").status()).isEqualTo(404);
            assertThat(visitor.post("/api/screen", "{}").status()).isEqualTo(404);
            assertThat(visitor.get("/api/jobs").json().get("jobs")).isEmpty();
        }
    }

    @Test
    void theOverviewTellsWhatTheTerminalTells() throws Exception {
        try (Visitor visitor = ofWorld(folder)) {
            String printed =
                    visitor.run("/api/trace", "{}").get("output").asString().replaceAll("\\s+", " ");
            JsonNode told = visitor.get("/api/trace/overview").json();
            String amount = told.get("traced").asString().replaceAll("\\B(?=(\\d{3})+\\.)", ",");

            assertThat(printed)
                    .startsWith("Money from " + told.get("countries").asInt() + " countries, "
                            + told.get("g20").asInt() + " of them in the G20, reached "
                            + told.get("units").size() + " units: " + amount + " USD from "
                            + told.get("sources").asInt() + " sources,");
        }
    }

    @Test
    void aFilterBearsOnEveryListButItsOwn() throws Exception {
        try (Visitor visitor = ofWorld(folder)) {
            visitor.run("/api/trace", "{}");
            JsonNode all = visitor.get("/api/trace/overview").json();
            String unit = all.get("units").get(1).get("unit").asString();
            JsonNode one =
                    visitor.get("/api/trace/overview?unit=" + encoded(unit)).json();

            assertThat(one.get("units")).isEqualTo(all.get("units"));
            assertThat(one.get("amount")).isEqualTo(all.get("units").get(1).get("amount"));
            assertThat(one.get("flows")
                            .valueStream()
                            .map(flow -> flow.get("unit").asString()))
                    .containsOnly(unit);
            assertThat(visitor.get("/api/trace/overview?unit=nobody").text()).contains("no unit is called 'nobody'");
            assertThat(visitor.get("/api/trace/overview?from=yesterday").text()).contains("is no day");
        }
    }

    @Test
    void sourcesComeByPagesAndAsOneTable() throws Exception {
        try (Visitor visitor = ofWorld(folder)) {
            visitor.run("/api/trace", "{}");
            JsonNode page = visitor.get("/api/trace/sources?sort=name&descending=false&offset=5&limit=3")
                    .json();
            Visitor.Answer csv = visitor.get("/api/trace/sources.csv?sort=name&descending=false");
            List<String> lines = csv.text().lines().toList();

            assertThat(page.get("rows")).hasSize(3);
            assertThat(lines).hasSize(page.get("total").asInt() + 1);
            assertThat(lines.get(6))
                    .contains(page.get("rows").get(0).get("account").asString());
            assertThat(csv.header("content-disposition")).contains("sources.csv");
        }
    }

    @Test
    void aSourceIsProvedByPaymentsDownToFileAndLine() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            JsonNode source = visitor.get("/api/trace/sources/ana").json();
            JsonNode chain = visitor.get("/api/trace/sources/ana/chains")
                    .json()
                    .get("chains")
                    .get(0);
            JsonNode payments = visitor.get("/api/trace/sources/ana/payments").json();

            assertThat(source.get("name").asString()).isEqualTo("Ana Ribeiro");
            assertThat(source.get("figures").get(0).get("bound").isNull()).isTrue();
            assertThat(chain.get("payments").get(0).get("payer").get("account").asString())
                    .isEqualTo("ana");
            assertThat(payments.get("rows").get(0).get("place").asString()).matches("payments\\.csv:\\d+");
            assertThat(visitor.get("/api/trace/sources/ana/payments.csv").text())
                    .contains("payments.csv:");
        }
    }

    @Test
    void upperBoundsOfSeveralUnitsAreNotAddedUp() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder, "cut")) {
            visitor.run("/api/trace", "{}");
            int several = 0;
            for (JsonNode row :
                    visitor.get("/api/trace/sources?policy=poison").json().get("rows")) {
                String account = row.get("account").asString();
                JsonNode figures =
                        visitor.get("/api/trace/sources/" + account).json().get("figures");
                List<String> bounds = figures.valueStream()
                        .flatMap(figure -> figure.get("amounts").valueStream())
                        .filter(amount -> amount.get("policy").asString().equals("poison"))
                        .map(amount -> amount.get("amount").isNull()
                                ? ""
                                : amount.get("amount").asString())
                        .toList();
                long reached = bounds.stream()
                        .skip(1)
                        .filter(bound -> !bound.equals("0.00"))
                        .count();
                assertThat(bounds.getFirst().isEmpty()).as(account + bounds).isEqualTo(reached > 1);
                several += reached > 1 ? 1 : 0;
            }
            assertThat(several).isPositive();
        }
    }

    @Test
    void chainsOfEveryPolicyAreFoundWhereTheyAreAskedFor() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            JsonNode before = visitor.get("/api/trace/sources/ana/chains").json();
            JsonNode job = visitor.run("/api/trace/sources/ana/chains", "{}");
            JsonNode after = visitor.get("/api/trace/sources/ana/chains").json();

            assertThat(before.get("complete").asBoolean()).isFalse();
            assertThat(job.get("command").asString()).endsWith("--prove=ana");
            assertThat(job.get("output").asString()).contains("ana's own went this way to north (fifo)");
            assertThat(after.get("complete").asBoolean()).isTrue();
            assertThat(after.get("chains")
                            .valueStream()
                            .map(chain -> chain.get("policy").asString()))
                    .contains("proportional", "fifo");
        }
    }

    @Test
    void boundsBelongToTheTraceThatIsShown() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            assertThat(visitor.get("/api/trace/bounds").json().get("state").asString())
                    .isEqualTo("none");
            JsonNode job = visitor.run("/api/trace/bounds", "{\"account\":\"ana\"}");

            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("done");
            assertThat(visitor.get("/api/trace/bounds").json().get("rows")).isNotEmpty();
            JsonNode figure =
                    visitor.get("/api/trace/sources/ana").json().get("figures").get(0);
            assertThat(figure.get("bound").get("high").asString()).matches("\\d+\\.\\d\\d");
            assertThat(visitor.post("/api/trace/bounds", "{\"account\":\"nobody\"}")
                            .status())
                    .isEqualTo(422);
        }
    }

    @Test
    void aCaseThatGotMoreFilesMakesTheTraceStale() throws Exception {
        try (Visitor visitor = Visitor.ofExample(folder)) {
            visitor.run("/api/trace", "{}");
            assertThat(state(visitor)).isEqualTo("ready");
            Files.writeString(
                    folder.resolve("more.csv"),
                    "time,payer,payee,amount,currency\n2014-06-01T00:00:00Z,ana,bo,10.00,USD\n");
            Visitor.type(folder, "import", "--case", "antalya", "more.csv");

            assertThat(state(visitor)).isEqualTo("stale");
            assertThat(visitor.get("/api/trace/overview").status()).isEqualTo(200);
            visitor.run("/api/trace", "{}");
            assertThat(state(visitor)).isEqualTo("ready");
        }
    }

    @Test
    void anAccountMayBeCalledAnything() throws Exception {
        List<String> ids = List.of(
                "a/b",
                "50%",
                "what?",
                "حساب ١",
                "two words",
                "a#b",
                "a;b",
                "a\\b",
                "a+b",
                "{x}",
                "=1+1",
                ".",
                "..",
                "~",
                "~.");
        StringBuilder payments = new StringBuilder("time,payer,payee,amount,currency\n");
        ids.forEach(id -> payments.append("2014-06-01T00:00:00Z,").append(id).append(",unit-1,10.00,USD\n"));
        Files.writeString(folder.resolve("odd.csv"), payments.toString());
        Files.writeString(folder.resolve("designated.csv"), "account,unit\nunit-1,\"north, 100%\"\n");
        Visitor.type(folder, "import", "--case", "antalya", "odd.csv", "--designated", "designated.csv");
        try (Visitor visitor = Visitor.of(folder)) {
            visitor.run("/api/trace", "{}");
            for (String id : ids) {
                // A dot is a folder to whoever reads an address.
                String path = "/api/trace/sources/" + (id.matches("~*[.]+") ? "~" + id : encoded(id));
                assertThat(visitor.get(path).json().get("account").asString()).isEqualTo(id);
                assertThat(visitor.get(path + "/chains").status()).isEqualTo(200);
                assertThat(visitor.get(path + "/payments").json().get("total").asInt())
                        .as(id)
                        .isEqualTo(1);
            }
            assertThat(visitor.get("/api/trace/sources.csv").text()).contains("'=1+1");
            String unit = encoded("north%2C 100%25");
            assertThat(visitor.get("/api/trace/overview?unit=" + unit)
                            .json()
                            .get("sources")
                            .asInt())
                    .isEqualTo(ids.size());
        }
    }

    private static String state(Visitor visitor) throws Exception {
        return visitor.get("/api/trace").json().get("state").asString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A made-up world of 6,000 payments, imported. */
    static Visitor ofWorld(Path folder) throws Exception {
        Visitor.type(folder, "simulate", "--out", "world", "--accounts", "1000", "--payments", "6000", "--quiet");
        Visitor.type(
                folder,
                "import",
                "--case",
                "antalya",
                "world/payments.csv",
                "world/accounts.csv",
                "--designated",
                "world/designated.csv",
                "--base",
                "USD");
        return Visitor.of(folder);
    }
}
