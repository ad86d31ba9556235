package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.wellhead.app.serve.TeamVisitor;

/** Anna says who may do what. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeoplePageTest extends TeamBrowserTest {
    private static final String DORAS = "eleven slow barges";
    private static final String NEW = "four patient owls";

    @Test
    @Order(1)
    void somebodyIsAddedAndComesIn() throws Exception {
        signIn("anna");
        visit("/people");
        assertAccessibleInBothThemes("people");
        button("Add a person").click();
        field("Name").sendKeys("dora");
        field("Shown as").sendKeys("Dora D.");
        new Select(field("Role")).selectByVisibleText("viewer");
        field("Password").sendKeys(DORAS);
        assertAccessibleInBothThemes("adding");
        press(Keys.ENTER);

        waitForText("Dora D.");
        signIn("dora", DORAS);
        button("Dora D.");
    }

    @Test
    @Order(2)
    void aRoleIsChangedByKeyboardAlone() throws Exception {
        signIn("anna");
        visit("/people");
        waitForText("Dora D.");
        // The people stand by their names: anna, boris, cem, dora.
        named("[role=grid]", "People").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        press(Keys.ENTER);
        field("Role").sendKeys("approver");
        assertAccessibleInBothThemes("one");
        press(Keys.TAB, Keys.ENTER);

        waitUntil("the role", () -> row("dora").contains("approver"));
        assertThat(team().log()).anyMatch(line -> line.contains("change role") && line.contains("dora"));
    }

    @Test
    @Order(3)
    void whoIsRemovedComesInNoMore() {
        signIn("anna");
        visit("/people");
        waitForText("Dora D.");
        browser()
                .findElement(By.xpath("//*[@role='row'][contains(., 'Dora D.')]"))
                .click();
        button("Remove from the case").click();

        waitUntil("removed", () -> row("dora").contains("removed"));
        signIn("dora", DORAS);
        waitForText("name or password is not right");
        refusedOnce("/api/session", 401);
    }

    @Test
    @Order(4)
    void theOnlyAdministratorStays() {
        signIn("anna");
        visit("/people");
        waitForText("ANNA");
        browser().findElement(By.xpath("//*[@role='row'][contains(., 'ANNA')]")).click();
        button("Remove from the case").click();

        waitUntil("the refusal", () -> browser().getPageSource().contains("anna is the only administrator"));
        refusedOnce("/api/people/anna", 409);
    }

    @Test
    @Order(5)
    void onesOwnPasswordIsChangedAndTheSessionGoesOn() throws Exception {
        signIn("boris");
        button("BORIS").click();
        field("Password until now").sendKeys(TeamVisitor.PASSWORD);
        field("New password").sendKeys(NEW);
        field("The same again").sendKeys("four impatient owls", Keys.ENTER);
        waitUntil("the difference", () -> browser().getPageSource().contains("The two are not the same."));
        assertAccessibleInBothThemes("own");
        field("The same again").sendKeys(Keys.chord(Keys.CONTROL, "a"), NEW, Keys.ENTER);

        waitUntil("the change", () -> browser().getPageSource().contains("Your password is changed."));
        browser().navigate().refresh();
        button("BORIS");
        signIn("boris", NEW);
        button("BORIS");
    }

    @Test
    @Order(6)
    void onesOwnColoursAreThereAtAnotherMachine() {
        signIn("cem");
        button("CEM").click();
        new Select(field("Colours")).selectByVisibleText("dark");
        waitUntil("dark", () -> theme().equals("dark"));
        waitUntil("the server keeps it", () -> team().settings("cem").equals("{theme=dark}"));
        browser().executeScript("localStorage.clear()");
        signIn("anna");
        waitUntil("not Cem's", () -> theme().equals("system"));

        signIn("cem");

        waitUntil("Cem's again", () -> theme().equals("dark"));
    }

    private String theme() {
        return browser().findElement(By.tagName("html")).getDomAttribute("data-theme");
    }

    private String row(String name) {
        return browser()
                .findElement(By.xpath("//*[@role='row'][contains(., '" + name + "')]"))
                .getText();
    }
}
