package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.wellhead.app.serve.Visitor;

/** The traced money as a graph, and the same as tables. */
class NetworkPageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        Visitor visitor = Visitor.ofExample(here, "cut");
        Visitor.type(here, "trace", "--case", "antalya", "--policy", "all", "--view");
        return visitor;
    }

    @Test
    void theGraphIsDrawnAndAnAccountIsFoundInIt() throws Exception {
        visit("/network");
        waitUntil(
                "the graph",
                () -> !browser()
                        .findElements(By.cssSelector(".net-canvas[aria-busy=false]"))
                        .isEmpty());
        field("Find an account").sendKeys("cedar ex", Keys.ENTER);

        waitForText("Cedar Exchange");
        waitForText("Paid to");
        waitUntil("the address", () -> address().contains("account=cedar"));
        assertThat(link("What if it were frozen?").getDomAttribute("href")).contains("freeze=cedar");
        assertAccessibleInBothThemes("account");
    }

    @Test
    void whoStandsInAGroupIsFoundByName() throws Exception {
        visit("/network?group=country");
        waitForText("in groups");
        field("Find an account").sendKeys("cedar ex", Keys.ENTER);

        waitUntil("the address", () -> address().contains("account=cedar"));
        waitForText("What if it were frozen?");
        field("Find an account").sendKeys("nobody of this name", Keys.ENTER);
        waitForText("No account here has");
    }

    @Test
    void groupsAreTakenApartAndPutBack() throws Exception {
        visit("/network");
        new Select(field("Put together")).selectByVisibleText("by country");
        waitForText("in groups");
        tab("Nodes").click();
        openFirstRow();
        button("Take apart").click();

        waitUntil("the address", () -> address().contains("expand="));
        assertAccessible();
        button("Show all").click();
        waitUntil("the address", () -> !address().contains("expand="));
        tab("Graph").click();
        waitUntil(
                "the graph",
                () -> !browser()
                        .findElements(By.cssSelector(".net-canvas[aria-busy=false]"))
                        .isEmpty());
        assertAccessibleInBothThemes("groups");
    }

    @Test
    void withoutSeeingTheGraphEverythingIsInTwoTables() throws Exception {
        visit("/network?tab=nodes");
        waitForText("Cedar Exchange");
        assertAccessible();
        visit("/network?tab=links&account=cedar");
        waitForText("Payments");
        assertAccessible();
    }
}
