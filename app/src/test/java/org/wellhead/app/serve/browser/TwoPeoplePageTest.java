package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.wellhead.app.serve.CaseServer;
import org.wellhead.app.serve.Sharing;

/** A release that Boris, an analyst, proposes and Anna approves, each in a session of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoPeoplePageTest extends TeamBrowserTest {
    @Override
    CaseServer begin(Path here) throws Exception {
        CaseServer server = super.begin(here);
        Sharing.prepare(here);
        return server;
    }

    @Test
    @Order(1)
    void annaTakesThePartnerIn() {
        signIn("anna");
        visit("/share?tab=setup");
        waitForText("No partner is known yet.");
        button("Keep this partner").click();

        waitUntil("the partner", () -> !read().contains("No partner is known yet."));
    }

    @Test
    @Order(2)
    void borisProposesWithHisOwnKeyAndNoOther() {
        signIn("boris");
        visit("/share?partner=tr-fiu&tlp=amber");
        button("Preview").click();
        waitForText("What stays here, and why");
        button("Propose …").click();

        assertThat(new Select(field("Key")).getOptions())
                .singleElement()
                .satisfies(one -> assertThat(one.getText()).isEqualTo("boris, of Boris"));
        field("Passphrase of the key").sendKeys("nine tame ducks swim", Keys.ENTER);
        waitUntil("the proposal", () -> tab("To approve (1)").isDisplayed());
        visit("/share?tab=proposals");
        waitForText("proposed by Boris");
        assertThat(button("Approve …").isEnabled()).isFalse();
    }

    @Test
    @Order(3)
    void cemHasNoKeyAndIsToldHowToHaveOne() {
        signIn("cem");
        visit("/share?tab=proposals");
        waitForText("proposed by Boris");

        assertThat(button("Approve …").isEnabled()).isFalse();
        assertThat(button("Approve …").getDomAttribute("title"))
                .contains("There is no key here with which you could sign this");
    }

    @Test
    @Order(4)
    void annaReadsAndApproves() throws Exception {
        signIn("anna");
        visit("/share?tab=proposals");
        waitForText("proposed by Boris");
        button("Approve …").click();
        field("Passphrase of the key").sendKeys("seven wild geese fly", Keys.ENTER);

        waitUntil("the release", () -> tab("Released (1)").isDisplayed());
        visit("/share?tab=releases");
        waitForText("Boris, Anna");
        picture("released");
        assertThat(browser().findElements(By.cssSelector("[role=alert]"))).isEmpty();
        assertThat(team().log()).anyMatch(line -> line.contains("\"verb\":\"approve\"") && line.contains("anna"));
    }
}
