package org.wellhead.app.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A column that is opened, and so checked against its hash, when it is first asked for. */
final class LateColumn {
    /** The length is not known beforehand: bytes of texts. */
    static final long ANY = -1;

    private final MappedView files;
    private final String name;
    private final long rows;
    private final int rowBytes;
    private volatile @Nullable Column open;

    /**
     * Of a file.
     *
     * @param rows how many numbers it must hold, or {@link #ANY}
     * @param rowBytes how long each is
     */
    LateColumn(MappedView files, String name, long rows, int rowBytes) {
        this.files = files;
        this.name = name;
        this.rows = rows;
        this.rowBytes = rowBytes;
    }

    Column get() {
        Column known = open;
        if (known == null) {
            try {
                known = rows == ANY ? files.open(name) : files.open(name, rows, rowBytes);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            open = known;
        }
        return known;
    }
}
