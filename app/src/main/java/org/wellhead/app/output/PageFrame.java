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
        head(html, title, "");
        masthead(html, what + of(ledger));
        html.add("<main>\n");
    }

    /**
     * Begins a page that shows pictures, which stand in the page itself.
     *
     * @param title of the page, without a full stop
     * @param what was done, of what
     */
    static void openWithPictures(Html html, String title, String what) {
        head(html, title, "img-src data:; ");
        masthead(html, what);
        html.add("<main>\n");
    }

    /** Ends a page. */
    static void close(Html html) {
        html.add("</main>\n<script>").addResource(resource("report.js")).add("</script>\n</body>\n</html>\n");
    }

    private static void head(Html html, String title, String allowed) {
        String css = resource("report.css");
        String js = resource("report.js");
        html.add("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                """);
        html.add("""
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; {}style-src 'sha256-{}'; \
                script-src 'sha256-{}'; base-uri 'none'; form-action 'none'"/>
                """, allowed, sha256(css), sha256(js));
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

    private static void masthead(Html html, String what) {
        html.add("<header class=\"masthead\"><p class=\"wordmark\">Wellhead</p><p>{}</p></header>\n", what);
    }

    private static String of(Ledger ledger) {
        String payments = " · " + Words.grouped(ledger.size()) + " payments between "
                + Words.grouped(ledger.accounts().size()) + " accounts";
        return ledger.size() == 0
                ? payments
                : payments + " · " + Shown.day(ledger.bookedAtEpochMicros(0)) + " to "
                        + Shown.day(ledger.bookedAtEpochMicros(ledger.size() - 1));
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
