package org.wellhead.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a file from a strange server, which may answer with anything, for ever, or not at all: whole, within a size and
 * a time, or an {@link IOException} that says why not in words for people.
 */
final class ListFetch implements AutoCloseable {
    private static final Duration CONNECT_MAX = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final HttpClient client;
    private final Duration timeout;
    private final long bytesMax;

    /**
     * @param timeout for one file, from the first word to the last byte
     * @param bytesMax the largest file that is taken
     */
    ListFetch(Optional<InetSocketAddress> proxy, Duration timeout, long bytesMax) {
        this.timeout = timeout;
        this.bytesMax = bytesMax;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(timeout.compareTo(CONNECT_MAX) < 0 ? timeout : CONNECT_MAX)
                // Never from an encrypted address to a plain one, and five times at most.
                .followRedirects(HttpClient.Redirect.NORMAL);
        proxy.map(ProxySelector::of).ifPresent(builder::proxy);
        this.client = builder.build();
    }

    /** Fetches a file to a path where there is none yet. */
    void fetch(URI address, Path to) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("User-Agent", "wellhead/" + Main.version())
                .timeout(timeout)
                .build();
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(request, onlyAList(to));
        try {
            answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(tooSlow(address), slow);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (ExecutionException failed) {
            throw new IOException(reason(address, Objects.requireNonNull(failed.getCause())), failed);
        }
    }

    private BodyHandler<Path> onlyAList(Path to) {
        return head -> {
            if (head.statusCode() != OK) {
                throw new Unwanted(said(head.statusCode()));
            }
            String type = head.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
            if (type.startsWith("text/html")) {
                throw new Unwanted("answered with a web page and not with a list");
            }
            if (head.headers().firstValueAsLong("Content-Length").orElse(0) > bytesMax) {
                throw new Unwanted(tooLarge());
            }
            return BodyHandlers.limiting(BodyHandlers.ofFile(to), bytesMax).apply(head);
        };
    }

    private static String said(int status) {
        return status >= 300 && status < 400
                ? "sent us from one address to the next, or to one that is not encrypted (" + status + ")"
                : "answered with error " + status;
    }

    private String tooLarge() {
        return "sent more than " + (bytesMax >> 20) + " MiB, which no list has";
    }

    private String reason(URI address, Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null && !(first instanceof Unwanted) && !(first instanceof ConnectException)) {
            first = first.getCause();
        }
        String said = String.valueOf(first.getMessage());
        return switch (first) {
            case Unwanted unwanted -> address.getHost() + " " + said;
            case ConnectException nobody -> "no connection to " + address.getHost();
            case UnresolvedAddressException unknown -> "nobody knows where " + address.getHost() + " is";
            case HttpTimeoutException slow -> tooSlow(address);
            // So the JDK's own limit says it.
            case IOException full when said.contains("capacity") -> address.getHost() + " " + tooLarge();
            default -> address.getHost() + " broke off: " + said;
        };
    }

    private String tooSlow(URI address) {
        return address.getHost() + " took longer than " + timeout.toSeconds() + " s";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** An answer whose body nobody wants. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unwanted(String message) {
            super(message);
        }
    }
}
