package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.picture.Pictures;

/**
 * Pictures that somebody looks at, kept open, since a PNG or JPEG is unpacked when it is opened; and tiles that were made lately. The picture that was not looked at for longest is
 * closed. For several threads, which wait for one another: a picture is read by one at a time.
 */
final class PictureShelf implements AutoCloseable {
    private static final int OPEN_MOST = 3;

    /** Some 20 kB each. */
    private static final int TILES_MOST = 600;

    /** A tile of a file in one state of it. */
    private record Tile(Path file, long changedMillis, int level, int column, int row) {}

    private record Opened(Picture picture, PicturePyramid pyramid, long changedMillis) {}

    private final Map<Path, Opened> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Tile, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Path scratch;

    /**
     * A tile as JPEG, as {@link PicturePyramid#tile} has it.
     *
     * @param name for messages
     */
    synchronized byte[] tile(Path file, String name, int level, int column, int row) throws IOException {
        long changed = Files.getLastModifiedTime(file).toMillis();
        Tile wanted = new Tile(file, changed, level, column, row);
        byte[] made = tiles.get(wanted);
        if (made == null) {
            try {
                made = opened(file, name, changed).pyramid().tile(level, column, row);
            } catch (PictureException unreadable) {
                throw new Problem(422, String.valueOf(unreadable.getMessage()), "");
            }
            tiles.put(wanted, made);
            if (tiles.size() > TILES_MOST) {
                tiles.remove(tiles.keySet().iterator().next());
            }
        }
        return made;
    }

    private Opened opened(Path file, String name, long changed) throws IOException {
        Opened known = open.get(file);
        if (known != null && known.changedMillis() == changed) {
            return known;
        }
        close(file);
        while (open.size() >= OPEN_MOST) {
            close(open.keySet().iterator().next());
        }
        if (scratch == null) {
            scratch = Files.createTempDirectory("wellhead-pictures");
        }
        Picture picture = Pictures.open(file, name, scratch);
        Opened opened = new Opened(picture, new PicturePyramid(picture), changed);
        open.put(file, opened);
        return opened;
    }

    private void close(Path file) throws IOException {
        Opened known = open.remove(file);
        if (known != null) {
            known.picture().close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Path file : Stream.of(open.keySet().toArray(Path[]::new)).toList()) {
            close(file);
        }
        if (scratch != null) {
            try (Stream<Path> left = Files.list(scratch)) {
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(scratch);
            scratch = null;
        }
    }
}
