package org.wellhead.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.ShareServeCommand.ServeOptions;
import org.wellhead.app.taxii.AccessEvent;
import org.wellhead.app.taxii.AccessLog;
import org.wellhead.app.taxii.Listening;
import org.wellhead.app.taxii.TaxiiServer;
import org.wellhead.app.taxii.UsersFile;
import org.wellhead.share.audit.AuditException;
import org.wellhead.share.audit.AuditLog;
import org.wellhead.share.taxii.CaseCatalog;
import org.wellhead.share.taxii.Catalog;
import org.wellhead.share.taxii.LoadedCatalog;
import org.wellhead.share.taxii.StoreException;
import org.wellhead.share.taxii.TaxiiService;

/** A server that runs: what it opened, to be closed in order. */
final class Serving implements AutoCloseable {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])[:]([0-9]{1,5})");
    private static final long LOAD_BYTES_MAX = Integer.MAX_VALUE - 64;
    private static final int STOP_SECONDS = 20;
    private static final String API_ROOT = "releases";

    private final TaxiiServer server;
    private final @Nullable AccessLog log;
    private final @Nullable AuditLog audit;
    private final @Nullable Path scratch;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Serving(TaxiiServer server, @Nullable AccessLog log, @Nullable AuditLog audit, @Nullable Path scratch) {
        this.server = server;
        this.log = log;
        this.audit = audit;
        this.scratch = scratch;
    }

    /** Starts it and says where it listens. */
    static Serving start(Console console, ServeOptions options) throws IOException {
        Listening listening = listening(options.listen(), options.identity(), options.requestsPerSecond());
        UsersFile users = users(console, options, listening);
        if (users.hasPlainPasswords()) {
            console.complain("WARNING: " + console.told(options.users())
                    + " has passwords that anybody can read; this is for trials, and only this machine is listened to");
        }
        String scheme = listening.identity().isPresent() ? "https://" : "http://";
        String url = options.publicUrl() == null ? scheme + options.listen() : options.publicUrl();
        Path scratch = null;
        AuditLog audit = null;
        Catalog catalog;
        if (options.load() != null) {
            scratch = Files.createTempDirectory("wellhead-taxii");
            catalog = loaded(console, options.load(), scratch, options.apiRoot(), url);
        } else {
            Path folder = Objects.requireNonNull(options.caseFolder());
            catalog = CaseCatalog.of(folder, options.apiRoot() == null ? API_ROOT : options.apiRoot(), url);
            audit = audit(console, folder);
        }
        AccessLog log = audit == null ? null : AccessLog.start(audit::appendAll);
        Consumer<AccessEvent> events = log == null ? event -> {} : log;
        var service = new TaxiiService(catalog, options.pageSize());
        TaxiiServer server;
        try {
            server = TaxiiServer.start(listening, service, users, InstantSource.system(), events, console::complain);
        } catch (IOException e) {
            service.close();
            closeAll(log, audit, scratch);
            throw e;
        }
        var serving = new Serving(server, log, audit, scratch);
        String host = listening.address().getHostAddress();
        console.out()
                .println("Serving " + scheme + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + server.port()
                        + "/taxii2/ until stopped.");
        console.out().flush();
        return serving;
    }

    private static AuditLog audit(Console console, Path folder) throws IOException {
        try {
            // Its own log, since the case's is closed between commands, and this one is open as long as the server
            // runs.
            AuditLog audit = AuditLog.open(folder.resolve(CaseAudit.ACCESS));
            audit.mended().ifPresent(console::complain);
            return audit;
        } catch (AuditException e) {
            throw new InputRefused(String.valueOf(e.getMessage()));
        }
    }

    private static UsersFile users(Console console, ServeOptions options, Listening listening) throws IOException {
        try {
            return UsersFile.open(options.users(), listening.isLocal(), console::complain);
        } catch (IllegalArgumentException e) {
            throw new InputRefused(console.told(options.users()) + ": " + e.getMessage());
        }
    }

    private static Catalog loaded(Console console, Path file, Path scratch, @Nullable String apiRoot, String url)
            throws IOException {
        if (Files.size(file) > LOAD_BYTES_MAX) {
            throw new InputRefused(console.told(file) + ": has more than " + LOAD_BYTES_MAX + " bytes");
        }
        try {
            return LoadedCatalog.read(
                    Files.readAllBytes(file),
                    scratch,
                    Optional.ofNullable(apiRoot),
                    url,
                    InstantSource.system().instant());
        } catch (StoreException e) {
            remove(scratch);
            throw new InputRefused(console.told(file) + ": " + e.getMessage());
        }
    }

    /**
     * What {@code --listen} asks for.
     *
     * @throws WrongUse if it is not HOST:PORT, or a network would be listened to without TLS
     */
    static Listening listening(String listen, Optional<Listening.Identity> identity, int requestsPerSecond) {
        Matcher parts = HOST_AND_PORT.matcher(listen);
        if (!parts.matches()) {
            throw new WrongUse("--listen: '" + listen + "' is not HOST:PORT, e.g. 127.0.0.1:8080");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(parts.group(1));
        } catch (UnknownHostException e) {
            throw new WrongUse("--listen: no address is called '" + parts.group(1) + "'");
        }
        if (identity.isEmpty() && !address.isLoopbackAddress()) {
            throw new WrongUse(
                    "--listen: without --key-store only this machine is listened to, e.g. on 127.0.0.1:8080");
        }
        try {
            return new Listening(address, Integer.parseInt(parts.group(2)), identity, requestsPerSecond);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("--listen: " + e.getMessage());
        }
    }

    private static void closeAll(@Nullable AccessLog log, @Nullable AuditLog audit, @Nullable Path scratch)
            throws IOException {
        if (log != null) {
            log.close();
        }
        if (audit != null) {
            audit.close();
        }
        if (scratch != null) {
            remove(scratch);
        }
    }

    /** A folder with nothing but collections' files. */
    private static void remove(Path scratch) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(scratch)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }

    int port() {
        return server.port();
    }

    /** Waits until everything is closed, or too long. */
    void awaitClosed() {
        try {
            if (!closed.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.close();
            closeAll(log, audit, scratch);
        } finally {
            closed.countDown();
        }
    }
}
