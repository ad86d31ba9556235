package org.wellhead.share.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;

/** What a partner gets of a dossier, and what not. */
class ReleaserTest {
    private static final Partner EXACTLY = Samples.partner(new Redaction(false, false, false, false, false));

    @Test
    void allThatIsPermittedGoes() {
        Prepared prepared = Samples.of(EXACTLY);
        assertThat(prepared.withheld()).isEmpty();
        assertThat(prepared.release().entries()).hasSameSizeAs(Samples.dossier().items());
        assertThat(prepared.release().attachments()).hasSize(1);
        assertThat(prepared.release().attachments().firstKey()).matches("attachment-[-0-9a-f]{36}\\.png");
    }

    @Test
    void aRedactedReleaseHasPseudonymsMonthsAndBands() {
        Release release = Samples.redacted();
        assertThat(release.of(Kind.PAYMENT).map(payment -> payment.values().get(Field.AMOUNT)))
                .containsOnly(new Shown.Band(200_00, 500_00));
        assertThat(release.of(Kind.PAYMENT).map(payment -> payment.values().get(Field.TIME)))
                .containsExactlyInAnyOrder(
                        new Shown.Month(YearMonth.of(2014, 3)),
                        new Shown.Month(YearMonth.of(2014, 3)),
                        new Shown.Month(YearMonth.of(2014, 4)));
        assertThat(release.of(Kind.PAYMENT))
                .allMatch(payment -> !payment.values().containsKey(Field.PLACE))
                .allMatch(payment -> !payment.values().containsKey(Field.PURPOSE));
        assertThat(release.of(Kind.PARTY))
                .allMatch(party -> party.values().get(Field.NAME) instanceof Shown.Pseudonym)
                .allMatch(party -> party.values().get(Field.COUNTRY) instanceof Shown.Text);
        assertThat(release.of(Kind.ACCOUNT))
                .allMatch(account -> account.text(Field.NUMBER).orElse("").matches("Account(-[0-9A-Z]{4}){3}"));
        assertThat(release.of(Kind.INPUT)).isEmpty();
    }

    @Test
    void anIdIsTheSameInTheNextReleaseToThisPartnerAndAnotherForEveryOther() {
        Key account = new Key(Kind.ACCOUNT, "HW-1");
        byte[] secret = new byte[PartnerSecret.SECRET_BYTES];
        PartnerSecret turkey = new PartnerSecret(secret, "tr-fiu");
        PartnerSecret france = new PartnerSecret(secret, "fr-fiu");
        assertThat(turkey.id("case-1", account)).isEqualTo(new PartnerSecret(secret, "tr-fiu").id("case-1", account));
        assertThat(turkey.id("case-1", account)).isNotEqualTo(france.id("case-1", account));
        assertThat(turkey.id("case-1", account)).isNotEqualTo(turkey.id("case-2", account));
        assertThat(turkey.pseudonym("case-1", account)).isNotEqualTo(france.pseudonym("case-1", account));
        assertThat(turkey.id("case-1", account).version()).isEqualTo(5);
        assertThat(turkey.id("case-1", account).variant()).isEqualTo(2);
    }

    @Test
    void aUuidOfVersion5IsAsTheStandardHasIt() {
        // RFC 9562, appendix A.4: the name www.example.com in the namespace of domain names.
        assertThat(NameBased.id(java.util.UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void whatRefersToAWithheldItemIsWithheldToo() {
        // The plan's item is for AMBER+STRICT; this partner is cleared for AMBER only.
        Prepared prepared =
                Samples.of(new Partner("se-fiu", "Sweden", "SE", Tlp.AMBER, Set.of(), false, Redaction.SOURCES_ONLY));
        assertThat(prepared.release().of(Kind.FREEZE)).isEmpty();
        assertThat(prepared.withheld())
                .contains(new Withheld(new Key(Kind.FREEZE, "plan|HW-2"), Optional.empty(), Reason.CLEARANCE));
        assertThat(prepared.release().of(Kind.SOURCE)).hasSize(1);
    }

    @Test
    void aMatchWhosePartyHoldsNoAccountThatGoesAndAnInputThatNoPaymentThatGoesWasReadFromStay() {
        Dossier all = Samples.dossier();
        // Without the findings about money, no account and no payment goes.
        Prepared prepared = Releaser.prepare(
                new Dossier(
                        all.caseId(),
                        all.contents(),
                        all.money(),
                        all.items().stream()
                                .filter(item -> item.key().kind() != Kind.SOURCE
                                        && item.key().kind() != Kind.FREEZE)
                                .toList(),
                        all.attachments(),
                        all.method()),
                EXACTLY,
                Samples.terms(1),
                Samples.secret(EXACTLY));
        assertThat(prepared.release().entries())
                .extracting(Entry::kind)
                .as("the sighting alone")
                .containsExactly(Kind.SIGHTING);
        assertThat(prepared.withheld())
                .contains(
                        new Withheld(new Key(Kind.MATCH, "karim|un|QDi.001"), Optional.empty(), Reason.NEEDLESS),
                        new Withheld(new Key(Kind.PARTY, "karim"), Optional.empty(), Reason.NEEDLESS),
                        new Withheld(new Key(Kind.INPUT, "ege.csv"), Optional.empty(), Reason.NEEDLESS));
    }

    @ParameterizedTest
    @CsvSource({
        "names,   false",
        "numbers, true",
        "times,   true",
        "amounts, true",
    })
    void textsAndPicturesStayWhereTheyCouldTellWhatIsAgreedNotToBeTold(String less, boolean placesGo) {
        Partner partner = Samples.partner(new Redaction(
                less.equals("names"), less.equals("numbers"), less.equals("times"), less.equals("amounts"), false));
        Release release = Samples.of(partner).release();
        assertThat(release.attachments()).isEmpty();
        assertThat(told(release, Kind.SIGHTING))
                .contains(Field.LATITUDE, Field.LONGITUDE, Field.VEHICLES)
                .doesNotContain(Field.PICTURE, Field.STATEMENT, Field.TITLE);
        assertThat(told(release, Kind.PAYMENT)).doesNotContain(Field.PURPOSE);
        assertThat(told(release, Kind.MATCH)).doesNotContain(Field.REASONS, Field.ENTRY, Field.ENTRY_NAME);
        // What a file is called can name people.
        assertThat(told(release, Kind.PAYMENT).contains(Field.PLACE)).isEqualTo(placesGo);
        assertThat(release.of(Kind.INPUT).findAny().isPresent()).isEqualTo(placesGo);
    }

    private static Set<Field> told(Release release, Kind kind) {
        Set<Field> told = new HashSet<>();
        release.of(kind).forEach(entry -> told.addAll(entry.values().keySet()));
        return told;
    }

    @Test
    void theSenderIsToBeAskedAndEverybodyElseWhoGaveIt() {
        Map<String, Set<String>> gave =
                Map.of("se-fiu", Set.of("tr-fiu"), "de-fiu", Set.of("tr-fiu"), "pt-fiu", Set.of());
        assertThat(originators(EXACTLY, gave)).isEqualTo("pt-fiu,de-fiu,se-fiu");
        assertThat(originators(EXACTLY, Map.of())).isEqualTo("pt-fiu");
        Partner protectedFrom = Samples.partner(Redaction.SOURCES_ONLY);
        assertThat(originators(protectedFrom, gave))
                .as("who else gave it is not told, but that somebody did")
                .matches("pt-fiu,undisclosed-[0-9a-f]{12},undisclosed-[0-9a-f]{12}")
                .isEqualTo(originators(protectedFrom, gave));
        assertThat(originators(protectedFrom, Map.of("pt-fiu", Set.of()))).isEqualTo("pt-fiu");
        Partner another = new Partner(
                "fr-fiu", "Financial unit of France", "FR", Tlp.RED, Set.of(), false, Redaction.SOURCES_ONLY);
        assertThat(originators(another, Map.of("se-fiu", Set.of("fr-fiu"))))
                .as("two partners cannot join what they have")
                .isNotEqualTo(originators(protectedFrom, Map.of("se-fiu", Set.of("tr-fiu"))));
    }

    private static String originators(Partner partner, Map<String, Set<String>> gave) {
        Marking theirs = new Marking(Tlp.AMBER, Set.of(), gave, Set.of(), new Grade('B', 2));
        Dossier all = Samples.dossier();
        Item sighting = Item.of(new Key(Kind.SIGHTING, "s"), theirs, Map.of(Field.VEHICLES, new Value.Count(7)));
        Dossier one =
                new Dossier(all.caseId(), all.contents(), all.money(), List.of(sighting), new TreeMap<>(), List.of());
        return Releaser.prepare(one, partner, Samples.terms(1), Samples.secret(partner))
                .release()
                .entries()
                .getFirst()
                .label()
                .originator();
    }

    @Test
    void aReleaseHasANumberOfAtMostNineDigits() {
        assertThat(Samples.terms(999_999_999).serial()).isEqualTo(999_999_999);
        assertThatThrownBy(() -> Samples.terms(1_000_000_000))
                .hasMessage("releases are counted from 1 to 999999999, not 1000000000");
        assertThatThrownBy(() -> Samples.terms(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bandsAreOneTwoFive() {
        assertThat(Map.of(
                        0L,
                        Shown.Band.of(0),
                        1L,
                        Shown.Band.of(1),
                        4L,
                        Shown.Band.of(4),
                        5L,
                        Shown.Band.of(5),
                        99_999L,
                        Shown.Band.of(99_999),
                        100_000L,
                        Shown.Band.of(100_000),
                        Long.MAX_VALUE,
                        Shown.Band.of(Long.MAX_VALUE)))
                .containsEntry(0L, new Shown.Band(0, 1))
                .containsEntry(1L, new Shown.Band(1, 2))
                .containsEntry(4L, new Shown.Band(2, 5))
                .containsEntry(5L, new Shown.Band(5, 10))
                .containsEntry(99_999L, new Shown.Band(50_000, 100_000))
                .containsEntry(100_000L, new Shown.Band(100_000, 200_000))
                .containsEntry(Long.MAX_VALUE, new Shown.Band(5_000_000_000_000_000_000L, Long.MAX_VALUE));
        assertThatThrownBy(() -> Shown.Band.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
