package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.TrustedKey;

/** Keys and lists of keys as they are typed, and passphrases that nobody sees. */
class KeyVerbsTest {
    private static final String PASSPHRASE = "nine quiet herons at dusk";

    @TempDir
    Path folder;

    @BeforeEach
    void aKey() {
        run("key new --name \"Anna Kaya\" --out anna.key");
    }

    @Test
    void aKeyIsAFileForOneAndAFileForAll() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("anna.key"))))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve("anna.key"))).startsWith("{\"derivation\":");
        assertThat(Files.readAllLines(folder.resolve("anna.pub")))
                .hasSize(4)
                .startsWith("Anna Kaya", "-----BEGIN PUBLIC KEY-----");
        String ofPublic = run("key show anna.pub");
        assertThat(ofPublic).startsWith("Said to be of Anna Kaya: compare the id with its holder.\n  ");
        assertThat(run("key show anna.key").lines().skip(1))
                .isEqualTo(ofPublic.lines().skip(1).toList());
    }

    @Test
    void aKeyIsNeverWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("anna.key"));
        Typed again = Typed.run(folder, "key new --name Anna --out anna.key", with(PASSPHRASE));
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("anna.key is there already and is not written over");
        Files.delete(folder.resolve("anna.key"));
        assertThat(Typed.run(folder, "key new --name Anna --out anna.key", with(PASSPHRASE))
                        .err())
                .contains("anna.pub is there already");
        Files.createSymbolicLink(folder.resolve("anna.key"), folder.resolve("nowhere"));
        assertThat(Typed.run(folder, "key new --name Anna --out anna.key", with(PASSPHRASE))
                        .exitCode())
                .isEqualTo(2);
        assertThat(before).isNotEmpty();
    }

    @Test
    void weakPassphrasesAreRefusedAndNothingIsWritten() {
        for (String weak : List.of("short", "elevenchars", "aaaaaaaaaaaaaaaa", "abababababababab")) {
            Typed refused = Typed.run(folder, "key new --name Bert --out bert.key", with(weak));
            assertThat(refused.exitCode()).as(weak).isEqualTo(2);
            assertThat(refused.err()).hasLineCount(1).doesNotContain(weak);
        }
        assertThat(folder.resolve("bert.key")).doesNotExist();
        assertThat(folder.resolve("bert.pub")).doesNotExist();
    }

    @Test
    void withoutAPassphraseAndAPersonToAskThereIsNoKey() {
        Typed refused = Typed.run(folder, "key new --name Bert --out bert.key");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("--passphrase-file FILE or the variable WELLHEAD_PASSPHRASE");
    }

    @Test
    void aPersonTypesANewPassphraseTwice() {
        assertThat(Typed.run(folder, "key new --name Bert --out bert.key", typing(PASSPHRASE, PASSPHRASE))
                        .exitCode())
                .isZero();
        Typed other = Typed.run(folder, "key new --name Carl --out carl.key", typing(PASSPHRASE, "something else"));
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("the two passphrases are not the same; nothing was written");
        assertThat(folder.resolve("carl.key")).doesNotExist();
    }

    @Test
    void aPassphraseIsTheFirstLineOfAFile() throws IOException {
        write("pass.txt", PASSPHRASE + "\r\nsecond line\n");
        Typed open =
                Typed.run(folder, "key passphrase anna.key --passphrase-file pass.txt", with("unused, and unused"));
        assertThat(open.err()).contains("others on this machine can read pass.txt; chmod 600");
        Files.setPosixFilePermissions(folder.resolve("pass.txt"), PosixFilePermissions.fromString("rw-------"));
        Typed made = Typed.run(folder, "key new --name Bert --out bert.key --passphrase-file pass.txt");
        assertThat(made.exitCode()).as(made.shown()).isZero();
        assertThat(made.err()).isEmpty();
        Files.write(folder.resolve("pass.txt"), new byte[] {(byte) 0xff, 1});
        assertThat(Typed.run(folder, "key new --name C --out c.key --passphrase-file pass.txt")
                        .exitCode())
                .isEqualTo(3);
        Files.write(folder.resolve("pass.txt"), new byte[1 << 20]);
        assertThat(Typed.run(folder, "key new --name C --out c.key --passphrase-file pass.txt")
                        .exitCode())
                .isEqualTo(3);
    }

    @Test
    void aPassphraseIsChangedAndTheKeyStays() throws IOException {
        String id = run("key show anna.key");
        Outside both = Typed.outside(
                Map.of("WELLHEAD_PASSPHRASE", PASSPHRASE, "WELLHEAD_NEW_PASSPHRASE", "seven loud geese at dawn"));
        Typed changed = Typed.run(folder, "key passphrase anna.key", both);
        assertThat(changed.shown()).isEqualTo("anna.key is under the new passphrase.\n");
        assertThat(run("key show anna.key")).isEqualTo(id);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("anna.key"))))
                .isEqualTo("rw-------");
        Typed wrong = Typed.run(folder, "key passphrase anna.key", both);
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.err())
                .startsWith("anna.key: the passphrase is wrong, or the key file was changed")
                .doesNotContain("herons", "geese");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("anna.key", "anna.pub");
        }
    }

    @Test
    void listsFollowOneAnotherAndAThiefCannotMakeOne() {
        run("key new --name Bert --out bert.key");
        assertThat(run("key list new anna.pub --holder \"Anna Kaya\" --signs-lists --to 2026-12-31 --out 1.keys"))
                .startsWith("Key list number 1:\nAnna Kaya: counts from 2026-01-31T12:00:00Z to 2027-01-01T00:00:00Z,"
                        + " signs lists\n");
        run("key list add 1.keys bert.pub --holder Bert --out 2.draft");
        run("key list sign 2.draft --sign-with anna.key --out 2.keys");
        assertThat(run("key list take 2.keys --known 1.keys"))
                .startsWith("Key list number 2:")
                .contains("Bert: counts");
        assertThat(run("key list revoke 2.keys bert.pub --from 2026-01-30 --out 3.draft"))
                .contains("revoked at 2026-01-30T00:00:00Z");
        run("key list sign 3.draft --sign-with anna.key --out 3.keys");
        assertThat(run("key list take 3.keys --known 2.keys")).contains("revoked at");
        assertThat(run("key list show 3.keys")).isEqualTo(run("key show 3.keys"));

        run("key list sign 3.draft --sign-with bert.key --out stolen.keys");
        assertThat(refused("key list take stolen.keys --known 2.keys")).contains("may not sign key lists");
        assertThat(refused("key list take 2.keys --known 3.keys")).contains("it is number 2, and number 3 is known");
        assertThat(refused("key list take 3.draft --known 2.keys")).contains("3.draft: the key list is not taken");
        assertThat(Typed.run(folder, "key list revoke 3.keys bert.pub --out 4.draft")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Typed.run(folder, "key list add 3.keys bert.pub --holder Bert --out 4.draft")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aRevokedOrExpiredKeySignsNoHeadThatIsBelieved() throws IOException {
        write("p.csv", "id,time,payer,payee,amount,currency\n1,2015-01-01,A,B,1,USD\n");
        run("import --case c p.csv --quiet");
        run("key list new anna.pub --holder Anna --to 2026-06-30 --out 1.keys");
        run("key list revoke 1.keys anna.pub --from 2026-03-01 --out 2.keys");
        run("audit head --case c --sign-with anna.key --out c.head");
        run("audit verify --case c --head c.head --key 1.keys");
        Outside july = at("2026-07-15T00:00:00Z");
        assertThat(Typed.run(folder, "audit verify --case c --head c.head --key 1.keys", july)
                        .err())
                .contains("counted only until 2026-07-01T00:00:00Z");
        assertThat(Typed.run(folder, "audit verify --case c --head c.head --key 1.keys --at 2026-02-01", july)
                        .exitCode())
                .isZero();
        assertThat(Typed.run(folder, "audit verify --case c --head c.head --key 2.keys", at("2026-04-01T00:00:00Z"))
                        .err())
                .contains("was revoked at 2026-03-01T00:00:00Z");
        assertThat(Typed.run(
                                folder,
                                "audit verify --case c --head c.head --key 2.keys --key anna.pub",
                                at("2026-04-01T00:00:00Z"))
                        .exitCode())
                .as("what the list says goes before the bare key")
                .isEqualTo(3);
        assertThat(refused("audit verify --case c --head c.head --key 1.keys --key 2.keys"))
                .contains("two lists say different things of the key");
    }

    @Test
    void aBarePublicKeyIsAListOfOneCalledByItsFile() throws IOException {
        Console console = Console.of(System.out, System.err, folder, Typed.OUTSIDE);
        KeyList trusted = KeyFiles.trusted(List.of(folder.resolve("anna.pub")), console);
        assertThat(trusted.keys())
                .hasSize(1)
                .first()
                .extracting(TrustedKey::holder)
                .isEqualTo("anna");
        write("no.pub", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n");
        assertThatThrownBy(() -> KeyFiles.trusted(List.of(folder.resolve("no.pub")), console))
                .isInstanceOf(InputRefused.class)
                .hasMessageStartingWith("no.pub: not an Ed25519 public key");
    }

    @Test
    void foreignFilesAreRefusedInOneLine() throws IOException {
        write("text.txt", "hello\n");
        write("huge.txt", "x".repeat(1 << 20));
        write("deep.json", "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000));
        for (String file : List.of("text.txt", "huge.txt", "deep.json")) {
            for (String line : List.of("key show ", "key passphrase ", "key list take --known anna.pub ")) {
                Typed typed = Typed.run(folder, line + file, with(PASSPHRASE));
                assertThat(typed.exitCode()).as(line + file).isEqualTo(3);
                assertThat(typed.err()).as(line + file).hasLineCount(1);
            }
        }
    }

    @Test
    void aNameCommandsNoTerminalAndIsNoKey() {
        for (String name : List.of("\"a\u001bb\"", "\"-----BEGIN PUBLIC KEY-----\"", "\" \"", "x".repeat(201))) {
            assertThat(Typed.run(folder, "key new --out b.key --name " + name, with(PASSPHRASE))
                            .exitCode())
                    .as(name)
                    .isEqualTo(2);
        }
    }

    private static Outside with(String passphrase) {
        return Typed.outside(Map.of("WELLHEAD_PASSPHRASE", passphrase));
    }

    private static Outside typing(String... lines) {
        Deque<String> typed = new ArrayDeque<>(List.of(lines));
        return new Outside(
                Typed.OUTSIDE.clock(),
                "analyst",
                Map.of(),
                _ -> Optional.ofNullable(typed.poll()).map(String::toCharArray));
    }

    private static Outside at(String time) {
        return new Outside(
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC), "analyst", Map.of(), _ -> Optional.empty());
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(UTF_8));
    }

    private String refused(String line) {
        Typed typed = Typed.run(folder, line, with(PASSPHRASE));
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isEqualTo(3);
        return typed.err();
    }

    private String run(String line) {
        Typed typed = Typed.run(folder, line, with(PASSPHRASE));
        assertThat(typed.exitCode()).as(line + "\n" + typed.shown()).isZero();
        return typed.out();
    }
}
