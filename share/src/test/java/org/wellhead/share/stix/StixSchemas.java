package org.wellhead.share.stix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The official schemas of STIX 2.1 beside the project, and the extension's own; none is ever fetched. */
final class StixSchemas {
    static final Path FOLDER =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/exchange/stix2.1/schemas");

    private static final String BASE =
            "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";

    private static final Set<String> UNLISTED =
            Set.of("note", "location", "extension-definition", Extension.ACCOUNT, Extension.PAYMENT);

    private final ObjectMapper mapper = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(StixSchemas::text));
    private final Schema extension = registry.getSchema(Extension.schema(), InputFormat.JSON);
    private final Map<String, List<Schema>> byType = new HashMap<>();

    /**
     * What is wrong with a bundle, by the bundle's schema, and each object by that of its type and the extension's. The bundle's schema does not list
     * some types of STIX 2.1, and holds objects of others against two schemas of which exactly one must fit, though both do; these it is not shown.
     */
    List<String> problems(byte[] bundle) throws IOException {
        JsonNode root = mapper.readTree(bundle);
        List<String> problems = new ArrayList<>();
        ArrayNode listed = mapper.createArrayNode();
        for (JsonNode object : root.get("objects")) {
            String type = object.get("type").asText();
            for (Schema schema : byType.computeIfAbsent(type, this::schemas)) {
                check(object, schema, problems);
            }
            check(object, extension, problems);
            if (!UNLISTED.contains(type)) {
                listed.add(object);
            }
        }
        ((ObjectNode) root).set("objects", listed);
        check(root, schema("common/bundle.json"), problems);
        return problems;
    }

    private List<Schema> schemas(String type) {
        List<Schema> found = new ArrayList<>();
        for (String folder : List.of("sdos", "sros", "observables", "common")) {
            if (Files.exists(FOLDER.resolve(folder).resolve(type + ".json"))) {
                found.add(schema(folder + "/" + type + ".json"));
            }
        }
        return found.isEmpty() ? List.of(schema("common/core.json")) : found;
    }

    private Schema schema(String path) {
        return registry.getSchema(SchemaLocation.of(BASE + path));
    }

    private static void check(JsonNode node, Schema schema, List<String> problems) {
        schema.validate(node).forEach(error -> problems.add(node.path("id").asText() + " " + error));
    }

    private static @Nullable String text(String iri) {
        if (!iri.startsWith(BASE)) {
            return null;
        }
        try {
            return Files.readString(FOLDER.resolve(iri.substring(BASE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
