package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.wellhead.app.GeoTiff;
import org.wellhead.app.serve.Visitor;
import tools.jackson.databind.JsonNode;

/** Queues at several places on one map: at a border, thirty kilometres on, and across 180 degrees. */
class ConvoyMapPageTest extends BrowserTest {
    private static final Path QUEUE =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/examples/observe/queue.jpg");
    private static final double METRES = 0.25;
    /** Where zone 60 ends, at 16 degrees north. */
    private static final double EAST_AT_180 = 821_101;

    @Override
    Visitor serve(Path here) throws Exception {
        Visitor visitor = Visitor.ofExample(here);
        BufferedImage queue = ImageIO.read(QUEUE.toFile());
        observe(here, "observe-1", queue, 32637, 500_000, 3_880_000);
        observe(here, "observe-2", queue.getSubimage(0, 0, 900, 512), 32637, 530_000, 3_884_000);
        observe(here, "observe-3", queue, 32660, EAST_AT_180 - 200, 1_771_000);
        Visitor.type(here, "observe", QUEUE.toAbsolutePath().toString(), "--gsd", "0.25", "--out", out("nowhere"));
        return visitor;
    }

    private static void observe(Path here, String id, BufferedImage image, int epsg, double east, double north)
            throws Exception {
        Path picture = Files.createDirectories(here.resolve(out(id)).resolve("pictures"))
                .resolve("queue.tif");
        GeoTiff.write(picture, image, epsg, east, north, METRES);
        Visitor.type(here, "observe", here.relativize(picture).toString(), "--out", out(id));
    }

    private static String out(String id) {
        return "antalya/results/" + id;
    }

    @Test
    void queuesAtSeveralPlacesAreSeenTogether() throws Exception {
        visit("/observe?tab=map");
        waitForText("3 convoys.");
        assertThat(read()).contains("1 sighting does not say where it lies", "km");
        assertAccessibleInBothThemes("all");

        // The smallest comes first.
        map().sendKeys("");
        new Actions(browser()).sendKeys(Keys.TAB).perform();
        assertThat(browser().switchTo().activeElement().getAccessibleName())
                .startsWith("observe-2, convoy 1: 11 large vehicles");
        new Actions(browser()).sendKeys(Keys.ENTER).perform();
        waitUntil(
                "the convoy in the address",
                () -> address().contains("convoy=observe-2%3A1") || address().contains("convoy=observe-2:1"));
        button("To the chosen one").click();
        waitUntil("metres on the scale", () -> bar().matches("[0-9]+ m"));
        assertThat(read()).contains("35.", "° N, 39.", "° E");
        picture("near");
        map().sendKeys("0");
        waitUntil("all of it", () -> bar().endsWith("km"));
        link("Look at its pictures").click();
        waitUntil("the sighting", () -> address().contains("/observe/observe-2"));
    }

    @Test
    void aConvoyIsChosenInTheMapTheTableAndThePictureAtOnce() throws Exception {
        visit("/observe/observe-1");
        waitForText("Convoys on the map");
        named("[role=grid]", "Convoys").sendKeys(Keys.ARROW_DOWN, Keys.ENTER);

        waitUntil("the convoy in the address", () -> address().contains("convoy=1"));
        waitUntil(
                "it is chosen on the map",
                () -> "true".equals(convoy("observe-1, convoy 1").getDomAttribute("aria-pressed")));
        assertAccessibleInBothThemes("sighting");
        map().sendKeys(Keys.ESCAPE);
        waitUntil("nothing is chosen", () -> !address().contains("convoy="));
    }

    @Test
    void acrossAHundredAndEightyDegreesAQueueStaysInOnePiece() throws Exception {
        List<JsonNode> east = visitor()
                .get("/api/observe/sightings/observe-3")
                .json()
                .at("/lines/0/places")
                .valueStream()
                .toList();
        assertThat(east)
                .anyMatch(at -> at.get(0).asDouble() > 179)
                .anyMatch(at -> at.get(0).asDouble() < -179);
        visit("/observe/observe-3");
        waitForText("Convoys on the map");

        WebElement line = browser().findElement(By.cssSelector(".convoy .line"));
        assertThat(Objects.toString(line.getDomAttribute("d"), "")).containsOnlyOnce("M");
        assertThat(line.getRect().getWidth()).isBetween(200, 1200);
        picture("across-180");
    }

    @Test
    void whatHasNoPlaceSaysSo() throws Exception {
        visit("/observe/nowhere");

        waitForText("There is no map, since this picture does not say where on the globe it lies");
        assertAccessible();
    }

    private String bar() {
        return browser().findElement(By.cssSelector(".convoy-map-bar")).getText();
    }

    private WebElement map() {
        return browser().findElement(By.cssSelector(".convoy-map-paper"));
    }

    private WebElement convoy(String name) {
        return browser().findElements(By.cssSelector(".convoy")).stream()
                .filter(each -> Objects.toString(each.getAccessibleName(), "").startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
