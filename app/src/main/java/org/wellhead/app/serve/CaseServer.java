package org.wellhead.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.app.Console;
import org.wellhead.app.people.People;
import org.wellhead.app.people.openid.OpenId;
import org.wellhead.app.taxii.RateLimit;
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
        LocalDoor door = new LocalDoor(console.outside().actor());
        return start(wanted, console, door, Optional.empty(), new ArrayList<>());
    }

    /**
     * Starts one for several people over a network; when this returns, it answers.
     *
     * @throws IOException if the port is taken, or the people cannot be read
     */
    public static CaseServer startForTeam(Wanted wanted, Team team, Console console) throws IOException {
        Clock clock = console.outside().clock();
        People people = People.open(wanted.root(), clock, team.cost());
        Optional<OpenId> openId = team.openId().map(settings -> new OpenId(settings, clock));
        TeamDoor door = new TeamDoor(team, people, openId, clock, new Acts(wanted.root(), console));
        return start(wanted, console, door, Optional.of(team), new ArrayList<>(List.of(people)));
    }

    private static CaseServer start(
            Wanted wanted, Console console, Door door, Optional<Team> team, List<AutoCloseable> open)
            throws IOException {
        Guard guard =
                new Guard(door, team.map(one -> new RateLimit(one.listening().requestsPerSecond())));
        Verbs verbs = new Verbs(wanted, door, console);
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        List<Routes> taken = new ArrayList<>();
        Javalin javalin = Javalin.create(config -> {
            settings(config);
            Errors.tellOf(config, console);
            team.ifPresent(
                    one -> config.jetty.addConnector((server, http) -> Tls.connector(server, http, one.listening())));
            config.routes.before(guard::before);
            config.routes.beforeMatched(guard::beforeMatched);
            Routes routes = new Routes(config.routes);
            taken.add(routes);
            verbs.routes(routes);
        });
        open.addFirst(verbs);
        int asked = team.map(one -> one.listening().port()).orElse(wanted.port());
        try {
            if (team.isPresent()) {
                javalin.start();
            } else {
                javalin.start(host, asked);
            }
        } catch (RuntimeException failed) {
            closeAll(open);
            throw new IOException("port " + asked + " cannot be listened to: " + failed.getMessage(), failed);
        }
        int port = javalin.port();
        door.listensOn(port);
        guard.answersTo(team.map(one -> one.names(port))
                .orElse(Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port)));
        verbs.warm();
        String address = team.map(one -> one.address(port)).orElse("http://" + host + ":" + port) + "/";
        return new CaseServer(javalin, door, open, address, taken.getFirst());
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = BODY_BYTES_MAX;
        config.http.prefer405over404 = true;
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

    /** The address to open in a browser; where one person uses the server, with a token that lets in once. */
    public String invitation() {
        return door instanceof LocalDoor local ? address + "#token=" + local.token() : address;
    }

    /** Where it listens, without a token. */
    public String address() {
        return address;
    }

    /** What it answers, for whoever holds that against its description. */
    Set<String> routes() {
        return routes.told().keySet();
    }

    /** The deed that each is which it answers. */
    Map<String, Deed> deeds() {
        return routes.told();
    }

    @Override
    public void close() throws IOException {
        closeAll(open);
        javalin.stop();
    }

    /** Closes all, in this order. */
    static void closeAll(List<AutoCloseable> open) throws IOException {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception failed) {
                throw new IOException("the server cannot stop: " + failed.getMessage(), failed);
            }
        }
    }
}
