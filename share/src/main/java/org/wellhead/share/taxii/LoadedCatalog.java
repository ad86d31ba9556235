package org.wellhead.share.taxii;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.json.Json;

/** What a file tells, in the form that the reference server of OASIS keeps its data in: for trials, the same for every user. */
public final class LoadedCatalog implements Catalog {
    private final Json.Members discovery;
    private final Map<String, ApiRoot> roots;
    private final Map<String, List<Shelf>> shelves;
    private final Map<String, Json.Members> statuses;
    private final List<String> notices;

    private LoadedCatalog(LoadFile read, Json.Members discovery) {
        this.discovery = discovery;
        this.roots = read.roots();
        this.shelves = read.shelves();
        this.statuses = read.statuses();
        this.notices = new ArrayList<>(read.notices());
    }

    /**
     * Reads a file.
     *
     * @param file its bytes
     * @param folder an empty one, for the collections' files; what is added later is there too
     * @param rootName what to call the only API root instead, if that is wanted; any root of the file if it is called so already
     * @param baseUrl scheme, host and port, for a file that does not say under what URLs its roots are
     * @param now when objects were added of which the file does not say it
     * @throws StoreException if the file is not of that form; the message does not name it
     */
    public static LoadedCatalog read(byte[] file, Path folder, Optional<String> rootName, String baseUrl, Instant now)
            throws IOException {
        LoadFile read = LoadFile.read(file, folder, rootName, now);
        return new LoadedCatalog(read, read.discovery().orElseGet(() -> discovery(read, baseUrl)));
    }

    private static Json.Members discovery(LoadFile read, String baseUrl) {
        List<Json> urls = read.roots().keySet().stream()
                .map(name -> (Json) new Json.Text(baseUrl + "/" + name + "/"))
                .toList();
        Map<String, Json> told =
                new TreeMap<>(Map.of("title", new Json.Text("Wellhead"), "api_roots", new Json.Items(urls)));
        return Json.members(told);
    }

    @Override
    public Json.Members discovery() {
        return discovery;
    }

    @Override
    public Optional<ApiRoot> root(String name) {
        return Optional.ofNullable(roots.get(name));
    }

    @Override
    public List<Shelf> shelves(ApiRoot root, String partner, Instant now) {
        return shelves.getOrDefault(root.name(), List.of());
    }

    @Override
    public Map<String, Json.Members> statuses() {
        return new LinkedHashMap<>(statuses);
    }

    @Override
    public synchronized List<String> notices() {
        List<String> told = List.copyOf(notices);
        notices.clear();
        return told;
    }

    @Override
    public void close() throws IOException {
        for (List<Shelf> all : shelves.values()) {
            for (Shelf shelf : all) {
                if (shelf.holding() instanceof Shelf.Holding.Served served) {
                    served.store().discard();
                }
            }
        }
    }
}
