package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What stands around every page. */
class FrameTest extends BrowserTest {
    @Test
    void theKeyIsGoneFromTheAddressOnceItOpened() {
        visit("/overview");

        assertThat(address()).doesNotContain("token");
    }

    @Test
    void whoComesByKeyboardSkipsTheNavigation() {
        visit("/overview");
        press(Keys.TAB);

        assertThat(browser().switchTo().activeElement().getText()).isEqualTo("Skip to the content");

        press(Keys.ENTER);
        assertThat(browser().switchTo().activeElement().getTagName()).isEqualTo("main");
    }

    @Test
    void everyPageOfTheNavigationCanBeReadByEverybody() throws Exception {
        visit("/overview");
        for (String path : browser().findElements(By.cssSelector("nav.side li a")).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList()) {
            visit(path);
            assertAccessibleInBothThemes(path.substring(1));
            assertThat(browser().getTitle()).contains("Wellhead");
        }
    }

    @Test
    void aPageThatDoesNotExistSaysSo() {
        visit("/no-such-page");

        assertThat(read()).contains("There is no such page.");
    }

    @Test
    void whatRunsIsToldInTheHeaderAndSurvivesAReload() throws Exception {
        visitor().run("/api/trace", "{}");
        visit("/overview");
        WebElement jobs = button("Jobs");
        jobs.click();

        waitUntil("the job", () -> browser().getPageSource().contains("trace --case antalya"));
        browser().navigate().refresh();
        button("Jobs").click();
        waitUntil("the job again", () -> browser().getPageSource().contains("trace --case antalya"));
    }
}
