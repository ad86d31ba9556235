package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chromium.ChromiumDriver;
import org.wellhead.app.serve.CaseServer;
import org.wellhead.app.serve.TeamVisitor;

/** People of a team with a real browser. The server's certificate is of its own making, which this browser takes, and no other. */
abstract class TeamBrowserTest extends BrowserTest {
    private TeamVisitor team;

    @Override
    CaseServer begin(Path here) throws Exception {
        team = new TeamVisitor(here);
        return team.server();
    }

    @Override
    List<String> flags() {
        return List.of("--ignore-certificate-errors");
    }

    @AfterAll
    void stop() throws Exception {
        if (team != null) {
            team.close();
        }
    }

    TeamVisitor team() {
        return team;
    }

    /** Signs in as a person does who has no mouse, whoever was signed in before. */
    void signIn(String name, String password) {
        // The page is left first: what it still asks would be refused once its cookie is gone.
        browser().get("about:blank");
        ((ChromiumDriver) browser()).executeCdpCommand("Network.clearBrowserCookies", Map.of());
        visit("/overview");
        field("Name").sendKeys(name, Keys.TAB, password, Keys.ENTER);
    }

    /** Signs in as one of the team, who is let in. */
    void signIn(String name) {
        signIn(name, TeamVisitor.PASSWORD);
        button(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** That the server refused one request, which a browser writes into its console. */
    void refusedOnce(String path, int status) {
        assertThat(errorsInTheConsole()).singleElement().asString().contains(path, "status of " + status);
    }
}
