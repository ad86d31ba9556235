package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;
import org.wellhead.share.release.Shown;

/** What comes in: our own bundles as they went out, strangers' as far as they are understood, and nothing that has two meanings. */
class StixReaderTest {
    private static final String PARTY = "identity--11111111-1111-4111-8111-111111111111";
    private static final String AMBER_2 = "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421";

    static Stream<Release> releases() {
        return Stream.of(Samples.exact(), Samples.redacted(), StixSamples.granular(), Samples.large(20));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aReleaseComesBackWithItsValuesAndMarkings(Release release) throws StixRefused {
        Map<String, Lead> leads =
                byId(StixReader.read(StixSamples.first(release)).leads("pt-fiu"));

        assertThat(leads).hasSameSizeAs(release.entries());
        for (Entry entry : release.entries()) {
            Lead lead = Objects.requireNonNull(leads.get(Extension.type(entry.kind()) + "--" + entry.id()));
            assertThat(lead.item().key().kind()).isEqualTo(entry.kind());
            assertThat(lead.shown()).isEqualTo(entry.values());
            assertThat(lead.money()).isEqualTo(money(release, entry));
            assertThat(lead.item().marking()).isEqualTo(received(entry.label()));
            assertThat(lead.item().values().keySet()).isEqualTo(exact(entry));
            for (Field field : lead.item().values().keySet()) {
                Label label = entry.narrower().getOrDefault(field, entry.label());
                assertThat(lead.item().marking(field)).as(field.word()).isEqualTo(received(label));
            }
        }
    }

    @Test
    void whatWasReceivedCannotBePassedOn() throws StixRefused {
        Partner third = new Partner(
                "se-fiu",
                "Third",
                "SE",
                Tlp.RED,
                Set.of("egmont"),
                false,
                new Redaction(false, false, false, false, false));
        ReleasePolicy policy = new ReleasePolicy(third, Tlp.RED, "tr-fiu");

        List<Lead> leads = StixReader.read(StixSamples.first(Samples.exact())).leads("pt-fiu");

        assertThat(leads)
                .isNotEmpty()
                .allSatisfy(lead ->
                        assertThat(policy.withholds(lead.item().marking())).contains(Reason.RELEASABILITY));
        assertThat(policy.withholds(onlyLead(PARTY_OF_STRANGER, "pt-fiu").marking()))
                .contains(Reason.CONSENT);
    }

    private static final String PARTY_OF_STRANGER = object(PARTY, "\"name\":\"Ege\",\"identity_class\":\"individual\"");

    @Test
    void aStrangersIdentityIsAPartyThatIsAmberStrictUntilItSaysOtherwise() throws StixRefused {
        Item item = onlyLead(PARTY_OF_STRANGER, "se-fiu");

        assertThat(item.key().kind()).isEqualTo(Kind.PARTY);
        assertThat(item.marking())
                .isEqualTo(
                        new Marking(Tlp.AMBER_STRICT, Set.of(), Map.of("se-fiu", Set.of()), Set.of(), Grade.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "94868c89-83c2-464b-929b-a1a8aa3c8487, clear",
        "bab4a63c-aed9-4cf5-a766-dfca5abac2bb, green",
        "55d920b0-5e8b-4f79-9ee9-91f868d9b421, amber",
        "939a9414-2ddd-4d32-a0cd-375ea402b003, amber+strict",
        "e828b379-4e03-4974-9ac4-e53a884c97c1, red",
        "613f2e26-407d-48c7-9eca-b8e91df99dc9, clear",
        "34098fce-860f-48ae-8e50-ebd3cc5e41da, green",
        "f88d31f6-486f-44da-b317-01333bde0b82, amber",
        "5e57c739-391a-4eb3-b6be-7d15ca92d5ed, red"
    })
    void coloursOfBothVersionsAreKnownByTheirIds(String id, String colour) throws StixRefused {
        String object = object(PARTY, "\"name\":\"Ege\",\"object_marking_refs\":[\"marking-definition--" + id + "\"]");

        assertThat(onlyLead(object, "se-fiu").marking().tlp())
                .isEqualTo(Tlp.parse(colour).orElseThrow());
    }

    @Test
    void aStatementThatNobodyUnderstandsIsOtherRestrictionsThatTheSenderIsAskedFor() throws StixRefused {
        String object = object(
                PARTY,
                "\"name\":\"Ege\",\"object_marking_refs\":[\"" + AMBER_2
                        + "\",\"marking-definition--22222222-2222-4222-8222-222222222222\"]");

        assertThat(onlyLead(object, "se-fiu").marking().handling()).containsExactly(HandlingCode.H3);
    }

    /** The kind of an object, a selector, and which fields it narrows. */
    @ParameterizedTest
    @CsvSource({
        "identity, name, name",
        "identity, identity_class, party_kind",
        "identity, extensions.EXT.country, country",
        "identity, extensions.EXT, name|country|party_kind",
        "identity, extensions, name|country|party_kind",
        "identity, labels, all",
        "identity, extensions.EXT.pseudonyms, all",
        "identity, extensions.extension-definition--1.name, all",
        "identity, name|labels, all",
        "file, name, place",
        "file, hashes.SHA-256, sha256",
        "file, size, bytes",
        "sighting, first_seen, time",
        "sighting, where_sighted_refs.[0], latitude|longitude",
        "sighting, where_sighted_refs|extensions.EXT.latitude, latitude",
        "sighting, description, statement|vehicles",
        "sighting, description|extensions.EXT.vehicles, vehicles",
        "sighting, created, all",
        "sighting, '', all"
    })
    void aMarkingOfAPropertyNarrowsTheFieldsThatCameFromItAndElseAll(String type, String selectors, String narrowed)
            throws StixRefused {
        String values = switch (type) {
            case "identity" -> "\"kind\":\"party\",\"name\":\"Ege\",\"country\":\"TR\",\"party_kind\":\"person\"";
            case "file" -> "\"kind\":\"input\",\"place\":\"a.csv\",\"sha256\":\"" + "ab".repeat(32) + "\",\"bytes\":7";
            default ->
                "\"kind\":\"sighting\",\"latitude\":1,\"longitude\":2,\"vehicles\":3,"
                        + "\"statement\":\"Seen.\",\"time\":\"2015-11-14T00:00:00.000Z\"";
        };
        String listed = selectors.isEmpty()
                ? ""
                : "\"" + selectors.replace("EXT", Extension.ID).replace("|", "\",\"") + "\"";
        String red = "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1";
        Item item = onlyLead(
                object(
                        type + PARTY.substring(PARTY.indexOf("--")),
                        "\"granular_markings\":[{\"marking_ref\":\"" + red + "\",\"selectors\":[" + listed
                                + "]},{\"lang\":\"pt\",\"selectors\":[\"description\"]}],"
                                + "\"extensions\":{\"" + Extension.ID + "\":{" + values + "}}"),
                "se-fiu");

        List<String> red2 = item.values().keySet().stream()
                .filter(field -> item.marking(field).tlp() == Tlp.RED)
                .map(Field::word)
                .toList();
        if (narrowed.equals("all")) {
            assertThat(item.marking().tlp()).isEqualTo(Tlp.RED);
        } else {
            assertThat(item.marking().tlp()).isEqualTo(Tlp.AMBER_STRICT);
            assertThat(red2).containsExactlyInAnyOrder(narrowed.split("[|]", -1));
        }
    }

    @Test
    void aMarkingOfAStrangersPropertyNarrowsWhatCameFromItAlone() throws StixRefused {
        String red = "\"marking_ref\":\"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1\"";
        String stranger = "\"name\":\"Ege\",\"identity_class\":\"individual\",\"granular_markings\":[{" + red
                + ",\"selectors\":[\"%s\"]}]";

        Item named = onlyLead(object(PARTY, stranger.formatted("name")), "se-fiu");
        assertThat(named.marking(Field.NAME).tlp()).isEqualTo(Tlp.RED);
        assertThat(named.marking(Field.PARTY_KIND).tlp()).isEqualTo(Tlp.AMBER_STRICT);
        Item other = onlyLead(object(PARTY, stranger.formatted("contact_information")), "se-fiu");
        assertThat(other.marking().tlp()).isEqualTo(Tlp.RED);
    }

    /** From se-fiu through pt-fiu to tr-fiu, and on to fr-fiu: the Egmont rule over two hops. */
    @Test
    void whoeverGaveItToTheSenderMustConsentTooThoughNotNamed() throws StixRefused {
        byte[] bundle = StixSamples.first(StixSamples.ofAnother());
        assertThat(new String(bundle, UTF_8)).contains("undisclosed-").doesNotContain("se-fiu", "Sweden");

        List<Lead> leads = StixReader.read(bundle).leads("pt-fiu");

        Partner third = new Partner("fr-fiu", "Third", "FR", Tlp.RED, Set.of("egmont"), false, Redaction.SOURCES_ONLY);
        ReleasePolicy policy = new ReleasePolicy(third, Tlp.RED, "tr-fiu");
        assertThat(leads).isNotEmpty();
        for (Lead lead : leads) {
            Marking marking = lead.item().marking();
            assertThat(marking.originators().keySet())
                    .hasSize(2)
                    .contains("pt-fiu")
                    .anyMatch(by -> by.matches("undisclosed-[0-9a-f]{12}"));
            assertThat(policy.withholds(consented(marking, "pt-fiu"))).contains(Reason.CONSENT);
            String other = marking.originators().keySet().stream()
                    .filter(by -> !by.equals("pt-fiu"))
                    .findFirst()
                    .orElseThrow();
            assertThat(policy.withholds(consented(consented(marking, "pt-fiu"), other)))
                    .isEmpty();
        }
    }

    /** With the consent of one that it goes to fr-fiu. */
    private static Marking consented(Marking marking, String by) {
        Map<String, Set<String>> consents = new TreeMap<>(marking.originators());
        consents.put(by, Set.of("tr-fiu", "fr-fiu"));
        return new Marking(marking.tlp(), Set.of("tr-fiu", "fr-fiu"), consents, marking.handling(), marking.grade());
    }

    @Test
    void anUnknownTypeIsKeptWithItsMarkings() throws StixRefused {
        String id = "x-boat--33333333-3333-4333-8333-333333333333";
        String boat = "{\"type\":\"x-boat\",\"id\":\"" + id + "\", \"sails\" : [ 1.5e3, null, {\"deep\":[]} ],"
                + "\"granular_markings\":[{\"selectors\":[\"sails\"],\"marking_ref\":\"" + AMBER_2 + "\"}]}";
        StixBundle bundle = StixReader.read(bundle(boat).getBytes(UTF_8));

        assertThat(bundle.leads("se-fiu")).isEmpty();
        assertThat(new String(bundle.bytes(bundle.objects().iterator().next()), UTF_8))
                .isEqualTo(boat);
        assertThat(bundle.markings("se-fiu"))
                .hasEntrySatisfying(id, marking -> assertThat(marking.tlp()).isEqualTo(Tlp.AMBER));
    }

    @Test
    void ofTwoVersionsTheLaterCounts() throws StixRefused {
        String old = object(PARTY, "\"name\":\"Old\",\"modified\":\"2026-01-01T00:00:00.000Z\"");
        String young = object(PARTY, "\"name\":\"Young\",\"modified\":\"2026-01-02T00:00:00.000Z\"");

        for (String both : List.of(old + "," + young, young + "," + old)) {
            assertThat(onlyLead(both, "se-fiu").values()).containsEntry(Field.NAME, new Value.Text("Young"));
        }
    }

    @Test
    void whatIsRevokedIsNoLead() throws StixRefused {
        StixBundle bundle = StixReader.read(
                bundle(object(PARTY, "\"name\":\"Ege\",\"revoked\":true")).getBytes(UTF_8));

        assertThat(bundle.leads("se-fiu")).isEmpty();
        assertThat(bundle.revoked()).containsExactly(PARTY);
    }

    static Stream<List<String>> refused() {
        String deep = "[".repeat(40) + "]".repeat(40);
        String twice = object(PARTY, "\"name\":\"A\"") + "," + object(PARTY, "\"name\":\"B\"");
        return Stream.of(
                List.of("[]", "not a STIX bundle"),
                List.of("", "not a STIX bundle"),
                List.of("{\"type\":\"report\"}", "its type is another"),
                List.of("{\"type\":\"bundle\",\"objects\":{}}", "no list"),
                List.of("{\"type\":\"bundle\",\"objects\":[7]}", "something else"),
                List.of("{\"type\":\"bundle\",\"objects\":[", "not JSON"),
                List.of("{\"type\":\"bundle\"} {}", "more text follows"),
                List.of("{\"type\":\"bundle\",\"type\":\"bundle\"}", "not JSON"),
                List.of("{\"type\":\"bundle\",\"x\":" + deep + "}", "nested deeper"),
                List.of("{\"type\":\"bundle\",\"x\":\"\u0000\"}", "zero bytes"),
                List.of(bundle("{\"type\":\"identity\"}"), "without an id"),
                List.of(bundle("{\"id\":\"" + PARTY + "\"}"), "without a type"),
                List.of(bundle("{\"type\":\"note\",\"id\":\"" + PARTY + "\"}"), "whose id is not its type"),
                List.of(bundle(object(PARTY, "\"revoked\":\"yes\"")), "neither true nor false"),
                List.of(bundle(object(PARTY, "\"object_marking_refs\":[7]")), "something else than STIX says"),
                List.of(bundle(object(PARTY, "\"modified\":\"2026-02-31T00:00:00.000Z\"")), "no calendar"),
                List.of(bundle(object(PARTY, "\"modified\":\"today\"")), "2026-01-31T12:00:00.000Z"),
                List.of(bundle(object(PARTY, "\"name\":\"A\"").replace("2.1", "2.0")), "ask the sender for 2.1"),
                List.of(bundle(twice), "there twice"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatHasNoOneMeaningIsRefusedInWords(List<String> textAndReason) {
        assertThatThrownBy(() -> StixReader.read(textAndReason.getFirst().getBytes(UTF_8)))
                .isInstanceOf(StixRefused.class)
                .hasMessageContaining(textAndReason.getLast());
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> StixReader.read(new byte[] {(byte) 0xff, '{', '}'}))
                .hasMessage("not UTF-8");
        assertThatThrownBy(() ->
                        StixReader.read("{\"type\":\"bundle\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
                .hasMessageContaining("zero bytes");
    }

    static Stream<List<String>> broken() {
        String marking = "marking-definition--66666666-6666-4666-8666-666666666666";
        String account = "financial-account--44444444-4444-4444-8444-444444444444";
        String source = "note--55555555-5555-4555-8555-555555555555";
        return Stream.of(
                List.of(
                        extended(marking, "\"marking\":\"originator-control\",\"originators\":[\"nobody\"]"),
                        "originators has ids"),
                List.of(own(account, "\"number\":7"), "number that is not a text"),
                List.of(own(account, "\"since\":\"2014-13\""), "no calendar"),
                List.of(own(account, "\"holder_ref\":\"me\""), "not the id of an object"),
                List.of(own(account, "\"holder_ref\":\"" + PARTY + "\""), "not in the bundle"),
                List.of(
                        extended(source, "\"kind\":\"source\",\"fifo\":{\"minor\":1.5}"),
                        "fifo that is not a whole number"),
                List.of(extended(source, "\"kind\":\"source\",\"fifo\":{\"low_minor\":1}"), "low and high end"),
                List.of(
                        extended(source, "\"kind\":\"source\",\"fifo\":{\"minor\":1}"),
                        "fifo that is not an amount with its currency"),
                List.of(
                        extended(
                                source, "\"kind\":\"source\",\"fifo\":{\"minor\":1,\"currency\":\"USD\",\"digits\":9}"),
                        "digits, 0 to 4"),
                List.of(
                        extended(
                                source,
                                "\"kind\":\"source\",\"fifo\":{\"minor\":1,\"currency\":\"USD\",\"digits\":2},"
                                        + "\"lifo\":{\"minor\":1,\"currency\":\"EUR\",\"digits\":2}"),
                        "amounts in two currencies"),
                List.of(extended(source, "\"kind\":\"source\",\"chain_refs\":[]"), "not a list of ids"),
                List.of(
                        extended(
                                "marking-definition--66666666-6666-4666-8666-666666666666",
                                "\"marking\":\"handling\",\"code\":\"H9\""),
                        "H0, H1, H2 or H3"),
                List.of(
                        extended("marking-definition--66666666-6666-4666-8666-666666666666", "\"marking\":\"secrecy\""),
                        "does not know"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenObjectOfTheExtensionIsRefusedInWords(List<String> objectAndReason) throws StixRefused {
        StixBundle bundle = StixReader.read(bundle(objectAndReason.getFirst()).getBytes(UTF_8));

        assertThatThrownBy(() -> bundle.leads("se-fiu"))
                .isInstanceOf(StixRefused.class)
                .hasMessageContaining(objectAndReason.getLast());
    }

    /** What a label means to the partner: the sender and whoever gave it consent to the partner alone. */
    private static Marking received(Label label) {
        Map<String, Set<String>> consents = new TreeMap<>(Map.of("pt-fiu", Set.of("tr-fiu")));
        for (String by : label.originator().split(",", -1)) {
            consents.put(by, Set.of("tr-fiu"));
        }
        return new Marking(label.tlp(), Set.of("tr-fiu"), consents, label.handling(), label.grade());
    }

    private static Optional<Money> money(Release release, Entry entry) {
        return entry.values().keySet().stream().anyMatch(field -> field.sort() == Field.Sort.AMOUNT)
                ? Optional.of(release.money())
                : Optional.empty();
    }

    private static Set<Field> exact(Entry entry) {
        return entry.values().entrySet().stream()
                .filter(each -> !(each.getValue() instanceof Shown.Band) && !(each.getValue() instanceof Shown.Month))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, Lead> byId(List<Lead> leads) {
        return leads.stream().collect(Collectors.toMap(lead -> lead.item().key().name(), lead -> lead));
    }

    private static Item onlyLead(String objects, String sender) throws StixRefused {
        List<Lead> leads = StixReader.read(bundle(objects).getBytes(UTF_8)).leads(sender);
        assertThat(leads).hasSize(1);
        return leads.getFirst().item();
    }

    private static String bundle(String objects) {
        return "{\"type\":\"bundle\",\"id\":\"bundle--77777777-7777-4777-8777-777777777777\",\"objects\":[" + objects
                + "]}";
    }

    private static String object(String id, String more) {
        return "{\"type\":\"" + id.substring(0, id.indexOf("--")) + "\",\"spec_version\":\"2.1\",\"id\":\"" + id + "\","
                + more + "}";
    }

    private static String own(String id, String more) {
        return object(id, more + ",\"extensions\":{\"" + Extension.ID + "\":{\"extension_type\":\"new-sdo\"}}");
    }

    private static String extended(String id, String more) {
        return object(id, "\"extensions\":{\"" + Extension.ID + "\":{" + more + "}}");
    }
}
