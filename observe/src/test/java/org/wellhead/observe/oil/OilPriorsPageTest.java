package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wellhead.observe.oil.Distribution.Choice;
import org.wellhead.observe.oil.Distribution.Fixed;
import org.wellhead.observe.oil.Distribution.Lognormal;
import org.wellhead.observe.oil.Distribution.Triangular;
import org.wellhead.observe.oil.Distribution.TruncatedNormal;
import org.wellhead.observe.oil.Distribution.Uniform;

/** Holds the table of docs/oil-priors.md to the built-in priors. */
class OilPriorsPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/oil-priors.md");
    private static final String HEAD = "| Quantity | Unit | Distribution | Source | Note |\n|---|---|---|---|---|\n";

    @Test
    void thePageTellsOfEveryPriorAsTheFileDoes() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(HEAD) + HEAD.length();
        int end = page.indexOf("\n\n", start - 1) + 1;
        String table =
                Priors.builtIn().all().stream().map(OilPriorsPageTest::row).collect(Collectors.joining());
        if (Boolean.getBoolean("wellhead.write")) {
            Files.writeString(PAGE, page.substring(0, start) + table + page.substring(end));
        }
        assertThat(Files.readString(PAGE))
                .as("docs/oil-priors.md is stale; to write it anew: mvn -pl observe test -Dtest=OilPriorsPageTest"
                        + " -Dwellhead.write=true")
                .contains(HEAD + table + "\n");
    }

    private static String row(Prior prior) {
        return "| `" + prior.quantity().key() + "` | " + prior.quantity().unit() + " | " + told(prior.distribution())
                + " | " + prior.source() + " | " + prior.note() + " |\n";
    }

    private static String told(Distribution distribution) {
        return switch (distribution) {
            case Fixed(double value) -> "fixed " + Told.figure(value);
            case Uniform(double low, double high) -> "uniform " + Told.figure(low) + " to " + Told.figure(high);
            case Triangular(double low, double mode, double high) ->
                "triangular " + Told.figure(low) + ", " + Told.figure(mode) + ", " + Told.figure(high);
            case TruncatedNormal(double mean, double sd, double low, double high) ->
                "normal " + Told.figure(mean) + " ± " + Told.figure(sd) + ", " + Told.figure(low) + " to "
                        + Told.figure(high);
            case Lognormal(double low, double high) ->
                "lognormal, 95 % " + Told.figure(low) + " to " + Told.figure(high);
            case Choice choice -> "choice of " + choice.values();
        };
    }
}
