package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as {@code plan.json} tells it; see docs/cut.md for what each figure means. Amounts are texts.
 *
 * @param curve its beginnings, each with what no so many accounts can exceed
 * @param underAnyOrder with bounds only
 */
record CutPlan(
        String answer,
        List<String> howSure,
        String assumes,
        String version,
        String policy,
        String currency,
        List<Input> inputs,
        Map<String, String> options,
        String traced,
        String stoppable,
        int candidates,
        String stops,
        String collateral,
        Guarantee guarantee,
        List<Freeze> freeze,
        List<Beginning> curve,
        List<Point> frontier,
        List<Under> underEveryPolicy,
        @Nullable AnyOrder underAnyOrder,
        Smallest smallest,
        States states,
        List<Month> months,
        List<String> notices) {

    record Input(String name, String sha256, long bytes) {}

    record Guarantee(String most, String mostShare, boolean exact, long choicesSearched) {}

    record Freeze(
            int rank,
            String account,
            String name,
            String country,
            String kind,
            String from,
            String price,
            String stops,
            String cumulative,
            String cumulativeShare,
            String collateral) {}

    record Beginning(
            int accounts,
            String answer,
            String guarantee,
            String stops,
            String stopsShare,
            String collateral,
            String most,
            String mostShare,
            boolean exact) {}

    record Point(int accounts, String stops, String stopsShare, String collateral, String charge) {}

    record Under(String policy, String traced, String stops, String stopsShare) {}

    record AnyOrder(String stopsAtLeast, String ofWhatArrived) {}

    record Smallest(int size, int noFewerThan, boolean exact, List<String> accounts) {}

    record States(long sampledUnits, List<Coalition> smallest, List<Alone> alone, List<Together> together) {}

    record Coalition(int percent, List<String> countries, String stops, boolean exact) {}

    record Alone(String country, int accounts, String alone, String fair, String fairError) {}

    record Together(String who, List<String> countries, String stops, String error) {}

    record Month(String from, String stops) {}

    static final String FILE = "plan.json";

    /** A larger one was not written by us. */
    private static final long BYTES_MOST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** The plan in a folder of results; nothing if there is none, or one of an earlier version that told less. */
    @SuppressWarnings("ConstantValue") // Jackson leaves null what is not in the file.
    static Optional<CutPlan> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file) || Files.size(file) > BYTES_MOST) {
            return Optional.empty();
        }
        try {
            CutPlan plan = JSON.readValue(Files.readAllBytes(file), CutPlan.class);
            return plan.curve() == null || plan.frontier() == null || plan.freeze() == null
                    ? Optional.empty()
                    : Optional.of(plan);
        } catch (JacksonException notOurs) {
            return Optional.empty();
        }
    }
}
