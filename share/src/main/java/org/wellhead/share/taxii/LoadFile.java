package org.wellhead.share.taxii;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the data file of the reference server: {@code /discovery}, and by name each API root with {@code information}, {@code status} and {@code collections},
 * whose members are those of TAXII's resources, {@code objects}, and a {@code manifest} that says when each version was added.
 */
final class LoadFile {
    private static final JsonReader SMALL = new JsonReader(1 << 20);
    private static final int COLLECTIONS_MAX = 10_000;

    private final byte[] bytes;
    private final JsonParser json;
    private final Path folder;
    private final Optional<String> rootName;
    private final Instant now;
    private final Map<String, ApiRoot> roots = new LinkedHashMap<>();
    private final Map<String, List<Shelf>> shelves = new HashMap<>();
    private final Map<String, Json.Members> statuses = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private Optional<Json.Members> discovery = Optional.empty();
    private int collections;

    private LoadFile(byte[] bytes, JsonParser json, Path folder, Optional<String> rootName, Instant now) {
        this.bytes = bytes;
        this.json = json;
        this.folder = folder;
        this.rootName = rootName;
        this.now = now;
    }

    static LoadFile read(byte[] bytes, Path folder, Optional<String> rootName, Instant now) throws IOException {
        try (JsonParser json = EnvelopeReader.parser(bytes)) {
            var file = new LoadFile(bytes, json, folder, rootName, now);
            file.readRoots();
            file.rename();
            return file;
        } catch (EnvelopeReader.Refused e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        } catch (JsonRefused | IllegalArgumentException e) {
            throw new StoreException("not the reference server's form: " + e.getMessage(), e);
        } catch (JacksonException e) {
            throw new StoreException(String.valueOf(EnvelopeReader.refused(e).getMessage()), e);
        }
    }

    Optional<Json.Members> discovery() {
        return discovery;
    }

    Map<String, ApiRoot> roots() {
        return roots;
    }

    Map<String, List<Shelf>> shelves() {
        return shelves;
    }

    /** By root, a slash, and id. */
    Map<String, Json.Members> statuses() {
        return statuses;
    }

    List<String> notices() {
        return notices;
    }

    private void readRoots() throws IOException, JsonRefused, EnvelopeReader.Refused {
        require(json.nextToken() == JsonToken.START_OBJECT, "the file is not a JSON object");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("/discovery")) {
                discovery = Optional.of(small());
            } else {
                readRoot(name);
            }
        }
    }

    private void readRoot(String name) throws IOException, JsonRefused, EnvelopeReader.Refused {
        require(json.currentToken() == JsonToken.START_OBJECT, name + " is not an object");
        String title = name;
        Optional<String> description = Optional.empty();
        int contentBytesMax = ApiRoot.CONTENT_BYTES_DEFAULT;
        shelves.put(name, new ArrayList<>());
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "information" -> {
                    Json.Members told = small();
                    title = told.text("title").orElse(name);
                    description = told.text("description");
                    contentBytesMax = (int) Math.min(
                            Integer.MAX_VALUE, told.whole("max_content_length").orElse((long) contentBytesMax));
                }
                case "status" -> {
                    require(json.currentToken() == JsonToken.START_ARRAY, "status is not a list");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        Json.Members status = small();
                        statuses.put(name + "/" + status.text("id").orElse(""), status);
                    }
                }
                case "collections" -> {
                    require(json.currentToken() == JsonToken.START_ARRAY, "collections is not a list");
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        require(++collections <= COLLECTIONS_MAX, "more than " + COLLECTIONS_MAX + " collections");
                        shelf(name).add(new Collecting().read());
                    }
                }
                default -> json.skipChildren();
            }
        }
        roots.put(name, new ApiRoot(name, title, description, contentBytesMax));
    }

    private List<Shelf> shelf(String root) {
        return shelves.computeIfAbsent(root, name -> new ArrayList<>());
    }

    private void rename() {
        if (rootName.isEmpty() || roots.containsKey(rootName.get())) {
            return;
        }
        require(roots.size() == 1, "it has " + roots.size() + " API roots, none called " + rootName.get());
        ApiRoot old = roots.values().iterator().next();
        String name = rootName.get();
        roots.clear();
        roots.put(name, new ApiRoot(name, old.title(), old.description(), old.contentBytesMax()));
        shelves.put(name, shelf(old.name()));
        Map<String, Json.Members> before = Map.copyOf(statuses);
        statuses.clear();
        before.forEach((id, status) -> statuses.put(name + id.substring(id.indexOf('/')), status));
        // The URLs in it have the old name.
        discovery = Optional.empty();
    }

    /** The value that the parser stands on, as a small object. */
    private Json.Members small() throws JsonRefused {
        require(json.currentToken() == JsonToken.START_OBJECT, "something is not an object that should be one");
        int begin = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        int end = (int) json.currentLocation().getByteOffset();
        Json.Members read = SMALL.read(Arrays.copyOfRange(bytes, begin, end));
        try {
            require(read.bytes().length < bytes.length, "something is longer than the file");
        } catch (IllegalStateException foreign) {
            throw new IllegalArgumentException("null, fractions and huge numbers are not read", foreign);
        }
        return read;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** One collection being read; its members may come in any order. */
    private final class Collecting {
        private final List<StixObject> objects = new ArrayList<>();
        private final Map<String, Long> addedMicros = new HashMap<>();
        private String id = "";
        private String title = "";
        private @Nullable String description;
        private boolean canRead;
        private boolean canWrite;

        Shelf read() throws IOException, EnvelopeReader.Refused {
            require(json.currentToken() == JsonToken.START_OBJECT, "a collection is not an object");
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = json.currentName();
                JsonToken token = json.nextToken();
                switch (member) {
                    case "id" -> id = json.getString();
                    case "title" -> title = json.getString();
                    case "description" -> description = json.getString();
                    case "can_read" -> canRead = token == JsonToken.VALUE_TRUE;
                    case "can_write" -> canWrite = token == JsonToken.VALUE_TRUE;
                    case "objects" ->
                        EnvelopeReader.readObjects(
                                json,
                                bytes,
                                objects::add,
                                unusable -> notices.add(unusable.id() + " is not served: " + unusable.reason()));
                    case "manifest" -> readManifest();
                    default -> json.skipChildren();
                }
            }
            require(id.matches("[0-9A-Za-z-]{1,64}"), "a collection's id is a UUID");
            ObjectStore store = ObjectStore.open(folder.resolve(collections + ".objects"));
            store.load(dated());
            return new Shelf(
                    id, title, Optional.ofNullable(description), canRead, canWrite, new Shelf.Holding.Served(store));
        }

        private void readManifest() {
            require(json.currentToken() == JsonToken.START_ARRAY, "manifest is not a list");
            while (json.nextToken() != JsonToken.END_ARRAY) {
                require(json.currentToken() == JsonToken.START_OBJECT, "a manifest's entry is not an object");
                String object = "";
                String version = "";
                String added = "";
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String member = json.currentName();
                    json.nextToken();
                    switch (member) {
                        case "id" -> object = json.getString();
                        case "version" -> version = json.getString();
                        case "date_added" -> added = json.getString();
                        default -> json.skipChildren();
                    }
                }
                OptionalLong micros = TaxiiTime.parse(added);
                require(micros.isPresent(), "date_added of " + object + " is no time");
                addedMicros.put(object + ' ' + version, micros.getAsLong());
            }
        }

        /** In order of adding; those of which the file does not tell it come last, a moment apart. */
        private List<ObjectStore.Dated> dated() {
            List<ObjectStore.Dated> all = new ArrayList<>(objects.size());
            long last = TaxiiTime.micros(now);
            for (long added : addedMicros.values()) {
                last = Math.max(last, added);
            }
            for (StixObject object : objects) {
                Long added =
                        addedMicros.get(object.idText() + ' ' + object.version().orElse(""));
                all.add(new ObjectStore.Dated(object, added == null ? ++last : added));
            }
            all.sort(Comparator.comparingLong(ObjectStore.Dated::addedMicros));
            return all;
        }
    }
}
