package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

/** What a bundle says, and what it says the second time. */
class StixFormTest {
    private static final String OWN = Extension.ID;

    static Stream<byte[]> bundles() {
        History told = StixForm.write(Samples.exact(), History.empty()).after();
        return Stream.of(
                StixSamples.first(Samples.exact()),
                StixSamples.first(Samples.redacted()),
                StixSamples.first(Samples.large(50)),
                StixSamples.first(StixSamples.granular()),
                StixForm.write(less(), told).file().bytes(),
                StixForm.add(less(), told).file().bytes());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyReferenceIsToAnObjectOfTheBundle(byte[] bundle) throws Exception {
        Map<String, Json.Members> objects = StixSamples.objects(bundle);

        objects.forEach((id, object) -> assertThat(objects.keySet()).as(id).containsAll(references(object)));
        objects.forEach((id, object) -> {
            if (object.values().get("extensions") instanceof Json.Members extensions) {
                assertThat(objects.keySet())
                        .as(id)
                        .containsAll(extensions.values().keySet());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void idsAreOfTheirTypeAndTimesHaveMilliseconds(byte[] bundle) throws Exception {
        StixSamples.objects(bundle).forEach((id, object) -> {
            assertThat(id).matches(object.text("type").orElseThrow() + "--[0-9a-f]{8}-[0-9a-f-]{27}");
            assertThat(object.text("spec_version")).contains("2.1");
            for (String time : List.of("created", "modified", "published", "first_observed", "first_seen", "time")) {
                object.text(time)
                        .filter(text -> text.length() > 7)
                        .ifPresent(text -> assertThat(text)
                                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.]\\d{3}(\\d{3})?Z"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noListIsEmptyAndSelectorsSelectSomething(byte[] bundle) throws Exception {
        assertThat(new String(bundle, UTF_8)).doesNotContain(":[]", ":{}");
        StixSamples.objects(bundle)
                .forEach((id, object) -> object.items("granular_markings")
                        .orElse(List.of())
                        .forEach(granular -> ((Json.Members) granular)
                                .items("selectors")
                                .orElseThrow()
                                .forEach(selector -> assertThat(selected(object, ((Json.Text) selector).value()))
                                        .as(id + " " + selector)
                                        .isTrue())));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everythingButDefinitionsIsMarkedWithAColour(byte[] bundle) throws Exception {
        StixSamples.objects(bundle).forEach((id, object) -> {
            boolean isDefinition = id.startsWith("marking-definition--")
                    || id.startsWith("extension-definition--")
                    || Set.of(Extension.AUTHOR, "identity--b3bca3c2-1f3d-4b54-b44f-dac42c3a8f01")
                            .contains(id);
            if (!isDefinition) {
                assertThat(LeadReading.texts(object.items("object_marking_refs").orElseThrow()))
                        .as(id)
                        .anyMatch(ref -> TlpIds.colour(ref).isPresent());
            }
        });
    }

    @Test
    void theSameReleaseAndHistoryGiveTheSameBytes() {
        assertThat(StixSamples.first(Samples.exact())).isEqualTo(StixSamples.first(Samples.exact()));
    }

    @Test
    void anAccountAndAPaymentAreObjectsOfTheExtension() throws Exception {
        List<Json.Members> payments = ofType(StixSamples.first(Samples.exact()), Extension.PAYMENT);

        assertThat(payments).hasSize(3);
        assertThat(payments.stream().map(each -> each.values().get("amount")).toList())
                .contains(Json.members(Map.of(
                        "currency", new Json.Text("USD"),
                        "digits", new Json.Whole(2),
                        "minor", new Json.Whole(250_00))));
        assertThat(payments.getFirst().text("payer_ref").orElseThrow()).startsWith("financial-account--");
    }

    @Test
    void aMatchIsADuplicateWithItsScoreAsConfidence() throws Exception {
        List<Json.Members> matches = ofType(StixSamples.first(Samples.exact()), "relationship").stream()
                .filter(each -> each.text("relationship_type").orElse("").equals("duplicate-of"))
                .toList();

        assertThat(matches).hasSize(1);
        assertThat(matches.getFirst().whole("confidence")).contains(97L);
        assertThat(matches.getFirst().text("description").orElseThrow()).contains("Entry name: KARIM AND SONS");
    }

    @Test
    void aSightingHasItsPlaceAndItsPicture() throws Exception {
        byte[] bundle = StixSamples.first(Samples.exact());

        assertThat(new String(bundle, UTF_8)).contains("\"latitude\":36.5,\"longitude\":42.1");
        assertThat(ofType(bundle, "observed-data")).hasSize(1);
        assertThat(ofType(bundle, "sighting").getFirst().text("first_seen")).contains("2015-11-14T00:00:00.000Z");
    }

    @Test
    void bandsAndMonthsStayBandsAndMonths() throws Exception {
        String bundle = new String(StixSamples.first(Samples.redacted()), UTF_8);

        assertThat(bundle)
                .contains("\"high_minor\":50000,\"low_minor\":20000", "\"time\":\"2014-03\"")
                .doesNotContain("2014-03-12", "\"minor\":", "Ege", "Karim", "KARIM", "TR72", "ege.csv");
        assertThat(ofType(StixSamples.first(Samples.redacted()), "sighting")
                        .getFirst()
                        .text("last_seen"))
                .contains("2015-11-30T23:59:59.999Z");
    }

    @Test
    void theReportHasTheMethodAndTheTotals() throws Exception {
        Json.Members report =
                ofType(StixSamples.first(Samples.exact()), "report").getFirst();

        assertThat(report.text("description").orElseThrow()).isEqualTo("""
                        The payments were walked twice, once in each direction.
                        Mixed money is shared in proportion.
                        From TR, mixed money shared in proportion: 200.00 USD.""");
    }

    @Test
    void aFieldsOwnMarkingLandsOnAllThatTellsIt() throws Exception {
        Map<String, Json.Members> objects = StixSamples.objects(StixSamples.first(StixSamples.granular()));
        Json.Members party = objects.values().stream()
                .filter(each -> each.text("name").orElse("").startsWith("Ege"))
                .findFirst()
                .orElseThrow();

        assertThat(selectors(party)).containsExactly("extensions." + OWN + ".name", "name");
        assertThat(party.items("granular_markings").orElseThrow()).hasSize(2);
        Json.Members note = objects.values().stream()
                .filter(each -> each.text("type").orElse("").equals("note"))
                .findFirst()
                .orElseThrow();
        assertThat(selectors(note)).containsExactly("content", "extensions." + OWN + ".upper_bound");
    }

    @Test
    void aSecondReleaseOfTheSameChangesTheReportOnly() throws Exception {
        StixForm.Written one = StixForm.write(Samples.exact(), History.empty());
        Release again = StixSamples.release(Samples.dossier(), 2, Samples.AT.plusSeconds(60));
        StixForm.Written two = StixForm.write(again, one.after());

        assertThat(changed(one.after(), two.after()))
                .allMatch(id -> id.startsWith("report--"))
                .hasSize(1);
        assertThat(two.after().objects().keySet())
                .isEqualTo(one.after().objects().keySet());
        Json.Members report = ofType(two.file().bytes(), "report").getFirst();
        assertThat(report.text("created")).contains("2026-01-31T12:00:00.000Z");
        assertThat(report.text("modified")).contains("2026-01-31T12:01:00.000Z");
    }

    @Test
    void whatIsToldNoMoreIsRevokedAndNotToldAgain() throws Exception {
        StixForm.Written one = StixForm.write(Samples.exact(), History.empty());
        StixForm.Written two = StixForm.write(less(), one.after());
        StixBundle bundle = StixReader.read(two.file().bytes());

        assertThat(bundle.revoked().stream()
                        .map(id -> id.substring(0, id.indexOf("--")))
                        .collect(Collectors.toSet()))
                .contains("sighting", "relationship", "infrastructure", "observed-data", "location", "identity");
        assertThat(new String(two.file().bytes(), UTF_8)).doesNotContain("Strip north", "KARIM AND SONS", "strip");
        assertThat(StixForm.add(less(), one.after()).after().objects().values()).noneMatch(Told::revoked);
    }

    @Test
    void whatComesBackAfterItWasRevokedHasANewId() throws Exception {
        StixForm.Written one = StixForm.write(Samples.exact(), History.empty());
        StixForm.Written two = StixForm.write(less(), one.after());
        Release back = StixSamples.release(Samples.dossier(), 3, Samples.AT.plusSeconds(120));
        StixForm.Written three = StixForm.write(back, two.after());
        StixForm.Written four =
                StixForm.write(StixSamples.release(Samples.dossier(), 4, Samples.AT.plusSeconds(180)), three.after());

        Set<String> revoked = new TreeSet<>(StixReader.read(two.file().bytes()).revoked());
        assertThat(revoked).isNotEmpty();
        assertThat(new TreeSet<>(StixReader.read(three.file().bytes()).revoked()))
                .isEqualTo(revoked);
        assertThat(new TreeSet<>(StixReader.read(four.file().bytes()).revoked()))
                .isEqualTo(revoked);
        assertThat(ofType(three.file().bytes(), "sighting")).hasSize(2);
        assertThat(changed(three.after(), four.after())).allMatch(id -> id.startsWith("report--"));
    }

    @Test
    void aReleaseThatIsNotLaterCannotChangeWhatWasTold() {
        History told = StixForm.write(Samples.exact(), History.empty()).after();
        Release atOnce = StixSamples.release(StixSamples.without(EnumSet.of(Kind.SIGHTING)), 2, Samples.AT);

        assertThatThrownBy(() -> StixForm.write(atOnce, told))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("make it again, later");
    }

    @Test
    void aHistoryIsReadBackAsItWasWritten() throws Exception {
        History told = StixForm.write(
                        less(), StixForm.write(Samples.exact(), History.empty()).after())
                .after();

        assertThat(History.parse(told.bytes()).objects()).isEqualTo(told.objects());
        byte[] cut = java.util.Arrays.copyOf(told.bytes(), told.bytes().length - 5);
        assertThatThrownBy(() -> History.parse(cut)).isInstanceOf(StixRefused.class);
        assertThatThrownBy(() -> History.parse("wellhead stix history 1\nx\n".getBytes(UTF_8)))
                .hasMessageContaining("line 2");
    }

    private static Release less() {
        return StixSamples.release(
                StixSamples.without(EnumSet.of(Kind.SIGHTING, Kind.MATCH)), 2, Samples.AT.plusSeconds(60));
    }

    private static List<Json.Members> ofType(byte[] bundle, String type) throws Exception {
        return StixSamples.objects(bundle).values().stream()
                .filter(each -> each.text("type").orElse("").equals(type))
                .toList();
    }

    private static Set<String> changed(History before, History after) {
        return after.objects().keySet().stream()
                .filter(id -> !after.of(id).equals(before.of(id)))
                .collect(Collectors.toSet());
    }

    private static Set<String> selectors(Json.Members object) {
        return object.items("granular_markings").orElse(List.of()).stream()
                .flatMap(each -> LeadReading.texts(
                        ((Json.Members) each).items("selectors").orElseThrow())
                        .stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every id in a property whose name ends in _ref or _refs, at any depth. */
    private static Set<String> references(Json value) {
        Set<String> found = new TreeSet<>();
        if (value instanceof Json.Members members) {
            members.values().forEach((name, each) -> {
                if (name.endsWith("_ref") && each instanceof Json.Text text) {
                    found.add(text.value());
                } else if (name.endsWith("_refs") && each instanceof Json.Items items) {
                    found.addAll(LeadReading.texts(items.values()));
                } else {
                    found.addAll(references(each));
                }
            });
        } else if (value instanceof Json.Items items) {
            items.values().forEach(each -> found.addAll(references(each)));
        }
        return found;
    }

    private static boolean selected(Json.Members object, String selector) {
        Json at = object;
        for (String step : selector.split("[.]", -1)) {
            if (!(at instanceof Json.Members members) || !members.values().containsKey(step)) {
                return false;
            }
            at = members.values().get(step);
        }
        return true;
    }
}
