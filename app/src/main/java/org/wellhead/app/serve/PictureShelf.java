package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.observe.picture.Picture;
import org.wellhead.observe.picture.PictureException;
import org.wellhead.observe.picture.Pictures;

/**
 * Pictures that somebody looks at, kept open, since a PNG or JPEG is unpacked when it is opened; and tiles that were made lately. The picture that was not looked at for longest is
 * closed. For several threads: one picture is read by one at a time, and whoever looks at another does not wait for that.
 */
final class PictureShelf implements AutoCloseable {
    /** Opens a picture, which may take seconds. */
    @FunctionalInterface
    interface Opening {
        Picture open(Path file, String name, Path scratch) throws IOException;
    }

    private static final int OPEN_MOST = 3;

    /** Unpacking one takes the disk and a core. */
    private static final int UNPACKED_AT_ONCE_MOST = 2;

    /** Some 20 kB each. */
    private static final int TILES_MOST = 600;

    /** A tile of a file in one state of it. */
    private record Tile(Path file, long changedMillis, int level, int column, int row) {}

    /** A picture on the shelf, opened by the first who asks for a tile of it. */
    private final class Shelved {
        final Path file;
        final long changedMillis;
        private @Nullable Picture picture;
        private @Nullable PicturePyramid pyramid;
        /** How many read it or wait to; guarded by the shelf. */
        int readers;

        Shelved(Path file, long changedMillis) {
            this.file = file;
            this.changedMillis = changedMillis;
        }

        synchronized byte[] tile(String name, Path folder, Tile wanted) throws IOException {
            PicturePyramid of = pyramid;
            if (of == null) {
                unpacked.acquireUninterruptibly();
                try {
                    picture = opening.open(file, name, folder);
                } finally {
                    unpacked.release();
                }
                of = new PicturePyramid(picture);
                pyramid = of;
            }
            return of.tile(wanted.level(), wanted.column(), wanted.row());
        }

        synchronized void close() throws IOException {
            if (picture != null) {
                picture.close();
                picture = null;
                pyramid = null;
            }
        }
    }

    private final Opening opening;
    private final Semaphore unpacked = new Semaphore(UNPACKED_AT_ONCE_MOST);
    private final Map<Path, Shelved> open = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Tile, byte[]> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Path scratch;
    private boolean closed;

    PictureShelf() {
        this(Pictures::open);
    }

    /** With another way to open pictures. */
    PictureShelf(Opening opening) {
        this.opening = opening;
    }

    /**
     * A tile as JPEG, as {@link PicturePyramid#tile} has it.
     *
     * @param name for messages
     */
    byte[] tile(Path file, String name, int level, int column, int row) throws IOException {
        Tile wanted = new Tile(file, Files.getLastModifiedTime(file).toMillis(), level, column, row);
        byte[] known = known(wanted);
        if (known != null) {
            return known;
        }
        Path folder = scratch();
        Shelved from = taken(wanted);
        try {
            byte[] made = from.tile(name, folder, wanted);
            keep(wanted, made);
            return made;
        } catch (PictureException unreadable) {
            throw new Problem(422, String.valueOf(unreadable.getMessage()), "");
        } finally {
            giveBack(from);
        }
    }

    private synchronized byte @Nullable [] known(Tile wanted) {
        return tiles.get(wanted);
    }

    private synchronized void keep(Tile wanted, byte[] made) {
        tiles.put(wanted, made);
        if (tiles.size() > TILES_MOST) {
            tiles.remove(tiles.keySet().iterator().next());
        }
    }

    private synchronized Path scratch() throws IOException {
        if (closed) {
            throw new Problem(503, "the server is stopping", "");
        }
        if (scratch == null) {
            scratch = Files.createTempDirectory("wellhead-pictures");
        }
        return scratch;
    }

    /** The picture, which stays open until it is given back. */
    private synchronized Shelved taken(Tile wanted) throws IOException {
        Shelved shelved = open.get(wanted.file());
        if (shelved == null || shelved.changedMillis != wanted.changedMillis()) {
            List<Path> out = new ArrayList<>(open.keySet().stream()
                    .limit(Math.max(0, open.size() - OPEN_MOST + 1))
                    .toList());
            out.add(wanted.file());
            for (Path each : out) {
                takeOff(each);
            }
            shelved = new Shelved(wanted.file(), wanted.changedMillis());
            open.put(wanted.file(), shelved);
        }
        shelved.readers++;
        return shelved;
    }

    private synchronized void giveBack(Shelved shelved) throws IOException {
        shelved.readers--;
        if (shelved.readers == 0 && open.get(shelved.file) != shelved) {
            shelved.close();
        }
    }

    /** The last who reads it closes it. */
    private void takeOff(Path file) throws IOException {
        Shelved gone = open.remove(file);
        if (gone != null && gone.readers == 0) {
            gone.close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        for (Path file : List.copyOf(open.keySet())) {
            takeOff(file);
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
