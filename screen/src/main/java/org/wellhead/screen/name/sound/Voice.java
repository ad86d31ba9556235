package org.wellhead.screen.name.sound;

import java.util.List;

/** One way to say a word: its letters' rows in one table. A word of several pronunciations has several. */
public final class Voice {
    /** Words are cut after so many letters, so that a hostile one costs no more than a long one. */
    private static final int MOST_LETTERS = 40;

    private final SoundTable table;
    private final Row[] rows;
    private final int[] leastFrom;

    private final Spelling spelling;

    private Voice(SoundTable table, Row[] rows, Spelling spelling) {
        this.table = table;
        this.rows = rows;
        this.spelling = spelling;
        this.leastFrom = Rendering.leastFrom(rows);
    }

    /** A voice that reads letters, as {@link Letters} spells them, by a table. */
    public static Voice of(Spelling spelling) {
        String letters = spelling.letters();
        String cut = letters.length() > MOST_LETTERS ? letters.substring(0, MOST_LETTERS) : letters;
        SoundTable table = SoundTable.of(spelling.table());
        return new Voice(table, table.rows(cut), new Spelling(cut, spelling.table(), spelling.weighed()));
    }

    /**
     * 0, or {@code least} to 1000: what is below is told sooner.
     *
     * @param latin a folded Latin word, not empty
     * @param background {@link Rendering#background} of it
     */
    public int likeness(String latin, int background, int least) {
        if (!spelling.weighed()) {
            return 0;
        }
        Scale scale = table.scale();
        int n = Math.min(latin.length(), Rendering.MOST_LATIN_LETTERS);
        int most = scale.mostCost(least, background, leastFrom[0], n, rows.length);
        int cost = Rendering.cost(rows, table.insertCosts(), latin, leastFrom, most);
        if (cost > most) {
            return 0;
        }
        int likeness = scale.likeness(scale.sum(background, cost, leastFrom[0], n, rows.length));
        return likeness < least ? 0 : likeness;
    }

    /** The likeliest Latin spellings, best first; plain romanisation before what else it may be. */
    public List<String> readings() {
        List<String> readings = Readings.of(rows);
        if (spelling.table().equals(Letters.ROMANISED)) {
            readings.remove(spelling.letters());
            readings.addFirst(spelling.letters());
        }
        return readings;
    }
}
