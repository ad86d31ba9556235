package org.wellhead.trace;

import java.util.BitSet;
import java.util.List;

/**
 * From which accounts money can have reached a designated account at all, along payments in time order: all others hold no colour
 * at any time, so their events need not be walked.
 */
final class Reach {
    private Reach() {}

    /** One walk from the last step to the first: whoever pays one that can still reach can reach. */
    static BitSet of(Steps steps, List<Designation> designations) {
        BitSet reaching = new BitSet();
        designations.forEach(designation -> reaching.set(designation.account()));
        steps.backward(0, steps.size(), (window, from, to) -> {
            for (int i = to - 1; i >= from; i--) {
                if (reaching.get(window.payee[i - window.base])) {
                    reaching.set(window.payer[i - window.base]);
                }
            }
        });
        return reaching;
    }
}
