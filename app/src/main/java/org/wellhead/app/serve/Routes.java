package org.wellhead.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Takes routes, each with the deed that it is. */
final class Routes {
    /** Answers a request with what becomes JSON. */
    @FunctionalInterface
    interface Asked {
        Object answer(Context context) throws Exception;
    }

    private final JavalinDefaultRoutingApi to;
    private final Map<String, Deed> told = new LinkedHashMap<>();

    Routes(JavalinDefaultRoutingApi to) {
        this.to = to;
    }

    /** An answer in JSON. */
    void get(String path, Deed deed, Asked asked) {
        take(path, deed, context -> context.json(asked.answer(context)));
    }

    /** Whoever may get something may also ask what it would be: the server then leaves the body out. */
    private void take(String path, Deed deed, Handler handler) {
        told.put("get " + path, deed);
        to.get(path, handler, deed);
        to.head(path, handler, deed);
    }

    /** A change; the answer in JSON. */
    void post(String path, Deed deed, Asked asked) {
        told.put("post " + path, deed);
        to.post(path, change(asked), deed);
    }

    /** As {@link #post}, where the whole is put in place of what was. */
    void put(String path, Deed deed, Asked asked) {
        told.put("put " + path, deed);
        to.put(path, change(asked), deed);
    }

    /** Something goes away. */
    void delete(String path, Deed deed, Asked asked) {
        told.put("delete " + path, deed);
        to.delete(path, change(asked), deed);
    }

    /** An answer that is no JSON: a table, a picture, a page. */
    void stream(String path, Deed deed, Handler handler) {
        take(path, deed, handler);
    }

    /**
     * Events, as they come.
     *
     * @param before may refuse: once the events begin, the status is told
     */
    void events(String path, Deed deed, Handler before, Consumer<SseClient> client) {
        SseHandler events = new SseHandler(client);
        told.put("get " + path, deed);
        to.get(
                path,
                context -> {
                    before.handle(context);
                    events.handle(context);
                },
                deed);
        to.head(path, context -> context.contentType("text/event-stream"), deed);
    }

    /** All that were taken, e.g. {@code get /api/case}, with the deed that each is. */
    Map<String, Deed> told() {
        return Map.copyOf(told);
    }

    /** What starts a job is accepted, and not yet done. */
    private static Handler change(Asked asked) {
        return context -> {
            Object answer = asked.answer(context);
            if (answer instanceof Job.Told) {
                context.status(HttpStatus.ACCEPTED);
            }
            context.json(answer);
        };
    }
}
