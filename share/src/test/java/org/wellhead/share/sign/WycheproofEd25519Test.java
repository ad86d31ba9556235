package org.wellhead.share.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/** Each of Wycheproof's vectors for the verification of Ed25519. */
class WycheproofEd25519Test {
    private static final Path VECTORS = Path.of(System.getProperty("wellhead.root", ".."))
            .resolve("../shared/data/exchange/wycheproof/ed25519_test.json");

    @BeforeAll
    static void need() {
        assumeTrue(
                Files.exists(VECTORS),
                "SKIPPED: Wycheproof's vectors are not beside the project; Ed25519 is held only by our own tests");
    }

    @TestFactory
    Stream<DynamicTest> everySignatureIsJudgedAsItShould() throws IOException, JsonRefused, SignException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Json group : items(new JsonReader(1 << 20).read(Files.readAllBytes(VECTORS)), "testGroups")) {
            VerifyKey key = VerifyKey.fromSpki(hex((Json.Members) group, "publicKeyDer"));
            assertThat(key.pem().strip())
                    .isEqualTo(((Json.Members) group)
                            .text("publicKeyPem")
                            .orElseThrow()
                            .strip());
            for (Json test : items((Json.Members) group, "tests")) {
                Json.Members vector = (Json.Members) test;
                tests.add(DynamicTest.dynamicTest(name(vector), () -> {
                    boolean wanted = vector.text("result").orElseThrow().equals("valid");
                    assertThat(key.verifies(hex(vector, "msg"), hex(vector, "sig")))
                            .isEqualTo(wanted);
                }));
            }
        }
        assertThat(tests).hasSize(151);
        return tests.stream();
    }

    private static String name(Json.Members vector) {
        return vector.whole("tcId").orElseThrow() + " " + vector.text("comment").orElse("");
    }

    private static List<Json> items(Json.Members from, String name) {
        return from.items(name).orElseThrow();
    }

    private static byte[] hex(Json.Members from, String name) {
        return HexFormat.of().parseHex(from.text(name).orElseThrow());
    }
}
