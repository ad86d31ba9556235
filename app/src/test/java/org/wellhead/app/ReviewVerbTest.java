package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the parties of a case to designated accounts, by a person's word. */
class ReviewVerbTest {
    private static final String BY = " --reason \"same passport\" --by \"J. Doe\"";
    private static final String WALLET = "0xab5801a7d398351b8be11c439e05c5b3259aec9b";

    @TempDir
    Path folder;

    @BeforeEach
    void aCase() throws IOException {
        write("march.csv", """
                id,time,payer,payee,amount,currency,payer_name,payer_country,payee_name
                1,2015-01-01,D-9,B-1,100,USD,Ana Ribeiro,PT,First Bank
                2,2015-02-02,B-1,A-17,60,USD,,,Yusuf Haddad
                3,2015-03-03,A-17,E-5,60,USD,,,
                5,2016-03-03,B-1,A-17,10,USD,,,
                4,2016-04-04,B-1,A-18,5,USD,,,Yusuf Haddad
                """);
        Files.createDirectory(folder.resolve("lists"));
        write("lists/un.csv", "id,name,listed_on\n7,Yusuf Haddad,2016-01-01\n8,Cape Lantern,\n");
        run("import --case c march.csv --quiet");
    }

    @Test
    void hitsAreFoundKeptAndListed() throws IOException {
        assertThat(run("review --case c")).contains("were not screened yet");
        assertThat(run("screen --case c --lists lists"))
                .contains(
                        "5 parties against 1 list (un 2 entries): 2 parties have hits; 2 hits are open.",
                        "10 comparisons.",
                        "Review: ./wellhead review --case c");
        assertThat(run("review --case c")).contains("A-17", "A-18", "un/7", "open");
        assertThat(run("review --case c A-17")).contains("A-17 = un/7", "listed on   2016-01-01", "state       open");
        assertThat(run("review --case c D-9")).isEqualTo("The party has no hit.\n");
        assertThat(run("check --case c")).isEmpty();
        assertThat(Files.readString(folder.resolve("c/journal.jsonl"))).contains("\"act\":\"screen\"", "un ");
    }

    @Test
    void aDecisionThatIsTakenBackLeavesTheHitOpenAndBothInTheJournal() throws IOException {
        run("screen --case c --lists lists");
        run("review --case c --accept A-17=un/7" + BY);

        assertThat(run("review --case c --undo A-17=un/7 --reason \"the wrong row\" --by \"J. Doe\""))
                .isEqualTo("0 hits accepted, 0 rejected, 1 taken back; 2 hits are open.\n");
        assertThat(run("review --case c A-17")).contains("state       open").doesNotContain("same passport");
        assertThat(Files.readString(folder.resolve("c/journal.jsonl")))
                .contains("\"accepted\":\"A-17=un/7\"", "\"undone\":\"A-17=un/7\"", "the wrong row");
        assertThat(run("check --case c")).isEmpty();
    }

    @Test
    void aDecisionIsMadeOnceAndStandsInTheJournal() throws IOException {
        run("screen --case c --lists lists");
        assertThat(run("review --case c --accept A-17=un/7 --reject A-18=un/7" + BY))
                .isEqualTo("1 hit accepted, 1 rejected; 0 hits are open.\n");
        assertThat(run("review --case c")).isEqualTo("No hit is open.\n");
        assertThat(run("review --case c A-17")).contains("by J. Doe: same passport");
        assertThat(run("screen --case c --lists lists")).contains("0 comparisons; 10 saved", "0 hits are open");
        assertThat(Files.readString(folder.resolve("c/journal.jsonl")))
                .contains("\"accepted\":\"A-17=un/7\"", "\"rejected\":\"A-18=un/7\"", "\"by\":\"J. Doe\"");
        assertThat(run("check --case c")).isEmpty();
    }

    @Test
    void aHitThatIsNamedTwiceIsOneDecision() {
        run("screen --case c --lists lists");
        assertThat(run("review --case c --accept A-17=un/7 --accept A-17=un/7" + BY))
                .isEqualTo("1 hit accepted, 0 rejected; 1 hit is open.\n");
    }

    @Test
    void aListThatIsMissingOrHalfIsTold() throws IOException {
        write("lists/eu.csv", "id,name\n1,Somebody Else\n2,Nobody Known\n");
        run("screen --case c --lists lists");
        write("lists/eu.csv", "id,name\n1,Somebody Else\n");
        assertThat(Typed.run(folder, "screen --case c --lists lists").err())
                .contains("the list eu has 1 left of the 2 entries of the last time");
        Files.delete(folder.resolve("lists/eu.csv"));
        assertThat(Typed.run(folder, "screen --case c --lists lists").err())
                .contains("the list eu, given the last time, was not given");
        assertThat(Typed.run(folder, "screen --case c --lists lists").err()).doesNotContain("eu");
    }

    @Test
    void whyAnAcceptedMatchDesignatesNobodyIsTold() {
        run("screen --case c --lists lists");
        run("review --case c --accept A-17=un/7" + BY);
        run("forget --case c march.csv --quiet");
        Typed typed = Typed.run(folder, "trace --case c --quiet");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("A-17, accepted as un/7, is no longer in the case");
    }

    @Test
    void aDecisionIsOneLine() {
        run("screen --case c --lists lists");
        Typed typed = Typed.run(folder, "review --case c --accept A-17=un/7 --reason ok --by K --unit \"a\u001bb\"");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("without tabs and other control characters");
    }

    @Test
    void aRejectedPairComesBackWhenTheListChangesAndSaysWhy() throws IOException {
        run("screen --case c --lists lists");
        run("review --case c A-18 --reject un/7" + BY);
        run("review --case c A-17 --accept un/7" + BY);
        write("lists/un.csv", "id,name,aliases,listed_on\n7,Yusuf Haddad,Abu Marsa,2016-01-01\n8,Cape Lantern,,\n");
        assertThat(run("screen --case c --lists lists")).contains("5 comparisons; 5 saved", "2 hits are open");
        assertThat(run("review --case c A-18")).contains("the list entry changed since J. Doe rejected it");
        assertThat(run("trace --case c --quiet"))
                .contains("1 accepted match must be looked at again", "designated by accepted matches");
    }

    @Test
    void anEntryThatIsNoLongerListedClosesItsHit() throws IOException {
        run("screen --case c --lists lists");
        write("lists/un.csv", "id,name\n8,Cape Lantern\n");
        assertThat(run("screen --case c --lists lists")).contains("2 hits are closed:", "no longer on the list un");
        assertThat(run("review --case c")).isEqualTo("No hit is open.\n");
        assertThat(run("review --case c --all")).contains("closed");
    }

    @Test
    void traceTakesAcceptedMatchesWithUnitAndDayOfListing() throws IOException {
        run("screen --case c --lists lists");
        assertThat(Typed.run(folder, "trace --case c --quiet").err())
                .contains("has no designated accounts", "accept hits of its parties with review");
        run("review --case c --accept A-17=un/7 --unit north" + BY);

        assertThat(run("trace --case c --quiet --out traced"))
                .as("only what arrived from the day of listing on")
                .contains("reached north: 10.00 USD", "1 account is designated by accepted matches");
        assertThat(Files.readString(folder.resolve("traced/summary.json"))).contains("\"accepted matches\"");

        assertThat(run("review --case c --designated d.csv")).contains("1 designated account: d.csv");
        assertThat(Files.readAllLines(folder.resolve("d.csv")))
                .containsExactly("account,unit,name,since", "A-17,north,Yusuf Haddad,2016-01-01");
        run("trace --case c --designated d.csv --quiet --out again");
        for (String file : List.of("sources.csv", "payments.csv", "countries.csv")) {
            assertThat(folder.resolve("again").resolve(file)).hasSameTextualContentAs(folder.resolve("traced/" + file));
        }
    }

    @Test
    void aFileOfTheCaseAndAcceptedMatchesAreBothUsed() throws IOException {
        write("designated.csv", "account,unit\nB-1,bank\nA-17,south\n");
        run("import --case c --designated designated.csv");
        run("screen --case c --lists lists");
        run("review --case c --accept A-17=un/7 --accept A-18=un/7 --unit north" + BY);
        assertThat(run("trace --case c --quiet --json"))
                .contains("1 account is designated by accepted matches with listed parties, 2 by the case's file;"
                        + " of 1 in both, the file's unit and date count");
        assertThat(run("trace --case c --designated designated.csv --quiet --json"))
                .doesNotContain("accepted matches");
    }

    @Test
    void accountsOfOnePartyAreAskedOnceAndDesignatedTogether() throws IOException {
        run("parties --case c --join A-17,A-18");
        assertThat(run("screen --case c --lists lists")).contains("4 parties against", "1 hit is open");
        run("review --case c A-18 --accept un/7" + BY);
        run("screen --case c --lists lists --designated d.csv");
        assertThat(Files.readAllLines(folder.resolve("d.csv")))
                .contains("A-17,Yusuf Haddad,Yusuf Haddad,2016-01-01", "A-18,Yusuf Haddad,Yusuf Haddad,2016-01-01");
        run("trace --case c --by party --quiet");
    }

    @Test
    void anIdThatReadsLikeANameIsScreenedAsOne() throws IOException {
        write("april.csv", "time,payer,payee,amount,currency\n2016-05-01,cape lantern," + WALLET + ",1,USD\n");
        run("import --case c april.csv --quiet");
        assertThat(run("screen --case c --lists lists")).contains("cape lantern", "un/8");
    }

    @Test
    void wrongUseIsOneLine() {
        run("screen --case c --lists lists");
        for (String line : List.of(
                "review --case c --accept A-17=un/7",
                "review --case c --accept A-17=un/7 --by J",
                "review --case c --accept A-17=un/99" + BY,
                "review --case c --accept A-17=un/7 --reject A-17=un/7" + BY,
                "review --case c --reject A-17=un/7 --unit north" + BY,
                "review --case c --by J",
                "review --case c nobody",
                "review --case c --designated c/d.csv",
                "screen --case c --lists lists --out hits.csv",
                "screen --case c --lists none")) {
            Typed typed = Typed.run(folder, line);
            assertThat(typed.exitCode()).as(line).isEqualTo(2);
            assertThat(typed.err()).as(line).hasLineCount(1);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isZero();
        return typed.out();
    }
}
