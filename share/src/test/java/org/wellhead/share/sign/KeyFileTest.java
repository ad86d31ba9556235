package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyFileTest {
    private static final char[] PASSPHRASE = "four words and more".toCharArray();

    private static byte[] sealed() throws SignException {
        return KeyFile.seal(Keys.ANNA, PASSPHRASE, new SecureRandom(), KeyFile.ITERATIONS_MIN);
    }

    @Test
    void thePassphraseOpensTheKey() throws SignException {
        SigningKey opened = KeyFile.open(KeyFile.seal(Keys.ANNA, PASSPHRASE, new SecureRandom()), PASSPHRASE);
        assertThat(opened.verifyKey()).isEqualTo(Keys.ANNA.verifyKey());
        assertThat(opened.sign(new byte[] {1})).isEqualTo(Keys.ANNA.sign(new byte[] {1}));
    }

    @Test
    void anotherPassphraseDoesNot() throws SignException {
        byte[] file = sealed();
        assertThatThrownBy(() -> KeyFile.open(file, "four words and mere".toCharArray()))
                .hasMessageStartingWith("the passphrase is wrong, or the key file was changed");
        assertThatThrownBy(() -> KeyFile.open(file, new char[0])).hasMessageStartingWith("the passphrase is wrong");
    }

    @Test
    void whatTheFileTellsIsSealedToo() throws SignException {
        String file = new String(sealed(), UTF_8);
        for (String changed : List.of(
                file.replace("\"iterations\":100000", "\"iterations\":100001"),
                file.replace(
                        StrictBase64.encode(Keys.ANNA.verifyKey().spki()),
                        StrictBase64.encode(Keys.BORIS.verifyKey().spki())))) {
            assertThat(changed).isNotEqualTo(file);
            assertThatThrownBy(() -> KeyFile.open(changed.getBytes(UTF_8), PASSPHRASE))
                    .hasMessageStartingWith("the passphrase is wrong, or the key file was changed");
        }
    }

    @Test
    void aHostileFileIsRefusedBeforeAnyWork() throws SignException {
        String file = new String(sealed(), UTF_8);
        assertThatThrownBy(() -> open(file.replace("100000", "2000000000")))
                .hasMessageStartingWith("the key file wants 2000000000 rounds");
        assertThatThrownBy(() -> open(file.replace("100000", "1"))).hasMessageContaining("make a new key");
        assertThatThrownBy(() -> open(file.replace("wellhead-key-1", "wellhead-key-2")))
                .hasMessage("not a key file of the form wellhead-key-1");
        assertThatThrownBy(() -> open(file + " ")).hasMessageStartingWith("not a key file: not in its only spelling");
        assertThatThrownBy(() -> open("x".repeat(5_000))).hasMessage("not a key file: larger than 4096 bytes");
        assertThatThrownBy(() -> open(file.replaceFirst("\"salt\":\"....", "\"salt\":\"")))
                .hasMessageStartingWith("the key file's salt has 13 bytes");
    }

    private static SigningKey open(String file) throws SignException {
        return KeyFile.open(file.getBytes(UTF_8), PASSPHRASE);
    }

    @Test
    void aShortPassphraseIsRefused() {
        assertThatThrownBy(() -> KeyFile.seal(Keys.ANNA, "eleven char".toCharArray(), new SecureRandom()))
                .hasMessageContaining("has 11 characters; it needs at least 12");
    }
}
