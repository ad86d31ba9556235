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
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.wellhead.app.serve.Visitor;

/** From files on a desk to a case: chosen, sent, read, and told what became of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportPageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        return Visitor.of(here);
    }

    @Test
    @Order(1)
    void thePageOfACaseThatIsNotThereSaysWhatMakesIt() throws Exception {
        visit("/import");
        waitForText("The first import makes the case.");
        assertAccessibleInBothThemes("empty");
    }

    @Test
    @Order(1)
    void pagesThatNeedACaseLeadToTheImport() throws Exception {
        for (String page : new String[] {"cut", "network", "share", "observe"}) {
            visit("/" + page);
            waitForText("There is no case yet.");
            assertThat(link("Import files").getDomAttribute("href")).isEqualTo("/import");
            assertThat(read()).doesNotContain("Try again");
        }
        assertAccessibleInBothThemes("no-case");
    }

    @Test
    @Order(2)
    void filesAreChosenSentAndRead() throws Exception {
        visit("/import");
        choose("march.csv", """
                id,time,payer,payee,amount,currency,payer_name,purpose
                1,2015-03-01,D-9,B-1,100.00,USD,Ana Ribeiro,oil
                2,2015-03-02,B-1,A-17,60.00,USD,,<script>alert(1)</script>
                3,2015-03-03,B-1,A-17,0,USD,,nothing moved
                4,2015-02-30,B-1,A-17,5,USD,,no such day
                """);
        choose("برداخت\u200Cها\u202Efdp.csv", """
                id,time,payer,payee,amount,currency,payee_name
                5,2015-04-01,B-1,A-18,7.50,USD,يوسف حداد
                """);
        choose("note.txt", "not a table at all");
        waitForText("here called");
        waitUntil("all are there", () -> read().split("ready", -1).length == 4);
        picture("chosen");
        // Without a mouse.
        button("Import 3 files").sendKeys(Keys.ENTER);
        waitForText("3 taken + 2 refused + 0 told before = 5");

        assertThat(read())
                .contains("march.csv", "not recognised", "amount-zero", "Remedy:", "1 of 3 files was not read");
        assertThat(read()).doesNotContain("incoming");
        new Actions(browser()).sendKeys(Keys.ESCAPE).perform();
        assertAccessibleInBothThemes("result");
    }

    @Test
    @Order(3)
    void refusalsAreLookedThroughByRuleAndTheViewHasAnAddress() throws Exception {
        visit("/import");
        waitForText("Refused records");
        named("button", "1 amount-zero").click();
        waitUntil("the address tells it", () -> address().contains("rule=amount-zero"));
        waitForText("3,2015-03-03,B-1,A-17,0,USD,,nothing moved");
        assertThat(read()).doesNotContain("no such day");
    }

    @Test
    @Order(4)
    void aTableOfABankGetsAProfile() throws Exception {
        visit("/import");
        choose("konto.csv", """
                Datum;Betrag;IBAN;Name
                13.04.2015;1.250,00;DE89 3704 0044 0532 0130 00;Anna Kurz
                14.04.2015;-20,50;DE89 3704 0044 0532 0130 00;Anna Kurz
                """);
        waitForText("ready");
        button("Make a profile for konto.csv").click();
        waitUntil("it is proposed", () -> profile().contains("Datum"));
        picture("profile");
        WebElement text = browser().findElement(By.cssSelector("dialog[open] textarea"));
        text.clear();
        text.sendKeys("""
                [file]
                separator = ";"
                [columns]
                time = "Datum"
                amount = "Betrag"
                counterparty = "IBAN"
                counterparty_name = "Name"
                [form]
                date = "dd.MM.yyyy"
                decimal = ","
                grouping = "."
                [statement]
                account = "OURS-1"
                [constant]
                currency = "USD"
                """);
        button("Try it").click();
        waitUntil("the rows", () -> dialog().contains("1,250.00"));
        assertThat(dialog()).contains("2015-04-13", "OURS-1", "1,250.00");
        assertAccessible();
        picture("profile-tried");
        button("Use this profile").click();
        button("Import 1 file").click();
        waitForText("2 taken + 0 refused + 0 told before = 2");
        new Actions(browser()).sendKeys(Keys.ESCAPE).perform();
        waitForText("iban-spaces");
        named("button", "2 iban-spaces").click();
        waitForText("DE89370400440532013000");
        picture("mends");
    }

    @Test
    @Order(5)
    void theFilesOfTheCaseAreATable() throws Exception {
        visit("/import?tab=files");
        waitForText("konto.csv");
        field("Search files").sendKeys("march");
        waitUntil("only one is left", () -> !read().contains("konto.csv"));
        assertAccessibleInBothThemes("files");
    }

    @Test
    @Order(6)
    void whatCannotBeTakenIsSaidAndTheCaseIsAsItWas() throws Exception {
        visit("/import");
        choose("other.txt", "nothing that anybody could read");
        waitForText("ready");
        button("Import 1 file").click();
        waitForText("Nothing was taken: the case is as it was.");
        picture("failed");
    }

    @Test
    @Order(7)
    void nothingIsTracedUntilTheCaseNamesDesignatedAccounts() throws Exception {
        visit("/overview");
        waitForText("There is no account yet to trace back from.");
        assertThat(button("Trace").isEnabled()).isFalse();
        assertAccessibleInBothThemes("no-designated");
        visit("/import");
        choose("designated.csv", "account,unit\nA-17,Amber\n");
        waitForText("ready");
        field("Use designated.csv as").sendKeys("designated");
        button("Import 1 file").click();
        waitForText("The case names 1 designated account");
        picture("designated");
        visit("/overview");
        waitUntil("it can be traced", () -> button("Trace").isEnabled());
    }

    private String profile() {
        return String.valueOf(
                browser().findElement(By.cssSelector("dialog[open] textarea")).getDomProperty("value"));
    }

    private String dialog() {
        return browser().findElement(By.cssSelector("dialog[open]")).getText();
    }

    private void choose(String name, String content) throws Exception {
        Path folder = Files.createDirectories(visitor().folder().resolve("desk"));
        Path file = Files.writeString(folder.resolve(name), content);
        waitForText("Drag payment files here");
        WebElement input = browser().findElement(By.cssSelector("input[type=file]"));
        input.sendKeys(file.toAbsolutePath().toString());
    }
}
