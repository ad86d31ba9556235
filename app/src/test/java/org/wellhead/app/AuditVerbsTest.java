package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.share.audit.AuditEntry;
import org.wellhead.share.audit.AuditLog;
import org.wellhead.share.audit.TreeHead;

/** What was done with a case is in its log, and the log shows what was done to it. */
class AuditVerbsTest {
    private static final Outside WITH_PASSPHRASE =
            Typed.outside(Map.of("WELLHEAD_PASSPHRASE", "nine quiet herons at dusk"));

    @TempDir
    Path folder;

    @BeforeEach
    void aCase() throws IOException {
        write("march.csv", """
                id,time,payer,payee,amount,currency,payer_name,payee_name
                1,2015-01-01,D-9,B-1,100,USD,Ana Ribeiro,First Bank
                2,2015-02-02,B-1,A-17,60,USD,,Yusuf Haddad
                """);
        write("designated.csv", "account,unit\nA-17,north\n");
        Files.createDirectory(folder.resolve("lists"));
        write("lists/un.csv", "id,name,listed_on\n7,Yusuf Haddad,2014-01-01\n");
        run("import --case c march.csv --designated designated.csv --quiet");
    }

    @Test
    void theLogOfTheServerIsHeldToo() throws IOException {
        Path access = folder.resolve("c/share/access");
        try (AuditLog log = AuditLog.open(access)) {
            log.append(new AuditEntry(
                    Instant.parse("2026-01-31T12:00:00Z"),
                    "anna",
                    "login",
                    "tr-fiu",
                    new TreeMap<>(Map.of("how", "password"))));
        }
        assertThat(run("audit verify --case c")).contains("Of share serve, 1 entry holds.");
        Path entries = access.resolve("entries.jsonl");
        Files.writeString(entries, Files.readString(entries).replace("anna", "anne"));
        assertThat(Typed.run(folder, "audit verify --case c").exitCode()).isEqualTo(Main.REFUSED);
        assertThat(Typed.run(folder, "check --case c").exitCode()).isEqualTo(Main.REFUSED);
    }

    @Test
    void whatEveryVerbDidIsAnEntry() throws IOException {
        write("april.csv", "id,time,payer,payee,amount,currency\n3,2015-04-01,B-1,A-17,5,USD\n");
        run("import --case c april.csv --quiet");
        run("parties --case c --join D-9,B-1");
        run("screen --case c --lists lists --quiet");
        run("review --case c --accept A-17=un/7 --reason \"same passport\" --by \"J. Doe\"");
        run("review --case c --designated accepted.csv");
        run("trace --case c --quiet --out traced");
        run("cut --case c --quiet");
        run("forget --case c april.csv --quiet");
        run("lists add lists/un.csv --name watch --lists c/lists --date 2024-01-15");

        assertThat(run("audit show --case c").replaceAll("cut-[0-9a-f]{12}", "cut-..."))
                .isEqualTo("""
                        1  2026-01-31T12:00:00Z  analyst: import generation 1
                        2  2026-01-31T12:00:00Z  analyst: import generation 2
                        3  2026-01-31T12:00:00Z  analyst: parties generation 3
                        4  2026-01-31T12:00:00Z  analyst: screen all parties
                        5  2026-01-31T12:00:00Z  J. Doe: review generation 5
                        6  2026-01-31T12:00:00Z  analyst: designated accepted.csv
                        7  2026-01-31T12:00:00Z  analyst: trace traced
                        8  2026-01-31T12:00:00Z  analyst: cut results/cut-...
                        9  2026-01-31T12:00:00Z  analyst: forget generation 6
                        10  2026-01-31T12:00:00Z  analyst: lists add watch
                        """);
        assertThat(run("audit show --case c 5"))
                .contains("  accepted: A-17=un/7\n", "  user: analyst\n", "  reason-sha256: ")
                .doesNotContain("same passport");
        assertThat(run("audit show --case c 7")).contains("  options: {policy=", "  designated: ", "  case: ");
        assertThat(run("audit show --case c --verb import --since 2026-01-01 --json"))
                .hasLineCount(2)
                .contains("\"subject\":\"generation 1\"");
        assertThat(run("audit show --case c --since 2026-02-01")).isEmpty();
        assertThat(run("audit verify --case c")).startsWith("10 entries hold.\nHead ");
        assertThat(Typed.run(folder, "check --case c").shown()).isEmpty();
    }

    @Test
    void whatIsOnlyLookedAtOrRefusedIsNoEntry() {
        run("show --case c");
        run("parties --case c");
        run("check --case c");
        run("import --case c march.csv");
        run("trace march.csv --designated designated.csv --quiet");
        assertThat(Typed.run(folder, "trace --case c --from 2015-01-02 --to 2015-01-01")
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("audit verify --case c")).startsWith("1 entry holds.");
    }

    @Test
    void theSameActsGiveTheSameBytes() throws IOException {
        run("trace --case c --quiet");
        byte[] first = Files.readAllBytes(log());
        Roots.delete(folder.resolve("c"));
        run("import --case c march.csv --designated designated.csv --quiet");
        run("trace --case c --quiet");
        assertThat(Files.readAllBytes(log())).isEqualTo(first);
    }

    @Test
    void aChangedRemovedOrMovedEntryIsNamed() throws IOException {
        for (int i = 0; i < 3; i++) {
            run("trace --case c --quiet --out traced-" + i);
        }
        List<String> lines = Files.readAllLines(log());

        List<String> changed = new ArrayList<>(lines);
        changed.set(1, changed.get(1).replace("analyst", "nobody"));
        fails(changed, "c/audit/entries.jsonl:2: changed since it was appended");

        List<String> removed = new ArrayList<>(lines);
        removed.remove(2);
        fails(removed, "c/audit/entries.jsonl:3: one or more entries were removed before it");

        List<String> moved = new ArrayList<>(lines);
        moved.add(1, moved.remove(3));
        fails(moved, "c/audit/entries.jsonl:2: stands in another place");

        fails(lines.subList(0, 3), "c/audit/entries.jsonl:4: the log ends before entry 4");
    }

    private void fails(List<String> lines, String told) throws IOException {
        Files.write(log(), lines);
        Typed verified = Typed.run(folder, "audit verify --case c");
        assertThat(verified.exitCode()).isEqualTo(3);
        assertThat(verified.err()).startsWith(told).contains("1 fault. The log is not what it was");
        Typed checked = Typed.run(folder, "check --case c");
        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(checked.err()).contains(told);
        byte[] journal = Files.readAllBytes(folder.resolve("c/journal.jsonl"));
        for (String verb : List.of(
                "trace --case c --quiet --out never",
                "cut --case c --quiet --out never",
                "parties --case c --join D-9,B-1",
                "screen --case c --lists lists",
                "forget --case c march.csv")) {
            Typed refused = Typed.run(folder, verb);
            assertThat(refused.exitCode()).as(verb).isEqualTo(2);
            assertThat(refused.err())
                    .as(verb)
                    .contains(told, "wellhead audit verify --case c says what else is wrong")
                    .hasLineCount(1);
        }
        assertThat(folder.resolve("never")).doesNotExist();
        assertThat(Files.readAllBytes(folder.resolve("c/journal.jsonl"))).isEqualTo(journal);
        assertThat(Files.readAllLines(log())).isEqualTo(lines);
    }

    @Test
    void aLogThatWasTakenAwayOrCutWithItsHeadsIsMissedByTheJournal() throws IOException {
        run("parties --case c --join D-9,B-1");
        Path heads = folder.resolve("c/audit/heads.txt");
        Files.write(log(), Files.readAllLines(log()).subList(0, 1));
        Files.write(heads, Files.readAllLines(heads).subList(0, 1));
        assertThat(Typed.run(folder, "audit verify --case c").err())
                .contains("the log ends here, but a kept head of 2026-01-31T12:00:00Z is of 2 entries");
        assertThat(Typed.run(folder, "trace --case c --quiet").err())
                .contains("the log has 1 entries, and had 2 when the case was last changed");

        Roots.delete(folder.resolve("c/audit"));
        assertThat(Typed.run(folder, "check --case c").err()).contains("c/audit: the log has 0 entries, and had 2");
        assertThat(Typed.run(folder, "trace --case c --quiet").exitCode()).isEqualTo(2);
        assertThat(folder.resolve("c/audit")).doesNotExist();
    }

    @Test
    void aLogOfAnotherCaseInItsPlaceIsFound() throws IOException {
        run("import --case d march.csv --quiet");
        Roots.delete(folder.resolve("c/audit"));
        Roots.copy(folder.resolve("d/audit"), folder.resolve("c/audit"));
        Typed verified = Typed.run(folder, "audit verify --case c");
        assertThat(verified.exitCode()).isEqualTo(3);
        assertThat(verified.err())
                .contains("are not those of the head of 2026-01-31T12:00:00Z that was kept elsewhere");
    }

    @Test
    void aCaseFromBeforeThereWasALogStartsOne() throws IOException {
        Roots.delete(folder.resolve("c"));
        run("import --case c march.csv --quiet");
        Path journal = folder.resolve("c/journal.jsonl");
        assertThat(Files.readString(journal)).contains("\"audit\":");
        // As the journal of an older version is: no line has a head.
        Files.writeString(journal, Files.readString(journal).replace("\"audit\":", "\"older\":"));
        Roots.delete(folder.resolve("c/audit"));
        assertThat(Typed.run(folder, "audit verify --case c").err()).contains("c/audit: no log");
        run("trace --case c --designated designated.csv --quiet");
        assertThat(run("audit show --case c"))
                .startsWith("1  ")
                .contains("trace")
                .hasLineCount(1);
    }

    @Test
    void whatAKilledProcessLeftIsMendedAndTold() throws IOException {
        byte[] before = Files.readAllBytes(log());
        byte[] headsBefore = Files.readAllBytes(folder.resolve("c/audit/heads.txt"));
        run("trace --case c --quiet --out traced");
        byte[] entries = Files.readAllBytes(log());

        // Killed between the entry and its head.
        Files.write(folder.resolve("c/audit/heads.txt"), headsBefore);
        assertThat(Typed.run(folder, "audit verify --case c").err()).contains("its head was never finished");
        Typed mended = Typed.run(folder, "trace --case c --quiet --out traced");
        assertThat(mended.exitCode()).isZero();
        assertThat(mended.err())
                .startsWith("Note: c/audit/entries.jsonl:2: whole, but its head was never finished")
                .contains("the log is whole again");
        assertThat(run("audit verify --case c")).startsWith("3 entries hold.");

        // Killed within the entry.
        Files.write(
                log(),
                new String(entries, UTF_8).substring(0, before.length + 20).getBytes(UTF_8));
        Files.write(folder.resolve("c/audit/heads.txt"), headsBefore);
        mended = Typed.run(folder, "trace --case c --quiet --out traced");
        assertThat(mended.err()).contains("20 bytes of an entry that was never finished");
        assertThat(run("audit verify --case c")).startsWith("2 entries hold.");
    }

    @Test
    void aNewCaseThatWasKilledBeforeItWasThereIsMade() throws IOException {
        Files.createDirectories(folder.resolve("d"));
        Console console = Console.of(System.out, System.err, folder, Typed.OUTSIDE);
        CaseAudit.record(folder.resolve("d"), console, "import", "generation 1", Map.of());
        run("import --case d march.csv --quiet");
        assertThat(run("audit show --case d")).as("too much, never too little").hasLineCount(2);
        assertThat(run("check --case d")).isEmpty();
    }

    @Test
    void manyThatWriteAtOnceWaitForEachOtherAndWhoVerifiesMeanwhileFindsNoFault() throws Exception {
        Path root = folder.resolve("c");
        Console console = Console.of(System.out, System.err, folder, Typed.OUTSIDE);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<TreeHead>> writing = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String subject = "results " + i;
                writing.add(threads.submit(() -> CaseAudit.record(root, console, "trace", subject, Map.of())));
            }
            while (!writing.stream().allMatch(Future::isDone)) {
                assertThat(CaseAudit.faults(root)).isEmpty();
            }
            for (Future<TreeHead> written : writing) {
                assertThat(written.get().size()).isBetween(2L, 41L);
            }
        }
        assertThat(run("audit verify --case c")).startsWith("41 entries hold.");
    }

    @Test
    void whatIsLongOrOddIsAnEntryToo() throws IOException {
        Console console = Console.of(System.out, System.err, folder, Typed.OUTSIDE);
        Map<String, String> facts = new TreeMap<>();
        for (int i = 0; i < 15; i++) {
            facts.put("fact-" + i, "\"\u0001\ud800".repeat(660));
        }
        facts.put("fact-1", "x".repeat(1 << 20));
        Path root = folder.resolve("c");
        CaseAudit.record(root, console, Optional.of("J\u001b[2J"), "trace", "s".repeat(5_000), facts);
        assertThat(run("audit show --case c 2"))
                .doesNotContain("\u001b")
                .contains(": trace SHA-256 ", "fact-1: SHA-256 ", "user: analyst");
        assertThat(CaseAudit.hashes(Collections.nCopies(1_000, "0".repeat(64))))
                .startsWith("1000 hashes; the SHA-256 of their list, one a line, is ");
    }

    @Test
    void aLinkOrAFolderWithoutTheRightToWriteIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Roots.copy(folder.resolve("c/audit"), elsewhere.resolve("audit"));
        byte[] kept = Files.readAllBytes(elsewhere.resolve("audit/entries.jsonl"));
        Roots.delete(folder.resolve("c/audit"));
        Files.createSymbolicLink(folder.resolve("c/audit"), elsewhere.resolve("audit"));
        assertThat(Typed.run(folder, "trace --case c --quiet").err()).contains("c/audit: a link, which a log never is");
        Files.delete(folder.resolve("c/audit"));
        Roots.copy(elsewhere.resolve("audit"), folder.resolve("c/audit"));
        Files.delete(log());
        Files.createSymbolicLink(log(), elsewhere.resolve("audit/entries.jsonl"));
        assertThat(Typed.run(folder, "trace --case c --quiet").err()).contains("entries.jsonl: a link");
        assertThat(Typed.run(folder, "audit verify --case c").exitCode()).isEqualTo(2);
        assertThat(Files.readAllBytes(elsewhere.resolve("audit/entries.jsonl"))).isEqualTo(kept);

        Roots.delete(folder.resolve("c/audit"));
        write("c/audit", "in the way");
        Typed refused = Typed.run(folder, "trace --case c --quiet --out never");
        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).hasLineCount(1);
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void aSignedHeadThatAPartnerKeptShowsThatALogWasWrittenAnew() throws IOException {
        keys();
        run("audit head --case c --sign-with anna.key --out march.head");
        assertThat(run("audit verify --case c --head march.head --key anna.pub"))
                .startsWith("1 entry holds, and 1 kept head agrees.");
        assertThat(Typed.run(folder, "audit verify --case c --head march.head").err())
                .contains("say whose key is trusted: --key FILE");
        assertThat(Typed.run(folder, "audit verify --case c --head march.head --key bert.pub")
                        .err())
                .contains("march.head: no signed tree head: signed by a key that the key list does not have");

        // All of the case is written anew, as only whoever runs the machine could.
        Roots.delete(folder.resolve("c"));
        Outside later = new Outside(Typed.OUTSIDE.clock(), "mallory", Map.of(), Typed.OUTSIDE.asked());
        Typed.run(folder, "import --case c march.csv --designated designated.csv --quiet", later);
        assertThat(run("audit verify --case c")).startsWith("1 entry holds.");
        Typed verified = Typed.run(folder, "audit verify --case c --head march.head --key anna.pub");
        assertThat(verified.exitCode()).isEqualTo(3);
        assertThat(verified.err()).contains("the log was written anew");
    }

    @Test
    void anEntryIsProvedToWhoHasNothingButAHead() throws IOException {
        keys();
        run("trace --case c --quiet");
        run("trace --case c --by party --quiet");
        run("audit head --case c --sign-with anna.key --out may.head");
        assertThat(run("audit prove --case c 2 --out entry.proof"))
                .isEqualTo("Entry 2 is in the head of 3 entries of 2026-01-31T12:00:00Z: entry.proof\n");
        Path partner = Files.createDirectory(folder.resolve("partner"));
        for (String file : List.of("may.head", "entry.proof", "anna.pub")) {
            Files.copy(folder.resolve(file), partner.resolve(file));
        }
        String check = "audit check-proof entry.proof --head may.head --key anna.pub";
        Typed checked = Typed.run(partner, check);
        assertThat(checked.out())
                .startsWith("Entry 2 of 3 is in the log: 2026-01-31T12:00:00Z  analyst: trace results/trace-")
                .contains("  payments: 2\n");
        String proof = Files.readString(partner.resolve("entry.proof"));
        Files.writeString(partner.resolve("entry.proof"), proof.replace("analyst", "mallory"));
        checked = Typed.run(partner, check);
        assertThat(checked.exitCode()).isEqualTo(3);
        assertThat(checked.err()).contains("this entry is not in the log of this head");
        Files.writeString(partner.resolve("entry.proof"), "{\"entry\":1}");
        assertThat(Typed.run(partner, check).err()).contains("entry.proof: no proof of an entry: ");

        run("forget --case c march.csv --quiet");
        run("audit prove --case c 2 --head may.head --key anna.pub --out again.proof");
        assertThat(folder.resolve("again.proof")).hasContent(proof);
        assertThat(Typed.run(folder, "audit prove --case c 4 --head may.head --key anna.pub --out x")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void twoPartiesHeadsAreOfOneLogOrItIsSplit() throws IOException {
        run("audit head --case c --out one.head");
        run("trace --case c --quiet");
        run("audit head --case c --out two.head");
        assertThat(run("audit compare two.head one.head --case c --out one-two.proof"))
                .startsWith("Consistent: the log of 2 entries of ");
        assertThat(run("audit compare one.head two.head --proof one-two.proof")).startsWith("Consistent");
        assertThat(run("audit compare one.head one.head")).startsWith("Consistent");
        assertThat(Typed.run(folder, "audit compare one.head two.head").exitCode())
                .isEqualTo(2);

        Files.createDirectory(folder.resolve("other"));
        Typed.run(
                folder,
                "import --case d march.csv --quiet",
                new Outside(Typed.OUTSIDE.clock(), "mallory", Map.of(), Typed.OUTSIDE.asked()));
        run("audit head --case d --out shown.head");
        for (String line : List.of(
                "audit compare shown.head one.head",
                "audit compare shown.head two.head --proof one-two.proof",
                "audit compare shown.head two.head --case c")) {
            Typed split = Typed.run(folder, line);
            assertThat(split.exitCode()).as(line).isEqualTo(3);
            assertThat(split.err()).as(line).hasLineCount(1);
        }
        assertThat(Typed.run(folder, "audit compare shown.head one.head").err()).startsWith("Split: ");
    }

    @Test
    void wrongUseIsOneLine() throws IOException {
        write("no.head", "{}");
        for (String line : List.of(
                "audit",
                "audit show --case c 99",
                "audit show --case c seven",
                "audit prove --case c 2 --out x.proof",
                "audit head --case c --out march.csv",
                "audit compare march.csv march.csv --case c --proof march.csv",
                "audit verify --case lists")) {
            Typed typed = Typed.run(folder, line);
            assertThat(typed.exitCode()).as(line + typed.shown()).isEqualTo(2);
            assertThat(typed.err()).as(line).hasLineCount(1);
        }
        Typed refused = Typed.run(folder, "audit verify --case c --head no.head");
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.err()).startsWith("no.head: ").hasLineCount(1);
    }

    private void keys() {
        for (String who : List.of("anna", "bert")) {
            assertThat(Typed.run(folder, "key new --name " + who + " --out " + who + ".key", WITH_PASSPHRASE)
                            .exitCode())
                    .isZero();
        }
    }

    private Path log() {
        return folder.resolve("c/audit/entries.jsonl");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line, WITH_PASSPHRASE);
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isZero();
        return typed.out();
    }
}
