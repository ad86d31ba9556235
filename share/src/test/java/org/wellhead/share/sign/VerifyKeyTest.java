package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and signatures of RFC 8032, and what must not pass for one. */
class VerifyKeyTest {
    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** Section 7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
        9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60 d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a '' e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
        4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c 72 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
        c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7 fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025 af82 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
        """)
    void signsAndVerifiesAsTheStandard(String seed, String key, String message, String signature) throws SignException {
        SigningKey signing = SigningKey.of(hex(seed), new VerifyKey(key));
        assertThat(signing.sign(hex(message))).isEqualTo(hex(signature));
        assertThat(signing.verifyKey().verifies(hex(message), hex(signature))).isTrue();
        assertThat(signing.verifyKey().verifies(hex(message + "00"), hex(signature)))
                .isFalse();
        assertThat(signing).hasToString("signing key " + signing.verifyKey().keyId());
    }

    /** The eight points of small order, and their other spellings: anybody could sign for some of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "0200000000000000000000000000000000000000000000000000000000000000"
            })
    void aPointForWhichAnybodyCouldSignIsNoKey(String hex) {
        assertThatThrownBy(() -> new VerifyKey(hex))
                .hasMessageContaining("no point of the curve, or one for which anybody");
    }

    @Test
    void theSameSignatureIsNotTakenInAnotherSpelling() {
        VerifyKey key = new VerifyKey("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = hex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThat(key.verifies(new byte[0], signature)).isTrue();
        byte[] plusOrder = signature.clone();
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] sum = reversed(new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)))
                .add(order)
                .toByteArray());
        System.arraycopy(sum, 0, plusOrder, 32, 32);
        assertThat(key.verifies(new byte[0], plusOrder)).isFalse();
        assertThat(key.verifies(new byte[0], Arrays.copyOf(signature, 65))).isFalse();
        assertThat(key.verifies(new byte[0], Arrays.copyOf(signature, 63))).isFalse();
        assertThat(key.verifies(new byte[0], new byte[64])).isFalse();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    @Test
    void aPublicKeyIsTextThatOtherToolsRead() throws SignException {
        VerifyKey key = Keys.ANNA.verifyKey();
        assertThat(key.pem()).startsWith("-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA");
        assertThat(VerifyKey.fromPem(key.pem())).isEqualTo(key);
        assertThat(VerifyKey.fromPem(key.pem().replace("\n", "\r\n"))).isEqualTo(key);
        assertThat(key.keyId()).hasSize(64);
    }

    @Test
    void whatIsNoPublicKeyIsRefusedInWords() {
        String pem = Keys.ANNA.verifyKey().pem();
        assertThatThrownBy(() -> VerifyKey.fromPem("ssh-ed25519 AAAA")).hasMessageContaining("not a public key in PEM");
        assertThatThrownBy(() -> VerifyKey.fromPem(pem.repeat(100))).hasMessageContaining("not a public key in PEM");
        assertThatThrownBy(() -> VerifyKey.fromPem("-----BEGIN PUBLIC KEY-----END PUBLIC KEY-----"))
                .hasMessageContaining("not a public key in PEM");
        assertThatThrownBy(() -> VerifyKey.fromPem(pem.replace("MCow", "MC!w"))).hasMessageContaining("not Base64");
        assertThatThrownBy(() -> VerifyKey.fromPem(pem.replace("MCowBQ", "MCowBR")))
                .hasMessageContaining("not an Ed25519 public key");
        assertThatThrownBy(() -> VerifyKey.fromSpki("RSA".getBytes(US_ASCII)))
                .hasMessageContaining("not an Ed25519 public key");
    }

    @Test
    void halvesOfTwoKeysAreNoKey() {
        assertThatThrownBy(() -> SigningKey.of(Keys.ANNA.seed(), Keys.BORIS.verifyKey()))
                .hasMessage("the secret and the public half are not of one key");
    }
}
