package org.wellhead.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The description of the API, to hold answers against. */
final class OpenApi {
    private static final String NAME = "https://wellhead.invalid/openapi";
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(NAME, DOCUMENT.toString())));

    private OpenApi() {}

    /** All operations, e.g. {@code get /api/case}. */
    static List<String> operations() {
        List<String> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!operation.getKey().equals("parameters")) {
                    operations.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        return operations;
    }

    /** What is wrong with an answer; nothing if it is as described. */
    static List<String> problems(String method, String path, int status, String contentType, String body) {
        String template = template(method, path);
        if (template.isEmpty()) {
            return List.of("no such operation is described: " + method + " " + path);
        }
        String response = "/paths/" + escaped(template) + "/" + method + "/responses/" + status;
        JsonNode described = DOCUMENT.at(response);
        if (described.isMissingNode()) {
            // Whatever is asked, it can be refused; how is the same everywhere.
            if (status < 400) {
                return List.of(method + " " + template + " answered " + status + ", which is not described");
            }
            response = "/components/responses/Problem";
        } else if (described.has("$ref")) {
            response = described.get("$ref").asText().substring(1);
        }
        String type = contentType.split(";", 2)[0];
        String content = response + "/content/" + escaped(type);
        if (DOCUMENT.at(content).isMissingNode()) {
            return List.of(method + " " + template + " answered " + type + ", which is not described");
        }
        if (!type.equals("application/json")) {
            return List.of();
        }
        Schema schema = REGISTRY.getSchema(
                "{\"$ref\":\"" + NAME + "#" + content.replace("{", "%7B").replace("}", "%7D") + "/schema\"}",
                InputFormat.JSON);
        return schema.validate(body, InputFormat.JSON).stream()
                .map(error -> method + " " + template + ": " + error)
                .toList();
    }

    /** A path without placeholders is taken before one that has some. */
    private static String template(String method, String path) {
        String found = "";
        for (Map.Entry<String, JsonNode> described : DOCUMENT.get("paths").properties()) {
            String pattern = described.getKey().replaceAll("\\{[a-z_]+}", "[^/]+");
            boolean better = found.isEmpty() || found.contains("{");
            if (better && path.matches(pattern) && described.getValue().has(method)) {
                found = described.getKey();
            }
        }
        return found;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode document() {
        try (InputStream in = Objects.requireNonNull(Guard.class.getResourceAsStream("openapi.yaml"))) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
