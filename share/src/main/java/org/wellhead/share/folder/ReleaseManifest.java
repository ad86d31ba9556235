package org.wellhead.share.folder;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;
import org.wellhead.share.json.JsonTime;
import org.wellhead.share.release.Head;

/**
 * What is signed of a release: whose it is, for whom, which one, and every file with its hash. Its bytes are canonical JSON.
 *
 * @param head of whom, for whom, and which one it is
 * @param people how many people's signatures it is to bear, 1 or 2
 * @param files by name
 */
public record ReleaseManifest(Head head, int people, List<FileEntry> files) {
    /** What signatures of it are made over. */
    public static final String PAYLOAD_TYPE = "application/vnd.wellhead.release+json";

    /** The file that holds it, signed. */
    public static final String ENVELOPE = "release.dsse.json";

    /** The most files of a release. */
    public static final int FILES_MAX = 10_000;

    private static final String FORM = "wellhead-release-1";
    private static final Set<String> NAMES =
            Set.of("at", "commitment", "files", "form", "partner", "people", "sender", "serial", "tlp");
    private static final JsonReader READER = new JsonReader(8 << 20);
    private static final int NAME_CHARS_MAX = 300;

    /**
     * One file of a release.
     *
     * @param name lower case letters, digits, hyphens and dots
     * @param sha256 of its bytes, 64 hexadecimal digits
     * @param bytes its length
     */
    public record FileEntry(String name, String sha256, long bytes) {
        public FileEntry {
            if (!isName(name)) {
                throw new IllegalArgumentException("not a file's name");
            }
            if (!sha256.matches("[0-9a-f]{64}") || bytes < 0) {
                throw new IllegalArgumentException("not a hash and a length: " + name);
            }
        }
    }

    public ReleaseManifest {
        files = List.copyOf(files);
        Set<String> once = new TreeSet<>();
        files.forEach(file -> once.add(file.name()));
        if (files.size() > FILES_MAX
                || once.size() != files.size()
                || !List.copyOf(once).equals(files.stream().map(FileEntry::name).toList())) {
            throw new IllegalArgumentException("files are named once, in order, at most " + FILES_MAX);
        }
        if (people < 1 || people > 2) {
            throw new IllegalArgumentException("one or two people sign a release");
        }
    }

    /** That of these files. O(bytes). */
    public static ReleaseManifest of(Head head, int people, List<FormFile> files) {
        List<FileEntry> entries = new ArrayList<>();
        files.stream()
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(file -> entries.add(new FileEntry(file.name(), sha256(file.bytes()), file.bytes().length)));
        return new ReleaseManifest(head, people, entries);
    }

    /** Whether a file of a release can be called so: nothing that leads out of a folder, or hides in it. */
    static boolean isName(String name) {
        return name.matches("[a-z0-9][-a-z0-9.]{0,99}") && !name.equals(ENVELOPE);
    }

    /** Canonical JSON. */
    public byte[] bytes() {
        List<Json> listed = new ArrayList<>();
        for (FileEntry file : files) {
            listed.add(Json.members(Map.of(
                    "name", new Json.Text(file.name()),
                    "sha256", new Json.Text(file.sha256()),
                    "bytes", new Json.Whole(file.bytes()))));
        }
        return Json.members(Map.of(
                        "form", new Json.Text(FORM),
                        "sender", who(head.senderId(), head.senderName()),
                        "partner", who(head.partnerId(), head.partnerName()),
                        "tlp", new Json.Text(head.tlp().word()),
                        "at", JsonTime.spell(head.at()),
                        "serial", new Json.Whole(head.serial()),
                        "commitment", new Json.Text(head.commitment()),
                        "people", new Json.Whole(people),
                        "files", new Json.Items(listed)))
                .bytes();
    }

    private static Json who(String id, String name) {
        return Json.members(Map.of("id", new Json.Text(id), "name", new Json.Text(name)));
    }

    /** Names this release: the SHA-256 of {@link #bytes}. */
    public String sha256() {
        return sha256(bytes());
    }

    /** Whether these bytes are those of a file that was signed. */
    public static boolean isOf(FileEntry file, byte[] bytes) {
        return bytes.length == file.bytes() && sha256(bytes).equals(file.sha256());
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }

    /**
     * The one that these bytes are.
     *
     * @throws IllegalArgumentException if they are none, or another writer spelled them; the message says what is wrong
     */
    public static ReleaseManifest parse(byte[] bytes) {
        try {
            Json.Members read = READER.readCanonical(bytes);
            if (!read.values().keySet().equals(NAMES) || !read.text("form").equals(java.util.Optional.of(FORM))) {
                throw new IllegalArgumentException("not a list of a release's files in the form " + FORM);
            }
            List<FileEntry> files = new ArrayList<>();
            for (Json each : read.items("files").orElseThrow(() -> missing("files"))) {
                if (!(each instanceof Json.Members file) || file.values().size() != 3) {
                    throw new IllegalArgumentException("a file is no object of name, sha256 and bytes");
                }
                files.add(new FileEntry(
                        text(file, "name"),
                        text(file, "sha256"),
                        file.whole("bytes").orElseThrow(() -> missing("bytes"))));
            }
            Json.Members sender = members(read, "sender");
            Json.Members partner = members(read, "partner");
            Head head = new Head(
                    id(sender),
                    name(sender),
                    id(partner),
                    name(partner),
                    Tlp.parse(text(read, "tlp")).orElseThrow(() -> missing("tlp")),
                    JsonTime.parse(text(read, "at")),
                    read.whole("serial")
                            .filter(serial -> serial > 0 && serial <= Head.SERIAL_MAX)
                            .orElseThrow(() -> missing("serial")),
                    text(read, "commitment"));
            if (!head.commitment().matches("[0-9a-f]{64}")) {
                throw missing("commitment");
            }
            return new ReleaseManifest(
                    head, Math.toIntExact(read.whole("people").orElseThrow(() -> missing("people"))), files);
        } catch (JsonRefused | ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Json.Members members(Json.Members of, String name) {
        if (of.values().get(name) instanceof Json.Members members
                && members.values().size() == 2) {
            return members;
        }
        throw missing(name);
    }

    private static String id(Json.Members who) {
        String id = text(who, "id");
        if (!Partner.isId(id)) {
            throw missing("id");
        }
        return id;
    }

    private static String name(Json.Members who) {
        String name = text(who, "name");
        if (name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > NAME_CHARS_MAX * 4) {
            throw missing("name");
        }
        return name;
    }

    private static String text(Json.Members of, String name) {
        return of.text(name).orElseThrow(() -> missing(name));
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("'" + name + "' is missing or not as it must be");
    }
}
