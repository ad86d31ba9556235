package org.wellhead.screen.index;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static int edits(String from, String to) {
        Edits edits = new Edits();
        edits.of("something else before");
        edits.of(from);
        byte[] letters = ("xx" + to + "yy").getBytes(US_ASCII);
        return edits.to(letters, 2, letters.length - 2);
    }

    @Test
    void aSwapOfNeighboursIsOneEdit() {
        assertThat(edits("ahmad", "ahmda")).isEqualTo(1);
        assertThat(edits("ahmad", "hamda")).isEqualTo(2);
        assertThat(edits("ahmad", "ahmad")).isZero();
        assertThat(edits("ahmad", "")).isEqualTo(5);
        assertThat(edits("", "ahmad")).isEqualTo(5);
        assertThat(edits("ca", "abc"))
                .as("a swapped letter is not edited again")
                .isEqualTo(3);
    }

    @Property
    void theBitsAreTheObviousTable(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = Edits.MOST) String from,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 80) String to) {
        assertThat(edits(from, to)).isEqualTo(obvious(from, to));
    }

    private static int obvious(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                    continue;
                }
                int other = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                edits[i][j] = Math.min(edits[i - 1][j - 1] + other, Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[from.length()][to.length()];
    }
}
