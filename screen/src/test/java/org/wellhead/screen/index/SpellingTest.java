package org.wellhead.screen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static List<String> words(String name) {
        return Spelling.words(name, 10);
    }

    @Test
    void wordsAreLettersBetweenWhateverElse() {
        assertThat(words("AL-TIKRITI, Sa'd  (Abu  Umar)")).containsExactly("al", "tikriti", "sad", "abu", "umar");
        assertThat(words("Transportes S.A. de C.V.")).containsExactly("transportes", "sa", "de", "cv");
        assertThat(words("7 Makara Co., Ltd.")).containsExactly("7", "makara", "co", "ltd");
        assertThat(words("adnans.hasan")).containsExactly("adnans", "hasan");
        assertThat(words(" ... ")).isEmpty();
    }

    @Test
    void marksGoAndScriptsPart() {
        assertThat(words("Szőcs")).containsExactly("szocs");
        assertThat(words("أحمد الشَّامي")).containsExactly("احمد", "الشامي");
        assertThat(words("ABC银行")).containsExactly("abc", "银行");
        assertThat(words("बैंक")).containsExactly("बैंक");
    }

    @Test
    void wordsBeyondTheMostAreNotRead() {
        assertThat(Spelling.words("a ".repeat(100_000), 24)).hasSize(24);
    }

    @Test
    void aLatinWordIsReadAsItStands() {
        assertThat(Spelling.of("großmann").letters()).isEqualTo("grossmann");
        assertThat(Spelling.of("a".repeat(1000)).readings()).containsExactly("a".repeat(Edits.MOST));
    }

    @Test
    void shortWordsJoin() {
        assertThat(Spelling.joins(List.of(Spelling.of("abd"), Spelling.of("al"), Spelling.of("rahman"))))
                .isTrue();
        assertThat(Spelling.joins(List.of(Spelling.of("carlos"), Spelling.of("alberto"))))
                .isFalse();
    }
}
