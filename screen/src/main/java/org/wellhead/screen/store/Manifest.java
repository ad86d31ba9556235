package org.wellhead.screen.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.casefolder.StoredFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the store is made of, at one moment. Its text is one line with the SHA-256 of the rest, and one line of JSON.
 *
 * @param generation counts the commits, from 1
 * @param lists by name
 */
record Manifest(int generation, List<StoredList> lists) {
    static final String FILE = "lists.json";
    static final Manifest EMPTY = new Manifest(0, List.of());

    private static final int FORMAT = 1;
    private static final Pattern LIST_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A file of a list as it came.
     *
     * @param name what it was called
     * @param sha256 of its bytes as they came
     * @param kept where it is, perhaps packed
     */
    record Original(String name, String sha256, StoredFile kept) {
        Original {
            refuseOutside(name.isEmpty() || name.contains("/") || name.contains("\\"), name);
        }
    }

    /**
     * @param number counts the list's snapshots as they came, from 1
     * @param shrankFrom how many entries the one before had, where a person accepted that it lost half of them; else 0
     * @param parsed its entries, as {@link EntriesFile} has them
     */
    record Taken(int number, Snapshot snapshot, int shrankFrom, List<Original> originals, StoredFile parsed) {
        Taken {
            originals = List.copyOf(originals);
        }

        LocalDate takenOn() {
            LocalDate day = snapshot.takenOn();
            if (day == null) {
                throw new IllegalArgumentException("a snapshot of a store has the day on which it was taken");
            }
            return day;
        }
    }

    /**
     * @param snapshots in order of the days on which they were taken, and then as they came; never empty
     * @param together the entries of the last of them, and those that were delisted before
     */
    record StoredList(String name, List<Taken> snapshots, StoredFile together) {
        StoredList {
            snapshots = List.copyOf(snapshots);
            if (snapshots.isEmpty() || !isListName(name)) {
                throw new IllegalArgumentException("no list, or without a snapshot: '" + name + "'");
            }
            files(snapshots, together)
                    .forEach(file -> refuseOutside(!file.name().startsWith(name + "/"), file.name()));
        }
    }

    Manifest {
        lists = List.copyOf(lists);
    }

    /** What a list may be called: it is a folder of the store and the first part of its entries' keys. */
    static boolean isListName(String name) {
        return LIST_NAME.matcher(name).matches();
    }

    /** A manifest from a stranger may name any file; one that is not the store's own is neither read nor removed. */
    private static void refuseOutside(boolean outside, String name) {
        if (outside || List.of(name.split("[/\\\\]", -1)).contains("..") || name.equals(".")) {
            throw new IllegalArgumentException("it names a file that is not the store's own: '" + name + "'");
        }
    }

    Optional<StoredList> list(String name) {
        return lists.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    /** All files of the store whose hashes the manifest has. */
    Stream<StoredFile> files() {
        return lists.stream().flatMap(list -> files(list.snapshots(), list.together()));
    }

    private static Stream<StoredFile> files(List<Taken> snapshots, StoredFile together) {
        return Stream.concat(
                Stream.of(together),
                snapshots.stream()
                        .flatMap(taken -> Stream.concat(
                                Stream.of(taken.parsed()),
                                taken.originals().stream().map(Original::kept))));
    }

    String text() {
        StringWriter body = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeNumberProperty("generation", generation);
            json.writeArrayPropertyStart("lists");
            for (StoredList list : lists) {
                json.writeStartObject();
                json.writeStringProperty("list", list.name());
                write(json, "together", list.together());
                json.writeArrayPropertyStart("snapshots");
                list.snapshots().forEach(taken -> write(json, taken));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return "{\"sha256\":\"" + Hashes.sha256(body.toString().getBytes(UTF_8)) + "\"}\n" + body + "\n";
    }

    private static void write(JsonGenerator json, Taken taken) {
        Snapshot snapshot = taken.snapshot();
        json.writeStartObject();
        json.writeNumberProperty("number", taken.number());
        json.writeStringProperty("form", snapshot.form());
        json.writeStringProperty("file", snapshot.file());
        json.writeStringProperty("sha256", snapshot.sha256());
        json.writeStringProperty("takenOn", text(snapshot.takenOn()));
        json.writeStringProperty("publishedOn", text(snapshot.publishedOn()));
        json.writeNumberProperty("entries", snapshot.entries());
        json.writeNumberProperty("shrankFrom", taken.shrankFrom());
        write(json, "parsed", taken.parsed());
        json.writeArrayPropertyStart("originals");
        for (Original original : taken.originals()) {
            json.writeStartObject();
            json.writeStringProperty("name", original.name());
            json.writeStringProperty("sha256", original.sha256());
            write(json, "kept", original.kept());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, StoredFile file) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    /** @throws IllegalArgumentException if the text is not as it was written */
    static Manifest parse(String text) {
        int line = text.indexOf('\n');
        String body = text.substring(line + 1).stripTrailing();
        if (line < 0
                || !text.endsWith("\n")
                || !Said.parse(text.substring(0, line)).text("sha256").equals(Hashes.sha256(body.getBytes(UTF_8)))) {
            throw new IllegalArgumentException("it is not as it was written: its first line has another SHA-256");
        }
        Said said = Said.parse(body);
        if (said.number("format") != FORMAT) {
            throw new IllegalArgumentException(
                    "it is of format " + said.number("format") + ", and this program reads format " + FORMAT);
        }
        try {
            return new Manifest(
                    said.count("generation"),
                    said.objects("lists").stream().map(Manifest::list).toList());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static StoredList list(Said said) {
        String name = said.text("list");
        return new StoredList(
                name,
                said.objects("snapshots").stream()
                        .map(taken -> taken(name, taken))
                        .toList(),
                file(said.object("together")));
    }

    private static Taken taken(String list, Said said) {
        Snapshot snapshot = new Snapshot(
                list,
                said.text("form"),
                said.text("file"),
                said.text("sha256"),
                said.date("takenOn"),
                said.date("publishedOn"),
                said.count("entries"));
        return new Taken(
                said.count("number"),
                snapshot,
                said.count("shrankFrom"),
                said.objects("originals").stream()
                        .map(original -> new Original(
                                original.text("name"), original.text("sha256"), file(original.object("kept"))))
                        .toList(),
                file(said.object("parsed")));
    }

    private static StoredFile file(Said said) {
        return new StoredFile(said.text("name"), said.number("bytes"), said.text("sha256"));
    }
}
