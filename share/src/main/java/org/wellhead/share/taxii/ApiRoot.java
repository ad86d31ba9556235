package org.wellhead.share.taxii;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.json.Json;

/**
 * A group of collections under one name. Source: TAXII 2.1, section 4.2.1.
 *
 * @param name what stands first in its paths: letters, digits, hyphens and low lines, at most 64
 * @param title for people
 * @param description for people, if there is more to say
 * @param contentBytesMax how large a request may be
 */
record ApiRoot(String name, String title, Optional<String> description, int contentBytesMax) {
    /** What is taken if nobody says otherwise: ten megabytes. */
    static final int CONTENT_BYTES_DEFAULT = 10_000_000;

    private static final int CONTENT_BYTES_MAX = 100_000_000;

    ApiRoot {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "an API root's name has letters, digits, hyphens and low lines, at most 64, and is not taxii or taxii2: "
                            + name);
        }
        if (contentBytesMax < 1 || contentBytesMax > CONTENT_BYTES_MAX) {
            throw new IllegalArgumentException("max_content_length is from 1 to " + CONTENT_BYTES_MAX);
        }
    }

    /** Whether an API root can be called so. */
    static boolean isName(String name) {
        return name.matches("[A-Za-z0-9_-]{1,64}") && !name.equals("taxii") && !name.equals("taxii2");
    }

    Json.Members about() {
        Map<String, Json> about = new TreeMap<>(Map.of(
                "title", new Json.Text(title),
                "versions", new Json.Items(List.of(new Json.Text(TaxiiResponse.MEDIA_TYPE))),
                "max_content_length", new Json.Whole(contentBytesMax)));
        description.ifPresent(text -> about.put("description", new Json.Text(text)));
        return Json.members(about);
    }
}
