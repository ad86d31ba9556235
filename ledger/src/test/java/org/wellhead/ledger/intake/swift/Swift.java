package org.wellhead.ledger.intake.swift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wellhead.ledger.intake.Recorded;

/** Reads a text as a SWIFT file, for tests. */
final class Swift {
    private Swift() {}

    static Recorded read(String text) {
        return read(text.getBytes(UTF_8));
    }

    static Recorded read(byte[] bytes) {
        try {
            Path file = Files.createTempFile("messages", ".fin");
            try {
                Files.write(file, bytes);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recorded read(Path file) throws IOException {
        Recorded recorded = new Recorded();
        new SwiftReader().read(file, "messages.fin", recorded);
        return recorded;
    }

    /** A message in blocks: who sent it to whom, and its fields. */
    static String message(String type, String block3, String fields) {
        return "{1:F01TARGTRISAXXX0000000001}{2:O" + type + "1200240501SENDDEFFAXXX00000000012405011201N}" + block3
                + "{4:\n" + fields + "-}{5:{CHK:000000000000}}";
    }
}
