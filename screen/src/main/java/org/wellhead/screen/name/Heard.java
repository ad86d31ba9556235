package org.wellhead.screen.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.name.sound.Rendering;
import org.wellhead.screen.name.sound.Skeleton;
import org.wellhead.screen.name.sound.Voice;

/** A word of another script, ready to be weighed against Latin words. */
public final class Heard {
    private static final int MOST_READINGS = 6;
    private static final int MOST_SKELETONS = 6;

    /** Found when first asked for; two threads find the same. */
    private record Spellings(List<String> readings, List<String> skeletons) {}

    private final List<Voice> voices;
    private @Nullable Spellings spellings;

    Heard(List<Voice> voices) {
        this.voices = voices;
    }

    /** Latin readings, best first, a to z only, 1 to 6; empty if nothing can be read. The first call costs some ten µs. */
    public List<String> readings() {
        return spellings().readings;
    }

    /** Skeletons of the likeliest readings, best first, at most 6 for each way to say it: the keys under which Latin words are looked for. */
    public List<String> skeletons() {
        return spellings().skeletons;
    }

    /**
     * How well a folded Latin word (a to z) renders this word: 0 (unrelated) to 1000 (as good as any); a true rendering has 720
     * or more in 19 of 20 cases, an unrelated word of similar length 540 or less in 99 of 100.
     */
    public int likeness(String latinFolded) {
        return likeness(latinFolded, 0);
    }

    /** The same, or 0 where it is below {@code least}, which is told sooner. */
    int likeness(String latinFolded, int least) {
        if (latinFolded.isEmpty()) {
            return 0;
        }
        int background = Rendering.background(latinFolded);
        int best = 0;
        for (int i = 0; i < voices.size(); i++) {
            best = Math.max(best, voices.get(i).likeness(latinFolded, background, Math.max(least, best)));
        }
        return best;
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
        List<List<String>> said = voices.stream().map(Voice::readings).toList();
        Set<String> readings = new LinkedHashSet<>();
        for (int rank = 0; rank < MOST_READINGS; rank++) {
            for (List<String> each : said) {
                if (rank < each.size() && readings.size() < MOST_READINGS) {
                    readings.add(each.get(rank));
                }
            }
        }
        Set<String> skeletons = new LinkedHashSet<>();
        for (List<String> each : said) {
            Set<String> own = new LinkedHashSet<>();
            for (String reading : each) {
                String skeleton = Skeleton.of(reading);
                // A word of vowels has no consonants to be found by; others need not be found by none.
                if (own.size() < MOST_SKELETONS && (!skeleton.isEmpty() || (own.isEmpty() && skeletons.isEmpty()))) {
                    own.add(skeleton);
                }
            }
            skeletons.addAll(own);
        }
        return new Spellings(List.copyOf(readings), List.copyOf(new ArrayList<>(skeletons)));
    }
}
