package org.wellhead.share.taxii;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.share.json.Json;

/** What a server has to offer: API roots, and in each what one partner may see of it. */
public sealed interface Catalog extends AutoCloseable permits LoadedCatalog, CaseCatalog {
    /** What stands under {@code /taxii2/}. */
    Json.Members discovery();

    /** The API root of this name. */
    Optional<ApiRoot> root(String name);

    /**
     * The collections that this partner knows of; of all others it cannot tell that they are there.
     *
     * @param now what is found new is added at this time
     */
    List<Shelf> shelves(ApiRoot root, String partner, Instant now) throws IOException;

    /** Statuses of requests that were made before, by root and id, for whoever may use the root. */
    Map<String, Json.Members> statuses();

    /** What its owner should know, once: files that were mended or cannot be used. */
    List<String> notices();

    @Override
    void close() throws IOException;
}
