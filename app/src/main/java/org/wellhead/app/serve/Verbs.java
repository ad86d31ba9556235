package org.wellhead.app.serve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.app.Console;

/** The parts of the API, one for each verb, over one case; with what they hold open together. */
final class Verbs implements AutoCloseable {
    private final List<Api> parts = new ArrayList<>();
    private final List<AutoCloseable> open;
    private final ViewHandle view;

    /** Opens all of them. */
    Verbs(CaseServer.Wanted wanted, Door door, Console console) throws IOException {
        CaseHandle served = new CaseHandle(wanted.root(), wanted.told());
        Incoming incoming = Incoming.open(wanted.root(), Incoming.BYTES_MAX);
        SightingUnderWay.clearLeft(wanted.root().resolve("results"));
        Acts acts = new Acts(wanted.root(), console);
        Jobs jobs = new Jobs(console, by -> door.may(by.name()).containsAll(by.may()));
        JobsApi events = new JobsApi(served, jobs, acts, door);
        view = new ViewHandle(served);
        TraceApi trace = new TraceApi(served, view, jobs);
        BoundsApi bounds = new BoundsApi(served, view, trace, jobs);
        ObserveApi observe = new ObserveApi(served, jobs, incoming, console);
        parts.addAll(List.of(
                new DescriptionApi(),
                new SessionApi(door, served),
                new PeopleApi(door, acts),
                new SettingsApi(door),
                new CaseApi(served),
                events,
                trace,
                bounds,
                new SourceApi(served, view, trace, bounds, jobs),
                new NetworkApi(view),
                new CutApi(served, jobs, incoming, console),
                new CutWhatIfApi(served, console),
                new ImportApi(served, jobs, incoming),
                new ScreenApi(served, jobs, incoming, console),
                new ShareApi(served, jobs, incoming, console),
                new AuditApi(served, console),
                observe));
        if (door instanceof TeamDoor team) {
            team.openId().ifPresent(way -> parts.add(new OpenIdRoutes(way, team, acts)));
        }
        // In this order: nothing is asked any more when what it would ask is closed.
        open = List.of(events, jobs, view, observe, incoming, served);
    }

    /** Adds the routes of all, and the pages for every other path. */
    void routes(Routes routes) {
        parts.forEach(part -> part.routes(routes));
        routes.stream("/<path>", Deed.ENTER, new Pages());
        routes.stream("/", Deed.ENTER, new Pages());
    }

    /** Opens what the first picture needs before anybody asks for it. */
    void warm() {
        view.warm();
    }

    @Override
    public void close() throws IOException {
        CaseServer.closeAll(open);
    }
}
