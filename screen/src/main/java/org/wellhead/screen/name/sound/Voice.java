package org.wellhead.screen.name.sound;

import java.util.List;
import org.wellhead.screen.name.Script;

/** One way to say a word: its letters' rows in one table. A word of several pronunciations has several. */
public final class Voice {
    /** Words are cut after so many letters, so that a hostile one costs no more than a long one. */
    private static final int MOST_LETTERS = 40;

    private final SoundTable table;
    private final Row[] rows;
    private final int least;

    private Voice(SoundTable table, Row[] rows) {
        this.table = table;
        this.rows = rows;
        this.least = Rendering.least(rows);
    }

    /** A voice that reads letters, as {@link Letters} spells them, by the table of a script. */
    public static Voice of(String letters, Script script) {
        String cut = letters.length() > MOST_LETTERS ? letters.substring(0, MOST_LETTERS) : letters;
        SoundTable table = SoundTable.of(script);
        return new Voice(table, table.rows(cut));
    }

    /**
     * 0 to 1000.
     *
     * @param latin a folded Latin word, not empty
     * @param background {@link Rendering#background} of it
     */
    public int likeness(String latin, int background) {
        if (rows.length == 0) {
            return 0;
        }
        Scale scale = table.scale();
        int n = Math.min(latin.length(), Rendering.MOST_LATIN_LETTERS);
        int cost = Rendering.cost(rows, table.insertCosts(), latin);
        return scale.likeness(scale.sum(background, cost, least, n, rows.length));
    }

    /** The likeliest Latin spellings, best first. */
    public List<String> readings() {
        return rows.length == 0 ? List.of() : Readings.of(rows);
    }
}
