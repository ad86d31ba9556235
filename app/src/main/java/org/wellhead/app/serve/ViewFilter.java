package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.wellhead.app.view.Buckets;
import org.wellhead.app.view.Filter;
import org.wellhead.app.view.ViewFacts;
import org.wellhead.ledger.PartyKind;
import org.wellhead.trace.Policy;

/**
 * The filter in an address: {@code policy=fifo&unit=north,south&country=TR,unknown&kind=person&from=2015-03-01&to=2015-06-30&text=ana}. All are optional. A name
 * in a list that itself has a comma or percent sign has them percent-encoded once more.
 */
final class ViewFilter {
    /** The word for a country that is not known. */
    static final String UNKNOWN = "unknown";

    private static final int WORDS_MOST = 1000;

    private ViewFilter() {}

    /** Reads it; what the view does not have is refused. */
    static Filter of(Context context, ViewFacts facts) {
        Set<Integer> units = new HashSet<>();
        for (String name : words(context, "unit")) {
            int unit = facts.units().indexOf(name);
            if (unit < 0) {
                throw Problem.request("unit: no unit is called '" + name + "' in what was traced");
            }
            units.add(unit);
        }
        Set<String> countries = new HashSet<>();
        for (String code : words(context, "country")) {
            countries.add(code.equals(UNKNOWN) ? "" : country(code));
        }
        Set<PartyKind> kinds = new HashSet<>();
        for (String word : words(context, "kind")) {
            kinds.add(PartyKind.parse(word)
                    .orElseThrow(() -> Problem.request("kind: no kind is called '" + word + "'; there are "
                            + String.join(", ", PartyKind.words()))));
        }
        String text = Objects.requireNonNullElse(context.queryParam("text"), "").strip();
        if (text.length() > Filter.TEXT_MOST) {
            throw Problem.request("text: at most " + Filter.TEXT_MOST + " characters");
        }
        return new Filter(
                policy(context, facts),
                units,
                countries,
                kinds,
                bucket(context, "from", facts.buckets(), 0),
                bucket(context, "to", facts.buckets(), Integer.MAX_VALUE),
                text);
    }

    private static Policy policy(Context context, ViewFacts facts) {
        String word = context.queryParam("policy");
        if (word == null || word.isEmpty()) {
            return headline(facts);
        }
        return Policy.parse(word)
                .filter(facts.policies()::contains)
                .orElseThrow(() -> Problem.request("policy: '" + word + "' was not traced"));
    }

    /** The policy by which {@code trace} tells its answer. */
    static Policy headline(ViewFacts facts) {
        return facts.policies().contains(Policy.PROPORTIONAL)
                ? Policy.PROPORTIONAL
                : facts.policies().getFirst();
    }

    private static String country(String code) {
        if (!code.matches("[A-Za-z]{2}")) {
            throw Problem.request(
                    "country: '" + code + "' is no country of ISO 3166; write two letters, or " + UNKNOWN);
        }
        return code.toUpperCase(Locale.ROOT);
    }

    private static Set<String> words(Context context, String name) {
        String list = context.queryParam(name);
        Set<String> words = new LinkedHashSet<>();
        if (list == null || list.isEmpty()) {
            return words;
        }
        for (String word : list.split(",", WORDS_MOST)) {
            try {
                // A plus sign is one here: only what was encoded twice is still encoded.
                words.add(URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8));
            } catch (IllegalArgumentException notEncoded) {
                throw Problem.request(name + ": '" + word + "' has a percent sign that encodes nothing");
            }
        }
        return words;
    }

    /** The bucket in which a day lies: the last that does not begin after it. */
    private static int bucket(Context context, String name, Buckets buckets, int other) {
        String text = context.queryParam(name);
        if (text == null || text.isEmpty()) {
            return other;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Problem.request(name + ": '" + text + "' is no day; write it as 2015-03-01");
        }
        int low = 0;
        int high = buckets.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (buckets.start(middle).isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return low;
    }
}
