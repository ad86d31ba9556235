package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** A picture is observed, looked at box by box, and a claim held against what is known. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObservePageTest extends BrowserTest {
    private static final Path QUEUE =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/examples/observe/queue.jpg");

    @Test
    @Order(1)
    void aPictureIsSentAgainWithItsScaleAndObserved() throws Exception {
        visit("/observe");
        waitForText("No picture was observed in this case yet.");
        field("Pictures").sendKeys(QUEUE.toAbsolutePath().normalize().toString());
        button("Observe").click();
        waitForText("They are still chosen");
        assertThat(read()).contains("say it with “Metres a pixel”").doesNotContain("--gsd");
        field("Metres a pixel").sendKeys("a quarter");
        waitForText("Write a number above 0");
        field("Metres a pixel").clear();
        field("Metres a pixel").sendKeys("0,25", Keys.ENTER);

        waitUntil("the sighting", () -> read().contains("observe-1"));
        assertThat(read()).contains("large vehicles");
        waitForText("Choose pictures first.");
        assertAccessibleInBothThemes("list");
    }

    @Test
    @Order(2)
    void aRowOfTheTableMovesThePicture() throws Exception {
        visit("/observe/observe-1");
        waitForText("Dollars a day");
        waitUntil(
                "tiles",
                () -> !browser()
                        .findElements(By.cssSelector(".openseadragon-canvas"))
                        .isEmpty());
        assertAccessibleInBothThemes("sighting");

        named("[role=grid]", "Vehicles").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);

        waitUntil("the vehicle in the address", () -> address().contains("vehicle="));
        picture("vehicle");
    }

    @Test
    @Order(3)
    void whatIsNotWantedIsLeftOut() throws Exception {
        visit("/observe/observe-1");
        waitForText("24 rows");
        field("Small").sendKeys(Keys.SPACE);

        waitForText("21 rows");
    }

    @Test
    @Order(4)
    void aClaimIsCheckedByKeyboard() throws Exception {
        visit("/observe?tab=claim");
        field("Trucks").sendKeys("8500");
        field("Barrels a day").sendKeys("200000", Keys.ENTER);

        waitForText("It contradicts what is known in");
        assertThat(read()).contains("Would fit:", "Known from:");
        assertThat(address()).contains("trucks=8500");
        assertAccessibleInBothThemes("claim");
    }

    @Test
    @Order(5)
    void howFarOneSeesIsTold() throws Exception {
        visit("/observe?tab=horizon&from=4500");

        waitForText("the horizon is 239 km away");
        assertAccessibleInBothThemes("horizon");
    }
}
