package org.wellhead.app.serve.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.wellhead.app.serve.Sharing;
import org.wellhead.app.serve.Visitor;

/** A case that changed since it was traced: each page says so that shows the older answer, or computes a newer one. */
class StaleTracePageTest extends BrowserTest {
    private static final String CHANGED = "Other accounts are designated now than when this was traced.";

    @Override
    Visitor serve(Path here) throws Exception {
        Visitor visitor = Visitor.ofExample(here);
        Visitor.type(here, "trace", "--case", "antalya", "--policy", "all", "--view");
        String designated = Files.readString(here.resolve("designated.csv")).strip();
        Files.writeString(here.resolve("fewer.csv"), designated.substring(0, designated.lastIndexOf('\n') + 1));
        Visitor.type(here, "import", "--case", "antalya", "--designated", "fewer.csv");
        Sharing.prepare(here);
        return visitor;
    }

    @Test
    void theGraphIsSaidToBeOlder() throws Exception {
        visit("/network");
        waitForText(CHANGED);
        assertAccessibleInBothThemes("network");
    }

    @Test
    void aPreviewIsSaidToBeNewer() throws Exception {
        visit("/share");
        waitForText(CHANGED);
        waitForText("computed anew, of the case as it is now");
        assertAccessibleInBothThemes("share");
    }
}
