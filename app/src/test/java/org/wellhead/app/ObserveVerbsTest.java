package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code observe horizon} and {@code observe claim} as they are typed: what they say, and how wrong use ends. */
class ObserveVerbsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "observe | which pictures? name them, or observe horizon or observe claim",
                "observe none.tif | PICTURE: no such file: none.tif",
                "observe . | PICTURE: this is a folder, not a file",
                "observe a.png --gsd 0 | --gsd: '0' is no number from 0.005 to 100 (metres a pixel)",
                "observe a.png --gsd 0.2 --height 900 | both say the scale; give one of them",
                "observe a.png --focal-px 900 | --focal-px: the height is missing",
                "observe a.png --depression 30 | --depression: the height is missing",
                "observe a.png --scale-by-cars 0.1 | --scale-by-cars: '0.1' are no bounds",
                "observe a.png --scale-by-cars 0.1,0.5 | the second at most three times the first",
                "observe a.png --scale-by-cars 0.1,x | --scale-by-cars: 'x' is no number",
                "observe a.png a.png --gsd 0.2 | a.png is named twice",
                "observe horizon | Missing required option: '--height=METRES'",
                "observe horizon --height -5 | --height: '-5' is no number from 0 to 100,000 (metres); write e.g. 4500",
                "observe horizon --height NaN | --height: 'NaN' is no number",
                "observe horizon --height 1e400 | --height: '1e400' is no number",
                "observe horizon --height 4,500 | --height: '4,500' is no number",
                "observe horizon --height 0x10p2 | --height: '0x10p2' is no number",
                "observe horizon --height 10 --object 0 | --object: '0' is no number from 0.01 to 10,000",
                "observe horizon --height 10 --depression 40 | are of a picture: give --focal-px too",
                "observe horizon --height 10 --focal-px 900 | give --size, e.g. 6000x4000",
                "observe horizon --height 10 --focal-px 900 --size 6000 | '6000' is no size of a picture",
                "observe horizon --height 10 --focal-px 900 --size 0x9 | '0x9' is no size of a picture",
                "observe horizon --height 10 --focal-px 900 --size 900000x9 | '900000x9' is no size of a picture",
                "observe horizon --height 0 --focal-px 900 --size 9x9 | a camera on the ground sees no ground",
                "observe horizon --height 10 --focal-px 900 --size 9x9 --depression 91 | '91' is no number from -89 to 90",
                "observe horizon --height 10 --focal-px 900 --size 9x9 --heading 3 | give --at too",
                "observe horizon --height 10 --focal-px 900 --size 9x9 --at 95,3 | '95' is no number from -90 to 90",
                "observe horizon --height 10 --focal-px 900 --size 9x9 --at here | 'here' is no place",
                "observe claim | what does the claim say? give --trucks, --bpd, --usd-per-day or --convoy-km",
                "observe claim --height 4500 | a height alone can be held against nothing",
                "observe claim --trucks 0 | --trucks: '0' is no number from 1 to 10,000,000 (trucks)",
                "observe claim --trucks -8500 | --trucks: '-8500' is no number",
                "observe claim --bpd 1e99 | --bpd: '1e99' is no number from 1 to 100,000,000",
                "observe claim --usd-per-day $3m | --usd-per-day: '$3m' is no number",
                "observe claim --trucks 1 --priors none.toml | --priors: no such file: none.toml",
                "observe claims | PICTURE: no such file: claims",
            })
    void wrongUseIsOneLine(String line, String message) throws IOException {
        Files.writeString(folder.resolve("a.png"), "");
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(message).hasLineCount(1);
    }

    @Test
    void fromTheHeightOfTheClaimTheHorizonIs239KilometresAway() {
        assertThat(said("observe horizon --height 4500"))
                .startsWith("From 4,500 m the horizon is 239 km away;")
                .contains("A truck of 12 m is at the limit of the eye, one minute of arc, at 41 km.");
    }

    @Test
    void anEyeAtTheShoreSeesATruckAllTheWayToTheHorizon() {
        assertThat(said("observe horizon --height 1.8"))
                .startsWith("From 1.80 m the horizon is 4.8 km away;")
                .contains("All of the way there, a truck of 12 m can be told by the naked eye in the clearest air.");
        assertThat(said("observe horizon --height 0 --object 4.5")).contains("0.0 km away", "An object of 4.50 m");
    }

    @Test
    void aCameraThatLooksUpShowsOnlySky() {
        assertThat(said("observe horizon --height 100 --focal-px 1000 --depression -60 --size 900x900"))
                .contains("Nothing: it shows only sky.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8500", "8.5e3", "+8500", "8500.0"})
    void aFigureMayBeWrittenInSeveralWays(String trucks) {
        assertThat(said("observe claim --trucks " + trucks)).startsWith("The claim: 8,500 trucks.");
    }

    @Test
    void aClaimIsHeldAgainstTheUsersOwnPriors() throws IOException {
        Files.writeString(folder.resolve("mine.toml"), """
                [price]
                unit = "USD per barrel"
                kind = "uniform"
                low = 10
                high = 20
                source = "A seized ledger\\u0007"
                """);
        assertThat(said("observe claim --bpd 200000 --usd-per-day 3e6"))
                .contains("CONTRADICTION: price $15 a barrel lies below the reported field price ($20 to $45).");
        assertThat(said("observe claim --bpd 200000 --usd-per-day 3e6 --priors mine.toml"))
                .contains("Consistent: price $15 a barrel lies within the reported field price ($10 to $20).")
                .contains("Known from: A seized ledger\uFFFD.");
    }

    @Test
    void priorsThatCannotBeReadAreRefused() throws IOException {
        Files.write(folder.resolve("mine.toml"), new byte[] {0, (byte) 0xff, 3});
        Typed typed = Typed.run(folder, "observe claim --trucks 100 --priors mine.toml");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).isEqualTo("mine.toml: this is no text in UTF-8; priors are written in TOML\n");
    }

    /** The answer, its lines joined. */
    private String said(String line) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return typed.out().replace('\n', ' ');
    }
}
