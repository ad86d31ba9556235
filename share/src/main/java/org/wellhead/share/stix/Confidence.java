package org.wellhead.share.stix;

import java.util.Optional;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;

/**
 * How sure an object is, from 0 to 100.
 *
 * <p>Source: STIX 2.1, appendix A, the scale of Admiralty credibility: confirmed 90, probably true 70, possibly true 50; what cannot be judged has
 * none. Our four grades of information are taken for these, the last for what cannot be judged.
 */
final class Confidence {
    private Confidence() {}

    /** From the score of a match, else from the grade. */
    static void put(Entry entry, Draft draft) {
        Optional<Long> score = entry.count(Field.SCORE).filter(thousandths -> thousandths >= 0 && thousandths <= 1000);
        if (score.isPresent()) {
            draft.put("confidence", new Json.Whole(score.get() / 10), Field.SCORE);
            return;
        }
        switch (entry.label().grade().information()) {
            case 1 -> draft.put("confidence", new Json.Whole(90));
            case 2 -> draft.put("confidence", new Json.Whole(70));
            case 3 -> draft.put("confidence", new Json.Whole(50));
            default -> {
                // Cannot be judged.
            }
        }
    }
}
