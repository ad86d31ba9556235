package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.app.serve.TeamVisitor.Browser;
import tools.jackson.databind.JsonNode;

/** A release that two people must sign, by browser: who may, and with which key. Anna is an administrator, Cem an approver, Boris an analyst. */
class TwoPeopleTest {
    private static final String WANTED = "\"partner\":\"tr-fiu\",\"select\":\"all\",\"tlp\":\"amber\"";
    private static final String ANNA = "\"key\":\"anna\",\"passphrase\":\"seven wild geese fly\"";
    private static final String BORIS = "\"key\":\"boris\",\"passphrase\":\"nine tame ducks swim\"";

    @TempDir
    Path folder;

    private TeamVisitor team;
    private Browser anna;

    @BeforeEach
    void serve() throws Exception {
        team = new TeamVisitor(folder);
        Sharing.prepare(folder);
        anna = team.browserOf("anna");
        String partner = "id = 'tr-fiu'\\nname = 'Unit of Türkiye'\\ncountry = 'TR'\\nclearance = 'amber+strict'\\n";
        Visitor.Answer kept = anna.put("/api/share/partners", "{\"toml\":\"" + partner + "\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    }

    @AfterEach
    void stop() throws Exception {
        team.close();
    }

    @Test
    void anAnalystCannotApprove() throws Exception {
        String approve = proposal(anna, ANNA) + "/approve";

        assertThat(team.browserOf("boris").post(approve, "{" + BORIS + "}").status())
                .isEqualTo(403);
        assertThat(team.root().resolve("share/releases")).doesNotExist();
    }

    @Test
    void theSamePersonCannotApprove() throws Exception {
        String approve = proposal(anna, ANNA) + "/approve";

        Visitor.Answer same = anna.post(approve, "{" + ANNA + "}");

        assertThat(same.status()).isEqualTo(403);
        assertThat(same.text()).contains("ANNA proposed this and cannot approve it");
        assertThat(team.root().resolve("share/releases")).doesNotExist();
    }

    @Test
    void nobodySignsWithSomebodyElsesKeyWhoeverKnowsItsPassphrase() throws Exception {
        String approve = proposal(team.browserOf("boris"), BORIS) + "/approve";

        Visitor.Answer other = team.browserOf("cem").post(approve, "{" + ANNA + "}");

        assertThat(other.status()).isEqualTo(403);
        assertThat(other.text()).contains("CEM signs with the key cem and no other");
        assertThat(team.browserOf("cem")
                        .post("/api/share/keys", "{\"name\":\"anna\",\"holder\":\"Anna\",\"passphrase\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatOneProposesAnotherLetsGo() throws Exception {
        String approve = proposal(team.browserOf("boris"), BORIS) + "/approve";

        JsonNode approved = run(anna, approve, "{" + ANNA + "}");

        assertThat(approved.get("state").asString()).as(approved.toString()).isEqualTo("done");
        assertThat(team.root().resolve("share/releases/tr-fiu/0001/release.dsse.json"))
                .exists();
        assertThat(String.join("\n", team.log()) + anna.get("/api/jobs").text())
                .doesNotContain("geese")
                .doesNotContain("ducks");
    }

    private String proposal(Browser browser, String signed) throws Exception {
        JsonNode proposed = run(browser, "/api/share/propose", "{" + WANTED + "," + signed + "}");
        assertThat(proposed.get("state").asString()).as(proposed.toString()).isEqualTo("done");
        return "/api/share/proposals/"
                + browser.get("/api/share")
                        .json()
                        .get("proposals")
                        .get(0)
                        .get("id")
                        .asString();
    }

    private static JsonNode run(Browser browser, String path, String json) throws Exception {
        Visitor.Answer started = browser.post(path, json);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String id = started.json().get("id").asString();
        while (true) {
            JsonNode job = browser.get("/api/jobs/" + id).json();
            if (!List.of("waiting", "running").contains(job.get("state").asString())) {
                return job;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
