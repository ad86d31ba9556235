package org.wellhead.ledger.intake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A folder for unpacked members, which is gone when it is closed. Its names are our own; a member's name names nothing. */
final class Temporary implements Closeable {
    private final Path folder;
    private long made;

    Temporary(Path parent) throws IOException {
        Files.createDirectories(parent);
        folder = Files.createTempDirectory(parent, "unpacked");
    }

    /** A name that is free, with the harmless end of the member's own: {@code .xml}, {@code .csv.gz}. */
    Path next(String memberName) {
        String lower = memberName.toLowerCase(Locale.ROOT);
        int end = lower.length();
        int dots = 0;
        int from = end;
        for (int i = end - 1; i >= 0 && end - i <= 16 && dots < 2; i--) {
            char c = lower.charAt(i);
            if (c == '.') {
                dots++;
                from = i;
            } else if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                break;
            }
        }
        return folder.resolve(made++ + lower.substring(from));
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
