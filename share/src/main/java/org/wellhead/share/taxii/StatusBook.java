package org.wellhead.share.taxii;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.share.json.Json;

/** What became of the last requests to add objects, each for its maker only. Source: TAXII 2.1, section 4.3.1. */
final class StatusBook {
    private static final int STATUSES_MAX = 10_000;
    private static final long OBJECTS_MAX = 500_000;

    private final Map<String, Json.Members> forAll;
    private final Map<String, Json.Members> byMaker = new LinkedHashMap<>();
    private long objects;

    StatusBook(Map<String, Json.Members> forAll) {
        this.forAll = Map.copyOf(forAll);
    }

    synchronized Optional<Json.Members> find(String root, String partner, String id) {
        Json.Members own = byMaker.get(key(root, partner, id));
        return Optional.ofNullable(own == null ? forAll.get(root + "/" + id) : own);
    }

    private static String key(String root, String partner, String id) {
        return root + "/" + partner + "/" + id;
    }

    /** Everything is done when the request is answered: nothing is ever pending. */
    static Json.Members complete(
            UUID id,
            Instant time,
            String collection,
            List<ObjectStore.Added> added,
            List<EnvelopeReader.Unusable> unusable) {
        List<Json> successes = new ArrayList<>();
        List<Json> failures = new ArrayList<>();
        for (ObjectStore.Added object : added) {
            switch (object.outcome()) {
                case ADDED -> successes.add(detail(object, "Added to collection " + collection + "."));
                case THERE -> successes.add(detail(object, "Was in collection " + collection + " already."));
                case TOO_MANY ->
                    failures.add(detail(
                            object, "There are " + ObjectStore.VERSIONS_MAX + " versions of it; no more are taken."));
            }
        }
        for (EnvelopeReader.Unusable object : unusable) {
            failures.add(Json.members(Map.of(
                    "id", new Json.Text(object.id()),
                    "version", new Json.Text(TaxiiTime.spell(TaxiiTime.micros(time))),
                    "message", new Json.Text("Unable to process object: " + object.reason()))));
        }
        Map<String, Json> status = new TreeMap<>();
        status.put("id", new Json.Text(id.toString()));
        status.put("status", new Json.Text("complete"));
        status.put("request_timestamp", new Json.Text(TaxiiTime.spell(TaxiiTime.micros(time))));
        status.put("total_count", new Json.Whole(successes.size() + failures.size()));
        status.put("success_count", new Json.Whole(successes.size()));
        status.put("failure_count", new Json.Whole(failures.size()));
        status.put("pending_count", new Json.Whole(0));
        if (!successes.isEmpty()) {
            status.put("successes", new Json.Items(successes));
        }
        if (!failures.isEmpty()) {
            status.put("failures", new Json.Items(failures));
        }
        return Json.members(status);
    }

    private static Json detail(ObjectStore.Added object, String message) {
        return Json.members(Map.of(
                "id", new Json.Text(object.id()),
                "version", new Json.Text(object.version()),
                "message", new Json.Text(message)));
    }

    synchronized void keep(String root, String partner, UUID id, Json.Members status) {
        byMaker.put(key(root, partner, id.toString()), status);
        objects += count(status);
        var oldestFirst = byMaker.values().iterator();
        while (byMaker.size() > STATUSES_MAX || (objects > OBJECTS_MAX && byMaker.size() > 1)) {
            objects -= count(oldestFirst.next());
            oldestFirst.remove();
        }
    }

    private static long count(Json.Members status) {
        return status.whole("total_count").orElse(0L);
    }
}
