package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;

/** A case lasts: what was put in comes out again, after other imports, after a part was taken out, after a crash. */
class CaseFolderTest {
    private static final Money USD = Money.of("USD").orElseThrow();
    private static final Settings SETTINGS =
            new Settings("antalya", Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    @TempDir
    Path folder;

    @Test
    void whatWasPutInComesOutAgain() throws IOException {
        add("a.csv", "1 A B 500", "2 B C 300");

        assertThat(payments()).containsExactly("1 A -> B 500 [p1 a.csv:0]", "2 B -> C 300 [p2 a.csv:0]");
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void partsThatFollowEachOtherNeedNoOrderFile() throws IOException {
        add("later.csv", "5 A B 500");
        add("earlier.csv", "1 B C 300", "5 C A 7");
        add("last.csv", "6 C A 1");

        assertThat(payments())
                .containsExactly(
                        "1 B -> C 300 [p1 earlier.csv:0]",
                        "5 A -> B 500 [p1 later.csv:0]",
                        "5 C -> A 7 [p2 earlier.csv:0]",
                        "6 C -> A 1 [p1 last.csv:0]");
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void windowsShowWhatLookUpsShow() throws IOException {
        add("a.csv", "1 A B 500", "4 B C 300", "9 C A 2");
        add("b.csv", "2 X Y 1", "4 Y Z 2", "8 Z X 3");
        add("c.csv", "10 X Y 1", "11 Y Z 2");

        try (CaseFolder opened = CaseFolder.open(root())) {
            Ledger ledger = opened.ledger();
            for (int from = 0; from < ledger.size(); from++) {
                for (int to = from + 1; to <= ledger.size(); to++) {
                    Ledger.Window window = new Ledger.Window();
                    ledger.columns().move(window, from, to);
                    for (int i = from; i < to; i++) {
                        assertThat(window.payer[i - window.base]).isEqualTo(ledger.payer(i));
                        assertThat(window.payee[i - window.base]).isEqualTo(ledger.payee(i));
                        assertThat(window.amountMinor[i - window.base]).isEqualTo(ledger.amountMinor(i));
                    }
                }
            }
        }
    }

    @Test
    void exportsThatOverlapCountTheirCommonRowsOnce() throws IOException {
        add("march.csv", "1 A B 500", "2 B C 300");
        add("spring.csv", "1 A B 500", "2 B C 300", "3 C D 200");

        assertThat(payments())
                .containsExactly(
                        "1 A -> B 500 [p1 march.csv:0]",
                        "2 B -> C 300 [p2 march.csv:0]",
                        "3 C -> D 200 [p3 spring.csv:0]");
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.sameRecords()).isEqualTo(2);
            assertThat(opened.rows(0)).extracting(CaseRow::place).containsExactly("march.csv:0", "spring.csv:0");
        }
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void aPartThatIsTakenOutLeavesNothingBehind() throws IOException {
        add("a.csv", "1 A B 500", "2 B C 300");
        add("b.csv", "1 A B 500", "3 C D 200");
        add("c.csv", "2 D E 9");
        List<String> without =
                paymentsOf("other", List.of("b.csv", "c.csv"), List.of("1 A B 500;3 C D 200", "2 D E 9"));

        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            assertThat(editor.drop(editor.partOf("a.csv").orElseThrow()))
                    .extracting(SourceEntry::place)
                    .containsExactly("a.csv");
            editor.commit(Map.of("act", "forget"));
        }

        assertThat(payments()).isEqualTo(without);
        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.ledger().accounts().find("A")).isZero();
            assertThat(opened.ledger().accounts().find("E")).isEqualTo(4);
            assertThat(opened.ledger().accounts().find("Q")).isEqualTo(-1);
        }
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void theFirstThatNamesAHolderStandsAndAFileOfAccountsHasTheLastWord() throws IOException {
        addParty(false, "A", "Alpha", "", PartyKind.UNKNOWN);
        addParty(false, "A", "Alfa", "AE", PartyKind.BANK);
        assertThat(party("A")).isEqualTo("Alpha AE BANK");

        addParty(true, "A", "Alpha Trading LLC", "", PartyKind.ORGANISATION);
        assertThat(party("A")).isEqualTo("Alpha Trading LLC AE ORGANISATION");
    }

    @Test
    void aFlippedBitAnywhereIsFoundAndNamed() throws IOException {
        add("a.csv", "1 A B 500", "3 B C 300");
        add("b.csv", "1 A B 500", "2 C D 9");
        List<Path> files;
        try (Stream<Path> all = Files.walk(root())) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("case.lock"))
                    .sorted()
                    .toList();
        }
        assertThat(files.size()).isGreaterThan(40);
        for (Path file : files) {
            byte[] sound = Files.readAllBytes(file);
            for (int at : sound.length == 0 ? new int[0] : new int[] {0, sound.length / 2, sound.length - 1}) {
                byte[] flipped = sound.clone();
                flipped[at] ^= 4;
                Files.write(file, flipped);
                assertThat(told()).as("%s, byte %d", file, at).contains(file.toString());
            }
            Files.write(file, sound);
        }
        assertThat(told()).isEmpty();
    }

    private String told() throws IOException {
        try {
            return String.join("\n", CaseCheck.check(root()));
        } catch (CaseException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void twoWritersAreKeptApartAndReadersAreNot() throws IOException {
        add("a.csv", "1 A B 500");
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            assertThatThrownBy(() -> CaseEditor.open(root(), SETTINGS))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("another process is writing");
            assertThat(payments()).hasSize(1);
            editor.add(ledger("2 A B 1"), false, List.of(source("b.csv")));
            try (CaseFolder before = CaseFolder.open(root())) {
                editor.commit(Map.of("act", "import"));
                assertThat(before.ledger().size()).isEqualTo(1);
                assertThat(before.ledger().id(0)).isEqualTo("p1");
            }
            assertThat(payments()).hasSize(2);
        }
    }

    @Test
    void whatWasNotCommittedNeverWas() throws IOException {
        add("a.csv", "1 A B 500");
        String sha256 = sha256();
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            editor.add(ledger("2 A B 1"), false, List.of(source("b.csv")));
        }
        assertThat(payments()).hasSize(1);
        assertThat(sha256()).isEqualTo(sha256);
        assertThat(CaseCheck.check(root())).isEmpty();
        assertThat(root().resolve("ledger/part-2")).exists();

        add("c.csv", "3 A B 1");
        assertThat(payments()).containsExactly("1 A -> B 500 [p1 a.csv:0]", "3 A -> B 1 [p1 c.csv:0]");
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void aCaseDoesNotMoveIntoAFolderWithOtherThings() throws IOException {
        Files.createDirectories(root());
        Files.writeString(root().resolve("thesis.doc"), "");
        assertThatThrownBy(() -> CaseEditor.open(root(), SETTINGS))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("thesis.doc");
        assertThatThrownBy(() -> CaseFolder.open(root()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("there is no case here");
    }

    @Test
    void whatTheSettingsNameStaysAndIsHashed() throws IOException {
        Path rates = Files.writeString(folder.resolve("rates.csv"), "date,currency,rate\n2024-01-01,EUR,1.1\n");
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            String kept = editor.keep(rates).name();
            editor.change(new Settings(
                    "antalya", Optional.of("USD"), Optional.of(kept), Optional.of(kept), List.of("north")));
            editor.commit(Map.of("act", "import"));
        }
        add("a.csv", "1 A B 500");

        try (CaseFolder opened = CaseFolder.open(root())) {
            Path kept = opened.designated().orElseThrow();
            assertThat(kept).hasSameTextualContentAs(rates);
            Files.writeString(kept, "date,currency,rate\n2024-01-01,EUR,1.2\n");
            assertThat(CaseCheck.check(root())).singleElement().asString().contains(kept.toString());
        }
    }

    private Path root() {
        return folder.resolve("case");
    }

    private String sha256() throws IOException {
        try (CaseFolder opened = CaseFolder.open(root())) {
            return opened.sha256();
        }
    }

    @Test
    void aPersonsWordLeavesTheLedgersFilesAsTheyAre() throws IOException {
        add("later.csv", "5 A B 500", "7 A C 20");
        add("between.csv", "5 A B 500", "6 B C 300");
        List<String> before = CaseCheck.filesIn(root(), List.of("ledger"));
        List<String> payments = payments();
        for (String holder : List.of("A", "B")) {
            try (CaseEditor editor = CaseEditor.open(root())) {
                editor.join(List.of(List.of(holder, "C")));
                editor.commit(Map.of("act", "parties"));
            }
        }

        assertThat(CaseCheck.filesIn(root(), List.of("ledger"))).isEqualTo(before);
        assertThat(payments()).isEqualTo(payments);
        assertThat(CaseCheck.check(root())).isEmpty();
        add("last.csv", "8 D A 1");
        assertThat(payments()).hasSize(payments.size() + 1);
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    @Test
    void theJournalIsReadAgainUnlessItWasChanged() throws IOException {
        add("a.csv", "1 A B 500");
        add("b.csv", "2 A B 500");

        try (CaseFolder opened = CaseFolder.open(root())) {
            assertThat(opened.journal())
                    .extracting(said -> said.get("act") + " " + said.get("file") + " " + said.get("generation"))
                    .containsExactly("import a.csv 1", "import b.csv 2");
            Path journal = root().resolve("journal.jsonl");
            Files.writeString(journal, Files.readString(journal).replace("a.csv", "c.csv"));
            assertThatThrownBy(opened::journal)
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("journal");
        }
    }

    private void add(String name, String... lines) throws IOException {
        add(root(), name, lines);
    }

    private static void add(Path root, String name, String... lines) throws IOException {
        try (CaseEditor editor = CaseEditor.open(root, SETTINGS)) {
            editor.add(ledger(lines), false, List.of(source(name)));
            editor.commit(Map.of("act", "import", "file", name));
        }
    }

    private void addParty(boolean lastWord, String id, String name, String country, PartyKind kind) throws IOException {
        Ledger.Builder builder = new Ledger.Builder(USD);
        builder.accounts().party(id, name, country, kind, 0);
        try (CaseEditor editor = CaseEditor.open(root(), SETTINGS)) {
            editor.add(builder.build(), lastWord, List.of(source("accounts.csv")));
            editor.commit(Map.of("act", "import"));
        }
    }

    private String party(String id) throws IOException {
        try (CaseFolder opened = CaseFolder.open(root())) {
            var accounts = opened.ledger().accounts();
            int account = accounts.find(id);
            return accounts.name(account) + " " + accounts.country(account) + " " + accounts.kind(account);
        }
    }

    /** {@code 3 A B 500}: at second 3 A pays 500 to B. */
    private static Ledger ledger(String... lines) {
        Ledger.Builder builder = new Ledger.Builder(USD);
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            builder.pay(Long.parseLong(words[0]) * 1_000_000, words[1], words[2], Long.parseLong(words[3]));
        }
        return builder.build();
    }

    private static SourceEntry source(String name) {
        return new SourceEntry(name, name, "csv", name, 1, 1, 0, Optional.empty(), Optional.empty());
    }

    private List<String> paymentsOf(String other, List<String> names, List<String> contents) throws IOException {
        Path root = folder.resolve(other);
        for (int i = 0; i < names.size(); i++) {
            add(root, names.get(i), contents.get(i).split(";", -1));
        }
        return payments(root);
    }

    private List<String> payments() throws IOException {
        return payments(root());
    }

    private static List<String> payments(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CaseFolder opened = CaseFolder.open(root)) {
            Ledger ledger = opened.ledger();
            for (int i = 0; i < ledger.size(); i++) {
                lines.add(ledger.bookedAtEpochMicros(i) / 1_000_000 + " "
                        + ledger.accounts().id(ledger.payer(i)) + " -> "
                        + ledger.accounts().id(ledger.payee(i)) + " " + ledger.amountMinor(i) + " [" + ledger.id(i)
                        + " " + ledger.place(i) + "]");
            }
        }
        return lines;
    }
}
