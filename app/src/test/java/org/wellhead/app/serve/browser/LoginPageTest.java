package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.wellhead.app.serve.TeamVisitor;

/** Who comes in, and who does not. */
class LoginPageTest extends TeamBrowserTest {
    @Test
    void whoIsNotSignedInSeesTheWayInAndNothingElse() throws Exception {
        browser().manage().deleteAllCookies();
        visit("/sources");
        field("Password");

        assertThat(read()).contains("Sign in").doesNotContain("Sources");
        assertAccessibleInBothThemes("login");
        // Nothing was refused, so that the browser complains of nothing.
        assertThat(errorsInTheConsole()).isEmpty();
    }

    @Test
    void aWrongPasswordDoesNotOpen() {
        signIn("boris", "not the password at all");

        waitForText("name or password is not right");
        assertThat(field("Password").getDomProperty("value")).isEmpty();
        refusedOnce("/api/session", 401);
        assertThat(browser().manage().getCookies()).isEmpty();
    }

    @Test
    void whoHasThePasswordComesInByKeyboardAndGoesOut() {
        browser().manage().deleteAllCookies();
        visit("/cut");
        var name = field("Name");
        waitUntil(
                "the focus is in the first field",
                () -> name.equals(browser().switchTo().activeElement()));
        press("boris", Keys.TAB, TeamVisitor.PASSWORD, Keys.ENTER);

        button("BORIS");
        assertThat(address()).isEqualTo("/cut");
        assertThat(browser().manage().getCookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.isSecure()).isTrue();
        });
        // Who may not say who may do what is not shown the page for it.
        assertThat(browser().findElements(By.linkText("People"))).isEmpty();

        button("Sign out").sendKeys(Keys.ENTER);

        field("Password");
        assertThat(browser().findElements(By.cssSelector("nav.side"))).isEmpty();
        browser().navigate().back();
        browser().navigate().refresh();
        field("Password");
    }

    @Test
    void whoWasAskedForAPageIsThereOnceSignedIn() {
        browser().manage().deleteAllCookies();
        visit("/share?tab=log");
        field("Name").sendKeys("vera", Keys.TAB, TeamVisitor.PASSWORD, Keys.ENTER);

        field("Search the log");
        assertThat(address()).isEqualTo("/share?tab=log");
    }
}
