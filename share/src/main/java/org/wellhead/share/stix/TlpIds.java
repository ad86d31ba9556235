package org.wellhead.share.stix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.Json;

/**
 * The published markings of the Traffic Light Protocol. They are known by their ids alone: whatever else a stranger's bundle says under such an
 * id, the id counts.
 *
 * <p>Source: version 2.0, OASIS CTI TC, STIX common objects, extension-definition {@code 60a3c5c5-...}; version 1.0, STIX 2.1, section 7.2.1.4.
 */
final class TlpIds {
    private static final String EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d";
    private static final String AUTHOR = "identity--b3bca3c2-1f3d-4b54-b44f-dac42c3a8f01";
    private static final Json.Text CREATED = new Json.Text("2022-10-01T00:00:00.000Z");

    private static final Map<String, Tlp> BY_ID = Map.of(
            "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", Tlp.CLEAR,
            "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", Tlp.GREEN,
            "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", Tlp.AMBER,
            "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", Tlp.AMBER_STRICT,
            "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", Tlp.RED,
            "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp.CLEAR,
            "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp.GREEN,
            "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", Tlp.AMBER,
            "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp.RED);

    private TlpIds() {}

    /** The colour that an id of either version stands for. */
    static Optional<Tlp> colour(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The id of a colour in version 2.0. */
    static String id(Tlp tlp) {
        return switch (tlp) {
            case CLEAR -> "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487";
            case GREEN -> "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb";
            case AMBER -> "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421";
            case AMBER_STRICT -> "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003";
            case RED -> "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";
        };
    }

    /** The marking as it was published. */
    static Json.Members marking(Tlp tlp) {
        return Json.members(Map.of(
                "type", new Json.Text("marking-definition"),
                "spec_version", new Json.Text("2.1"),
                "id", new Json.Text(id(tlp)),
                "created", CREATED,
                "name", new Json.Text(tlp.label()),
                "extensions",
                        Json.members(Map.of(
                                EXTENSION,
                                Json.members(Map.of(
                                        "extension_type", new Json.Text("property-extension"),
                                        "tlp_2_0", new Json.Text(tlp.word())))))));
    }

    /** The definition of the extension that the markings use, as it was published, and who published it. */
    static List<Json.Members> definition() {
        Json.Text published = new Json.Text("2021-01-01T00:00:01.000Z");
        Json.Members author = Json.members(Map.of(
                "type", new Json.Text("identity"),
                "spec_version", new Json.Text("2.1"),
                "id", new Json.Text(AUTHOR),
                "created_by_ref", new Json.Text(AUTHOR),
                "created", published,
                "modified", published,
                "name", new Json.Text("Cybersecurity and Infrastructure Security Agency"),
                "identity_class", new Json.Text("organization")));
        Json.Members definition = Json.members(Map.ofEntries(
                Map.entry("type", new Json.Text("extension-definition")),
                Map.entry("spec_version", new Json.Text("2.1")),
                Map.entry("id", new Json.Text(EXTENSION)),
                Map.entry("created", CREATED),
                Map.entry("modified", CREATED),
                Map.entry("created_by_ref", new Json.Text(AUTHOR)),
                Map.entry("name", new Json.Text("TLP 2.0")),
                Map.entry("description", new Json.Text("This defines TLP 2.0 as a STIX extension")),
                Map.entry(
                        "schema",
                        new Json.Text("https://github.com/oasis-open/cti-stix-common-objects/tree/master/"
                                + "extension-definition-specifications/tlp-2.0")),
                Map.entry("version", new Json.Text("1.0.0")),
                Map.entry("extension_types", StixJson.texts(List.of("property-extension")))));
        return List.of(author, definition);
    }
}
