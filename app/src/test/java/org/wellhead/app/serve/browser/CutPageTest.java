package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.wellhead.app.serve.Visitor;

/** Which accounts to freeze, as an analyst finds it out. */
class CutPageTest extends BrowserTest {
    @Override
    Visitor serve(Path here) throws Exception {
        return Visitor.ofExample(here, "cut");
    }

    @Test
    void aPlanIsMadeAndItsSliderTellsEachNumberOfAccounts() throws Exception {
        visit("/cut?policy=fifo");
        waitForText("No plan was made for these options yet.");
        button("Make the plan").sendKeys(Keys.ENTER);
        waitForText("accounts, frozen, stop");

        field("Accounts frozen").sendKeys(Keys.HOME, Keys.ARROW_RIGHT);

        waitForText("1 account, frozen, stops");
        waitForText("No single account stops more (proven).");
        waitUntil("the address", () -> address().contains("k=1"));
        field("Accounts frozen").sendKeys(Keys.ARROW_RIGHT);
        waitForText("2 accounts, frozen, stop");
        waitForText("Alone");
        assertAccessibleInBothThemes("plan");
    }

    @Test
    void aPlanOfTheCaseAsItWasStandsByItself() throws Exception {
        plan();
        Path folder = visitor().folder();
        Files.writeString(
                folder.resolve("more.csv"), "time,payer,payee,amount\n2015-03-02T09:30:00Z,karim,cedar,1.00\n");
        Visitor.type(folder, "import", "--case", "antalya", "more.csv");

        visit("/cut");
        waitForText("This plan is of the case as it was");
        waitForText("Draft order");
        assertThat(read()).contains("Accounts frozen").doesNotContain("What dries up", "Alone \n");
        assertAccessibleInBothThemes("outdated");
        visit("/cut?tab=whatif&freeze=cedar");
        waitForText("All figures here are of the case as it is now");
        waitForText("1 account, frozen, stops");
        assertThat(read()).contains("What dries up").doesNotContain("Accounts frozen", "Stopped against");
        visit("/cut?tab=origins");
        waitForText("This is counted of the case as it is now.");
    }

    @Test
    void anybodyIsFrozenByAClickOrAKey() throws Exception {
        plan();
        visit("/cut?tab=whatif");
        waitForText("Nobody is frozen yet.");
        field("Look for an account").sendKeys("cedar");
        waitForText("1 row");
        openFirstRow();

        waitForText("1 account, frozen, stops 48.3 % of the money that reached");
        waitUntil("the address", () -> address().contains("freeze=cedar"));
        visit(address().replace("freeze=cedar", "freeze=cedar%2Ckarim"));
        waitForText("2 accounts, frozen, stop 83.1 %");
        assertAccessibleInBothThemes("what-if");
        button("Let go of karim").click();
        waitForText("1 account, frozen, stops 48.3 %");
    }

    @Test
    void accountsHaveTheirPrices() throws Exception {
        Path prices = visitor().folder().resolve("prices.csv");
        Files.writeString(prices, "account,cost\ncedar,5\n");
        visit("/cut?budget=2&options=open");
        field("What accounts cost").sendKeys(prices.toString());
        waitForText("of the case.");
        waitUntil("the address", () -> address().contains("prices="));
        assertAccessibleInBothThemes("prices");
        button("Make the plan").click();

        waitForText("2 accounts, frozen, stop 68.6 %");
        assertThat(read()).contains("karim", "courier").doesNotContain("No plan was made");
        button("Without prices").click();
        waitUntil("no prices", () -> !address().contains("prices="));
    }

    @Test
    void whoMustActIsToldByTickingCountries() throws Exception {
        plan();
        visit("/cut");
        tab("Who must act").click();
        waitForText("countries can stop 90 %: Lebanon, Türkiye.");
        visit("/cut?tab=states&act=LB,TR");
        waitForText("accounts, frozen, stop");
        assertAccessibleInBothThemes("states");
    }

    @Test
    void everySideOfThePlanCanBeRead() throws Exception {
        plan();
        for (String tab : new String[] {"By country", "Gentler plans", "Had they acted earlier", "How sure"}) {
            visit("/cut");
            tab(tab).click();
            waitUntil(tab, () -> address().contains("tab="));
            assertAccessible();
        }
        waitForText("no fewer do (proven)");
        assertThat(link("report.html").getDomAttribute("href")).startsWith("/api/cut/cut-");
    }

    private void plan() throws Exception {
        visitor().run("/api/cut", "{\"budget\":\"50\"}");
    }
}
