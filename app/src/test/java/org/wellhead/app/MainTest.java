package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use is one line on standard error and exit code 2, whatever was wrong. */
class MainTest {
    @TempDir
    Path folder;

    @BeforeEach
    void twoFiles() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "time,payer,payee,amount\n");
        Files.writeString(folder.resolve("d.csv"), "account,unit\n");
        Files.createDirectory(folder.resolve("folder"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "fly                                           | wellhead: 'fly' is not known",
                "trace p.csv                                   | which accounts are designated? --designated FILE",
                "trace --designated d.csv                      | a file of payments or a case is needed",
                "trace p.csv --designated d.csv --polcy fifo   | '--polcy' is not known; did you mean --policy?",
                "trace q.csv --designated d.csv                | payments: no such file: q.csv",
                "trace folder --designated d.csv               | payments: this is a folder, not a file: folder",
                "trace p.csv --designated e.csv                | --designated: no such file: e.csv",
                "trace p.csv p.csv --designated d.csv          | this file of payments is given twice: p.csv",
                "trace p.csv ./p.csv --designated d.csv        | this file of payments is given twice: p.csv",
                "trace p.csv --designated d.csv --out p.csv    | --out: this is a file, not a folder: p.csv",
                "trace p.csv --designated d.csv --from 2015-01-02 --to 2015-01-01   | --from must be before --to",
                "trace p.csv --designated d.csv --rates p.csv  | --rates needs --base",
                "trace p.csv --designated d.csv --quarantine p.csv | --quarantine would write over an input file",
                "trace p.csv --designated d.csv --quarantine x/y.csv | --quarantine: there is no folder to write x/y.csv",
                "trace p.csv --designated d.csv --same-day mixed | --same-day: 'mixed' is no order",
                "trace p.csv --case c --designated d.csv       | --case: no such folder: c",
                "trace --case folder                           | --case: there is no case in folder",
                "import p.csv                                  | which case? --case FOLDER",
                "import --case folder                          | which files?",
                "import --case c q.csv                         | no such file: q.csv",
                "import --guess p.csv --case c                 | --guess imports nothing",
                "show --case folder                            | --case: there is no case in folder",
                "check --case c                                | --case: no such folder: c",
                "forget --case folder p.csv                    | --case: there is no case in folder",
                "simulate                                      | Missing required option: '--out=FOLDER'",
                "simulate --out w --payments many              | Invalid value for option '--payments'",
                "trace p.csv --designated d.csv --out ''          | --out: the name is empty",
                "demo --out ''                                 | --out: the name is empty",
                "demo --out p.csv                              | --out: this is a file, not a folder: p.csv",
            })
    void wrongUseIsOneLine(String line, String message) {
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains(message).endsWith(" --help\n").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly\u001b[2J",
                "trace p.csv --designated d.csv --\u001b[31mred",
                "trace p.csv --designated d.csv --policy \u202efifo",
                "trace \u001b]0;title\u0007.csv --designated d.csv",
                "trace p.csv --designated d.csv --out \u009bx\u007f/../p.csv"
            })
    void whatIsQuotedCommandsNoTerminal(String line) throws IOException {
        Files.createDirectory(folder.resolve("\u009bx\u007f"));
        Typed typed = Typed.run(folder, line);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("\ufffd").hasLineCount(1).matches("[^\\p{Cc}\u202e]+\n");
    }

    @Test
    void aFileMayHaveAnyNameAndCommandsNoTerminal() throws IOException {
        Files.writeString(folder.resolve("\u001b[31m.csv"), "time,payer,payee,amount\n2014-01-01,a,b,0\n");
        Typed typed = Typed.run(folder, "trace \u001b[31m.csv --designated d.csv");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err()).startsWith("\ufffd[31m.csv:2:").doesNotContain("\u001b");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Typed typed = Typed.run(folder, "--version");
        assertThat(typed.out()).matches("wellhead [0-9]+[.][0-9]+[.][0-9]+\\R");
        assertThat(typed.exitCode()).isZero();
    }

    @Test
    void tooManyUnitsAreMergedAndNotSplit() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n");
        StringBuilder designated = new StringBuilder("account,unit\n");
        for (int unit = 1; unit <= 63; unit++) {
            designated.append("b" + unit + ",unit ").append(unit).append('\n');
        }
        Files.writeString(folder.resolve("d.csv"), designated);
        Typed typed = Typed.run(folder, "trace p.csv --designated d.csv");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.err())
                .startsWith("d.csv: 63 units; one run takes at most 62. Give fewer units")
                .contains("keep every account listed")
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Files.writeString(folder.resolve("p.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n");
        Files.writeString(folder.resolve("d.csv"), "account,unit\nb,\n");
        Typed typed = Typed.run(folder, "trace p.csv --designated d.csv --out p.csv/result");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .startsWith("wellhead trace: cannot go on: p.csv")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "trace p.csv --designated d.csv"})
    void anAnswerThatNobodyCanReadIsAFault(String line) throws IOException {
        Files.writeString(folder.resolve("p.csv"), "time,payer,payee,amount\n2014-01-01,a,b,1\n");
        Files.writeString(folder.resolve("d.csv"), "account,unit\nb,\n");
        var full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int oneByte) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                StandardCharsets.UTF_8);
        var told = new ByteArrayOutputStream();
        int exitCode = Main.run(
                Typed.words(line), Console.of(full, new PrintStream(told, true, StandardCharsets.UTF_8), folder));
        assertThat(exitCode).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith("wellhead: cannot go on: standard output")
                .hasLineCount(1);
    }

    @Test
    void aFaultOfOursIsToldWithItsFacts() {
        var told = new ByteArrayOutputStream();
        var stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        int exitCode = Main.tellFault(
                Console.of(stream, stream, folder),
                List.of("trace", "p.csv"),
                new IllegalStateException("sum 3, not 4"));
        assertThat(exitCode).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "wellhead: a fault of ours: java.lang.IllegalStateException: sum 3, not 4\nPlease report it")
                .contains("  arguments trace p.csv\n", "  version   " + Main.version(), "at org.wellhead.app.MainTest");
    }
}
