package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The graph as a program asks for it. */
class NetworkApiTest {
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
    void withoutATraceItSaysWhatToDo() throws Exception {
        Visitor.Answer answer = visitor.get("/api/network");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("trace the case");
    }

    @Test
    void everyAccountStandsAloneWhereThereIsRoom() throws Exception {
        trace();
        JsonNode network = visitor.get("/api/network").json();

        assertThat(network.get("policy").asString()).isEqualTo("proportional");
        assertThat(network.get("grouped").asInt()).isZero();
        assertThat(network.get("nodes")).hasSize(network.get("accounts").asInt());
        assertThat(network.get("nodes").toString()).contains("\"account\":\"cedar\"");
        assertThat(sum(network)).isEqualByComparingTo(network.get("amount").asString());
    }

    @Test
    void groupsHoldTheSameMoney() throws Exception {
        trace();
        JsonNode alone = visitor.get("/api/network").json();
        JsonNode grouped =
                visitor.get("/api/network?group=country&expand=cedar").json();

        assertThat(grouped.get("nodes").size()).isLessThan(alone.get("nodes").size());
        assertThat(grouped.get("amount").asString())
                .isEqualTo(alone.get("amount").asString());
        assertThat(sum(grouped)).isEqualByComparingTo(grouped.get("amount").asString());
        assertThat(grouped.get("nodes").toString()).contains("\"account\":\"cedar\"");
    }

    @Test
    void aGroupIsTakenApart() throws Exception {
        trace();
        for (String grouping : new String[] {"country", "kind", "hops"}) {
            for (JsonNode node :
                    visitor.get("/api/network?group=" + grouping).json().get("nodes")) {
                JsonNode members = visitor.get(
                                "/api/network/members?key=" + node.get("key").asString())
                        .json()
                        .get("accounts");
                assertThat(members)
                        .as(node.toString())
                        .hasSize(node.get("accounts").asInt());
            }
        }
    }

    @Test
    void anAccountIsShownWithItsNeighbours() throws Exception {
        trace();
        JsonNode around = visitor.get("/api/network/neighbours?account=cedar").json();

        assertThat(around.get("edges")).isNotEmpty();
        for (JsonNode edge : around.get("edges")) {
            JsonNode from = around.get("nodes").get(edge.get("from").asInt());
            JsonNode to = around.get("nodes").get(edge.get("to").asInt());
            assertThat(from.get("account").asString() + to.get("account").asString())
                    .contains("cedar");
        }
        assertThat(visitor.get("/api/network/neighbours?account=nobody").status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeAskedIsRefused() throws Exception {
        trace();
        assertThat(visitor.get("/api/network?policy=poison").text()).contains("it has no network");
        assertThat(visitor.get("/api/network?group=moon").status()).isEqualTo(400);
        assertThat(visitor.get("/api/network?nodes=100000").status()).isEqualTo(400);
    }

    private void trace() {
        Visitor.type(folder, "trace", "--case", "antalya", "--policy", "all", "--view");
    }

    private static BigDecimal sum(JsonNode network) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode edge : network.get("edges")) {
            sum = sum.add(new BigDecimal(edge.get("amount").asString()));
        }
        for (JsonNode node : network.get("nodes")) {
            sum = sum.add(new BigDecimal(node.get("within").asString()));
        }
        return sum;
    }
}
