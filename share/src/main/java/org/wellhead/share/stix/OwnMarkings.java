package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Label;

/**
 * The markings of one bundle: those of TLP, and Wellhead's own as statements that people can read, each with properties that programs can.
 *
 * <p>A marking has no versions in STIX, so its id follows from all that it says.
 */
final class OwnMarkings {
    private final Head head;
    private final Set<Tlp> colours = EnumSet.noneOf(Tlp.class);
    private final SortedMap<String, Json.Members> own = new TreeMap<>();
    private final Map<Label, List<String>> byLabel = new HashMap<>();
    private final Map<Label, Json.Items> asJson = new HashMap<>();

    OwnMarkings(Head head) {
        this.head = head;
    }

    /** The ids of the markings that a label stands for, which the bundle then has. */
    List<String> refs(Label label) {
        return byLabel.computeIfAbsent(label, this::define);
    }

    /** As {@link #refs(Label)}, for an object; made once, since most objects bear the same. */
    Json.Items json(Label label) {
        return asJson.computeIfAbsent(label, each -> StixJson.texts(refs(each)));
    }

    /** All that were referred to, with the definition of the extension that TLP's use. */
    List<Json.Members> objects() {
        List<Json.Members> all = new ArrayList<>();
        if (!colours.isEmpty()) {
            all.addAll(TlpIds.definition());
        }
        colours.forEach(tlp -> all.add(TlpIds.marking(tlp)));
        all.addAll(own.values());
        return all;
    }

    private List<String> define(Label label) {
        List<String> refs = new ArrayList<>();
        colours.add(label.tlp());
        refs.add(TlpIds.id(label.tlp()));
        if (label.isControlled()) {
            refs.add(originatorControl(label.originators()));
            refs.add(releasability());
        }
        for (HandlingCode code : label.handling()) {
            refs.add(own(
                    "Europol handling code " + code,
                    code + ": " + code.meaning() + ".",
                    Map.of("marking", new Json.Text("handling"), "code", new Json.Text(code.name()))));
        }
        refs.add(own(
                "Evaluation " + label.grade().word(),
                label.grade().word() + ": " + label.grade().meaning() + ".",
                Map.of(
                        "marking", new Json.Text("grade"),
                        "grade", new Json.Text(label.grade().word()))));
        return List.copyOf(refs);
    }

    private String originatorControl(List<String> ids) {
        String through = ids.stream().anyMatch(Label::isUndisclosed)
                ? " Whoever is undisclosed is to be asked through " + ids.getFirst() + "."
                : "";
        return own(
                "Originator control: " + String.join(", ", ids),
                "Not to be passed on to anybody without the prior consent of: " + String.join(", ", ids) + "."
                        + through,
                Map.of("marking", new Json.Text("originator-control"), "originators", texts(ids)));
    }

    private String releasability() {
        return own(
                "Releasable to " + head.partnerId(),
                "Releasable only to: " + head.partnerName() + " (" + head.partnerId() + ").",
                Map.of("marking", new Json.Text("releasability"), "releasable_to", texts(List.of(head.partnerId()))));
    }

    private static Json.Items texts(Collection<String> texts) {
        return StixJson.texts(texts);
    }

    private String own(String name, String statement, Map<String, Json> properties) {
        SortedMap<String, Json> extension = new TreeMap<>(properties);
        extension.put("extension_type", new Json.Text("property-extension"));
        SortedMap<String, Json> all = new TreeMap<>(Map.of(
                "type",
                new Json.Text("marking-definition"),
                "spec_version",
                new Json.Text("2.1"),
                "created",
                Extension.CREATED,
                "created_by_ref",
                new Json.Text(Extension.AUTHOR),
                "name",
                StixJson.text(name),
                "definition_type",
                new Json.Text("statement"),
                "definition",
                Json.members(Map.of("statement", StixJson.text(statement))),
                "extensions",
                Json.members(Map.of(Extension.ID, new Json.Members(extension)))));
        String content = new String(new Json.Members(all).bytes(), java.nio.charset.StandardCharsets.UTF_8);
        String id = Extension.id("marking-definition", content);
        all.put("id", new Json.Text(id));
        own.put(id, new Json.Members(all));
        return id;
    }
}
