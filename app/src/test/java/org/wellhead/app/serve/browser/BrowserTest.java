package org.wellhead.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.wellhead.app.serve.CaseServer;
import org.wellhead.app.serve.Visitor;

/**
 * A person with a real browser, and a server of a case of his own. Things are found as he, or his screen reader, finds them: by what they are and what they are called. An
 * error in the browser's console fails the test that it came in. Pictures of the pages are kept in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/lib/chromium/chromium", "/usr/bin/google-chrome");
    private static final Path ROOT = Path.of(System.getProperty("wellhead.root", ".."));
    private static final Path SCREENSHOTS = ROOT.resolve("app/target/screenshots");
    private static final Path AXE = ROOT.resolve("ui/node_modules/axe-core/axe.min.js");

    private ChromeDriver browser;
    private CaseServer server;
    private Visitor visitor;

    /** The case that is served, made in this folder; by default the manual's example. */
    Visitor serve(Path here) throws Exception {
        return Visitor.ofExample(here);
    }

    /** Begins to serve it. */
    CaseServer begin(Path here) throws Exception {
        visitor = serve(here);
        return visitor.server();
    }

    /** What is said to the browser beside what is said to each. */
    List<String> flags() {
        return List.of();
    }

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        Optional<Path> driver = first(DRIVERS);
        Optional<Path> chromium = first(BROWSERS);
        assumeTrue(
                driver.isPresent() && chromium.isPresent(),
                "SKIPPED: there is no chromium with chromium-driver here; no page was tried in a browser");
        server = begin(folder);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--use-gl=angle",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--window-size=1280,900",
                "--lang=en");
        options.addArguments(flags());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
        browser.get(server.invitation());
        waitUntil("a first page", () -> browser.findElements(By.tagName("main")).size() == 1);
    }

    @AfterEach
    void noErrorInTheConsole() {
        assertThat(errorsInTheConsole()).as("errors in the browser's console").isEmpty();
    }

    /** All since it was last asked for. */
    List<String> errorsInTheConsole() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    @AfterAll
    void close() throws Exception {
        if (browser != null) {
            browser.quit();
        }
        if (visitor != null) {
            visitor.close();
        }
    }

    private static Optional<Path> first(List<String> names) {
        return names.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** The program beside the person, for what a page does not show. */
    Visitor visitor() {
        return visitor;
    }

    /** The browser itself, for what has no word here. */
    ChromeDriver browser() {
        return browser;
    }

    /** Opens a page by its address, e.g. {@code /sources}. */
    void visit(String path) {
        browser.get(server.address() + path.substring(1));
        waitUntil(
                "the page " + path,
                () -> !browser.findElements(By.tagName("h1")).isEmpty());
    }

    /** Where the browser is, from the path on. */
    String address() {
        return Objects.requireNonNull(browser.getCurrentUrl())
                .substring(server.address().length() - 1);
    }

    /** What can be read in the page's main part. */
    String read() {
        return patiently(() -> browser.findElement(By.tagName("main")).getText());
    }

    /** Waits until this can be read in the main part. */
    void waitForText(String text) {
        try {
            waitUntil("'" + text + "'", () -> read().contains(text));
        } catch (org.openqa.selenium.TimeoutException missing) {
            throw new AssertionError("the page does not say '" + text + "', but:\n" + read(), missing);
        }
    }

    WebElement button(String name) {
        return named("button, [role=button], summary", name);
    }

    WebElement link(String name) {
        return named("a[href]", name);
    }

    WebElement field(String name) {
        return named("input, select, textarea", name);
    }

    WebElement tab(String name) {
        return named("[role=tab]", name);
    }

    /** Waits for a visible element that is called so, to a screen reader. */
    WebElement named(String css, String name) {
        WebElement[] found = new WebElement[1];
        waitUntil(css + " called '" + name + "'", () -> {
            found[0] = browser.findElements(By.cssSelector(css)).stream()
                    .filter(WebElement::isDisplayed)
                    .filter(each -> name.equals(
                            Objects.toString(each.getAccessibleName(), "").strip()))
                    .findFirst()
                    .orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    /** Opens the first row of the table at hand by its keys, once it is there. */
    void openFirstRow() {
        waitUntil(
                "rows",
                () -> !browser.findElements(By.cssSelector(".table-scroll[aria-busy=false] .tbody-rows > *"))
                        .isEmpty());
        browser.findElement(By.cssSelector(".table-scroll")).sendKeys(Keys.ARROW_DOWN);
        waitUntil(
                "a row at hand",
                () -> browser.findElement(By.cssSelector(".table-scroll")).getDomAttribute("aria-activedescendant")
                        != null);
        browser.findElement(By.cssSelector(".table-scroll")).sendKeys(Keys.ENTER);
    }

    /** Types keys as without a mouse: to whatever has the focus. */
    void press(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    /** Waits for something that comes by itself. */
    void waitUntil(String what, BooleanSupplier condition) {
        new WebDriverWait(browser, PATIENCE, Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(org.openqa.selenium.NoSuchElementException.class)
                .until(_ -> condition.getAsBoolean());
    }

    private static <T> T patiently(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StaleElementReferenceException drawnAnew) {
            return reading.get();
        }
    }

    /** Light or dark, whatever the machine prefers. */
    void prefers(String scheme) {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        // Colours that are on their way from one theme to the other are those of none.
        waitUntil(
                "colours at rest",
                () -> Boolean.TRUE.equals(browser.executeScript(
                        "return document.getAnimations().every(each => each.playState === 'finished')")));
    }

    /** How large the window is. */
    void window(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Keeps a picture of what is shown. */
    void picture(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(
                SCREENSHOTS.resolve(getClass().getSimpleName() + "-" + name + ".png"),
                browser.getScreenshotAs(OutputType.BYTES));
    }

    /** Has axe look at the page: nothing that it calls serious or critical. */
    void assertAccessible() throws IOException {
        JavascriptExecutor script = browser;
        script.executeScript(Files.readString(AXE));
        Object violations = script.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ['violations']}).then(result => done(result.violations
                  .filter(each => each.impact === 'serious' || each.impact === 'critical')
                  .map(each => each.id + ': ' + each.help + '\\n  '
                    + each.nodes.slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join('\\n  '))));
                """);
        assertThat((List<?>) violations)
                .as("what axe calls serious or critical")
                .isEmpty();
    }

    /** As {@link #assertAccessible}, in the light and in the dark, each with a picture, at the narrow and at the wide end. */
    void assertAccessibleInBothThemes(String name) throws IOException {
        for (String scheme : Stream.of("light", "dark").toList()) {
            prefers(scheme);
            assertAccessible();
            picture(name + "-" + scheme);
        }
        prefers("light");
        window(3840, 2160);
        picture(name + "-3840");
        window(1280, 900);
    }
}
