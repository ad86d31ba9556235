package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.wellhead.app.serve.Visitor;

/** Works through matches without a mouse, from a list that is added to decisions that are traced. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreenPageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        Files.writeString(here.resolve("march.csv"), """
                id,time,payer,payee,amount,currency,payer_name,payer_country,payee_name,payee_country,payee_kind,payee_birth_date
                1,2015-01-01,D-9,B-1,100,USD,Ana Ribeiro,PT,First Bank,SY,bank,
                2,2015-02-02,B-1,A-17,60,USD,,,Yusuf Karim Haddad,SY,person,1971-04-09
                3,2015-02-03,B-1,A-18,5,USD,,,Cape Lantern Trading,IQ,organisation,
                4,2015-02-04,B-1,A-19,8,USD,,,سليم القاسم,IQ,person,
                5,2015-02-05,B-1,A-20,9,USD,,,Salim Qasim,LB,person,1980-01-01
                """);
        Visitor.type(here, "import", "--case", "antalya", "march.csv");
        return Visitor.of(here);
    }

    @Test
    @Order(1)
    void aListIsAddedAndThePartiesAreScreened() throws Exception {
        visit("/screen");
        waitForText("The case keeps no list yet.");
        Path list = Files.writeString(visitor().folder().resolve("harbour.csv"), """
                id,schema,name,aliases,birth_date,country,listed_on
                H-1,person,Yusuf Karim Haddad,يوسف حداد;Abu Karim;Y. K. Haddad,1971-04-09,SY,2014-09-24
                H-2,organisation,Cape Lantern Trading,,,SY,2015-01-15
                H-3,person,Salim al-Qasim,سليم القاسم,1966-07-01,IQ,
                """);
        browser().findElement(By.cssSelector("input[type=file]")).sendKeys(list.toString());
        waitForText("harbour.csv");
        field("Name of the list").sendKeys("harbour");
        waitUntil("it is there", () -> button("Add").isEnabled());
        button("Add").sendKeys(Keys.ENTER);
        waitForText("3 entries are in force");
        escape();
        assertAccessibleInBothThemes("lists");
        button("Screen the parties").click();
        waitForText("What speaks for it and against");
        escape();
    }

    @Test
    @Order(2)
    void bothSidesStandBesideEachOther() throws Exception {
        visit("/screen?q=haddad");
        waitForText("What speaks for it and against");
        assertThat(read()).contains("Yusuf Karim Haddad", "agrees", "2014-09-24", "3 other names", "Sum");
        assertAccessibleInBothThemes("match");
    }

    @Test
    @Order(3)
    void theQueueIsWorkedThroughByKeysAlone() throws Exception {
        visit("/screen");
        waitForText("What speaks for it and against");
        int open = count("Open");
        String first = title();
        press("a");
        waitForText("Say why first.");
        press("same passport", Keys.ENTER);
        press("a");
        waitUntil("one is accepted", () -> count("Accepted") == 1);
        waitUntil("the next is shown", () -> !title().equals(first));
        press("5");
        press("r");
        waitUntil("one is rejected", () -> count("Rejected") == 1);
        assertThat(count("Open")).isEqualTo(open - 2);
        String journal = Files.readString(visitor().folder().resolve("antalya/journal.jsonl"));
        assertThat(journal).contains("\"accepted\":\"A-", "same passport", "\"rejected\":\"A-", "another country");
    }

    @Test
    @Order(4)
    void stepsAndHelpAreKeysToo() throws Exception {
        visit("/screen");
        waitForText("What speaks for it and against");
        String first = title();
        press("j");
        waitUntil("the next", () -> !title().equals(first));
        waitUntil("the address tells which", () -> address().contains("match="));
        press("k");
        waitUntil("the one before", () -> title().equals(first));
        press("?");
        waitUntil(
                "the keys",
                () -> browser()
                        .findElement(By.cssSelector("dialog[open]"))
                        .getText()
                        .contains("next match"));
        picture("keys");
        press(Keys.ESCAPE);
    }

    @Test
    @Order(5)
    void aDecisionIsTakenBackAndItsHistoryStays() throws Exception {
        visit("/screen?state=rejected");
        waitForText("rejected by analyst");
        press("u");
        waitUntil("none is rejected", () -> count("Rejected") == 0);
        visit("/screen?state=accepted");
        waitForText("same passport");
        picture("accepted");
        button("Trace again").click();
        waitUntil("it is traced", () -> Files.isDirectory(visitor().folder().resolve("antalya/results")));
    }

    @Test
    @Order(6)
    void theLastDecisionIsTakenBackThoughItLeftTheQueue() throws Exception {
        visit("/screen");
        waitForText("What speaks for it and against");
        String first = title();
        press("6");
        press("r");
        waitUntil("one is rejected", () -> count("Rejected") == 1);
        waitUntil("the next is shown", () -> !title().equals(first));
        press("u");
        waitUntil("none is rejected", () -> count("Rejected") == 0);
        waitUntil("it is looked at again", () -> title().equals(first));
        press("k");
        press("u");
        waitForText("Nothing was decided here that could be taken back.");
    }

    /** Closes what lies above the page, wherever the focus is. */
    private void escape() {
        new Actions(browser()).sendKeys(Keys.ESCAPE).perform();
    }

    private int count(String state) {
        return browser().findElements(By.cssSelector(".segments button")).stream()
                .map(button -> button.getText())
                .filter(text -> text.startsWith(state))
                .map(text -> Integer.parseInt(text.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    @Test
    @Order(90)
    void officialListsAreUpdatedFromFilesWhereThereIsNoNetwork() throws Exception {
        Path list = Path.of(System.getProperty("wellhead.root", ".."))
                .toAbsolutePath()
                .resolve("docs/examples/lists/mirror/consolidated.xml")
                .normalize();
        visit("/screen?tab=lists");
        field("Official files").sendKeys(list.toString());
        button("Update from these files").click();

        waitForText("The lists are up to date.");
        waitUntil(
                "the list",
                () -> named("[role=grid]", "Lists of the case").getText().contains("consolidated.xml"));
        assertAccessibleInBothThemes("update");
    }

    private String title() {
        return browser().findElement(By.cssSelector(".decide h2")).getText();
    }
}
