package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Ledger;

/** A case that somebody hands over may be written to mislead: it is refused in a sentence, and leads nowhere else. */
class ForgedCaseTest {
    @TempDir
    Path folder;

    @Test
    void aManifestThatSaysWhatCannotBeIsRefused() throws IOException {
        make();
        assertRefused(text -> text.replaceFirst("\"name\":\"ledger/part-[0-9]+\"", "\"name\":\"../../etc\""));
        assertRefused(text -> text.replaceFirst("ledger/part-[0-9]+/payer.i32", "../../../etc/passwd"));
        assertRefused(text -> text.replaceFirst("ledger/part-[0-9]+/payer.i32", "ledger/part-1/../../payer.i32"));
        assertRefused(text -> text.replaceFirst("\"payments\":2", "\"payments\":2000000"));
        assertRefused(text -> text.replaceFirst("\"payments\":2", "\"payments\":-2"));
        assertRefused(text -> text.replaceFirst("\"payments\":2", "\"payments\":4294967298"));
        assertRefused(text -> text.replaceFirst("\"payments\":2", "\"payments\":\"2\""));
        assertRefused(text -> text.replaceFirst("\"accounts\":[0-9]+", "\"accounts\":2000000000"));
        assertRefused(text -> text.replaceFirst("\"accounts\":[0-9]+", "\"accounts\":-1"));
        assertRefused(text -> text.replaceFirst("\"currency\":\"USD\"", "\"currency\":\"QQQ\""));
        assertRefused(text -> text.replaceFirst("\"parts\":\\[\\{", "\"parts\":[7,{"));
        assertRefused(text -> text.replaceFirst("\"parts\":\\[", "\"parts\":[[],"));
        assertRefused(text -> text.replaceFirst("\"joins\":\\[", "\"joins\":[[1],"));
        assertRefused(text -> text.replaceFirst("\"joins\":\\[", "\"joins\":[2,"));
        assertRefused(text -> text.replaceFirst("\"order\":\\{", "\"order\":[7],\"x\":{"));
        assertRefused(text -> text.replaceFirst("order-6.i64", "manifest.json"));
        assertRefused(text ->
                text.replaceFirst("\"settings\":\"", "\"settings\":\"designated = \\\\\"/etc/passwd\\\\\"\\\\n"));
        assertRefused(text -> text.replaceFirst("\"format\":1", "\"format\":2"));
        assertRefused(text -> "[" + text + "]");
        assertRefused(text -> "{\"a\":".repeat(100_000));
    }

    @Test
    void damagedColumnsNeverLeadBeyondThem() throws IOException {
        make();
        long seed = 20_240_501;
        Random random = new Random(seed);
        List<String> files = CaseCheck.filesIn(root(), List.of("ledger")).stream()
                .filter(file -> !file.equals(Manifest.FILE))
                .toList();
        for (String name : files) {
            Path file = root().resolve(name);
            byte[] sound = Files.readAllBytes(file);
            for (int round = 0; round < 12 && sound.length > 0; round++) {
                byte[] damaged = sound.clone();
                for (int flips = 0; flips <= round / 4; flips++) {
                    damaged[random.nextInt(damaged.length)] = (byte) (round % 2 == 0 ? 0xFF : random.nextInt());
                }
                Files.write(file, damaged);
                try {
                    readAll();
                } catch (CaseException e) {
                    assertThat(e).as("seed %d, %s", seed, name).hasMessageContaining("damaged");
                }
                Files.write(file, java.util.Arrays.copyOf(sound, sound.length / 2));
                assertThatThrownBy(this::readAll).isInstanceOf(CaseException.class);
            }
            Files.write(file, sound);
        }
        readAll();
    }

    @Test
    void aNewHashNeverHidesThatAnOldOneDoesNotHold() throws IOException {
        make();
        for (String name : List.of("journal.jsonl", "ledger/part-14/payer.i32")) {
            Path file = root().resolve(name);
            byte[] sound = Files.readAllBytes(file);
            byte[] changed = sound.clone();
            changed[0] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> WritingProcess.commitOnce(root()))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining(name);
            Files.write(file, sound);
        }
        WritingProcess.commitOnce(root());
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    private void make() throws IOException {
        for (int i = 0; i < 6; i++) {
            WritingProcess.commitOnce(root());
        }
        assertThat(CaseCheck.check(root())).isEmpty();
    }

    private void readAll() throws IOException {
        try (CaseFolder opened = CaseFolder.open(root())) {
            Ledger ledger = opened.ledger();
            Ledger.Window window = new Ledger.Window();
            ledger.columns().move(window, 0, ledger.size());
            int[] perAccount = new int[ledger.accounts().size()];
            for (int i = 0; i < ledger.size(); i++) {
                perAccount[window.payer[i]]++;
                perAccount[window.payee[i]]++;
                perAccount[ledger.payer(i)]++;
                perAccount[ledger.payee(i)]++;
                ledger.id(i);
                ledger.place(i);
                ledger.rows().details(i);
                opened.rows(i);
            }
            for (int account = 0; account < perAccount.length; account++) {
                ledger.accounts().id(account);
                ledger.accounts().name(account);
                ledger.accounts().country(account);
                ledger.accounts().kind(account);
                ledger.accounts().holder(account);
            }
            ledger.accounts().find("A1");
            ledger.accounts().find("nobody");
            opened.find("7", 10);
            opened.earlier();
        }
    }

    private void assertRefused(UnaryOperator<String> forge) throws IOException {
        Path file = root().resolve(Manifest.FILE);
        String sound = Files.readString(file);
        String body = sound.substring(sound.indexOf('\n') + 1).stripTrailing();
        String forged = forge.apply(body);
        assertThat(forged).isNotEqualTo(body);
        Files.writeString(file, "{\"sha256\":\"" + Manifest.sha256(forged) + "\"}\n" + forged + "\n");
        String as = forged.substring(0, Math.min(300, forged.length()));
        assertThatThrownBy(() -> CaseFolder.open(root())).as(as).isInstanceOf(CaseException.class);
        assertThat(CaseCheck.check(root())).as(as).hasSize(1);
        assertThatThrownBy(() -> WritingProcess.commitOnce(root())).as(as).isInstanceOf(CaseException.class);
        Files.writeString(file, sound);
    }

    private Path root() {
        return folder.resolve("case");
    }
}
