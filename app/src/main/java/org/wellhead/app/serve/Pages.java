package org.wellhead.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of the pages, out of the jar. Names of assets hold a hash of what is in them, so a browser keeps them for ever; every path without a file of its own is
 * the one page, whose script knows what to show there.
 */
final class Pages implements Handler {
    private static final String FOLDER = "/org/wellhead/ui/";
    private static final Pattern ASSET = Pattern.compile("assets/[A-Za-z0-9._-]{1,120}");
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    @Override
    public void handle(Context context) throws IOException {
        String path = context.path().substring(1);
        if (path.startsWith("api/")) {
            throw Problem.missing("the API has no " + context.path());
        }
        if (ASSET.matcher(path).matches()) {
            byte[] bytes = read(path);
            if (bytes != null) {
                context.header("Cache-Control", "public, max-age=31536000, immutable");
                context.contentType(
                        TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream"));
                context.result(bytes);
                return;
            }
        }
        if (path.contains(".")) {
            throw Problem.missing("there is no page " + context.path());
        }
        byte[] page = read("index.html");
        if (page == null) {
            throw new Problem(
                    501, "this build has no pages", "install Node.js 20.19 or newer with npm, and build it again");
        }
        context.contentType("text/html; charset=utf-8");
        context.result(page);
    }

    private static byte @Nullable [] read(String name) throws IOException {
        try (InputStream in = Pages.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
