package org.wellhead.app.taxii;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.wellhead.share.taxii.StoreException;
import org.wellhead.share.taxii.TaxiiRequest;
import org.wellhead.share.taxii.TaxiiResponse;
import org.wellhead.share.taxii.TaxiiService;

/** From a request of HTTP to an answer: who it is, whether it may ask now, what it gets, what is noted of it. */
final class TaxiiHandler extends Handler.Abstract {
    private final TaxiiService service;
    private final Logins logins;
    private final RateLimit rate;
    private final InstantSource clock;
    private final Consumer<AccessEvent> events;
    private final Consumer<String> notices;

    TaxiiHandler(
            TaxiiService service,
            Logins logins,
            RateLimit rate,
            InstantSource clock,
            Consumer<AccessEvent> events,
            Consumer<String> notices) {
        this.service = service;
        this.logins = logins;
        this.rate = rate;
        this.clock = clock;
        this.events = events;
        this.notices = notices;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        TaxiiResponse answer;
        try {
            answer = answer(request);
        } catch (TimelyBody.TooSlow e) {
            answer = TaxiiResponse.error(408, "RequestError", "the content came too slowly");
        } catch (IOException | UncheckedIOException | StoreException e) {
            notices.accept("a request failed: " + e.getMessage());
            answer = TaxiiResponse.error(500, "ServerError", "the server cannot do this now; ask again later");
        }
        service.notices().forEach(notices);
        send(answer, request, response, callback);
        return true;
    }

    private static void send(TaxiiResponse answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        TaxiiHeaders.put(response.getHeaders(), request.isSecure());
        answer.headers().forEach(response.getHeaders()::put);
        if (answer.status() == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"TAXII\", charset=\"UTF-8\"");
        } else if (answer.status() == 429) {
            response.getHeaders().put("Retry-After", "60");
        }
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }

    private TaxiiResponse answer(Request request) throws IOException {
        Instant now = clock.instant();
        String address = Request.getRemoteAddr(request);
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("/");
        String authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        Optional<String> fingerprint = fingerprint(request, now);
        return switch (logins.login(fingerprint, authorization, address, path, now)) {
            case Logins.Result.Refused refused ->
                TaxiiResponse.error(401, "AuthenticationError", "log in with a name and password that are known here");
            case Logins.Result.TooMany tooMany ->
                TaxiiResponse.error(429, "RateError", "too many logins failed; wait some minutes");
            case Logins.Result.NotNow notNow ->
                TaxiiResponse.error(503, "ServerError", "nobody can log in now; ask again later");
            case Logins.Result.In in -> {
                if (!rate.allows(in.user().partner(), request.getBeginNanoTime())) {
                    yield TaxiiResponse.error(429, "RateError", "too many requests; ask less often");
                }
                yield served(request, in.user(), address, path, now);
            }
        };
    }

    private TaxiiResponse served(Request request, Users.User user, String address, String path, Instant now)
            throws IOException {
        TaxiiRequest asked = new TaxiiRequest(
                request.getMethod(),
                path,
                Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
                request.getHeaders().getValuesList(HttpHeader.ACCEPT),
                Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE)),
                user.partner(),
                now);
        TaxiiResponse answer = service.answer(asked, new TimelyBody(Request.asInputStream(request)));
        Optional<String> verb = verb(asked.method(), answer);
        if (verb.isPresent()) {
            events.accept(new AccessEvent(now, verb.get(), user.name(), user.partner(), address, path, answer.items()));
        }
        return answer;
    }

    private static Optional<String> verb(String method, TaxiiResponse answer) {
        if (answer.status() == 403) {
            return Optional.of("refused");
        }
        return switch (method) {
            case "POST" -> answer.status() == 202 ? Optional.of("received") : Optional.empty();
            case "DELETE" -> answer.status() == 200 ? Optional.of("deleted") : Optional.empty();
            default -> answer.items() > 0 ? Optional.of("download") : Optional.empty();
        };
    }

    /** Of the certificate that the other end proved to have, if its time has come and not gone. */
    private static Optional<String> fingerprint(Request request, Instant now) {
        if (!(request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session)) {
            return Optional.empty();
        }
        X509Certificate[] chain = session.peerCertificates();
        if (chain == null || chain.length == 0) {
            return Optional.empty();
        }
        X509Certificate own = chain[0];
        if (now.isBefore(own.getNotBefore().toInstant())
                || now.isAfter(own.getNotAfter().toInstant())) {
            return Optional.empty();
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            return Optional.of(HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
