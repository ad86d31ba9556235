package org.wellhead.screen.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.name.sound.Readings;
import org.wellhead.screen.name.sound.Rendering;
import org.wellhead.screen.name.sound.Row;
import org.wellhead.screen.name.sound.Scale;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.SoundTable;

/** A word of another script, ready to be weighed against Latin words. */
public final class Heard {
    private static final int MOST_READINGS = 6;
    private static final int MOST_SKELETONS = 6;

    /** Found when first asked for; two threads find the same. */
    private record Spellings(List<String> readings, List<String> skeletons) {}

    private final SoundTable table;
    private final Row[] rows;
    private final int least;
    private @Nullable Spellings spellings;

    Heard(SoundTable table, Row[] rows) {
        this.table = table;
        this.rows = rows;
        this.least = Rendering.least(rows);
    }

    /** Latin readings, best first, a to z only, 1 to 6; empty if nothing can be read. The first call costs some ten µs. */
    public List<String> readings() {
        return spellings().readings;
    }

    /** Skeletons of the likeliest readings, best first, at most 6: the keys under which Latin words are looked for. */
    public List<String> skeletons() {
        return spellings().skeletons;
    }

    /**
     * How well a folded Latin word (a to z) renders this word: 0 (unrelated) to 1000 (as good as any); a true rendering has 720
     * or more in 19 of 20 cases, an unrelated word of similar length 540 or less in 99 of 100.
     */
    public int likeness(String latinFolded) {
        int n = Math.min(latinFolded.length(), Rendering.MOST_LATIN_LETTERS);
        if (n == 0 || rows.length == 0) {
            return 0;
        }
        Scale scale = table.scale();
        int cost = Rendering.cost(rows, table.insertCosts(), latinFolded);
        return scale.likeness(scale.sum(Rendering.background(latinFolded), cost, least, n, rows.length));
    }

    private Spellings spellings() {
        Spellings known = spellings;
        if (known == null) {
            known = spell();
            spellings = known;
        }
        return known;
    }

    private Spellings spell() {
        List<String> all = Readings.of(rows);
        Set<String> skeletons = new LinkedHashSet<>();
        for (String reading : all) {
            if (skeletons.size() < MOST_SKELETONS) {
                skeletons.add(Skeleton.of(reading));
            }
        }
        List<String> readings = all.subList(0, Math.min(MOST_READINGS, all.size()));
        return new Spellings(List.copyOf(readings), List.copyOf(new ArrayList<>(skeletons)));
    }
}
