package org.wellhead.share.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Value;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class WordsTest {
    private static final Redaction BANDS = new Redaction(false, false, false, true, true);
    private static final String NOTHING = "proportional=0 fifo=0 lifo=0";

    @Test
    void whatNoPolicyGivesAShareMayOnlyHaveBeenTouched() {
        Release release = SourceLines.release("A | north | " + NOTHING + " poison=1200 chain_amount=700 | amount=700");
        assertThat(words(release, "finding-1"))
                .contains(
                        "Money may have gone from account A to what unit north received. Money that this account paid may have been touched (at most"
                                + " 12.00 USD); no policy gives it a share.")
                .contains("Of the 12.00 under “Poison (upper bound)”, 7.00 USD went the way of this chain.");
        assertThat(all(release)).doesNotContain("put in", "is a source of");
    }

    @Test
    void aBandThatHoldsOnlyZeroIsNoShareEither() {
        Release release = SourceLines.release(
                SourceLines.marking(Tlp.AMBER, Set.of()), BANDS, "A | north | " + NOTHING + " poison=15000");
        assertThat(words(release, "finding-1"))
                .contains("may have been touched (below\u00A0200.00 USD); no policy gives it a share.");
    }

    @Test
    void aPolicyThatIsNotToldIsNotSaidToGiveNothing() {
        assertThat(words(SourceLines.release("A | north | fifo=0 lifo=0 poison=1200"), "finding-1"))
                .contains("no policy that is told gives it a share.");
        assertThat(words(SourceLines.release("A | north | poison=1200"), "finding-1"))
                .contains("Money that this account paid may have been touched (at most 12.00 USD).")
                .doesNotContain("policy gives");
    }

    @Test
    void aShareThatOnePolicyDoesNotGiveIsOneOfOthers() {
        assertThat(words(SourceLines.release("A | north | proportional=0 fifo=0 lifo=500"), "finding-1"))
                .contains("It put in nothing if mixed money is shared in proportion.")
                .contains("The policies give figures from 0.00 to 5.00 USD.");
        assertThat(words(SourceLines.release("A | north | fifo=500 lifo=500"), "finding-1"))
                .contains("It put in 5.00 USD if what came in first leaves first. LIFO gives the same figure.");
    }

    @Test
    void theSummaryUsesEveryFigureThatAllHaveAndSaysWhichTheyHaveNot() {
        assertThat(words(
                        SourceLines.release(
                                "A | north | proportional=100 fifo=200 lower_bound=50",
                                "B | north | fifo=300 lower_bound=50"),
                        "summary"))
                .contains("Taken together, the sources put in 5.00 USD if what came in first leaves first.")
                .contains("it is at least 1.00 USD.")
                .contains("Not all findings have a figure under “Proportional”")
                .contains("1.00\n(1 of them)");
    }

    @Test
    void whatMayBeTheSameMoneyIsNeverAddedUp() {
        Release release = SourceLines.release(
                "A | north | proportional=100 poison=700 upper_bound=600",
                "B | north | proportional=100 poison=700 upper_bound=600");
        for (String anchor : List.of("summary", "country-pt")) {
            assertThat(words(release, anchor))
                    .contains("2.00")
                    .doesNotContain("At most", "at most", "Poison", "12.00", "14.00", "6.00", "7.00");
        }
        assertThat(words(release, "finding-1")).contains("it is at most 6.00 USD.");
        assertThat(new String(Cases.file(release, "annex-countries.csv"), UTF_8))
                .contains("proportional")
                .doesNotContain("upper_bound", "poison");
    }

    @Test
    void sourcesAreCountedByAccountAndFindingsByUnitToo() {
        Release release = SourceLines.release(
                "A | Unit Ember | proportional=100",
                "A | coast | proportional=200",
                "B | Unit Ember | proportional=300",
                "B | coast | proportional=400");
        assertThat(words(release, "summary"))
                .contains("This release holds 2 sources, 4 findings (one for each source and unit), in 1 country.");
        assertThat(words(release, "country-pt"))
                .contains("The 2 sources in this release (4 findings) put in 10.00 USD")
                .contains("No. | Source | Unit | Proportional")
                .contains("1 | B | coast | 4.00");
        assertThat(words(release, "finding-2"))
                .startsWith("Finding 2: B, Unit Ember")
                .contains("a source of what Unit Ember received");
        assertThat(words(release, "finding-1")).contains("a source of what unit coast received");
        assertThat(new String(Cases.file(release, "annex-countries.csv"), UTF_8))
                .contains("PT,Portugal,2,4,");
    }

    @Test
    void aChainSaysHowMuchWentItsWayAndWhatItsPaymentsCarriedOfAll() {
        Release release = SourceLines.release(
                "A | north | proportional=1000 chain_amount=900 | amount=5000 proportional=4000",
                "B | north | proportional=500 chain_amount=400 | amount=5000");
        assertThat(words(release, "finding-1"))
                .contains("Of the 10.00 under “Proportional”, 9.00 USD went the way of this chain.")
                .contains("Amount, USD | Traced, from all sources and units: in proportion");
        assertThat(words(release, "finding-2"))
                .contains("4.00 USD went the way of this chain")
                .doesNotContain("Traced");
    }

    @Test
    void theCoverSaysOfClearAndGreenOnlyWhatTheColourSays() {
        assertThat(limits(Tlp.CLEAR, Set.of()))
                .contains("It may be passed on without limit")
                .doesNotContain("consent");
        assertThat(limits(Tlp.GREEN, Set.of(HandlingCode.H1))).doesNotContain("consent");
        assertThat(limits(Tlp.AMBER, Set.of()))
                .contains(
                        "no part of this release may be passed on or used beyond what was agreed without the consent");
    }

    @Test
    void theCoverSaysWhatAHandlingCodeOrAnotherOriginatorForbidsWhateverTheColour() {
        for (HandlingCode code : List.of(HandlingCode.H2, HandlingCode.H3)) {
            // Consented to by name, or the policy lets nothing go.
            assertThat(limits(Tlp.GREEN, Set.of(code), "se-fiu"))
                    .contains("what bears handling code H2 or H3 or came from others")
                    .contains("may not be passed on");
        }
        assertThat(limits(Tlp.GREEN, Set.of(), "se-fiu")).contains("may not be passed on");
        Release release = SourceLines.release(
                SourceLines.marking(Tlp.GREEN, Set.of(HandlingCode.H2), "se-fiu"),
                Redaction.SOURCES_ONLY,
                "A | north | proportional=1");
        assertThat(all(release)).contains("Passing on: only with the consent of its originator");
    }

    private static String limits(Tlp tlp, Set<HandlingCode> codes, String... others) {
        Redaction exact = new Redaction(false, false, false, false, false);
        return String.join(
                "\n",
                Cover.of(SourceLines.release(
                                SourceLines.marking(tlp, codes, others), exact, "A | north | proportional=1"))
                        .limits());
    }

    @Test
    void ibansAreGroupedForPeopleAndPlainForPrograms() {
        Release release = SourceLines.release("TR330006100519786457841326 | north | proportional=1");
        assertThat(words(release, "finding-1"))
                .contains("TR33 0006 1005 1978 6457 8413 26")
                .doesNotContain("TR330006");
        assertThat(new String(Cases.file(release, "annex-sources.csv"), UTF_8)).contains("TR330006100519786457841326");
        assertThat(words(SourceLines.release("PT-ACCOUNT-1234567890 | north | proportional=1"), "finding-1"))
                .contains("PT-ACCOUNT-1234567890");
    }

    @Test
    void aReleaseOfNothingHasNoEmptyPart() {
        Release release = SourceLines.release();
        assertThat(telling(release).chapters())
                .allSatisfy(chapter ->
                        assertThat(chapter.blocks()).as(chapter.title()).isNotEmpty())
                .extracting(Chapter::anchor)
                .doesNotContain("certainty");
        assertThat(all(release)).contains("This release holds no findings.").doesNotContain("the one above");
    }

    @Test
    void reasonsWithPointsAreATableFromWhichTheScoreFollows() {
        Release release = Cases.matched(Map.of(
                Field.SCORE,
                new Value.Count(973),
                Field.REASONS,
                new Value.Text("word +400: \"karim\" = \"kareem\" (69 % alike)\nbirth date -42: 1970, 1971")));
        assertThat(words(release, "finding-2"))
                .contains("What | Points | Why\nword | +400 | \"karim\" = \"kareem\" (69\u00A0% alike)\n")
                .contains("birth date | -42 | 1970, 1971\nTogether | +358 | ")
                .contains("1 / (1 + exp(-points / 100)), here 1 / (1 + exp(-358 / 100)) = 97.3\u00A0%.");
    }

    @Test
    void noScoreIsComputedFromPointsThatAreNotItsOwn() {
        Map<Field, Value> more =
                Map.of(Field.SCORE, new Value.Count(500), Field.REASONS, new Value.Text("word +400: the same"));
        assertThat(words(Cases.matched(more), "finding-2")).contains("+400").doesNotContain("exp(");
    }

    /** A chapter as lines: its heading, and its blocks with cells between bars. */
    private static String words(Release release, String anchor) {
        return telling(release).chapters().stream()
                .filter(chapter -> chapter.anchor().equals(anchor))
                .map(WordsTest::words)
                .collect(Collectors.joining());
    }

    private static String all(Release release) {
        return telling(release).chapters().stream().map(WordsTest::words).collect(Collectors.joining("\n"));
    }

    private static String words(Chapter chapter) {
        return Legible.unmarked(Stream.concat(
                        Stream.of(chapter.title()), chapter.blocks().stream().map(WordsTest::words))
                .collect(Collectors.joining("\n")));
    }

    private static String words(Block block) {
        return switch (block) {
            case Prose prose -> prose.text();
            case Note note -> note.text();
            case Block.Bullets bullets -> String.join("\n", bullets.items());
            case Block.Facts facts ->
                facts.facts().stream()
                        .map(fact -> fact.label() + ": " + fact.value())
                        .collect(Collectors.joining("\n"));
            case Grid grid ->
                Stream.of(
                                Stream.of(grid.columns().stream()
                                        .map(Column::title)
                                        .toList()),
                                grid.rows().stream(),
                                Stream.of(grid.sums()))
                        .flatMap(rows -> rows)
                        .map(row -> String.join(" | ", row))
                        .collect(Collectors.joining("\n"));
            case Block.Figure figure -> figure.caption();
        };
    }

    private static Telling telling(Release release) {
        Findings findings = Findings.of(release);
        return Telling.of(release, findings, release.entries().isEmpty() ? List.of() : Annexes.of(release, findings));
    }

    @Test
    void theSampleTellsItsSightingInFull() {
        assertThat(words(Samples.exact(), "finding-4"))
                .contains(
                        "Taken: 2015-11-14",
                        "Place: 36.50000° N, 42.10000° E",
                        "Length of convoys: 9,400 m",
                        "Oil on the road: 70,000 to 110,000 barrels");
    }
}
