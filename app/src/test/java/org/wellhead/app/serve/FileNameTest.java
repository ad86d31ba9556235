package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the names that files come with. */
class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payments.csv      | payments.csv",
                "../../x           | x",
                "/etc/passwd       | passwd",
                "C:\\temp\\a.xml   | a.xml",
                "..                | file",
                "''                | file",
                ".htaccess         | htaccess",
                "--strict          | strict",
                "@options          | options",
                "NUL.csv           | file-NUL.csv",
                "com1              | file-com1",
                "a:b*c?.csv        | a_b_c_.csv",
                "مارس ۲۰۱۵.csv     | مارس ۲۰۱۵.csv",
                "name. .           | name",
            })
    void aNameIsMadeFit(String sent, String fit) {
        assertThat(FileName.of(sent)).isEqualTo(fit);
    }

    @Test
    void whatCommandsATerminalOrTurnsTheLineAroundIsLeftOut() {
        assertThat(FileName.of("evil\u202Evsc.exe\u0000\u001B[31m\n.csv")).isEqualTo("evilvsc.exe[31m.csv");
    }

    @Test
    void aNameOfTenThousandLettersKeepsItsEnd() {
        String fit = FileName.of("ä".repeat(10_000) + ".csv.gz");

        assertThat(fit).endsWith("ä.csv.gz");
        assertThat(fit.getBytes(UTF_8).length).isLessThanOrEqualTo(180);
    }

    @Test
    void theSecondOfANameGetsANumberBeforeItsEnd() {
        assertThat(FileName.numbered("march.csv.gz", 2)).isEqualTo("march (2).csv.gz");
        assertThat(FileName.numbered("march", 3)).isEqualTo("march (3)");
    }

    @Property
    void whateverIsSentIsTheNameOfAFileInAFolder(@ForAll String sent) {
        String fit = FileName.of(sent);

        assertThat(fit)
                .isNotBlank()
                .doesNotContain("/", "\\", "\0")
                .isNotIn(".", "..")
                .doesNotMatch("(?s)[-@.].*");
        assertThat(fit.getBytes(UTF_8).length).isBetween(1, 200);
        assertThat(FileName.of(fit)).as("a fit name stays").isEqualTo(fit);
    }
}
