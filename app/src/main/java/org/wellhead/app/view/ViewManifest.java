package org.wellhead.app.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.wellhead.ledger.Sha256;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@value #FILE} tells: what the view is of, and the sizes and hashes of its files.
 *
 * @param form of the folder; this program reads {@value #FORM}
 * @param facts what the view is of
 * @param accounts how many accounts it has
 * @param countries those that accounts have, {@code ""} among them if one has none
 * @param tables one per policy, in the order of {@link ViewFacts#policies}
 * @param files all others of the folder
 */
record ViewManifest(
        int form, ViewFacts facts, int accounts, List<String> countries, List<Table> tables, List<StoredColumn> files) {

    static final String FILE = "view.json";
    static final String HASH = "view.sha256";
    static final int FORM = 1;

    /** 64 digits and a line feed. */
    private static final int HASH_BYTES = 65;

    /** Inputs of many files are listed in it; nothing else grows. */
    private static final long BYTES_MOST = 64 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * How long the columns of a policy are.
     *
     * @param policy whose
     * @param paid rows of money paid in
     * @param links between accounts; none under poison
     * @param parts amounts of links by unit
     * @param masks different sets of units that a link has
     */
    record Table(Policy policy, int paid, int links, int parts, int masks) {
        Table {
            if (paid < 0 || links < 0 || parts < 0 || masks < 0) {
                throw new IllegalArgumentException("a table has no rows fewer than none");
            }
        }
    }

    ViewManifest {
        countries = List.copyOf(countries);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.name()));
        boolean wrong = form != FORM
                || accounts < 0
                || countries.size() > Short.MAX_VALUE
                || names.size() != files.size()
                || facts.units().size() > Question.UNITS_MAX
                || facts.policies().isEmpty()
                || facts.totals().size()
                        != facts.policies().size() * facts.units().size()
                || !tables.stream().map(Table::policy).toList().equals(facts.policies());
        if (wrong) {
            throw new IllegalArgumentException(
                    "the manifest contradicts itself, or is of form " + form + " and this program reads form " + FORM);
        }
    }

    StoredColumn file(String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the manifest names no file " + name));
    }

    static byte[] json(List<Proof> proofs) {
        return JSON.writeValueAsBytes(proofs);
    }

    static List<Proof> proofs(byte[] json) {
        return List.of(JSON.readValue(json, Proof[].class));
    }

    /**
     * Reads it.
     *
     * @throws ViewException if there is none, or it is damaged
     */
    static ViewManifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            if (Files.size(file) > BYTES_MOST) {
                throw ViewException.damaged(file, "it is larger than any manifest");
            }
            byte[] json = Files.readAllBytes(file);
            if (!hash(json).equals(stated(folder.resolve(HASH)))) {
                throw ViewException.damaged(file, "its SHA-256 is not that in " + HASH);
            }
            return Objects.requireNonNull(JSON.readValue(json, ViewManifest.class), "nothing");
        } catch (NoSuchFileException none) {
            throw new ViewException(folder + ": there is nothing to show here yet; trace --view makes it");
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException wrong) {
            throw ViewException.damaged(file, "not the manifest of a view this program can read");
        }
    }

    /** Writes it, with its hash beside it. */
    void write(Path folder) throws IOException {
        byte[] json = (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), json);
        Files.writeString(folder.resolve(HASH), hash(json) + "\n");
    }

    private static String stated(Path file) throws IOException {
        boolean right = Files.isRegularFile(file) && Files.size(file) == HASH_BYTES;
        return right ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).stripTrailing() : "";
    }

    static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
