package org.wellhead.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.observe.picture.Pictures;

/** Tiles of several pictures for several people at once. */
@Timeout(60)
class PictureShelfTest {
    @TempDir
    Path folder;

    @Test
    void whoLooksAtOnePictureDoesNotWaitUntilAnotherIsUnpacked() throws Exception {
        Path slow = picture("slow.png");
        Path fast = picture("fast.png");
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (PictureShelf shelf = new PictureShelf((file, name, scratch) -> {
            if (file.equals(slow)) {
                begun.countDown();
                waitFor(goOn);
            }
            return Pictures.open(file, name, scratch);
        })) {
            CompletableFuture<byte[]> late = new CompletableFuture<>();
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    late.complete(shelf.tile(slow, "slow.png", 0, 0, 0));
                } catch (Exception failed) {
                    late.completeExceptionally(failed);
                }
            });
            begun.await();

            byte[] tile = shelf.tile(fast, "fast.png", 0, 0, 0);
            assertThat(late.isDone()).isFalse();
            goOn.countDown();
            assertThat(late.get()).isEqualTo(tile);
        }
    }

    @Test
    void whatIsTakenOffTheShelfIsReadToItsEndAndThenOpenedAnew() throws Exception {
        try (PictureShelf shelf = new PictureShelf()) {
            byte[] first = shelf.tile(picture("0.png"), "0.png", 0, 0, 0);
            for (int i = 1; i < 6; i++) {
                assertThat(shelf.tile(picture(i + ".png"), i + ".png", 0, 0, 0)).isEqualTo(first);
            }
            assertThat(shelf.tile(folder.resolve("0.png"), "0.png", 1, 0, 0)).isNotEmpty();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path picture(String name) throws Exception {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }
}
