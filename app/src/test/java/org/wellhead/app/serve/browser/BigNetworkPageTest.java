package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.WheelInput;
import org.openqa.selenium.support.ui.Select;
import org.wellhead.app.serve.Visitor;

/** A network as large as the page draws at all: it is there at once, and never takes the page from whoever uses it. */
class BigNetworkPageTest extends BrowserTest {
    /** Far above what is felt as fluent, since this may run on a machine that is busy; a layout or a drawing in the page itself takes longer. */
    private static final long BLOCKED_MS_MOST = 1000;

    @Override
    Visitor serve(Path here) throws Exception {
        Visitor.type(here, "simulate", "--accounts", "40000", "--payments", "160000", "--out", "world");
        Visitor.type(
                here,
                "import",
                "--case",
                "antalya",
                "world/payments.csv",
                "world/accounts.csv",
                "--designated",
                "world/designated.csv");
        Visitor.type(here, "trace", "--case", "antalya", "--policy", "proportional", "--view");
        return Visitor.of(here);
    }

    @Test
    void itIsMovedZoomedAndAskedWithoutEverBlockingThePage() throws Exception {
        visit("/network");
        waitUntil("the graph", this::isDrawn);
        browser().executeScript("""
                window.blocked = [];
                new PerformanceObserver(list => window.blocked.push(...list.getEntries().map(each => each.duration)))
                  .observe({type: 'longtask'});
                """);
        new Select(field("Draw at most")).selectByVisibleText("5,000 nodes");
        waitUntil("the large graph", () -> nodes() >= 4900 && isDrawn());
        WebElement graph = browser().findElement(By.cssSelector(".net-canvas"));
        picture("whole");

        Actions hand = new Actions(browser());
        hand.moveToElement(graph).clickAndHold();
        for (int step = 0; step < 12; step++) {
            hand.moveByOffset(step % 2 == 0 ? 40 : -25, 9);
        }
        hand.release();
        for (int turn = 0; turn < 6; turn++) {
            hand.scrollFromOrigin(WheelInput.ScrollOrigin.fromElement(graph), 0, -240);
        }
        hand.perform();
        graph.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_DOWN, "+", "-");
        waitUntil("the graph after all that", this::isDrawn);
        picture("zoomed");
        pointAtANode(graph);
        new Actions(browser()).click().perform();

        waitUntil("the account in the address", () -> address().contains("account="));
        waitForText("Received");
        picture("chosen");
        graph.sendKeys(Keys.ESCAPE);
        waitUntil("nothing chosen", () -> !address().contains("account="));
        assertAccessible();
        List<?> blocked = (List<?>) Objects.requireNonNull(browser().executeScript("return window.blocked"));
        assertThat(blocked)
                .as("milliseconds for which the page heard nobody")
                .allMatch(each -> ((Number) each).longValue() <= BLOCKED_MS_MOST);
    }

    private boolean isDrawn() {
        return !browser()
                .findElements(By.cssSelector(".net-canvas[aria-busy=false]"))
                .isEmpty();
    }

    private int nodes() {
        String told = Objects.toString(
                browser().findElement(By.cssSelector(".net-canvas")).getDomAttribute("aria-label"), "");
        return Integer.parseInt(
                told.replaceAll("(?s).*?([0-9,]+) nodes.*", "$1").replace(",", ""));
    }

    /** Goes over the graph until the hand says that there is something to take. */
    private void pointAtANode(WebElement graph) {
        for (int at = 0; at < 200; at++) {
            new Actions(browser())
                    .moveToElement(graph, -150 + 13 * (at % 20), -60 + 11 * (at / 20))
                    .perform();
            if ("pointer".equals(graph.getCssValue("cursor"))) {
                return;
            }
        }
        throw new AssertionError("there is no node about the middle of the graph");
    }
}
