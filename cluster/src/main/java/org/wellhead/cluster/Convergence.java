package org.wellhead.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wellhead.trace.Policy;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How an answer was come by: window by window, in how many supersteps it came to rest, and of how many payments each of them told on.
 *
 * @param plan how it was spread
 * @param rounds the supersteps, in order; of a run that was resumed, those since
 * @param effort what it took
 */
record Convergence(ClusterPlan plan, List<ClusterTrace.Round> rounds, ClusterTrace.Effort effort) {
    private static final String FILE = "cluster.json";

    Convergence {
        rounds = List.copyOf(rounds);
    }

    /** Writes those of all policies; returns the file's name. */
    static String write(Path folder, Map<Policy, Convergence> all) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE), UTF_8);
                JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            for (Map.Entry<Policy, Convergence> one : all.entrySet()) {
                json.writeObjectPropertyStart(one.getKey().word());
                one.getValue().write(json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return FILE;
    }

    private void write(JsonGenerator json) {
        json.writeNumberProperty("partitions", plan.partitions());
        json.writeNumberProperty("windows", plan.windows());
        json.writeNumberProperty("supersteps", effort.supersteps());
        json.writeNumberProperty("accounts_reaching", effort.accountsReaching());
        json.writeNumberProperty("payments_told", effort.paymentsSent());
        json.writeNumberProperty("bytes_told", effort.bytesSent());
        json.writeNumberProperty("bytes_shuffled", effort.bytesShuffled());
        json.writeArrayPropertyStart("rounds");
        for (ClusterTrace.Round round : rounds) {
            json.writeStartObject();
            json.writeNumberProperty("window", round.window());
            json.writeNumberProperty("superstep", round.superstep());
            json.writeNumberProperty("payments_told", round.paymentsTold());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
