package org.wellhead.observe.oil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of priors: what it may replace, and what is said of one that is not understood. */
class PriorsTest {
    @TempDir
    Path folder;

    @Test
    void theBuiltInOnesTellOfEveryQuantityWithItsSource() {
        Priors priors = Priors.builtIn();
        assertThat(priors.all()).extracting(Prior::quantity).containsExactly(Quantity.values());
        assertThat(priors.all()).allSatisfy(prior -> assertThat(prior.source()).isNotBlank());
        assertThat(priors.of(Quantity.PRICE).distribution()).isEqualTo(new Distribution.Uniform(20, 45));
        assertThat(priors.sources()).hasSize(1);
        assertThat(priors.sources().getFirst().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void aFileReplacesWhatItTellsOfAndNothingElse() throws IOException {
        Priors priors = read("""
                [price]
                unit = "USD per barrel"
                kind = "triangular"
                low = 10
                mode = 15.5
                high = 30
                source = "A seized ledger"
                """);
        assertThat(priors.of(Quantity.PRICE).distribution()).isEqualTo(new Distribution.Triangular(10, 15.5, 30));
        assertThat(priors.of(Quantity.PRICE).file()).isEqualTo("mine.toml");
        assertThat(priors.of(Quantity.FILL)).isEqualTo(Priors.builtIn().of(Quantity.FILL));
        assertThat(priors.sources()).extracting(Priors.Source::name).containsExactly(Priors.BUILT_IN, "mine.toml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[prize] | mine.toml:1:1: no quantity is called 'prize'; there are rigid_capacity_short, ",
                "price = 3 | mine.toml:1:1: 'price' is a table: write [price] and its lines below",
                "[price];kind = \"fixed\" | mine.toml:1:1: [price] lacks unit",
                "[price];unit = \"EUR\" | mine.toml:2:1: price is told in 'USD per barrel', not in 'EUR'",
                "[price];unit = 3 | mine.toml:2:1: 'unit' is a text in quotes",
                "[fill];unit = \"part\";kind = \"beta\" | mine.toml:3:1: no distribution is called 'beta'; there are choice, fixed,",
                "[fill];unit = \"part\";kind = \"fixed\";low = 1 | mine.toml:4:1: 'low' is not known of a fixed distribution; known are",
                "[fill];unit = \"part\";kind = \"fixed\";value = 1 | mine.toml:1:1: [fill] lacks source",
                "[fill];unit = \"part\";kind = \"fixed\";source = \"x\" | mine.toml:1:1: [fill] lacks value",
                "[fill];unit = \"part\";kind = \"fixed\";value = \"1\";source = \"x\" | mine.toml:4:1: 'value' is a number, without quotes",
                "[fill];unit = \"part\";kind = \"fixed\";value = 1.5;source = \"x\" | mine.toml:1:1: [fill]: fill is 0 to 1 part",
                "[fill];unit = \"part\";kind = \"fixed\";value = nan;source = \"x\" | mine.toml:1:1: [fill]: a number is finite",
                "[fill];unit = \"part\";kind = \"uniform\";low = 1;high = 0;source = \"x\" | mine.toml:1:1: [fill]: low lies below high",
                "[fill];unit = \"part\";kind = \"choice\";values = 1;weights = [1];source = \"x\" | [fill] lacks values, a list of numbers",
                "[fill];unit = \"part\";kind = \"choice\";values = [\"a\"];weights = [1];source = \"x\" | 'values' is a number",
                "[fill | mine.toml:1:",
            })
    void whatIsNotUnderstoodIsToldWithItsPlace(String lines, String message) {
        assertThatThrownBy(() -> read(lines.strip().replace(";", "\n")))
                .isInstanceOf(PriorsException.class)
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoFileOfPriorsIsRefused() throws IOException {
        assertThatThrownBy(() -> read("x".repeat(70_000))).hasMessageContaining("64 KiB");
        assertThatThrownBy(() -> read("a = " + "[".repeat(5_000))).hasMessageContaining("more brackets");
        Path file = folder.resolve("latin.toml");
        Files.write(file, new byte[] {(byte) 0xe9, (byte) 0xff});
        assertThatThrownBy(() -> Priors.read(file, "latin.toml")).hasMessageContaining("no text in UTF-8");
    }

    /** Whatever stands in a file, it is read or refused. */
    @Property(tries = 200)
    void damageIsRefusedAndNothingElse(@ForAll int place, @ForAll char damage) throws IOException {
        String text;
        try (var stream = Objects.requireNonNull(Priors.class.getResourceAsStream("priors.toml"))) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        int at = Math.floorMod(place, text.length());
        String damaged = text.substring(0, at) + damage + text.substring(at + 1);
        try {
            assertThat(new PriorsToml(damaged, "damaged.toml").priors()).isNotEmpty();
        } catch (PriorsException refused) {
            assertThat(refused).hasMessageStartingWith("damaged.toml:");
        }
    }

    private Priors read(String text) throws IOException {
        Path file = folder.resolve("mine.toml");
        Files.writeString(file, text);
        return Priors.read(file, "mine.toml");
    }
}
