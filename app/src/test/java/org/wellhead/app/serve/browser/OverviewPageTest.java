package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.wellhead.app.serve.Visitor;

/** The answer in one look: from an untraced case to a picture in which everything filters everything. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverviewPageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        Visitor.type(here, "simulate", "--out", "world", "--accounts", "1000", "--payments", "6000", "--quiet");
        Visitor.type(
                here,
                "import",
                "--case",
                "antalya",
                "world/payments.csv",
                "world/accounts.csv",
                "--designated",
                "world/designated.csv",
                "--base",
                "USD");
        return Visitor.of(here);
    }

    @Test
    @Order(1)
    void whoOpensAnUntracedCaseIsToldWhatToDoAndSeesTheAnswer() throws Exception {
        visit("/overview");
        waitForText("Follow the money");
        assertAccessibleInBothThemes("start");

        button("Trace").click();
        waitForText("Traced to sources");
        String traced =
                visitor().get("/api/trace/overview").json().get("traced").asString();

        assertThat(read()).contains(traced.replaceAll("\\B(?=(\\d{3})+\\.)", ","));
        assertThat(browser().findElements(By.cssSelector(".flows path"))).hasSizeGreaterThan(20);
        assertAccessibleInBothThemes("answer");
    }

    @Test
    @Order(2)
    void everythingFiltersEverythingAndStandsInTheAddress() {
        visit("/overview");
        waitForText("Units");
        WebElement unit = browser().findElement(By.cssSelector(".bars.unit li button"));
        String name = unit.findElement(By.cssSelector(".bar-name")).getText();
        unit.click();

        waitForText("In this selection");
        assertThat(address()).contains("unit=" + name.replace(' ', '+'));
        assertThat(flows()).isLessThanOrEqualTo(countries());

        browser().findElement(By.cssSelector(".bars.country li button")).click();
        waitUntil("one flow", () -> flows() == 1);
        String address = address();
        visit(address);
        waitUntil("the same picture by its address", () -> flows() == 1);

        button("Remove " + name).click();
        waitUntil("all units again", () -> !address().contains("unit="));
        button("Clear all").click();
        waitForText("All traced money");
    }

    @Test
    @Order(3)
    void aTimeIsChosenByKeyboardAlone() {
        visit("/overview");
        WebElement from = field("From");
        from.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

        waitUntil("the time in the address", () -> address().contains("from=2014-03-01"));
        assertThat(from.getDomAttribute("aria-valuetext")).isEqualTo("2014-03-01");
    }

    @Test
    @Order(4)
    void thePolicySwitchShowsEverythingInItsLight() {
        visit("/overview");
        waitForText("Sources");
        WebElement switches = browser().findElement(By.cssSelector("fieldset.policies"));
        switches.findElement(By.cssSelector("input:checked")).sendKeys(Keys.ARROW_RIGHT);

        waitUntil("fifo in the address", () -> address().contains("policy=fifo"));
    }

    @Test
    @Order(5)
    void theMapHasTheSameFiguresAsATable() throws Exception {
        visit("/overview");
        tab("Table").click();
        String largest = visitor()
                .get("/api/trace/overview")
                .json()
                .get("by_country")
                .get(0)
                .get("amount")
                .asString()
                .replaceAll("\\B(?=(\\d{3})+\\.)", ",");

        waitUntil(
                "the largest country first",
                () -> browser()
                        .findElement(By.cssSelector(".tbody-rows [role=row]"))
                        .getText()
                        .contains(largest));
        assertAccessible();
        picture("table");
    }

    private int flows() {
        return browser().findElements(By.cssSelector(".flows path")).size();
    }

    private int countries() {
        return browser().findElements(By.cssSelector(".bars.country li")).size();
    }
}
