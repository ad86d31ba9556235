package org.wellhead.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.Pictures;

/**
 * All of one picture in tiles, in one process: seconds to open it and to read it, and the most memory that the process ever
 * had, as Linux counts it. Arguments: the picture, and a folder for its scratch file.
 */
public final class PictureFigures {
    private static final int TILE_PX = 1024;
    private static final int EDGE_PX = 32;

    private PictureFigures() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        long start = System.nanoTime();
        try (Picture picture = Pictures.open(file, args[0], Path.of(args[1]))) {
            double openSeconds = (System.nanoTime() - start) / 1e9;
            int side = TILE_PX + 2 * EDGE_PX;
            byte[] rgb = new byte[3 * side * side];
            int tiles = 0;
            long sum = 0;
            for (int y = 0; y < picture.heightPx(); y += TILE_PX) {
                for (int x = 0; x < picture.widthPx(); x += TILE_PX) {
                    picture.read(x - EDGE_PX, y - EDGE_PX, side, side, rgb);
                    sum += rgb[rgb.length / 2];
                    tiles++;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String memory = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("VmHWM: unknown")
                    .substring(6)
                    .strip();
            List<String> notes = picture.notes();
            System.out.printf(
                    Locale.ROOT,
                    "%-8s %,d x %,d px: opened in %.1f s, %,d tiles in %.1f s, at most %s (sum %d) %s%n",
                    picture.form(),
                    picture.widthPx(),
                    picture.heightPx(),
                    openSeconds,
                    tiles,
                    seconds - openSeconds,
                    memory,
                    sum,
                    notes);
        }
    }
}
