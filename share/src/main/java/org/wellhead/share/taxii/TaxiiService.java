package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.share.json.Json;

/**
 * Answers requests as TAXII 2.1 says, for partners that have logged in. Knows no HTTP but its words; for any number of threads.
 *
 * <p>A partner is told 404 of everything that it may not know of, and 403 only of its own collections which it may not use so.
 */
public final class TaxiiService implements AutoCloseable {
    /** What a page has at most if nobody says otherwise. */
    public static final int PAGE_SIZE_DEFAULT = 100;

    private static final Set<String> PAGE = Set.of("added_after", "limit", "match[spec_version]");
    private static final Set<String> ONE = with(PAGE, "match[version]");
    private static final Set<String> ANY = with(ONE, "match[id]", "match[type]");
    private static final Set<String> DELETED = Set.of("match[version]", "match[spec_version]");

    private final Catalog catalog;
    private final int pageSize;
    private final StatusBook statuses;

    /**
     * A service over this catalogue, which it closes.
     *
     * @param pageSize how many objects a page has at most, from 1
     */
    public TaxiiService(Catalog catalog, int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page has at least one object");
        }
        this.catalog = catalog;
        this.pageSize = pageSize;
        this.statuses = new StatusBook(catalog.statuses());
    }

    private static Set<String> with(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /**
     * The answer, which may be an error in TAXII's words.
     *
     * @param body of a POST; is read only where it is taken, and never further than the API root's {@code max_content_length}
     * @throws IOException if the disk or the sender fails
     */
    public TaxiiResponse answer(TaxiiRequest request, InputStream body) throws IOException {
        try {
            if (!MediaTypes.accepts(request.accept())) {
                throw TaxiiError.notAcceptable("this server answers as " + TaxiiResponse.MEDIA_TYPE + " only");
            }
            return route(request, body);
        } catch (TaxiiError error) {
            return error.response();
        }
    }

    /** What its owner should be told since this was last asked. */
    public List<String> notices() {
        return catalog.notices();
    }

    private TaxiiResponse route(TaxiiRequest request, InputStream body) throws TaxiiError, IOException {
        List<String> path = segments(request.path());
        if (path.size() == 1 && (path.get(0).equals("taxii2") || path.get(0).equals("taxii"))) {
            allow(request, "GET");
            return TaxiiResponse.of(200, catalog.discovery());
        }
        ApiRoot root = catalog.root(path.isEmpty() ? "" : path.get(0)).orElseThrow(TaxiiService::absent);
        if (path.size() == 1) {
            allow(request, "GET");
            return TaxiiResponse.of(200, root.about());
        }
        if (path.size() == 3 && path.get(1).equals("status")) {
            allow(request, "GET");
            return TaxiiResponse.of(
                    200,
                    statuses.find(root.name(), request.partner(), path.get(2)).orElseThrow(TaxiiService::absent));
        }
        if (!path.get(1).equals("collections")) {
            throw absent();
        }
        List<Shelf> shelves = catalog.shelves(root, request.partner(), request.time());
        if (path.size() == 2) {
            allow(request, "GET");
            List<Json> told =
                    shelves.stream().map(shelf -> (Json) shelf.about()).toList();
            return TaxiiResponse.of(
                    200, Json.members(told.isEmpty() ? Map.of() : Map.of("collections", new Json.Items(told))));
        }
        Shelf shelf = shelves.stream()
                .filter(one -> one.id().equals(path.get(2)))
                .findFirst()
                .orElseThrow(TaxiiService::absent);
        if (path.size() == 3) {
            allow(request, "GET");
            return TaxiiResponse.of(200, shelf.about());
        }
        return collection(request, body, root, shelf, path.subList(3, path.size()));
    }

    private TaxiiResponse collection(
            TaxiiRequest request, InputStream body, ApiRoot root, Shelf shelf, List<String> rest)
            throws TaxiiError, IOException {
        QueryString query = QueryString.parse(request.query());
        boolean objects = rest.get(0).equals("objects");
        if (rest.size() == 1 && rest.get(0).equals("manifest")) {
            allow(request, "GET");
            return page(shelf, query.behindMark(query.filter(ANY)), PageKind.MANIFEST);
        }
        if (rest.size() == 1 && objects) {
            allow(request, "GET", "POST");
            return request.method().equals("POST")
                    ? add(request, body, root, shelf)
                    : page(shelf, query.behindMark(query.filter(ANY)), PageKind.OBJECTS);
        }
        if (rest.size() == 2 && objects) {
            allow(request, "GET", "DELETE");
            return request.method().equals("DELETE")
                    ? delete(shelf, rest.get(1), query)
                    : ofOne(shelf, rest.get(1), query, query.filter(ONE), PageKind.OBJECTS);
        }
        if (rest.size() == 3 && objects && rest.get(2).equals("versions")) {
            allow(request, "GET");
            return ofOne(shelf, rest.get(1), query, query.filter(PAGE).withEveryVersion(), PageKind.VERSIONS);
        }
        throw absent();
    }

    private static TaxiiError absent() {
        return TaxiiError.notFound("there is nothing here");
    }

    private static void allow(TaxiiRequest request, String... methods) throws TaxiiError {
        if (!List.of(methods).contains(request.method())) {
            throw TaxiiError.notAllowed("only " + String.join(" and ", methods) + " can be done here");
        }
    }

    /** What stands between the slashes; one at the end makes no difference. */
    private static List<String> segments(String path) throws TaxiiError {
        if (!path.startsWith("/")) {
            throw absent();
        }
        String inner = path.substring(1, path.endsWith("/") && path.length() > 1 ? path.length() - 1 : path.length());
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }

    private TaxiiResponse ofOne(Shelf shelf, String id, QueryString query, Filter filter, PageKind kind)
            throws TaxiiError, IOException {
        ObjectStore store = readable(shelf);
        if (ObjectId.parse(id).filter(store::has).isEmpty()) {
            throw TaxiiError.notFound("there is no such object in this collection");
        }
        return page(shelf, query.behindMark(filter.of(id)), kind);
    }

    private TaxiiResponse page(Shelf shelf, Filter filter, PageKind kind) throws TaxiiError, IOException {
        ObjectStore store = readable(shelf);
        Page page = store.page(filter, Math.min(pageSize, filter.limit().orElse(pageSize)));
        if (page.count() == 0) {
            return TaxiiResponse.of(200, Json.members(Map.of()));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(("{\"more\":" + page.more()
                        + (page.more() ? ",\"next\":\"" + PageMark.spell(page.lastRecord(), filter) + '"' : "")
                        + ",\"" + kind.member() + "\":[")
                .getBytes(UTF_8));
        int before = out.size();
        store.read(page, (bytes, begin, length) -> {
            if (out.size() > before) {
                out.write(',');
            }
            kind.write(bytes, begin, length, out);
        });
        out.writeBytes("]}".getBytes(UTF_8));
        Map<String, String> headers = new TreeMap<>();
        headers.put("X-TAXII-Date-Added-First", page.firstAdded());
        headers.put("X-TAXII-Date-Added-Last", page.lastAdded());
        return TaxiiResponse.page(headers, out.toByteArray(), page.count());
    }

    private static ObjectStore readable(Shelf shelf) throws TaxiiError {
        if (shelf.canRead() && shelf.holding() instanceof Shelf.Holding.Served served) {
            return served.store();
        }
        throw TaxiiError.forbidden("this collection cannot be read");
    }

    private static TaxiiResponse delete(Shelf shelf, String id, QueryString query) throws TaxiiError, IOException {
        if (!shelf.canWrite()) {
            throw TaxiiError.forbidden("nothing of this collection can be deleted");
        }
        ObjectStore store = readable(shelf);
        Optional<ObjectId> object = ObjectId.parse(id).filter(store::has);
        if (object.isEmpty()) {
            throw TaxiiError.notFound("there is no such object in this collection");
        }
        Filter asked = query.filter(DELETED);
        Filter versions = query.has("match[version]") ? asked : asked.withEveryVersion();
        store.delete(object.get(), query.has("match[spec_version]") ? versions : versions.withEverySpec());
        return TaxiiResponse.empty(200);
    }

    private TaxiiResponse add(TaxiiRequest request, InputStream body, ApiRoot root, Shelf shelf)
            throws TaxiiError, IOException {
        if (!shelf.canWrite()) {
            throw TaxiiError.forbidden("nothing can be added to this collection");
        }
        if (!MediaTypes.isTaxii(request.contentType().orElse(""))) {
            throw TaxiiError.unsupported("send " + TaxiiResponse.MEDIA_TYPE);
        }
        byte[] content = body.readNBytes(root.contentBytesMax() + 1);
        if (content.length > root.contentBytesMax()) {
            throw TaxiiError.tooLarge("a request has at most " + root.contentBytesMax() + " bytes; send several");
        }
        List<StixObject> sound = new ArrayList<>();
        List<EnvelopeReader.Unusable> unusable = new ArrayList<>();
        try {
            EnvelopeReader.read(content, sound::add, unusable::add);
        } catch (EnvelopeReader.Refused e) {
            throw TaxiiError.unprocessable(String.valueOf(e.getMessage()));
        }
        UUID id = UUID.randomUUID();
        List<ObjectStore.Added> added = switch (shelf.holding()) {
            case Shelf.Holding.Served served -> served.store().add(sound, request.time());
            case Shelf.Holding.Received received -> receive(received.inbox(), id, content, sound, request.time());
        };
        Json.Members status = StatusBook.complete(id, request.time(), shelf.id(), added, unusable);
        statuses.keep(root.name(), request.partner(), id, status);
        return TaxiiResponse.of(202, status);
    }

    private static List<ObjectStore.Added> receive(
            Inbox inbox, UUID id, byte[] content, List<StixObject> sound, Instant time) throws IOException, TaxiiError {
        if (sound.isEmpty()) {
            return List.of();
        }
        inbox.keep(id.toString(), content);
        String now = TaxiiTime.spell(TaxiiTime.micros(time));
        return sound.stream()
                .map(object ->
                        new ObjectStore.Added(object.idText(), object.version().orElse(now), ObjectStore.Outcome.ADDED))
                .toList();
    }

    @Override
    public void close() throws IOException {
        catalog.close();
    }
}
