package org.wellhead.screen.list;

import java.nio.file.Path;

/** Where in a file something stands; lines count from 1. */
record Place(Path file, long line) {
    @Override
    public String toString() {
        return file + ":" + Math.max(1, line);
    }
}
