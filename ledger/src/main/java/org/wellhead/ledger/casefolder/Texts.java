package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Writes texts one after another, each with its length ahead of it, and tells where each is. */
final class Texts implements AutoCloseable {
    /** Stands for no text where a place is asked for. */
    static final long NONE = -1;

    private final FileWriter file;

    Texts(FileWriter file) {
        this.file = file;
    }

    /** Puts a text and tells its place; {@link #NONE} for {@code ""}. */
    long add(String text) throws IOException {
        if (text.isEmpty()) {
            return NONE;
        }
        long place = file.position();
        byte[] bytes = text.getBytes(UTF_8);
        file.putInt(bytes.length);
        file.put(bytes);
        return place;
    }

    StoredFile finish() throws IOException {
        return file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
