package org.wellhead.screen.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Hit;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;

class ComparisonTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON       | Yusuf al-Karim            | Youssef EL KAREEM",
                "PERSON       | AL-KARIM, Yusuf           | Yusuf al-Karim",
                "PERSON       | Abdurrahman Qasim         | Abd al-Rahman Kassem",
                "PERSON       | yusufkarim                | Yusuf Karim",
                "PERSON       | Yusuf Tarik Karimov       | Yusuf Karimov",
                "PERSON       | Юсуф Каримов              | Yusuf Karimov",
                "PERSON       | يوسف كريم                 | Yusuf Karim",
                "PERSON       | Yusuf T. Karimov          | Yusuf Tarik Karimov",
                "PERSON       | Ben Haddadovic            | Benjamin Haddadovic",
                "ORGANISATION | OOO Severnyi Veter        | Severny Veter LLC",
                "ORGANISATION | Nordwind Aktiengeselschaft | Nordwind AG",
                "ORGANISATION | شركة الفرات للصرافة       | Al-Furat Exchange Company",
                "ORGANISATION | Brigade Forty-Four        | Brigade 44",
                "ORGANISATION | nordwnid tradin           | Nordwind Trading",
            })
    void oneParty(Schema schema, String asked, String listed) {
        assertThat(Comparison.compare(asked, listed, schema).perMille())
                .as(() -> Comparison.compare(asked, listed, schema).reasons().toString())
                .isGreaterThanOrEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON       | Omar Sabri Ibrahim Hasan al-Tikani   | Yasir Sabri Ibrahim Hasan al-Tikani",
                "PERSON       | Barzan Ibrahim Hasan al-Tikani       | Noor Barzan Ibrahim Hasan al-Tikani",
                "PERSON       | Kim Song Chol                        | Kim Yong Nam",
                "PERSON       | Franz Richter                        | Frederik Richter",
                "PERSON       | Maria Gonzalez Perez                 | Maria Gonzalez Romero",
                "ORGANISATION | ANO Severny Veter                    | OOO Severny Veter",
                "ORGANISATION | Nordwind Fund II                     | Nordwind Fund III",
                "ORGANISATION | Islamic Relief Foundation            | Islamic Trading Bank",
                "PERSON       | -                                    | Yusuf Karim",
            })
    void twoParties(Schema schema, String asked, String listed) {
        assertThat(Comparison.compare(asked, listed, schema).perMille())
                .as(() -> Comparison.compare(asked, listed, schema).reasons().toString())
                .isLessThan(700);
    }

    @Test
    void theReasonsAddUpToTheScore() {
        Score score = Comparison.compare("Юсуф Karimof Qasim", "Yusuf Tarik KARIMOV", Schema.PERSON);

        int points = score.reasons().stream().mapToInt(Reason::points).sum();
        assertThat(score.perMille()).isEqualTo(Math.round(1000 / (1 + Math.exp(-points / 100.0))));
        assertThat(score.reasons().getFirst().text())
                .contains("'юсуф' = 'yusuf' (spelling", "cyrillic heard in latin")
                .contains("'karimof' = 'karimov' (spelling");
        assertThat(score.reasons())
                .anySatisfy(reason -> assertThat(reason.text()).contains("asked 'qasim', listed 'tarik'"));
    }

    @Test
    void aListIsSearchedMoreStrictlyThanAPairIsCompared() {
        ListedParty entry = ListedParty.named("own", "1", Schema.PERSON, "Ali Khan");

        Hit hit = Comparison.compare(Party.named("Ali Khan", Schema.PERSON), entry);

        assertThat(hit.score().points())
                .isLessThan(Comparison.compare("Ali Khan", "Ali Khan", Schema.PERSON)
                        .points());
        assertThat(hit.score().reasons())
                .anySatisfy(reason -> assertThat(reason.feature()).isEqualTo("met by chance"));
    }

    @Test
    void pointsThatAreTooFewAreToldSooner() {
        Listed listed = Listed.of(entry(BirthDate.of(1970, 4, 3)));
        for (String name :
                List.of("Yusuf Karim", "Yusuf Karim Haddadovic", "Karim Yusufhaddad", "Юсуф Карим", "Omar Karim")) {
            Asked asked = Asked.of(Party.named(name, Schema.PERSON));
            int points = Comparison.points(asked, listed);

            for (int least = -600; least <= 600; least += 25) {
                int told = Comparison.points(asked, listed, least);
                assertThat(told >= least ? told : least).as(name + " " + least).isEqualTo(Math.max(points, least));
            }
        }
    }

    @Test
    void theLeastPointsOfAScoreReachIt() {
        for (int perMille = 1; perMille <= 1000; perMille++) {
            int points = Score.leastPoints(perMille);

            assertThat(Score.perMille(points)).isGreaterThanOrEqualTo(perMille);
            assertThat(Score.perMille(points - 1)).isLessThan(perMille);
        }
    }

    @Test
    void whoIsAskedAboutWithoutASchemaMayBeAPerson() {
        ListedParty son = ListedParty.named("own", "1", Schema.PERSON, "Hamid Yusuf Tarik bin Karimov");

        assertThat(Comparison.points(Asked.of(Party.named("Yusuf bin Karimov", Schema.UNKNOWN)), Listed.of(son)))
                .isEqualTo(
                        Comparison.points(Asked.of(Party.named("Yusuf bin Karimov", Schema.PERSON)), Listed.of(son)));
    }

    @Test
    void pointsAreThoseOfTheHit() {
        Asked asked = Asked.of(party("Yusuf Karim", List.of(BirthDate.of(1970, 3, 4)), List.of("SY")));
        Listed listed = Listed.of(entry(BirthDate.of(1970, 4, 3)));

        assertThat(Comparison.points(asked, listed))
                .isEqualTo(Comparison.compare(asked, listed).score().points());
    }

    @Test
    void birthDatesCountriesAndGenderSpeakForOrAgainst() {
        int name = points(List.of(), List.of());

        assertThat(points(List.of(BirthDate.of(1970, 4, 3)), List.of())).isEqualTo(name + 150);
        assertThat(points(List.of(BirthDate.of(1970, 3, 4)), List.of())).isEqualTo(name + 105);
        assertThat(points(List.of(BirthDate.ofYear(1970)), List.of())).isEqualTo(name + 60);
        assertThat(points(List.of(BirthDate.ofYear(1971)), List.of())).isEqualTo(name - 45);
        assertThat(points(List.of(BirthDate.of(1985, 4, 3)), List.of())).isEqualTo(name - 225);
        assertThat(points(List.of(), List.of("IQ"))).isEqualTo(name + 35);
        assertThat(points(List.of(), List.of("FR"))).isEqualTo(name - 35);
    }

    @Test
    void aSharedIdentifierIsAHitWhateverTheName() {
        Identifier wallet = new Identifier("WALLET", "0xAbC123");
        ListedParty entry = new ListedParty(
                "own",
                "1",
                Schema.PERSON,
                List.of(new ListedName("Yusuf Karim", ListedName.Quality.PRIMARY)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(wallet),
                List.of(),
                null,
                null);
        Party party = new Party("Mercedes Gomez", Schema.PERSON, List.of(), List.of(), Gender.UNKNOWN, List.of(wallet));

        assertThat(Comparison.compare(party, entry).score().perMille()).isGreaterThanOrEqualTo(700);
    }

    @Test
    void aWeakAliasAloneIsNeverAStrongHit() {
        ListedParty entry = new ListedParty(
                "own",
                "1",
                Schema.PERSON,
                List.of(
                        new ListedName("Yusuf Karim Haddadovic", ListedName.Quality.PRIMARY),
                        new ListedName("Abu Zubayda Tarsusi", ListedName.Quality.WEAK)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                null,
                null);

        Hit hit = Comparison.compare(Party.named("Abu Zubayda Tarsusi", Schema.PERSON), entry);

        assertThat(hit.matched().quality()).isEqualTo(ListedName.Quality.WEAK);
        assertThat(hit.score().perMille()).isGreaterThanOrEqualTo(Hit.STRONG_PER_MILLE);
        assertThat(hit.verdict()).isEqualTo(Hit.Verdict.POSSIBLE);
    }

    private static int points(List<BirthDate> births, List<String> countries) {
        return Comparison.points(
                Asked.of(party("Yusuf Karim Haddadovic", births, countries)),
                Listed.of(entry(BirthDate.of(1970, 4, 3))));
    }

    private static Party party(String name, List<BirthDate> births, List<String> countries) {
        return new Party(name, Schema.PERSON, births, countries, Gender.UNKNOWN, List.of());
    }

    private static ListedParty entry(BirthDate birth) {
        return new ListedParty(
                "own",
                "1",
                Schema.PERSON,
                List.of(new ListedName("Yusuf Karim Haddadovic", ListedName.Quality.PRIMARY)),
                List.of(birth),
                List.of("IQ"),
                Gender.MALE,
                List.of(),
                List.of(),
                null,
                null);
    }
}
