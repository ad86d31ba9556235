package org.wellhead.ledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wellhead.ledger.Money;

/** Every rule's example breaks that rule and no other, and the error catalogue in the docs is made from the rules. */
class RuleTest {
    private static final Money USD = Money.of("USD").orElseThrow();

    @TempDir
    Path folder;

    static List<Rule> rulesWithFile() {
        return Arrays.stream(Rule.values()).filter(Rule::hasFileAsExample).toList();
    }

    @ParameterizedTest
    @MethodSource("rulesWithFile")
    void theExampleOfARuleBreaksIt(Rule rule) throws IOException {
        Path example = Import.write(folder, "example.csv", rule.example());

        List<Refusal> refusals = refusals(rule, example);

        assertThat(refusals).extracting(Refusal::rule).containsExactly(rule);
        long lastLine = Math.max(1, rule.example().lines().count());
        assertThat(refusals.getFirst().line()).isEqualTo(rule.isOfWholeFile() ? 1 : lastLine);
    }

    private List<Refusal> refusals(Rule rule, Path example) {
        if (rule == Rule.COST_UNREADABLE) {
            return costs(example);
        }
        Path payments = Import.write(folder, "payments.csv", "time,payer,payee,amount\n2024-05-01,A,B,5\n");
        ImportOptions options = switch (rule) {
            case ACCOUNT_TWICE, OPENING_NEGATIVE -> ImportOptions.of(payments).withAccounts(example);
            case RATE_UNREADABLE, RATE_TWICE -> ImportOptions.of(payments).withRates(USD, example);
            case RATE_MISSING, CONVERTED_TO_ZERO ->
                ImportOptions.of(example)
                        .withRates(
                                USD,
                                Import.write(folder, "rates.csv", "date,currency,rate\n2024-05-01,IRR,0.0000238\n"));
            default -> ImportOptions.of(example);
        };
        return Import.of(options).refusals;
    }

    private static List<Refusal> costs(Path example) {
        List<Refusal> refusals = new ArrayList<>();
        try {
            CostsCsv.read(example, (refusal, row) -> refusals.add(refusal));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return refusals;
    }

    @Test
    void codesAreWordsAndDiffer() {
        assertThat(Arrays.stream(Rule.values()).map(Rule::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void theErrorCatalogueIsMadeFromTheRules() throws IOException {
        Path page = Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/errors.md");
        if (Boolean.getBoolean("wellhead.write")) {
            Files.writeString(page, catalogue());
        }
        assertThat(page)
                .as(
                        "docs/errors.md is stale; to write it anew: mvn -pl ledger test -Dtest=RuleTest -Dwellhead.write=true")
                .content()
                .isEqualTo(catalogue());
    }

    private static String catalogue() {
        List<String> lines = new ArrayList<>();
        lines.add("# Errors in input files");
        lines.add("");
        lines.add(
                "This page is made from the rules in the code (`org.wellhead.ledger.intake.Rule`); each example is run by"
                        + " a test.");
        lines.add("What the files may contain is in [files.md](files.md) and [import.md](import.md).");
        for (boolean whole : new boolean[] {false, true}) {
            lines.add("");
            lines.add(whole ? "## Files" : "## Rows");
            lines.add("");
            lines.add(
                    whole
                            ? "These make a file useless as a whole, or from that place on."
                            : "These refuse one row; the rows around it are read.");
            for (Rule rule : Rule.values()) {
                if (rule.isOfWholeFile() == whole) {
                    describe(rule, lines);
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void describe(Rule rule, List<String> lines) {
        lines.add("");
        lines.add("### " + rule.code());
        lines.add("");
        lines.add(rule.meaning());
        lines.add("");
        lines.add("Remedy: " + rule.remedy());
        lines.add("");
        if (rule.example().isEmpty()) {
            lines.add("Example: a file of 0 bytes.");
        } else if (rule.hasFileAsExample()) {
            lines.add("```csv");
            rule.example().replace('\0', '\u2400').lines().forEach(lines::add);
            lines.add("```");
        } else {
            lines.add("Example: " + rule.example() + ".");
        }
    }
}
