package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

/** Every bundle is what the official schemas of STIX 2.1 say, and its accounts, payments and findings what the extension's own says. */
class StixSchemaTest {
    @BeforeAll
    static void need() {
        assumeTrue(
                Files.exists(StixSchemas.FOLDER),
                "SKIPPED: the schemas of STIX 2.1 are not beside the project; bundles are held only by our own rules");
    }

    @Test
    void theSampleExactlyIsValid() throws IOException {
        assertValid(StixSamples.first(Samples.exact()));
    }

    @Test
    void theSampleAsLittleExactlyAsCanBeIsValid() throws IOException {
        assertValid(StixSamples.first(Samples.redacted()));
    }

    @Test
    void twoHundredFindingsAreValid() throws IOException {
        assertValid(StixSamples.first(Samples.large(200)));
    }

    @Test
    void markingsOfSingleFieldsAreValid() throws IOException {
        assertValid(StixSamples.first(StixSamples.granular()));
    }

    @Test
    void whatWasWithdrawnIsValid() throws IOException {
        History told = StixForm.write(Samples.exact(), History.empty()).after();
        Release less = StixSamples.release(
                StixSamples.without(EnumSet.of(Kind.FREEZE, Kind.MATCH, Kind.SIGHTING, Kind.SOURCE)),
                2,
                Samples.AT.plusSeconds(60));

        assertValid(StixForm.write(less, told).file().bytes());
    }

    @Test
    void aBundleWithSpoiledPropertiesIsNotValid() throws IOException {
        String bundle = new String(StixSamples.first(Samples.exact()), UTF_8);

        assertThat(new StixSchemas()
                        .problems(bundle.replace("\"minor\":25000", "\"minor\":250.5")
                                .getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(new StixSchemas()
                        .problems(bundle.replace("\"identity_class\":\"organization\"", "\"identity_class\":7")
                                .getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(new StixSchemas().problems(bundle.replace(".000Z", "Z").getBytes(UTF_8)))
                .isNotEmpty();
    }

    private static void assertValid(byte[] bundle) throws IOException {
        assertThat(new StixSchemas().problems(bundle)).isEmpty();
    }
}
