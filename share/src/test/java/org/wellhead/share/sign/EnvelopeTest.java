package org.wellhead.share.sign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The encoding that is signed, against what DSSE publishes (protocol.md, test vectors). */
class EnvelopeTest {
    private static final Envelope HELLO =
            new Envelope("http://example.com/HelloWorld", "hello world".getBytes(UTF_8), List.of());

    @Test
    void typeAndPayloadAreEncodedAsPublished() {
        assertThat(new String(HELLO.preAuthenticationEncoding(), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(new String(new Envelope("a/b", new byte[0], List.of()).preAuthenticationEncoding(), UTF_8))
                .isEqualTo("DSSEv1 3 a/b 0 ");
    }

    @Test
    void thePublishedSignatureHoldsOverOurEncoding() throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger("46950820868899156662930047687818585632848591499744589407958293238635476079160"),
                new BigInteger("5640078356564379163099075877009565129882514886557779369047442380624545832820"));
        Signature verification = Signature.getInstance("SHA256withECDSAinP1363Format");
        verification.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class))));
        verification.update(HELLO.preAuthenticationEncoding());
        assertThat(
                        verification.verify(
                                Base64.getDecoder()
                                        .decode(
                                                "A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUiHqJPcIAriEGAHTVeCUjW2JIZA==")))
                .isTrue();
    }

    @Test
    void isReadAsItWasWritten() throws SignException {
        Envelope signed = Signer.sign("a/b", new byte[] {0, -1}, Keys.ANNA);
        Envelope read = Envelope.read(signed.bytes());
        assertThat(read.bytes()).isEqualTo(signed.bytes());
        assertThat(read.payload()).containsExactly(0, -1);
        assertThat(read.marks()).isEqualTo(signed.marks());
        assertThat(Signer.sign("a/b", new byte[] {0, -1}, Keys.ANNA).bytes()).isEqualTo(signed.bytes());
    }

    @Test
    void bothAlphabetsOfBase64AreRead() throws SignException {
        for (String spelling : List.of("+/8A", "-_8A", "-_8=", "-_8", "+/8=")) {
            assertThat(Envelope.read(("{\"payload\":\"" + spelling
                                            + "\",\"payloadType\":\"a/b\",\"signatures\":[{\"sig\":\"\"}]}")
                                    .getBytes(UTF_8))
                            .payload())
                    .startsWith(0xfb, 0xff);
        }
    }

    @Test
    void hasLimits() {
        assertThatThrownBy(() -> new Envelope("a/b", new byte[Envelope.PAYLOAD_BYTES_MAX + 1], List.of()))
                .hasMessageContaining("at most 8388608 bytes");
        assertThatThrownBy(() -> new Envelope("\u00e9", new byte[0], List.of())).hasMessageContaining("ASCII");
    }
}
