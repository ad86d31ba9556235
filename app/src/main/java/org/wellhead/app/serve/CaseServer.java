package org.wellhead.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jetty.io.EofException;
import org.wellhead.app.Console;
import org.wellhead.app.InputRefused;
import org.wellhead.app.WrongUse;
import org.wellhead.ledger.casefolder.CaseException;
import org.wellhead.share.audit.AuditException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A server of one case to browsers. */
public final class CaseServer implements AutoCloseable {
    private static final long BODY_BYTES_MAX = 1 << 20;

    /** Room for names of files of any length that people came upon. */
    private static final int HEADER_BYTES_MAX = 64 << 10;

    private final Javalin javalin;
    private final Door door;
    private final List<AutoCloseable> open;
    private final String address;
    private final Routes routes;

    private CaseServer(Javalin javalin, Door door, List<AutoCloseable> open, String address, Routes routes) {
        this.javalin = javalin;
        this.door = door;
        this.open = open;
        this.address = address;
        this.routes = routes;
    }

    /**
     * Where and what is served.
     *
     * @param root the folder of the case
     * @param told the same as a user would type it
     * @param port 0 for one that is free
     */
    public record Wanted(Path root, String told, int port) {}

    /**
     * Starts one for this machine; when this returns, it answers.
     *
     * @throws IOException if the port is taken
     */
    public static CaseServer start(Wanted wanted, Console console) throws IOException {
        Door door = new Door(console.outside().actor());
        Guard guard = new Guard(door);
        CaseHandle served = new CaseHandle(wanted.root(), wanted.told());
        Jobs jobs = new Jobs(console);
        JobsApi events = new JobsApi(jobs);
        Incoming incoming = Incoming.open(wanted.root(), Incoming.BYTES_MAX);
        ViewHandle view = new ViewHandle(served);
        TraceApi trace = new TraceApi(served, view, jobs);
        BoundsApi bounds = new BoundsApi(served, view, trace, jobs);
        ObserveApi observe = new ObserveApi(served, jobs, incoming, console);
        List<Api> apis = List.of(
                new DescriptionApi(),
                new SessionApi(door, served),
                new CaseApi(served),
                events,
                trace,
                bounds,
                new SourceApi(served, view, trace, bounds, jobs),
                new CutApi(served, jobs, console),
                new CutWhatIfApi(served, console),
                new NetworkApi(view),
                new ImportApi(served, jobs, incoming),
                new ScreenApi(served, jobs, incoming, console),
                new ShareApi(served, jobs, incoming, console),
                new AuditApi(served, console),
                observe);
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        List<Routes> taken = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            settings(config);
            errors(config, console);
            config.routes.before(guard::before);
            config.routes.beforeMatched(guard::beforeMatched);
            Routes routes = new Routes(config.routes);
            taken.add(routes);
            apis.forEach(api -> api.routes(routes));
            routes.stream("/<path>", Deed.ENTER, new Pages());
            routes.stream("/", Deed.ENTER, new Pages());
        });
        List<AutoCloseable> open = new ArrayList<>(List.of(events, jobs, view, observe, incoming, served));
        try {
            javalin.start(host, wanted.port());
        } catch (RuntimeException failed) {
            closeAll(open);
            throw new IOException("port " + wanted.port() + " cannot be listened to: " + failed.getMessage(), failed);
        }
        int port = javalin.port();
        door.listensOn(port);
        guard.answersTo(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port));
        view.warm();
        return new CaseServer(javalin, door, open, "http://" + host + ":" + port + "/", taken.getFirst());
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = BODY_BYTES_MAX;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            http.setRequestHeaderSize(HEADER_BYTES_MAX);
        });
        config.jsonMapper(new JavalinJackson3(
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build(),
                false));
    }

    /** Errors are told as the API tells them; a fault of ours goes to the terminal with its facts, and not to the browser. */
    private static void errors(JavalinConfig config, Console console) {
        config.routes.exception(
                Problem.class,
                (problem, context) -> tell(context, problem.status(), problem.getMessage(), problem.remedy()));
        config.routes.exception(
                HttpResponseException.class,
                (problem, context) -> tell(context, problem.getStatus(), problem.getMessage(), ""));
        config.routes.exception(
                JacksonException.class,
                (problem, context) -> tell(
                        context, 400, "the request is not what this route takes: " + problem.getOriginalMessage(), ""));
        config.routes.exception(
                CaseException.class, (problem, context) -> tell(context, 422, problem.getMessage(), ""));
        config.routes.exception(WrongUse.class, (problem, context) -> tell(context, 400, problem.getMessage(), ""));
        config.routes.exception(InputRefused.class, (problem, context) -> tell(context, 422, problem.getMessage(), ""));
        config.routes.exception(
                AuditException.class, (problem, context) -> tell(context, 422, problem.getMessage(), ""));
        config.routes.exception(EofException.class, (gone, context) -> {});
        config.routes.exception(Exception.class, (fault, context) -> {
            var facts = new StringWriter();
            fault.printStackTrace(new PrintWriter(facts));
            console.complain("wellhead: a fault of ours, asked for " + context.method() + " " + context.path());
            console.complain(facts.toString().replace("\t", "    "));
            tell(context, 500, "a fault of ours", "the terminal of the server says what happened; please report it");
        });
    }

    private static void tell(
            Context context, int status, @org.jspecify.annotations.Nullable String message, String remedy) {
        context.status(status);
        context.json(Map.of("error", Map.of("message", Objects.toString(message, ""), "remedy", remedy)));
    }

    /** The address to open in a browser, with a token that lets in once. */
    public String invitation() {
        return address + "#token=" + door.token();
    }

    /** Where it listens, without a token. */
    public String address() {
        return address;
    }

    /** What it answers, for whoever holds that against its description. */
    List<String> routes() {
        return routes.told();
    }

    @Override
    public void close() throws IOException {
        closeAll(open);
        javalin.stop();
    }

    private static void closeAll(List<AutoCloseable> open) throws IOException {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception failed) {
                throw new IOException("the server cannot stop: " + failed.getMessage(), failed);
            }
        }
    }
}
