package org.wellhead.screen.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Szőcs, szocs",
        "Straße, strasse",
        "YO'N, yon",
        "Łukasz, lukasz",
        "Ｋｉｍ, kim",
        "Ñuñez Ørsted, nunezorsted",
        "Kayıt, kayit",
        "Putin7, putin7"
    })
    void foldsToLatinLettersAndDigits(String text, String folded) {
        assertThat(Fold.latin(text)).isEqualTo(folded);
    }

    @Test
    void keepsLettersOfOtherScriptsWithoutMarksAndCase() {
        assertThat(Fold.letters("ПУ́ТИН")).isEqualTo("путин");
        assertThat(Fold.letters("مُحَمَّد")).isEqualTo("محمد");
        assertThat(Fold.letters("किरण")).isEqualTo("किरण");
    }
}
