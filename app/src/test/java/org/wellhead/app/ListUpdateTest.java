package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.screen.store.ListFolder;
import org.wellhead.screen.store.Snapshot;

/** Lists fetched from a server of this test's own, which behaves in every bad way that servers do. */
class ListUpdateTest {
    private static final String LIST = "id,name\n1,Anna Berg\n2,Boris Fomin\n";
    private static final String NEWER = "id,name\n1,Anna Berg\n2,Boris Fomin\n3,Cargo Nord\n";
    private static final long BYTES_MAX = 1 << 20;

    @TempDir
    Path folder;

    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server = server();

    @BeforeEach
    void aListIsInForce() throws IOException {
        Files.writeString(folder.resolve("watch.csv"), LIST);
        assertThat(Typed.run(folder, "lists add watch.csv --lists lists --date 2024-01-01")
                        .exitCode())
                .isZero();
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aWholeListIsTaken() throws Exception {
        serve("/watch.csv", exchange -> answer(exchange, 200, "text/csv", NEWER));
        assertThat(update("/watch.csv")).startsWith("0 watch: 3 entries");
        assertThat(update("/watch.csv")).contains("the same bytes as the snapshot of 2024-02-01");
        assertThat(inForce()).isEqualTo(3);
    }

    @Test
    void aListThatMovedIsFollowed() throws Exception {
        serve("/old", exchange -> redirect(exchange, "/watch.csv"));
        serve("/watch.csv", exchange -> answer(exchange, 200, "text/csv", NEWER));
        assertThat(update("/old")).startsWith("0 watch: 3 entries");
    }

    @Test
    void errorsLeaveTheOldListInForce() throws Exception {
        serve("/gone", exchange -> answer(exchange, 404, "text/plain", "gone"));
        serve("/down", exchange -> answer(exchange, 500, "text/plain", "down"));
        serve("/round", exchange -> redirect(exchange, "/round"));
        assertThat(failed("/gone")).contains("127.0.0.1 answered with error 404");
        assertThat(failed("/down")).contains("127.0.0.1 answered with error 500");
        assertThat(failed("/round")).contains("sent us from one address to the next");
    }

    @Test
    void aWebPageIsNoList() throws Exception {
        serve("/login", exchange -> answer(exchange, 200, "text/html; charset=utf-8", "<html>Log in</html>"));
        serve("/page", exchange -> answer(exchange, 200, "application/xml", "<html>Log in</html>"));
        assertThat(failed("/login")).contains("answered with a web page and not with a list");
        assertThat(failed("/page")).contains("watch.csv");
    }

    @Test
    void aBodyThatBreaksOffIsNoList() throws Exception {
        serve("/short", exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(NEWER.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertThat(failed("/short")).contains("127.0.0.1 broke off");
    }

    @Test
    void aBodyWithoutEndIsCutOff() throws Exception {
        serve("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] rows = "1,Anna Berg\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = exchange.getResponseBody()) {
                while (testIsOver.getCount() > 0) {
                    out.write(rows);
                }
            }
        });
        serve("/huge", exchange -> {
            exchange.sendResponseHeaders(200, Long.MAX_VALUE);
            exchange.getResponseBody().write("id,".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(failed("/endless")).contains("sent more than 1 MiB");
        assertThat(failed("/huge")).contains("sent more than 1 MiB");
    }

    @Test
    void aServerThatSaysNothingIsLeft() throws Exception {
        serve("/silent", exchange -> await());
        serve("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("id,".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        });
        assertThat(failed("/silent", Duration.ofSeconds(1))).contains("took longer than 1 s");
        assertThat(failed("/slow", Duration.ofSeconds(1))).contains("took longer than 1 s");
    }

    @Test
    void nobodyAtTheAddress() throws Exception {
        int port = server.getAddress().getPort();
        server.stop(0);
        server = server();
        assertThat(failed(
                        URI.create("http://127.0.0.1:" + port + "/watch.csv"),
                        Optional.empty(),
                        Duration.ofSeconds(20)))
                .contains("no connection to 127.0.0.1");
    }

    @Test
    void throughAProxyTheProxyIsAsked() throws Exception {
        serve(
                "/",
                exchange -> answer(
                        exchange,
                        200,
                        "text/csv",
                        exchange.getRequestURI().getHost().equals("lists.example") ? NEWER : ""));
        URI elsewhere = URI.create("http://lists.example/watch.csv");
        assertThat(update(elsewhere, Optional.of(server.getAddress()), Duration.ofSeconds(20)))
                .startsWith("0 watch: 3 entries");
    }

    @Test
    void aMirrorNeedsNoServer() throws Exception {
        Path mirror = Files.createDirectories(folder.resolve("mirror"));
        ListUpdate.Supply supply = ListUpdate.mirror(mirror);
        assertThat(run(List.of(source("watch", "/")), supply))
                .startsWith("1 watch: not updated")
                .contains("there is no watch.csv in the mirror");
        Files.writeString(mirror.resolve("watch.csv"), NEWER);
        assertThat(run(List.of(source("watch", "/")), supply)).startsWith("0 watch: 3 entries");
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() throws Exception {
        serve("/gone", exchange -> answer(exchange, 404, "text/plain", "gone"));
        serve("/watch.csv", exchange -> answer(exchange, 200, "text/csv", NEWER));
        assertThat(run(
                        List.of(source("other", "/gone"), source("watch", "/watch.csv")),
                        Optional.empty(),
                        Duration.ofSeconds(20)))
                .startsWith("1 other: not updated")
                .contains("watch: 3 entries");
    }

    @Test
    void anotherListThanTheOneAskedForIsRefused() throws Exception {
        serve("/watch.csv", exchange -> answer(exchange, 200, "text/csv", NEWER));
        ListSource wrong = new ListSource("un", "watch.csv", address("/watch.csv"));
        assertThat(run(List.of(wrong), Optional.empty(), Duration.ofSeconds(20)))
                .startsWith("1 un: not updated")
                .contains("this is the list watch and not un");
    }

    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Behaviour behaviour) {
        server.createContext(path, exchange -> {
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void await() {
        try {
            testIsOver.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private ListSource source(String list, String path) {
        return new ListSource(list, "watch.csv", address(path));
    }

    private String update(String path) throws IOException {
        return update(address(path), Optional.empty(), Duration.ofSeconds(20));
    }

    private String failed(String path) throws Exception {
        return failed(path, Duration.ofSeconds(20));
    }

    private String failed(String path, Duration timeout) throws Exception {
        return failed(address(path), Optional.empty(), timeout);
    }

    private String failed(URI address, Optional<InetSocketAddress> proxy, Duration timeout) throws Exception {
        String told = update(address, proxy, timeout);
        assertThat(told)
                .startsWith("1 watch: not updated, what was in force stays so: ")
                .doesNotContain("Exception");
        assertThat(inForce()).isEqualTo(2);
        return told;
    }

    private String update(URI address, Optional<InetSocketAddress> proxy, Duration timeout) throws IOException {
        return run(List.of(new ListSource("watch", "watch.csv", address)), proxy, timeout);
    }

    private String run(List<ListSource> sources, Optional<InetSocketAddress> proxy, Duration timeout)
            throws IOException {
        try (ListFetch fetch = new ListFetch(proxy, timeout, BYTES_MAX)) {
            return run(sources, (source, to) -> fetch.fetch(source.address(), to));
        }
    }

    private String run(List<ListSource> sources, ListUpdate.Supply supply) throws IOException {
        var shown = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
        Path store = folder.resolve("lists");
        int exitCode =
                new ListUpdate(store, LocalDate.parse("2024-02-01"), supply, Console.of(out, out, folder)).run(sources);
        return exitCode + " " + shown.toString(StandardCharsets.UTF_8);
    }

    private int inForce() throws Exception {
        return ListFolder.open(folder.resolve("lists")).snapshots().stream()
                .reduce((older, newer) -> newer)
                .map(Snapshot::entries)
                .orElseThrow();
    }
}
