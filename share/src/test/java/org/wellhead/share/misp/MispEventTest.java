package org.wellhead.share.misp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.form.ReadBack;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class MispEventTest {
    private static Json.Members event(Release release) throws Exception {
        return ReadBack.event(MispEvent.write(release).getFirst().bytes());
    }

    private static List<Json.Members> objects(Json.Members event, String name) {
        return event.items("Object").orElseThrow().stream()
                .map(Json.Members.class::cast)
                .filter(object -> object.text("name").orElseThrow().equals(name))
                .toList();
    }

    @Test
    void anObjectOfAnOfficialTemplateForEachThing() throws Exception {
        Json.Members event = event(Samples.exact());

        assertThat(objects(event, "bank-account"))
                .hasSize(4)
                .allSatisfy(object -> {
                    assertThat(object.text("template_uuid")).contains("b4712203-95a8-4883-80e9-b566f5df11c9");
                    assertThat(object.text("template_version")).contains("3");
                })
                .extracting(ReadBack::attributes)
                .extracting(values -> values.getOrDefault("iban", values.get("account")))
                .containsExactlyInAnyOrder("TR720001000000000000250012", "TR330006100519786457841326", "HW-1", "HW-2");
        assertThat(objects(event, "transaction"))
                .hasSize(3)
                .extracting(ReadBack::attributes)
                .anySatisfy(values -> assertThat(values)
                        .containsEntry("amount", "250.00 USD")
                        .containsEntry("date", "2014-03-12T09:30:00Z")
                        .containsEntry("from-country", "TR")
                        .containsEntry("to-country", "TR"));
        assertThat(objects(event, "legal-entity")).hasSize(2);
        assertThat(objects(event, "annotation")).hasSize(5);
    }

    /** What the templates of these versions have, and of which type each is. */
    private static final Map<String, Map<String, String>> TEMPLATES = Map.of(
            "bank-account", Map.of("iban", "iban", "account", "bank-account-nr", "text", "text"),
            "transaction",
                    Map.of(
                            "transaction-number", "text",
                            "date", "datetime",
                            "amount", "text",
                            "from-country", "text",
                            "to-country", "text",
                            "text", "text"),
            "legal-entity", Map.of("name", "text", "text", "text"),
            "person", Map.of("full-name", "full-name", "text", "text"),
            "annotation", Map.of("type", "text", "format", "text", "text", "text"));

    @Test
    void nothingGoesOnAndEveryAttributeIsOfItsTemplateAndTagged() throws Exception {
        for (Release release : List.of(Samples.exact(), Samples.redacted())) {
            Json.Members event = event(release);
            assertThat(event.text("distribution")).contains("0");
            assertThat(event.flag("published")).contains(false);
            assertThat(tags(event)).containsExactly("tlp:amber+strict");
            for (Json each : event.items("Object").orElseThrow()) {
                Json.Members object = (Json.Members) each;
                Map<String, String> template = TEMPLATES.get(object.text("name").orElseThrow());
                assertThat(object.text("distribution")).contains("0");
                for (Json one : object.items("Attribute").orElseThrow()) {
                    Json.Members attribute = (Json.Members) one;
                    assertThat(attribute.text("distribution")).contains("0");
                    assertThat(attribute.flag("to_ids")).contains(false);
                    assertThat(template)
                            .containsEntry(
                                    attribute.text("object_relation").orElseThrow(),
                                    attribute.text("type").orElseThrow());
                    assertThat(tags(attribute)).hasSize(3).first().asString().startsWith("tlp:amber");
                }
            }
        }
    }

    @Test
    void gradesGoToTheNearestStepOfTheAdmiraltyScale() throws Exception {
        assertThat(tags((Json.Members) objects(event(Samples.exact()), "bank-account")
                        .getFirst()
                        .items("Attribute")
                        .orElseThrow()
                        .getFirst()))
                .containsExactly(
                        "tlp:amber+strict",
                        "admiralty-scale:source-reliability=\"b\"",
                        "admiralty-scale:information-credibility=\"2\"");
    }

    @Test
    void everyReferenceIsToAnObjectOfTheEventAndEveryUuidIsOnce() throws Exception {
        Set<String> objects = new HashSet<>();
        List<String> uuids = new ArrayList<>();
        List<String> referenced = new ArrayList<>();
        for (Json each : event(Samples.exact()).items("Object").orElseThrow()) {
            Json.Members object = (Json.Members) each;
            objects.add(object.text("uuid").orElseThrow());
            uuids.add(object.text("uuid").orElseThrow());
            for (Json one : object.items("Attribute").orElseThrow()) {
                uuids.add(((Json.Members) one).text("uuid").orElseThrow());
            }
            for (Json one : object.items("ObjectReference").orElseThrow()) {
                uuids.add(((Json.Members) one).text("uuid").orElseThrow());
                referenced.add(((Json.Members) one).text("referenced_uuid").orElseThrow());
            }
        }
        assertThat(objects).containsAll(referenced);
        assertThat(uuids).doesNotHaveDuplicates();
    }

    @Test
    void aPseudonymIsNotCorrelated() throws Exception {
        assertThat(objects(event(Samples.redacted()), "bank-account"))
                .allSatisfy(object -> assertThat((Json.Members)
                                object.items("Attribute").orElseThrow().getFirst())
                        .satisfies(attribute -> {
                            assertThat(attribute.text("value").orElseThrow()).startsWith("Account-");
                            assertThat(attribute.flag("disable_correlation")).contains(true);
                        }));
    }

    @Test
    void nothingThatWasWithheldIsInTheFile() {
        assertThat(new String(MispEvent.write(Samples.redacted()).getFirst().bytes(), UTF_8))
                .doesNotContain("Ege", "250012", "HW-1", "ege.csv", "250.00\"", "09:30");
    }

    @Test
    void tooManyObjectsAreRefused() {
        Release release = Samples.exact();

        assertThat(MispEvent.write(release, release.entries().size())).hasSize(1);
        assertThatThrownBy(() -> MispEvent.write(release, release.entries().size() - 1))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("share fewer findings at a time");
    }

    private static List<String> tags(Json.Members of) {
        return of.items("Tag").orElseThrow().stream()
                .map(tag -> ((Json.Members) tag).text("name").orElseThrow())
                .toList();
    }
}
