package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What was done to a case: {@code journal.jsonl}, a line for each commit, only ever added to. How much of it counts is in
 * the manifest; what a killed process wrote beyond that is cut off by the next one.
 */
final class Journal {
    static final String FILE = "journal.jsonl";

    private static final JsonFactory JSON = new JsonFactory();

    /** What the manifest keeps of it. */
    record State(long bytes, String sha256) {
        static final State EMPTY = new State(0, Manifest.sha256(""));
    }

    private Journal() {}

    /**
     * Writes one more line behind the committed ones and brings it to the disk.
     *
     * @throws CaseException if those were changed: a new hash over them would hide that
     */
    static State append(Path root, State committed, Map<String, String> said) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            said.forEach(json::writeStringProperty);
            json.writeStringProperty("journalBefore", committed.sha256);
            json.writeEndObject();
        }
        if (!sha256(root, committed.bytes).equals(committed.sha256)) {
            throw CaseException.damaged(root.resolve(FILE));
        }
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        try (FileChannel channel =
                FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(committed.bytes);
            channel.position(committed.bytes);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return new State(Files.size(root.resolve(FILE)), sha256(root));
    }

    /** The committed lines. */
    static List<Map<String, String>> read(Path root, State committed) throws IOException {
        byte[] bytes;
        try (InputStream file = Files.newInputStream(root.resolve(FILE))) {
            bytes = file.readNBytes(Math.toIntExact(committed.bytes));
        }
        if (!HexFormat.of().formatHex(Sha256.digest().digest(bytes)).equals(committed.sha256)) {
            throw CaseException.damaged(root.resolve(FILE));
        }
        try {
            return new String(bytes, UTF_8)
                    .lines()
                    .map(line -> Tree.parse(line).texts())
                    .toList();
        } catch (IllegalArgumentException otherwise) {
            throw CaseException.damaged(root.resolve(FILE));
        }
    }

    /** Of the whole file. */
    private static String sha256(Path root) throws IOException {
        return HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(root.resolve(FILE))));
    }

    /** Of its first bytes; fewer if it is shorter. */
    static String sha256(Path root, long bytes) throws IOException {
        if (!Files.exists(root.resolve(FILE))) {
            return Manifest.sha256("");
        }
        byte[] all = Files.readAllBytes(root.resolve(FILE));
        MessageDigest digest = Sha256.digest();
        digest.update(all, 0, (int) Math.min(bytes, all.length));
        return HexFormat.of().formatHex(digest.digest());
    }
}
