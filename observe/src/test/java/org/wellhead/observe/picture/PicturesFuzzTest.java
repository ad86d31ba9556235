package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.observe.geometry.PixelPoint;

/** Whatever the bytes are, they are a picture that can be read, or are refused in words. */
class PicturesFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void onlyRefusalsInWordsComeOut(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = folder.resolve("picture");
        try {
            Files.write(file, bytes);
            try (Picture picture = Pictures.open(file, "picture", folder)) {
                byte[] rgb = new byte[3 * 64 * 64];
                picture.read(-3, -3, 64, 64, rgb);
                picture.read(picture.widthPx() - 40, picture.heightPx() - 40, 64, 64, rgb);
                picture.georeference().ifPresent(lies -> {
                    try {
                        lies.pixel(lies.place(new PixelPoint(1, 1)));
                    } catch (IllegalArgumentException nowhere) {
                        assertThat(nowhere.getMessage()).isNotBlank();
                    }
                });
            } catch (PictureException e) {
                assertThat(e.getMessage()).matches("(?s)picture: [^;]+.*; .+; .+");
            }
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }
}
