package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.share.audit.AuditException;
import org.wellhead.share.audit.SignedHead;
import org.wellhead.share.audit.TreeHead;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import org.wellhead.share.sign.KeyList;

/** Heads of a case's log that are kept beside it: in the journal's lines, and in files that were handed out. */
final class AuditHeads {
    private static final String JOURNAL = "journal.jsonl";
    private static final String MEMBER = "audit";
    private static final int LINE_BYTES_MAX = 1 << 20;
    private static final JsonReader LINES = new JsonReader(LINE_BYTES_MAX);

    private AuditHeads() {}

    /** Adds the head to what a line of the journal says. */
    static void put(Map<String, String> said, TreeHead head) {
        said.put(MEMBER, new String(head.bytes(), UTF_8));
    }

    /** The heads that the journal has. A line without one is passed over; whether the journal is as it was, {@code check} says. */
    static List<TreeHead> ofJournal(Path root) throws IOException {
        Path journal = root.resolve(JOURNAL);
        List<TreeHead> heads = new ArrayList<>();
        if (Files.exists(journal)) {
            new String(Files.readAllBytes(journal), UTF_8)
                    .lines()
                    .flatMap(line -> ofLine(line).stream())
                    .forEach(heads::add);
        }
        return heads;
    }

    private static Optional<TreeHead> ofLine(String line) {
        try {
            return LINES.read(line.getBytes(UTF_8)).text(MEMBER).map(head -> TreeHead.parse(head.getBytes(UTF_8)));
        } catch (JsonRefused | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /**
     * The head that is in a file: a signed one, or as {@code audit head} shows it.
     *
     * @param keys of who signed it; without, only an unsigned one is taken
     * @param at for which time the keys are asked
     * @throws InputRefused if it is none, or nobody of the keys signed it
     */
    static TreeHead read(Path file, Optional<KeyList> keys, Instant at, Console console) throws IOException {
        byte[] bytes = SmallFile.read(file, console);
        Optional<TreeHead> bare = bare(bytes);
        if (bare.isPresent()) {
            if (keys.isPresent()) {
                throw new InputRefused(console.told(file)
                        + ": this head is not signed, so --key shows nothing of it; ask for a signed one, or leave out"
                        + " --key if you kept it yourself");
            }
            return bare.get();
        }
        if (keys.isEmpty()) {
            throw new InputRefused(console.told(file)
                    + ": not an unsigned head; if it is signed, say whose key is trusted: --key FILE");
        }
        try {
            return SignedHead.verify(bytes, keys.get(), at);
        } catch (AuditException wrong) {
            throw new InputRefused(console.told(file) + ": " + wrong.getMessage());
        }
    }

    /**
     * The head that a person gives, signed by somebody of the case's people or not at all.
     *
     * @param text what is in its file
     * @throws InputRefused if it is none, or nobody of them signed it
     */
    static TreeHead given(String text, Path root, Console console) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        Optional<TreeHead> bare = bare(bytes);
        if (bare.isPresent()) {
            return bare.get();
        }
        if (!Files.isRegularFile(root.resolve(HandlingFile.FILE))) {
            throw new InputRefused("not an unsigned head, and the case names nobody whose signature counts; "
                    + "wellhead audit verify --head FILE --key FILE takes a signed one");
        }
        KeyList keys = ReleaseRun.keys(ReleaseRun.people(HandlingFile.of(root, console), console));
        try {
            return SignedHead.verify(bytes, keys, console.outside().now());
        } catch (AuditException wrong) {
            throw new InputRefused("the kept head: " + wrong.getMessage());
        }
    }

    private static Optional<TreeHead> bare(byte[] bytes) {
        try {
            return Optional.of(TreeHead.parse(new String(bytes, UTF_8).strip().getBytes(UTF_8)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
