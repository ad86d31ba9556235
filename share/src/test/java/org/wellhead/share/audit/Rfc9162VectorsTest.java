package org.wellhead.share.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/** Every proof of the published vectors, good and bad. */
class Rfc9162VectorsTest {
    private static final Path VECTORS =
            Path.of(System.getProperty("wellhead.root", "..")).resolve("../shared/data/exchange/rfc9162");

    @BeforeAll
    static void need() {
        assumeTrue(
                Files.exists(VECTORS),
                "SKIPPED: RFC 9162's vectors are not beside the project; proofs are held only by our own tests");
    }

    @TestFactory
    Stream<DynamicTest> inclusion() throws IOException {
        return vectors(
                "inclusion",
                98,
                vector -> ProofCheck.includes(
                        number(vector, "leafIdx"),
                        number(vector, "treeSize"),
                        bytes(vector, "leafHash"),
                        path(vector),
                        bytes(vector, "root")));
    }

    @TestFactory
    Stream<DynamicTest> consistency() throws IOException {
        return vectors(
                "consistency",
                98,
                vector -> ProofCheck.consistent(
                        number(vector, "size1"),
                        number(vector, "size2"),
                        bytes(vector, "root1"),
                        bytes(vector, "root2"),
                        path(vector)));
    }

    private static Stream<DynamicTest> vectors(String kind, int count, Predicate<Json.Members> holds)
            throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS.resolve(kind))) {
            List<Path> all = files.filter(Files::isRegularFile).sorted().toList();
            assertThat(all).hasSize(count);
            return all.stream()
                    .map(file ->
                            DynamicTest.dynamicTest(VECTORS.relativize(file).toString(), () -> {
                                Json.Members vector = read(file);
                                assertThat(holds.test(vector))
                                        .isEqualTo(!vector.flag("wantErr").orElseThrow());
                            }));
        }
    }

    private static Json.Members read(Path file) throws IOException, JsonRefused {
        return new JsonReader(1 << 20).read(Files.readAllBytes(file));
    }

    /** Beyond 2^63 a number becomes one below 0, which proves nothing. */
    private static long number(Json.Members vector, String name) {
        return vector.values().get(name) instanceof Json.Foreign huge
                ? Long.parseUnsignedLong(huge.spelling())
                : vector.whole(name).orElseThrow();
    }

    private static byte[] bytes(Json.Members vector, String name) {
        return Base64.getDecoder().decode(vector.text(name).orElse(""));
    }

    private static List<byte[]> path(Json.Members vector) {
        return vector.items("proof").orElse(List.of()).stream()
                .map(hash -> Base64.getDecoder().decode(((Json.Text) hash).value()))
                .toList();
    }
}
