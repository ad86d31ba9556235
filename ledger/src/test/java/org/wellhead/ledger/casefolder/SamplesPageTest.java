package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.Progress;
import org.wellhead.ledger.intake.Refusal;
import org.wellhead.ledger.intake.Rule;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.ProfileException;

/** Imports each real sample file into a case of its own and holds docs/samples.md to what became of it. */
class SamplesPageTest {
    private static final Path ROOT = Path.of(System.getProperty("wellhead.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data/payments");
    private static final Path PROFILE = ROOT.resolve("docs/examples/profiles/fincen-files.toml");
    private static final List<String> FOLDERS = List.of("messages", "fincen-files", "fts");

    /** What a notice is about, by words in it; notices themselves name accounts, which the page does not. */
    private static final Map<String, String> NOTICES = Map.of(
            "orders no transfer", "asks for something else than a transfer",
            "not booked", "has entries that are not booked",
            "holds no transaction of its own", "holds no transaction of its own",
            "has no entries", "has an account without entries");

    private static final String HEAD = """
            # What became of real samples

            This page is made by a test (`SamplesPageTest`), which imports each file into a new case of its own. The files are real
            sample messages of banks, standard bodies and open-source projects, the transactions of the FinCEN Files (read by
            [their profile](examples/profiles/fincen-files.toml)) and donors' payments as the United Nations' Financial Tracking Service
            tells them. They are not part of this project; where they are not beside it, the test is skipped.

            A record is what the file holds of a payment: a transaction, an entry, a row. Records = payments + refused + again (rows
            that say again what an earlier row with the same id said). Each reason is a rule of [errors.md](errors.md), with the number
            of records that break it; *whole file* stands where nothing of the file, or nothing behind the fault, can be read.
            A file with two currencies needs `--base` and `--rates`. How forms are mapped is in [import.md](import.md).
            """;

    @TempDir
    Path folder;

    @BeforeAll
    static void areThere() {
        assumeTrue(
                Files.exists(DATA),
                "SKIPPED: the sample files are not beside the project; docs/samples.md is unchecked");
    }

    @Test
    void everySampleIsTakenOrRefusedForAReason() throws IOException, ProfileException {
        String page = page();
        Path file = ROOT.resolve("docs/samples.md");
        if (Boolean.getBoolean("wellhead.write")) {
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("docs/samples.md is stale; to write it anew: mvn -pl ledger test -Dtest=SamplesPageTest"
                        + " -Dwellhead.write=true")
                .content()
                .isEqualTo(page);
    }

    private String page() throws IOException, ProfileException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String name : FOLDERS) {
            page.append("\n## ").append(name).append("\n\n");
            page.append("| file | form | records | payments | refused | again | why |\n");
            page.append("|---|---|--:|--:|--:|--:|---|\n");
            for (Path sample : samples(DATA.resolve(name))) {
                page.append(row(DATA.resolve(name), sample, name.equals("fincen-files")));
            }
        }
        return page.toString();
    }

    private static List<Path> samples(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String row(Path from, Path sample, boolean profiled) throws IOException, ProfileException {
        Path root = Files.createTempDirectory(folder, "case");
        Settings settings = new Settings("sample", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        Map<String, Integer> rules = new TreeMap<>();
        FileOutcome outcome;
        Set<String> reasons = new LinkedHashSet<>();
        try (CaseEditor editor = CaseEditor.open(root, settings)) {
            CaseImport.Done done = CaseImport.run(
                    editor,
                    List.of(sample),
                    profiled
                            ? new CaseImport.Manner(Optional.of(Profile.read(PROFILE)), Optional.of(PROFILE), false)
                            : CaseImport.Manner.PLAIN,
                    folder.resolve("temporary"),
                    (refusal, row) -> rules.merge(told(refusal), 1, Integer::sum),
                    Progress.SILENT);
            assertThat(done.outcomes()).as(sample + " is one file").hasSize(1);
            outcome = done.outcomes().getFirst();
            editor.commit(Map.of());
            rules.forEach((code, count) -> reasons.add(count == 1 ? code : "%s × %,d".formatted(code, count)));
            if (!outcome.note().isEmpty()) {
                reasons.add(outcome.note());
            }
            done.notices().stream()
                    .flatMap(notice -> NOTICES.keySet().stream().sorted().filter(notice::contains))
                    .map(words -> NOTICES.getOrDefault(words, ""))
                    .forEach(reasons::add);
        }
        boolean untold = outcome.counts().taken() == 0 && reasons.isEmpty();
        assertThat(untold).as("%s gave no payment and no reason", sample).isFalse();
        return "| %s | %s | %,d | %,d | %,d | %,d | %s |%n"
                .formatted(
                        from.relativize(sample).toString().replace('\\', '/'),
                        forms(root, outcome),
                        outcome.counts().read(),
                        outcome.counts().taken(),
                        outcome.counts().refused(),
                        outcome.counts().duplicates(),
                        String.join(", ", reasons));
    }

    private static String told(Refusal refusal) {
        String code = refusal.rule().code() + (refusal.rule().isOfWholeFile() ? " (whole file)" : "");
        boolean names = refusal.rule() == Rule.ELEMENT_MISSING;
        return names ? code + " (" + refusal.detail().replaceFirst("^.*, ", "") + ")" : code;
    }

    /** What its payments are told by, else what the file was read as; and that what is shown can be proved. */
    private static String forms(Path root, FileOutcome outcome) throws IOException {
        assertThat(CaseCheck.check(root)).isEmpty();
        Set<String> forms = new LinkedHashSet<>();
        try (CaseFolder opened = CaseFolder.open(root)) {
            for (int payment = 0; payment < opened.ledger().size(); payment++) {
                forms.add(opened.rows(payment).getFirst().details().form());
            }
        }
        forms.remove("");
        forms.remove("csv");
        return forms.isEmpty() ? outcome.form() : String.join(", ", forms).toLowerCase(Locale.ROOT);
    }
}
