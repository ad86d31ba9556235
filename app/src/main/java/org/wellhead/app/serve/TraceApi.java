package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** Whose money reached the designated accounts: starts the trace that the pages show. */
final class TraceApi implements Api {
    private final CaseHandle served;
    private final Jobs jobs;

    TraceApi(CaseHandle served, Jobs jobs) {
        this.served = served;
        this.jobs = jobs;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/trace", Deed.WORK, this::start);
    }

    private Object start(Context context) {
        List<String> arguments = List.of("trace", "--case", served.told(), "--policy", "all");
        return jobs.start(Guard.person(context), "trace", arguments, Optional.empty(), () -> {});
    }
}
