package org.wellhead.screen.name.sound;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The windowed distance against the obvious one. */
class RenderingTest {
    @Property(tries = 2000)
    void costsWhatTheObviousVersionCosts(@ForAll("arabic") String letters, @ForAll("latin") String latin) {
        SoundTable table = SoundTable.of("arabic");
        Row[] rows = table.rows(letters);
        assertThat(Rendering.cost(rows, table.insertCosts(), latin))
                .isEqualTo(obvious(rows, 0, table.insertCosts(), latin));
    }

    @Property(tries = 500)
    void nothingCostsLessThanTheLeast(@ForAll("arabic") String letters, @ForAll("latin") String latin) {
        SoundTable table = SoundTable.of("arabic");
        Row[] rows = table.rows(letters);
        assertThat(Rendering.cost(rows, table.insertCosts(), latin)).isGreaterThanOrEqualTo(Rendering.least(rows));
    }

    /** All ways to cut the word, by recursion on its text. */
    private static int obvious(Row[] rows, int at, int[] insert, String latin) {
        int best = Rendering.NEVER;
        if (at == rows.length && latin.isEmpty()) {
            return 0;
        }
        if (!latin.isEmpty()) {
            best = insert[latin.charAt(0) - 'a' + 1] + obvious(rows, at, insert, latin.substring(1));
        }
        if (at < rows.length) {
            best = Math.min(best, rows[at].silence + obvious(rows, at + 1, insert, latin));
            for (int k = 0; k < rows[at].codes.length; k++) {
                String chunk = Chunk.letters(rows[at].codes[k]);
                if (latin.startsWith(chunk)) {
                    int rest = obvious(rows, at + 1, insert, latin.substring(chunk.length()));
                    best = Math.min(best, rows[at].costs[k] + rest);
                }
            }
        }
        return best;
    }

    @Provide
    Arbitrary<String> arabic() {
        return Arbitraries.strings().withChars("محمدعليقاسوي").ofMinLength(1).ofMaxLength(5);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withChars("muhadqslioyte").ofMinLength(1).ofMaxLength(7);
    }
}
