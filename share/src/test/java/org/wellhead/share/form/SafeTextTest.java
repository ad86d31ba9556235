package org.wellhead.share.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void whatIsOrdinaryStaysAsItIs() {
        assertThat(SafeText.of("Ege Petrol <A&B> \"Ltd\", كريم, \uD83D\uDE00\tx\ny"))
                .isEqualTo("Ege Petrol <A&B> \"Ltd\", كريم, \uD83D\uDE00\tx\ny");
    }

    @Test
    void whatNobodyCanSpellOrWhatTurnsTheTextIsSeenToBeReplaced() {
        assertThat(SafeText.of("a\u0000b\u001Bc\uD83Dd\uFFFEe\u202Ef\u2067g"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
    }

    @Test
    void everyEndOfLineIsALineFeedAndInOneLineASlash() {
        assertThat(SafeText.of("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
        assertThat(SafeText.line(" a \r\n\r\n b\tc ")).isEqualTo("a / b c");
    }

    @Test
    void aCutTextSaysHowMuchIsMissing() {
        assertThat(SafeText.cut("x".repeat(100), 100)).hasSize(100);
        assertThat(SafeText.cut("x".repeat(101), 100)).isEqualTo("x".repeat(60) + " [cut: 41 more characters]");
        assertThat(SafeText.cut("x".repeat(59) + "\uD83D\uDE00" + "x".repeat(50), 100))
                .isEqualTo("x".repeat(59) + " [cut: 52 more characters]");
    }

    @Test
    void aCellThatWouldRunAsAFormulaGetsAnApostrophe() {
        String csv = new String(
                new CsvRows(List.of("a", "b"))
                        .text("=1+1")
                        .plain("-5.00")
                        .end()
                        .text("\uFF1D1")
                        .text("a \"b\",\nc")
                        .end()
                        .file("x.csv")
                        .bytes(),
                java.nio.charset.StandardCharsets.UTF_8);

        assertThat(csv).isEqualTo("a,b\n'=1+1,-5.00\n'\uFF1D1,\"a \"\"b\"\", / c\"\n");
    }

    @Test
    void aFileThatNobodyOpensIsRefusedBeforeItFillsTheMemory() {
        FormBytes bytes = new FormBytes(10);
        bytes.write(new byte[9]);

        assertThatThrownBy(() -> bytes.write(new byte[2]))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("larger than 10 bytes")
                .hasMessageEndingWith("share fewer findings at a time");
    }
}
