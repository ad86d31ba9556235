package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.wellhead.app.serve.Sharing;
import org.wellhead.app.serve.Visitor;

/** Two people hand a partner what it may have, and hold the log against those who would change it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SharePageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        Visitor visitor = Visitor.ofExample(here);
        Sharing.prepare(here);
        return visitor;
    }

    @Test
    @Order(1)
    void aPartnerIsTakenIn() throws Exception {
        visit("/share?tab=setup");
        waitForText("No partner is known yet.");
        button("Keep this partner").click();

        waitUntil("the partner", () -> read().contains("tr-fiu") && !read().contains("No partner is known yet."));
        assertAccessibleInBothThemes("setup");
    }

    @Test
    @Order(2)
    void bothSidesStandBesideEachOtherAndAnnaProposes() throws Exception {
        visit("/share?partner=tr-fiu&tlp=amber");
        button("Preview").click();
        waitForText("What stays here, and why");
        assertThat(read()).contains("What Financial intelligence unit of Türkiye gets", "bundle.json");
        assertAccessibleInBothThemes("sides");

        button("Propose …").click();
        new Select(field("Key")).selectByVisibleText("anna, of Anna");
        field("Passphrase of the key").sendKeys("seven wild ducks fly", Keys.ENTER);
        // A wrong passphrase is told where it was typed, and another can be tried.
        waitUntil(
                "the refusal",
                () -> !browser()
                        .findElements(By.cssSelector("dialog[open] [role=alert]"))
                        .isEmpty());
        field("Passphrase of the key").sendKeys("seven wild geese fly", Keys.ENTER);

        waitUntil("the proposal", () -> tab("To approve (1)").isDisplayed());
        waitForText("The release is proposed. Nothing has left the case yet.");
        assertThat(read()).contains("until Boris has read its files");
        assertThat(browser().getPageSource()).doesNotContain("geese");
    }

    @Test
    @Order(3)
    void borisReadsAndApproves() throws Exception {
        visit("/share?tab=proposals");
        waitForText("proposed by Anna");
        assertThat(link("readme.txt").getDomAttribute("href")).contains("/files/readme.txt");
        assertAccessibleInBothThemes("proposals");

        button("Approve …").click();
        // Anna's own key is not offered: she proposed it.
        assertThat(new Select(field("Key")).getOptions()).hasSize(1);
        field("Passphrase of the key").sendKeys("nine tame ducks swim", Keys.ENTER);

        waitUntil("the release", () -> tab("Released (1)").isDisplayed());
    }

    @Test
    @Order(4)
    void aReleaseIsOpenedByKeyboardAndVerified() throws Exception {
        visit("/share?tab=releases");
        named("[role=grid]", "Releases").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        waitForText("Its list of files has the SHA-256");
        button("Verify").click();

        waitForText("The release is as it was signed.");
        assertThat(read()).contains("Signed by", "files are as they were");
        assertAccessibleInBothThemes("releases");
    }

    @Test
    @Order(5)
    void allThatAPartnerWasGivenIsWithdrawn() throws Exception {
        visit("/share?tab=releases&release=tr-fiu/1");
        button("Withdraw everything …").click();
        waitUntil(
                "what will happen",
                () -> browser().getPageSource().contains("is to have nothing")
                        && browser().getPageSource().contains("It goes once another person has approved it."));
        assertAccessibleInBothThemes("withdraw");
        new Select(field("Key")).selectByVisibleText("anna, of Anna");
        field("Passphrase of the key").sendKeys("seven wild geese fly", Keys.ENTER);

        waitUntil("the proposal", () -> tab("To approve (1)").isDisplayed());
        visit("/share?tab=proposals");
        button("Approve …").click();
        field("Passphrase of the key").sendKeys("nine tame ducks swim", Keys.ENTER);
        waitUntil("the release", () -> tab("Released (2)").isDisplayed());
    }

    @Test
    @Order(6)
    void aPreviewIsThereAgainAfterAReload() throws Exception {
        visit("/share?partner=tr-fiu&tlp=amber");
        button("Preview").click();
        waitForText("What stays here, and why");
        browser().navigate().refresh();

        waitForText("What stays here, and why");
        field("Which findings").sendKeys("x");
        waitUntil("no preview of something else", () -> !read().contains("What stays here, and why"));
    }

    @Test
    @Order(7)
    void anEntryIsProvedByTheBrowserItself() throws Exception {
        visit("/share?tab=log&entry=1");
        button("Prove that it is in the log").click();

        waitUntil(
                "the proof",
                () -> browser().getPageSource().contains("Your browser computed it anew: this entry is in the log."));
        picture("proof");
    }

    @Test
    @Order(8)
    void whoeverChangesTheLogIsFoundWithTheEntry() throws Exception {
        visit("/share?tab=log");
        button("Verify").click();
        waitForText("The log holds");
        assertAccessibleInBothThemes("log");

        Path entries = visitor().folder().resolve("antalya/audit/entries.jsonl");
        List<String> lines = Files.readAllLines(entries);
        lines.set(2, lines.get(2).replace("\"analyst\"", "\"someone\""));
        Files.write(entries, lines, StandardCharsets.UTF_8);
        button("Verify").click();

        waitForText("The log is not what it was.");
        assertThat(read()).contains("Entry 3:");
        assertThat(browser().findElements(By.cssSelector("[role=alert]"))).hasSize(1);
        picture("tampered");
    }
}
