package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes are, they are priors that can be used, or are refused in words. */
class PriorsFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void onlyRefusalsInWordsComeOut(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".toml");
        try {
            Files.write(file, bytes);
            Priors priors = Priors.read(file, "priors.toml");
            OilEstimate oil = OilEstimate.of(CountEvidence.ofCount(new Interval(1, 2, 3)), priors, 1, 100);
            assertThat(oil.stock().barrels().low()).isNotNegative();
        } catch (PriorsException refused) {
            assertThat(refused.getMessage()).startsWith("priors.toml");
        } finally {
            Files.delete(file);
        }
    }
}
