package org.wellhead.ledger.casefolder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellhead.ledger.Sha256;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the case is made of, at one moment. Its text is one line with the SHA-256 of the rest, and one line of JSON.
 *
 * @param generation counts the commits, from 1
 * @param nextPart the number that the next part gets
 * @param currency the currency of all amounts, or {@code ""} while there is no payment
 * @param settings what {@code case.toml} says
 * @param decided the files that the settings name
 * @param settingsBeforeSha256 of {@code case.toml} before this commit, which a killed process may not have replaced yet
 * @param journalBytes how much of {@code journal.jsonl} is committed
 * @param journalSha256 of those bytes
 * @param accounts how many accounts
 * @param accountFiles the account dictionary
 * @param order how the parts make one ledger, where they do not simply follow each other
 * @param same pairs of payments that are one; see {@link Order}
 * @param payments how many payments the ledger has
 * @param parts in the order in which they were added
 * @param joins accounts that a person said are of one holder: lists of ids
 * @param screening what screening the parties found and what was decided of it, once that was done
 */
record Manifest(
        int generation,
        int nextPart,
        String currency,
        Settings settings,
        List<StoredFile> decided,
        String settingsBeforeSha256,
        long journalBytes,
        String journalSha256,
        int accounts,
        List<StoredFile> accountFiles,
        Optional<StoredFile> order,
        Optional<StoredFile> same,
        int payments,
        List<PartEntry> parts,
        List<List<String>> joins,
        Optional<StoredFile> screening) {

    static final String FILE = "ledger/manifest.json";

    private static final int FORMAT = 1;
    private static final JsonFactory JSON = new JsonFactory();

    Manifest {
        decided = List.copyOf(decided);
        accountFiles = List.copyOf(accountFiles);
        parts = List.copyOf(parts);
        joins = List.copyOf(joins);
    }

    /** Where the account dictionary is, from the case's folder. */
    String accountsFolder() {
        return accountFiles.stream()
                .findFirst()
                .map(file -> file.name().substring(0, Math.max(0, file.name().lastIndexOf('/'))))
                .orElse(accountsFolder(generation));
    }

    static String accountsFolder(int generation) {
        return "ledger/accounts-" + generation;
    }

    /** All files of the case whose hashes the manifest has. */
    Stream<StoredFile> files() {
        Stream<StoredFile> ofParts = parts.stream()
                .flatMap(part -> Stream.concat(
                        part.files().stream(),
                        part.sources().stream()
                                .flatMap(source -> Stream.concat(source.kept().stream(), source.profile().stream()))));
        return Stream.of(
                        accountFiles.stream(),
                        decided.stream(),
                        order.stream(),
                        same.stream(),
                        screening.stream(),
                        ofParts)
                .flatMap(files -> files)
                .distinct();
    }

    String text() {
        StringWriter body = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), body)) {
            json.writeStartObject();
            json.writeNumberProperty("format", FORMAT);
            json.writeNumberProperty("generation", generation);
            json.writeNumberProperty("nextPart", nextPart);
            json.writeStringProperty("currency", currency);
            json.writeStringProperty("settings", settings.text());
            write(json, "decided", decided);
            json.writeStringProperty("settingsBeforeSha256", settingsBeforeSha256);
            json.writeNumberProperty("journalBytes", journalBytes);
            json.writeStringProperty("journalSha256", journalSha256);
            json.writeNumberProperty("accounts", accounts);
            write(json, "accountFiles", accountFiles);
            order.ifPresent(file -> write(json, "order", file));
            same.ifPresent(file -> write(json, "same", file));
            json.writeNumberProperty("payments", payments);
            json.writeArrayPropertyStart("parts");
            parts.forEach(part -> write(json, part));
            json.writeEndArray();
            json.writeArrayPropertyStart("joins");
            for (List<String> ids : joins) {
                json.writeStartArray();
                ids.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
            screening.ifPresent(file -> write(json, "screening", file));
            json.writeEndObject();
        }
        return "{\"sha256\":\"" + sha256(body.toString()) + "\"}\n" + body + "\n";
    }

    private static void write(JsonGenerator json, PartEntry part) {
        json.writeStartObject();
        json.writeStringProperty("name", part.name());
        json.writeNumberProperty("payments", part.payments());
        json.writeNumberProperty("accounts", part.accounts());
        json.writeNumberProperty("firstEpochMicros", part.firstEpochMicros());
        json.writeNumberProperty("lastEpochMicros", part.lastEpochMicros());
        json.writeNumberProperty("sumMinor", part.sumMinor());
        json.writeBooleanProperty("lastWord", part.lastWord());
        write(json, "files", part.files());
        json.writeArrayPropertyStart("sources");
        for (SourceEntry source : part.sources()) {
            json.writeStartObject();
            json.writeStringProperty("given", source.given());
            json.writeStringProperty("place", source.place());
            json.writeStringProperty("form", source.form());
            json.writeStringProperty("sha256", source.sha256());
            json.writeNumberProperty("bytes", source.bytes());
            json.writeNumberProperty("taken", source.taken());
            json.writeNumberProperty("refused", source.refused());
            source.kept().ifPresent(kept -> write(json, "kept", kept));
            source.profile().ifPresent(profile -> write(json, "profile", profile));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<StoredFile> files) {
        json.writeArrayPropertyStart(name);
        for (StoredFile file : files) {
            json.writeStartObject();
            writeInside(json, file);
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, StoredFile file) {
        json.writeObjectPropertyStart(name);
        writeInside(json, file);
    }

    private static void writeInside(JsonGenerator json, StoredFile file) {
        json.writeStringProperty("name", file.name());
        json.writeNumberProperty("bytes", file.bytes());
        json.writeStringProperty("sha256", file.sha256());
        json.writeEndObject();
    }

    /** @throws IllegalArgumentException if the text is not as it was written */
    static Manifest parse(String text) {
        int line = text.indexOf('\n');
        String body = text.substring(line + 1).stripTrailing();
        if (line < 0
                || !text.equals(text.substring(0, line) + "\n" + body + "\n")
                || !Tree.parse(text.substring(0, line)).text("sha256").equals(sha256(body))) {
            throw new IllegalArgumentException("it is not as it was written: its first line has another SHA-256");
        }
        Tree said = Tree.parse(body);
        if (said.number("format") != FORMAT) {
            throw new IllegalArgumentException("the case is of format " + said.number("format") + ", and this program"
                    + " reads format " + FORMAT);
        }
        Manifest manifest = new Manifest(
                said.count("generation"),
                said.count("nextPart"),
                said.text("currency"),
                Settings.parse(said.text("settings")),
                said.trees("decided").stream().map(Manifest::file).toList(),
                said.text("settingsBeforeSha256"),
                said.number("journalBytes"),
                said.text("journalSha256"),
                said.count("accounts"),
                said.trees("accountFiles").stream().map(Manifest::file).toList(),
                said.tree("order").map(Manifest::file),
                said.tree("same").map(Manifest::file),
                said.count("payments"),
                said.trees("parts").stream().map(Manifest::part).toList(),
                said.textLists("joins"),
                said.tree("screening").map(Manifest::file));
        Sense.check(manifest);
        return manifest;
    }

    private static PartEntry part(Tree said) {
        return new PartEntry(
                said.text("name"),
                said.count("payments"),
                said.count("accounts"),
                said.number("firstEpochMicros"),
                said.number("lastEpochMicros"),
                said.number("sumMinor"),
                said.flag("lastWord"),
                said.trees("files").stream().map(Manifest::file).toList(),
                said.trees("sources").stream().map(Manifest::source).toList());
    }

    private static SourceEntry source(Tree said) {
        return new SourceEntry(
                said.text("given"),
                said.text("place"),
                said.text("form"),
                said.text("sha256"),
                said.number("bytes"),
                said.number("taken"),
                said.number("refused"),
                said.tree("kept").map(Manifest::file),
                said.tree("profile").map(Manifest::file));
    }

    private static StoredFile file(Tree said) {
        return new StoredFile(said.text("name"), said.number("bytes"), said.text("sha256"));
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(Sha256.digest().digest(text.getBytes(UTF_8)));
    }
}
