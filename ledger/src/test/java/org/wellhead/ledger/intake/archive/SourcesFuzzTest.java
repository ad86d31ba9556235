package org.wellhead.ledger.intake.archive;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whatever the bytes are, the walk ends, tells what it refuses, and leaves nothing behind. */
class SourcesFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreWalkedOrRefused(byte[] bytes) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path file = Files.write(folder.resolve("given"), bytes);
        Path temporary = folder.resolve("temporary");
        try {
            Walked walked = new Walked(folder);
            Sources.walkAtMost(100, List.of(file), temporary, walked);
            try (var left = Files.list(temporary)) {
                if (left.findAny().isPresent()) {
                    throw new AssertionError("something is left in temporary space");
                }
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(temporary);
            Files.deleteIfExists(folder);
        }
    }
}
