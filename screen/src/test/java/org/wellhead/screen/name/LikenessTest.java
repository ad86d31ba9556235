package org.wellhead.screen.name;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.screen.Schema;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
        "yusif, youssef, 850, 1000",
        "muhammad, mohamed, 850, 1000",
        "qasim, kasim, 950, 1000",
        "farouk, faruq, 950, 1000",
        "stephen, stefen, 950, 1000",
        "bashar, bahsar, 800, 860",
        "lindenberg, lyndenburg, 860, 960",
        "song, yong, 0, 699",
        "kim, kum, 0, 760",
        "li, lu, 0, 0",
        "hasan, husain, 0, 860",
        "barzan, noor, 0, 0",
        "путин, пулин, 700, 820",
        "محمد, محمود, 0, 760",
    })
    void tellsHowAlikeTwoWordsAre(String a, String b, int least, int most) {
        assertThat(Likeness.of(word(a), word(b))).isBetween(least, most);
        assertThat(Likeness.of(word(b), word(a))).isEqualTo(Likeness.of(word(a), word(b)));
    }

    /** The obvious recursion, without a band and without an early end. */
    @Property(tries = 300)
    void theDistanceIsThatOfTheObviousWay(@ForAll("words") String a, @ForAll("words") String b) {
        int exact = Likeness.distance(a, b, Integer.MAX_VALUE);
        int bounded = Likeness.distance(a, b, 200);

        assertThat(Likeness.distance(b, a, Integer.MAX_VALUE)).isEqualTo(exact);
        assertThat(bounded > 200).isEqualTo(exact > 200);
        if (exact <= 200) {
            assertThat(bounded).isEqualTo(exact);
        }
        assertThat(exact == 0).isEqualTo(a.equals(b));
    }

    /**
     * What is passed over for its consonants would not have been alike. Not so where an h stands for a k, which costs less than
     * other edits ("aki", "ahi"): such pairs are passed over, so they are left out here.
     */
    @Property(tries = 500)
    void consonantsThatAreWantingCostAnEdit(@ForAll("wordsWithoutH") String a, @ForAll("wordsWithoutH") String b) {
        Word x = word(a);
        Word y = word(b);

        if (Likeness.latin(x.latin(), x.sound(), y.latin(), y.sound()) >= Likeness.LEAST + 40) {
            assertThat(Likeness.of(x, y)).isPositive();
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("aeihkmnrstz").ofMinLength(2).ofMaxLength(9);
    }

    @Provide
    Arbitrary<String> wordsWithoutH() {
        return Arbitraries.strings().withChars("aeikmnrstz").ofMinLength(2).ofMaxLength(9);
    }

    private static Word word(String text) {
        return Name.read(text, Schema.PERSON).words().getFirst();
    }
}
