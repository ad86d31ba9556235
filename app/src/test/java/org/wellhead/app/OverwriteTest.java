package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a user brought is written over, by whatever name it goes. */
class OverwriteTest {
    private static final String TRACE =
            "trace in/payments.csv --designated in/countries.csv --accounts in/report.html ";

    @TempDir
    Path folder;

    @BeforeEach
    void inputs() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("payments.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n2014-01-01,a,b,0\n");
        Files.writeString(in.resolve("countries.csv"), "account,unit\nb,north\n");
        Files.writeString(in.resolve("report.html"), "account,name\na,Ana\n");
        Files.createDirectory(folder.resolve("linked"));
        Files.createSymbolicLink(folder.resolve("linked/sources.csv"), in.resolve("report.html"));
        Files.createLink(folder.resolve("hard.csv"), in.resolve("report.html"));
        Files.createSymbolicLink(folder.resolve("soft.csv"), in.resolve("payments.csv"));
        Files.createSymbolicLink(folder.resolve("nothing.csv"), folder.resolve("gone.csv"));
        Files.createSymbolicLink(folder.resolve("same"), in);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out in                                 | --out: the result countries.csv would be written over an input",
                "--out same                               | --out: the result countries.csv would be written over an input",
                "--out linked                             | --out: the result sources.csv would be written over an input",
                "--quarantine hard.csv                    | --quarantine would write over an input file",
                "--quarantine soft.csv                    | --quarantine would write over an input file",
                "--quarantine same/countries.csv          | --quarantine would write over an input file",
                "--quarantine nothing.csv                 | --quarantine: this is a link to nothing: nothing.csv",
                "--quarantine in                          | --quarantine: this is a folder, not a file: in",
                "--quarantine new --out new               | --quarantine is in the way of the folder --out",
                "--quarantine new --out new/result        | --quarantine is in the way of the folder --out",
                "--quarantine linked/summary.json --out linked/../linked | --out: the result sources.csv would",
                "--quarantine same/../q/summary.json --out q             | the result summary.json would be written over it",
            })
    void aTraceWritesOverNothingThatItReads(String options, String message) throws IOException {
        Files.createDirectory(folder.resolve("q"));
        Map<String, String> before = files();
        Typed typed = Typed.run(folder, TRACE + options);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains(message).hasLineCount(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aTraceMayBeRunAgainIntoItsFolder() {
        String line = TRACE + "--quarantine refused.csv --out result";
        assertThat(Typed.run(folder, line).exitCode()).isZero();
        assertThat(Typed.run(folder, line).exitCode()).isZero();
    }

    @Test
    void aWorldIsNotMadeOverFilesOfTheUser() throws IOException {
        Map<String, String> before = files();
        Typed simulate = Typed.run(folder, "simulate --quiet --out in");
        assertThat(simulate.exitCode()).isEqualTo(2);
        assertThat(simulate.err())
                .contains("in/payments.csv is there and not from an earlier world")
                .hasLineCount(1);
        assertThat(files()).isEqualTo(before);

        Files.move(folder.resolve("in"), folder.resolve("world"));
        before = files();
        assertThat(Typed.run(folder, "demo --quiet --out .").exitCode()).isEqualTo(2);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aWorldMayBeMadeAgain() {
        String line = "simulate --quiet --accounts 2000 --payments 20000 --out new";
        assertThat(Typed.run(folder, line).exitCode()).isZero();
        assertThat(Typed.run(folder, line).exitCode()).isZero();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        }
        return files;
    }
}
