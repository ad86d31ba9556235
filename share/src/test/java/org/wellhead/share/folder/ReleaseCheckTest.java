package org.wellhead.share.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.share.folder.ReleaseCheck.Checked;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.release.Samples;
import org.wellhead.share.sign.Envelope;
import org.wellhead.share.sign.KeyList;
import org.wellhead.share.sign.Signer;
import org.wellhead.share.sign.SigningKey;
import org.wellhead.share.sign.TrustedKey;

/** What a partner learns of a folder that it was handed. */
class ReleaseCheckTest {
    private static final SigningKey ANNA = SigningKey.generate(new java.security.SecureRandom());
    private static final SigningKey BORIS = SigningKey.generate(new java.security.SecureRandom());
    private static final List<FormFile> FILES = List.of(
            new FormFile("bundle.json", "{}".getBytes(UTF_8)), new FormFile("dossier.html", "<p/>".getBytes(UTF_8)));

    @TempDir
    private Path folder;

    private ReleaseManifest manifest;

    @BeforeEach
    void aReleaseOfTwoFiles() throws IOException {
        manifest = ReleaseManifest.of(Samples.exact().head(), 2, FILES);
        Envelope envelope = Signer.sign(Signer.sign(ReleaseManifest.PAYLOAD_TYPE, manifest.bytes(), ANNA), BORIS);
        Files.write(folder.resolve(ReleaseManifest.ENVELOPE), envelope.bytes());
        for (FormFile file : FILES) {
            Files.write(folder.resolve(file.name()), file.bytes());
        }
    }

    @Test
    void isSoundAsItWasSigned() throws IOException {
        Checked checked = ReleaseCheck.check(folder, keys(ANNA, BORIS), Samples.AT);
        assertThat(checked).isInstanceOfSatisfying(Checked.Sound.class, sound -> {
            assertThat(sound.manifest()).isEqualTo(manifest);
            assertThat(sound.signers()).hasSize(2);
            assertThat(sound.remarks()).isEmpty();
        });
    }

    @Test
    void oneKnownKeyIsEnoughButTold() throws IOException {
        assertThat(ReleaseCheck.check(folder, keys(ANNA), Samples.AT))
                .isInstanceOfSatisfying(
                        Checked.Sound.class,
                        sound -> assertThat(sound.remarks())
                                .contains("it says that 2 people signed it; of 1 the key is known here"));
    }

    @Test
    void oneSignatureOfTwoIsRefusedWhoeverIsKnown() throws IOException {
        Envelope one = Signer.sign(ReleaseManifest.PAYLOAD_TYPE, manifest.bytes(), ANNA);
        Files.write(folder.resolve(ReleaseManifest.ENVELOPE), one.bytes());
        String waits = "release.dsse.json waits for a second person's signature: it is to bear those of 2 people,"
                + " and bears 1; ask the sender for the release as it was approved";
        refused(waits);
        assertThat(ReleaseCheck.check(folder, keys(ANNA), Samples.AT)).isEqualTo(new Checked.Refused(waits));
        // The same person twice is one person.
        Files.write(
                folder.resolve(ReleaseManifest.ENVELOPE), Signer.sign(one, ANNA).bytes());
        assertThat(ReleaseCheck.check(folder, keys(ANNA), Samples.AT)).isEqualTo(new Checked.Refused(waits));
    }

    @Test
    void aSecondSignatureOfAStrangerIsRefusedWhereBothPeopleAreKnown() throws IOException {
        SigningKey stranger = SigningKey.generate(new java.security.SecureRandom());
        Envelope envelope = Signer.sign(Signer.sign(ReleaseManifest.PAYLOAD_TYPE, manifest.bytes(), ANNA), stranger);
        Files.write(folder.resolve(ReleaseManifest.ENVELOPE), envelope.bytes());
        refused("release.dsse.json is to bear the signatures of 2 people; of 2 the keys are known here, and 1 of them"
                + " signed it; ask the sender who did");
        assertThat(ReleaseCheck.check(folder, keys(ANNA), Samples.AT)).isInstanceOf(Checked.Sound.class);
    }

    @Test
    void aChangedAMissingAndAnAddedFileAreRefused() throws IOException {
        Files.writeString(folder.resolve("bundle.json"), "[]");
        refused("bundle.json was changed after it was signed; do not use it");
        Files.delete(folder.resolve("bundle.json"));
        refused("bundle.json is missing, which was signed; ask the sender for it");
        Files.createSymbolicLink(folder.resolve("bundle.json"), folder.resolve("dossier.html"));
        refused("bundle.json is no plain file");
        Files.delete(folder.resolve("bundle.json"));
        Files.writeString(folder.resolve("bundle.json"), "{}");
        Files.writeString(folder.resolve("more\u202e.txt"), "");
        refused("a file is there that nobody signed: more?.txt");
    }

    @Test
    void anotherListAnUnknownKeyAndNoEnvelopeAreRefused() throws IOException {
        assertThat(ReleaseCheck.check(folder, keys(SigningKey.generate(new java.security.SecureRandom())), Samples.AT))
                .isInstanceOf(Checked.Refused.class);
        Path envelope = folder.resolve(ReleaseManifest.ENVELOPE);
        String signed = Files.readString(envelope);
        Files.writeString(envelope, signed.replaceFirst("\"payload\":\"eyJ", "\"payload\":\"eyK"));
        assertThat(ReleaseCheck.check(folder, keys(ANNA, BORIS), Samples.AT)).isInstanceOf(Checked.Refused.class);
        Files.delete(envelope);
        refused("no release: there is no plain file release.dsse.json in it");
    }

    @Test
    void aManifestIsReadBackAndNamesLeadNowhere() {
        assertThat(ReleaseManifest.parse(manifest.bytes())).isEqualTo(manifest);
        for (String name : List.of("../a", "/a", ".a", "a/b", "release.dsse.json", "", "A", "a\\b")) {
            assertThatThrownBy(() -> new ReleaseManifest.FileEntry(name, "ab".repeat(32), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        String text = new String(manifest.bytes(), UTF_8);
        assertThatThrownBy(() -> ReleaseManifest.parse(
                        text.replace("bundle.json", "../bundle").getBytes(UTF_8)))
                .hasMessage("not a file's name");
        assertThatThrownBy(() -> ReleaseManifest.parse(
                        text.replace("\"serial\":1", "\"serial\":0").getBytes(UTF_8)))
                .hasMessage("'serial' is missing or not as it must be");
        assertThatThrownBy(() -> ReleaseManifest.parse(
                        text.replace("\"serial\":1", "\"serial\":1000000000").getBytes(UTF_8)))
                .hasMessage("'serial' is missing or not as it must be");
    }

    private void refused(String reason) throws IOException {
        assertThat(ReleaseCheck.check(folder, keys(ANNA, BORIS), Samples.AT)).isEqualTo(new Checked.Refused(reason));
    }

    private static KeyList keys(SigningKey... keys) {
        List<TrustedKey> trusted = new java.util.ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            trusted.add(new TrustedKey(
                    keys[i].verifyKey(),
                    "person " + i,
                    Samples.AT.minusSeconds(1),
                    Samples.AT.plusSeconds(1),
                    Optional.empty(),
                    false));
        }
        return new KeyList(1, trusted);
    }
}
