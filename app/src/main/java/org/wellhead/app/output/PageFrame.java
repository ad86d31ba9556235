package org.wellhead.app.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Sha256;

/**
 * What stands around every page for people: head, style, masthead and script.
 *
 * <p>The page forbids itself everything but its own style sheet and script, which it names by their hashes: even markup
 * that slipped through would not run.
 */
final class PageFrame {
    private PageFrame() {}

    /**
     * Begins a page, up to where its content begins.
     *
     * @param title of the page, without a full stop
     * @param what was done, e.g. {@code Trace upstream}; the masthead says of which payments
     */
    static void open(Html html, String title, String what, Ledger ledger) {
        head(html, title);
        masthead(html, what, ledger);
        html.add("<main>\n");
    }

    /** Ends a page. */
    static void close(Html html) {
        html.add("</main>\n<script>").addResource(resource("report.js")).add("</script>\n</body>\n</html>\n");
    }

    private static void head(Html html, String title) {
        String css = resource("report.css");
        String js = resource("report.js");
        html.add("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                """);
        html.add("""
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; \
                script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"/>
                """, sha256(css), sha256(js));
        html.add("""
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="referrer" content="no-referrer"/>
                <title>{}</title>
                """, title);
        html.add("<style>").addResource(css).add("</style>\n</head>\n<body>\n");
        html.add("""
                <svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="5" height="5" \
                patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="5" height="5"/>\
                <rect class="hatch-line" width="2.2" height="5"/></pattern></defs></svg>
                """);
    }

    private static void masthead(Html html, String what, Ledger ledger) {
        html.add("<header class=\"masthead\"><p class=\"wordmark\">Wellhead</p>");
        html.add(
                "<p>{} · {} payments between {} accounts",
                what,
                Words.grouped(ledger.size()),
                Words.grouped(ledger.accounts().size()));
        if (ledger.size() > 0) {
            html.add(
                    " · {} to {}",
                    Shown.day(ledger.bookedAtEpochMicros(0)),
                    Shown.day(ledger.bookedAtEpochMicros(ledger.size() - 1)));
        }
        html.add("</p></header>\n");
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageFrame.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException ourOwnJar) {
            throw new UncheckedIOException(ourOwnJar);
        }
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
