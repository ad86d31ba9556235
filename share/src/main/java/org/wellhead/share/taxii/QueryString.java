package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads what stands behind the question mark; parameters that TAXII does not have are passed over, as it says. */
final class QueryString {
    static final int CHARS_MAX = 8_192;
    private static final int VALUES_MAX = 500;
    private static final Set<String> NAMES =
            Set.of("added_after", "limit", "next", "match[id]", "match[type]", "match[version]", "match[spec_version]");

    private final Map<String, String> values;

    private QueryString(Map<String, String> values) {
        this.values = values;
    }

    /** O(length). */
    static QueryString parse(String query) throws TaxiiError {
        if (query.length() > CHARS_MAX) {
            throw TaxiiError.badRequest(
                    "the query has more than " + CHARS_MAX + " characters; ask for fewer ids at once");
        }
        Map<String, String> values = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (!NAMES.contains(name)) {
                continue;
            }
            String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw TaxiiError.badRequest(name + " is given twice; separate values by commas");
            }
        }
        return new QueryString(values);
    }

    /**
     * What is wanted.
     *
     * @param names parameters that this kind of page has; others are passed over
     */
    Filter filter(Set<String> names) throws TaxiiError {
        List<String> versions = list("match[version]", names);
        boolean first = false;
        boolean last = versions.isEmpty();
        boolean all = false;
        List<Long> times = new ArrayList<>();
        for (String version : versions) {
            switch (version) {
                case "first" -> first = true;
                case "last" -> last = true;
                case "all" -> all = true;
                default -> times.add(time("match[version]", version));
            }
        }
        Set<Spec> specs = EnumSet.noneOf(Spec.class);
        List<String> wanted = list("match[spec_version]", names);
        for (String spec : wanted) {
            Spec.parse(spec).ifPresent(specs::add);
        }
        if (!wanted.isEmpty() && specs.isEmpty()) {
            throw TaxiiError.badRequest("match[spec_version] is 2.0, 2.1 or both");
        }
        Optional<String> added = value("added_after", names);
        return new Filter(
                added.isPresent() ? time("added_after", added.get()) : Long.MIN_VALUE,
                limit(names),
                -1,
                list("match[id]", names),
                list("match[type]", names),
                specs,
                first,
                last,
                all,
                times);
    }

    /** The same, but behind the mark that the query has, if it has one. */
    Filter behindMark(Filter filter) throws TaxiiError {
        String next = values.get("next");
        return next == null ? filter : PageMark.apply(next, filter);
    }

    /** Whether it is given. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    private OptionalInt limit(Set<String> names) throws TaxiiError {
        Optional<String> text = value("limit", names);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = text.get();
        if (!digits.matches("0*[1-9][0-9]{0,17}")) {
            throw TaxiiError.badRequest("limit is a whole number from 1");
        }
        return OptionalInt.of((int) Math.min(Long.parseLong(digits), Integer.MAX_VALUE));
    }

    private static long time(String name, String text) throws TaxiiError {
        OptionalLong micros = TaxiiTime.parse(text);
        if (micros.isEmpty()) {
            String rule = name.equals("added_after") ? "a time" : "first, last, all, or the time of a version";
            throw TaxiiError.badRequest(name + " is " + rule + "; a time is as 2026-01-31T12:00:00.000000Z");
        }
        return micros.getAsLong();
    }

    private Optional<String> value(String name, Set<String> names) {
        return names.contains(name) ? Optional.ofNullable(values.get(name)) : Optional.empty();
    }

    private List<String> list(String name, Set<String> names) throws TaxiiError {
        Optional<String> text = value(name, names);
        if (text.isEmpty()) {
            return List.of();
        }
        String[] list = text.get().split(",", -1);
        if (list.length > VALUES_MAX) {
            throw TaxiiError.badRequest(name + " has more than " + VALUES_MAX + " values");
        }
        for (String value : list) {
            if (value.isEmpty()) {
                throw TaxiiError.badRequest(name + " has an empty value");
            }
        }
        return List.of(list).stream().distinct().toList();
    }

    private static String decode(String text) throws TaxiiError {
        var bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                int high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
                int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw TaxiiError.badRequest("a percent sign is followed by two hexadecimal digits");
                }
                bytes.write(high * 16 + low);
                at += 3;
            } else if (c < 0x80) {
                bytes.write(c == '+' ? ' ' : c);
                at++;
            } else {
                throw TaxiiError.badRequest("the query has characters that must be written with percent signs");
            }
        }
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw TaxiiError.badRequest("the query is not UTF-8");
        }
    }
}
