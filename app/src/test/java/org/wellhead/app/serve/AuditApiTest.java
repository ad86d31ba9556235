package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.serve.TeamVisitor.Browser;
import tools.jackson.databind.JsonNode;

/** The log of a case by browser: who is told what of it. */
class AuditApiTest {
    @TempDir
    Path folder;

    @Test
    void onlyAdministratorsReadFromWherePeopleSignIn() throws Exception {
        try (TeamVisitor team = new TeamVisitor(folder)) {
            team.browser().signIn("boris", "not the password");
            Browser vera = team.browserOf("vera");
            Browser anna = team.browserOf("anna");

            JsonNode refused =
                    vera.get("/api/audit?words=refused").json().get("rows").get(0);
            assertThat(refused.get("withheld").toString()).isEqualTo("[\"address\"]");
            assertThat(refused.get("facts").get("way").asString()).isEqualTo("password");
            assertThat(vera.get("/api/audit").text()).doesNotContain("127.0.0.1");
            assertThat(vera.get("/api/audit/csv").text()).doesNotContain("127.0.0.1");
            assertThat(vera.get("/api/audit?words=127.0.0").json().get("total").asInt())
                    .as("what is withheld cannot be looked for")
                    .isZero();
            String proof = "/api/audit/" + refused.get("number").asInt() + "/proof";
            assertThat(vera.get(proof).status()).isEqualTo(403);
            assertThat(vera.get(proof + "/file").status()).isEqualTo(403);
            assertThat(vera.get("/api/audit/1/proof").status()).isEqualTo(200);

            JsonNode all =
                    anna.get("/api/audit?words=127.0.0").json().get("rows").get(0);
            assertThat(all.get("facts").get("address").asString()).isEqualTo("127.0.0.1");
            assertThat(all.get("withheld")).isEmpty();
            assertThat(anna.get(proof).status()).isEqualTo(200);
        }
    }
}
