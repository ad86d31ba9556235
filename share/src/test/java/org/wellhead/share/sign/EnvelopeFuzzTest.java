package org.wellhead.share.sign;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Whatever the bytes are, they are refused in words: nobody can sign for a key that was made a moment ago. */
class EnvelopeFuzzTest {
    private static final KeyList KEYS = Keys.list(Keys.counts(Keys.ANNA, "Anna"));

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreRefusedInWords(byte[] bytes) {
        assertThat(Verifier.verify(bytes, "a/b", KEYS, Keys.NOON))
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused -> assertThat(refused.reason())
                                .isNotBlank()
                                .hasSizeLessThan(2_000)
                                .matches("[ -~]*"));
        try {
            Envelope read = Envelope.read(bytes);
            assertThat(Envelope.read(read.bytes()).payload()).isEqualTo(read.payload());
        } catch (SignException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        try {
            assertThat(KeyList.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (SignException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        try {
            // Only what is refused before the passphrase is tried: that takes its time on purpose.
            KeyFile.open(Arrays.copyOf(bytes, Math.min(bytes.length, 60)), new char[0]);
        } catch (SignException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
