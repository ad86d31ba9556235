package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service and its answers as a test wants to read them. */
final class Asked implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    final TaxiiService service;
    private final String partner;

    Asked(TaxiiService service, String partner) {
        this.service = service;
        this.partner = partner;
    }

    Asked as(String other) {
        return new Asked(service, other);
    }

    TaxiiResponse ask(String method, String target, String body) throws IOException {
        int question = target.indexOf('?');
        return service.answer(
                new TaxiiRequest(
                        method,
                        question < 0 ? target : target.substring(0, question),
                        question < 0 ? "" : target.substring(question + 1),
                        List.of(TaxiiResponse.MEDIA_TYPE),
                        Optional.of(TaxiiResponse.MEDIA_TYPE),
                        partner,
                        NOON),
                new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    TaxiiResponse get(String target) throws IOException {
        return ask("GET", target, "");
    }

    int status(String target) throws IOException {
        return get(target).status();
    }

    String text(String target) throws IOException {
        return text(get(target));
    }

    static String text(TaxiiResponse answer) {
        return new String(answer.body(), UTF_8);
    }

    /** Names of the objects of a page, in its order. */
    List<String> names(String target) throws IOException {
        return names(get(target));
    }

    static List<String> names(TaxiiResponse answer) {
        return NAME.matcher(text(answer)).results().map(found -> found.group(1)).toList();
    }

    /** Names of all objects, page by page. */
    List<String> allNames(String target) throws IOException {
        List<String> all = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            TaxiiResponse page = get(target
                    + next.map(mark -> mark.isEmpty() ? "" : "&next=" + mark).get());
            all.addAll(names(page));
            next = next(page);
        }
        return all;
    }

    static Optional<String> next(TaxiiResponse page) {
        Matcher next = NEXT.matcher(text(page));
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    /** An object of STIX 2.1 with a name; without times if {@code modified} is empty. */
    static String object(String type, int number, String modified, String name) {
        String times =
                modified.isEmpty() ? "" : "\"created\":\"2020-01-01T00:00:00Z\",\"modified\":\"" + modified + "\",";
        return "{\"type\":\"" + type + "\",\"spec_version\":\"2.1\",\"id\":\"" + id(type, number) + "\"," + times
                + "\"name\":\"" + name + "\"}";
    }

    static String id(String type, int number) {
        return "%s--00000000-0000-4000-8000-%012d".formatted(type, number);
    }

    static String envelope(String... objects) {
        return "{\"objects\":[" + String.join(",", objects) + "]}";
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
