package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.wellhead.app.serve.Visitor;

/** Whose money it was: found in the table by keyboard, and proved by payments down to file and line. */
class SourcesPageTest extends BrowserTest {
    private static final List<String> ODD = List.of("a/b?c=1#d", "50% off", "حساب ١");

    @Override
    Visitor serve(Path here) throws Exception {
        StringBuilder payments = new StringBuilder("time,payer,payee,amount,currency,purpose\n");
        payments.append("2014-06-01T00:00:00Z,ana,hub,900.00,USD,<script>alert(1)</script>\n");
        for (int donor = 0; donor < 300; donor++) {
            payments.append("2014-06-02T00:00:00Z,donor-" + donor + ",hub," + (donor + 1) + ".00,USD,\n");
        }
        for (String id : ODD) {
            payments.append("2014-06-03T00:00:00Z,").append(id).append(",hub,5.00,USD,\n");
        }
        payments.append("2014-07-01T00:00:00Z,hub,unit-1,40000.00,USD,\n");
        Files.writeString(here.resolve("payments.csv"), payments.toString());
        Files.writeString(
                here.resolve("accounts.csv"),
                "account,name,country,kind\nana,آنا ريبيرو,PT,person\nhub,Hub,TR,hawala\n");
        Files.writeString(here.resolve("designated.csv"), "account,unit\nunit-1,north\n");
        Visitor.type(
                here, "import", "--case", "antalya", "payments.csv", "accounts.csv", "--designated", "designated.csv");
        Visitor visitor = Visitor.of(here);
        visitor.run("/api/trace", "{}");
        return visitor;
    }

    @Test
    void aSourceIsFoundByKeyboardAndProvedDownToFileAndLine() throws Exception {
        visit("/sources");
        waitForText("304 rows");
        assertAccessibleInBothThemes("table");

        field("Search accounts and names").sendKeys("ريبيرو");
        waitForText("1 row");
        named("[role=grid]", "Sources").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

        waitUntil("the source's page", () -> address().startsWith("/sources/ana"));
        waitForText("The payments that prove it");
        waitForText("payments.csv:2");
        waitForText("All payments of the account");
        assertThat(read()).contains("آنا ريبيرو", "900.00", "<script>alert(1)</script>");
        assertThat(browser().findElements(By.cssSelector(".bands path"))).hasSize(2);
        assertAccessibleInBothThemes("source");
    }

    @Test
    void boundsAreCalculatedWhereTheyAreAskedFor() {
        visit("/sources/ana");
        waitForText("What it paid in");
        button("Calculate bounds").click();

        waitForText("At least");
        assertThat(read()).contains("At most");
    }

    @Test
    void theTableSortsAndKeepsThatInTheAddress() {
        visit("/sources");
        waitForText("304 rows");
        button("Account").click();

        waitUntil("sorted by account", () -> address().contains("sort=account"));
        waitUntil("the first of them", () -> cell().startsWith("5"));
        button("Account").click();
        waitUntil("the last of them", () -> cell().startsWith("ح"));
    }

    @Test
    void anAccountMayBeCalledAnything() {
        for (String id : ODD) {
            visit("/sources?text=" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8));
            waitForText("1 row");
            browser().findElement(By.cssSelector(".tbody-rows [role=row]")).click();
            waitUntil(
                    "the page of " + id,
                    () -> browser().findElement(By.tagName("h1")).getText().equals(id));
            waitForText("All payments of the account");
        }
    }

    private String cell() {
        return browser()
                .findElement(By.cssSelector(".tbody-rows [role=row] [role=gridcell]"))
                .getText();
    }
}
