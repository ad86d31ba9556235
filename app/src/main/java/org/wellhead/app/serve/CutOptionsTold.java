package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.PricesKept;

/**
 * The options of {@code cut} that a page may set, each a text as it would be typed; null or {@code ""} where it is not given.
 *
 * @param jurisdiction countries with commas
 * @param kind kinds of holders with commas
 * @param withDesignated whether designated accounts may be frozen
 * @param bounds for how many sources bounds are told
 * @param prices what the case keeps by this name for {@code --cost}
 */
record CutOptionsTold(
        @Nullable String budget,
        @Nullable String policy,
        @Nullable String from,
        @Nullable String jurisdiction,
        @Nullable String kind,
        @Nullable Boolean withDesignated,
        @Nullable String collateral,
        @Nullable String bounds,
        @Nullable String by,
        @Nullable String overdraft,
        @Nullable String prices) {
    /** No value can be taken for another option, and none is long. */
    private static final String SOUND = "[A-Za-z0-9][A-Za-z0-9:.,+_-]{0,2000}";

    /** Those of the request's address. */
    static CutOptionsTold of(Context context) {
        return new CutOptionsTold(
                context.queryParam("budget"),
                context.queryParam("policy"),
                context.queryParam("from"),
                context.queryParam("jurisdiction"),
                context.queryParam("kind"),
                "true".equals(context.queryParam("with_designated")),
                context.queryParam("collateral"),
                context.queryParam("bounds"),
                context.queryParam("by"),
                context.queryParam("overdraft"),
                context.queryParam("prices"));
    }

    /** As typed after {@code ./wellhead cut}. */
    List<String> arguments(CaseHandle served) {
        List<String> arguments = new ArrayList<>(List.of("--case", served.told()));
        add(arguments, "--budget", budget);
        add(arguments, "--policy", policy);
        add(arguments, "--from", from);
        add(arguments, "--jurisdiction", jurisdiction);
        add(arguments, "--kind", kind);
        if (Boolean.TRUE.equals(withDesignated)) {
            arguments.add("--with-designated");
        }
        add(arguments, "--collateral", collateral);
        if (bounds != null && !bounds.isEmpty()) {
            arguments.add("--bounds=" + sound("--bounds", bounds));
        }
        add(arguments, "--by", by);
        add(arguments, "--overdraft", overdraft);
        if (prices != null && !prices.isEmpty()) {
            if (!prices.matches("[0-9a-f]{12}")) {
                throw Problem.request("prices: the name of some that the case keeps");
            }
            arguments.addAll(List.of("--cost", served.told(PricesKept.place(prices))));
        }
        return arguments;
    }

    private static void add(List<String> arguments, String option, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            arguments.addAll(Stream.of(option, sound(option, value)).toList());
        }
    }

    private static String sound(String option, @Nullable String value) {
        String text = Objects.requireNonNull(value);
        if (!text.matches(SOUND)) {
            throw Problem.request(option + ": this cannot be its value");
        }
        return text;
    }
}
