package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.NameBased;

/**
 * What Wellhead adds to STIX: two kinds of domain objects, for accounts and payments, and one dictionary of properties for findings and markings.
 *
 * <p>They are domain objects and not observables, since only those have versions, a creator and {@code revoked}.
 */
public final class Extension {
    /** The id of the extension's definition; it never changes. */
    public static final String ID = "extension-definition--b4a8abad-38ce-5d2d-aca6-b8dcef42b7b2";

    /** The version of the schema, as in semantic versioning. */
    public static final String VERSION = "1.0.0";

    /** The type of an account. */
    public static final String ACCOUNT = "financial-account";

    /** The type of a payment. */
    public static final String PAYMENT = "financial-payment";

    static final UUID NAMESPACE = UUID.fromString("e50ae21d-4dfe-5342-a75c-31e3e46d3cf1");

    /** When the definitions that are the same in every bundle were made. */
    static final Json.Text CREATED = new Json.Text("2026-01-01T00:00:00.000Z");

    /** Who made them. */
    static final String AUTHOR = id("identity", "wellhead");

    private static final String SCHEMA = "wellhead-extension.json";

    private Extension() {}

    /** Its JSON schema (draft 2020-12), which checks an object of a bundle as far as the extension has a say. */
    public static String schema() {
        try (InputStream in = Objects.requireNonNull(Extension.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An id that is the same in every bundle. */
    static String id(String type, String name) {
        return type + "--" + NameBased.id(NAMESPACE, name);
    }

    /** STIX's type for entries of a kind. */
    static String type(Kind kind) {
        return switch (kind) {
            case PARTY -> "identity";
            case ACCOUNT -> ACCOUNT;
            case PAYMENT -> PAYMENT;
            case SOURCE -> "note";
            case FREEZE -> "course-of-action";
            case MATCH -> "relationship";
            case SIGHTING -> "sighting";
            case INPUT -> "file";
        };
    }

    static boolean isOwnType(String type) {
        return type.equals(ACCOUNT) || type.equals(PAYMENT);
    }

    /** The definition with its author. */
    static List<Json.Members> objects() {
        Json.Members author = Json.members(Map.of(
                "type", new Json.Text("identity"),
                "spec_version", new Json.Text("2.1"),
                "id", new Json.Text(AUTHOR),
                "created", CREATED,
                "modified", CREATED,
                "created_by_ref", new Json.Text(AUTHOR),
                "name", new Json.Text("Wellhead"),
                "identity_class", new Json.Text("system")));
        Json.Members definition = Json.members(Map.ofEntries(
                Map.entry("type", new Json.Text("extension-definition")),
                Map.entry("spec_version", new Json.Text("2.1")),
                Map.entry("id", new Json.Text(ID)),
                Map.entry("created", CREATED),
                Map.entry("modified", CREATED),
                Map.entry("created_by_ref", new Json.Text(AUTHOR)),
                Map.entry("name", new Json.Text("Accounts, payments and findings of money")),
                Map.entry(
                        "description",
                        new Json.Text(
                                "Accounts and payments as domain objects; exact values of findings, and markings of "
                                        + "originators, releasability, handling and grade, as properties. The schema is given in full.")),
                Map.entry("schema", new Json.Text(schema())),
                Map.entry("version", new Json.Text(VERSION)),
                Map.entry("extension_types", StixJson.texts(List.of("new-sdo", "property-extension")))));
        return List.of(author, definition);
    }
}
