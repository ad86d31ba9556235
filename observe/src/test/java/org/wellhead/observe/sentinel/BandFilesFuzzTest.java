package org.wellhead.observe.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wellhead.observe.picture.PictureException;

/** Whatever the bytes are, they are bands that can be searched, or are refused in words. */
class BandFilesFuzzTest {
    private static final int LARGEST_PX = 200;

    @FuzzTest(maxDuration = "10m")
    void onlyRefusalsInWordsComeOut(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz", ".tif");
        try {
            Files.write(file, bytes);
            BandFiles bands = BandFiles.open(List.of(file));
            if (bands.widthPx() <= LARGEST_PX && bands.heightPx() <= LARGEST_PX) {
                assertThat(MovingTrucks.find(bands, Optional.empty()).roadKilometres())
                        .isNotNegative();
            } else {
                bands.rows(0, 1);
            }
        } catch (PictureException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }
}
