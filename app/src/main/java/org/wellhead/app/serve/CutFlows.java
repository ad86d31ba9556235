package org.wellhead.app.serve;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.CutAsked;
import org.wellhead.trace.Flow;
import org.wellhead.trace.Tracer;
import org.wellhead.trace.cut.WhatIf;

/**
 * Traced money of the case that is kept in memory, so that what accounts stop is told at once. Following it takes one or two seconds for ten million payments; so it is kept by
 * what the case holds and what is asked, the last few only, and given up where memory is wanted for something else.
 */
final class CutFlows {
    private static final int KEPT_MOST = 3;

    private record Kept(SoftReference<WhatIf> what) {}

    /** By the flow and the date; the one that was asked last stands last. */
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /** What can be asked of the flow that this question is answered by. Whoever comes while it is followed waits. */
    synchronized WhatIf of(CutAsked asked, CutAsked.Asks asks) {
        String flowKey = asks.flowKey();
        String key = flowKey + " " + asked.fromEpochMicros();
        Kept found = kept.remove(key);
        WhatIf what = found == null ? null : found.what().get();
        if (what == null) {
            Flow same = flow(flowKey);
            Flow flow = same == null ? Tracer.flow(asks.ledger(), asks.question(), asked.policy()) : same;
            what = WhatIf.of(asks.ledger(), asks.question(), flow, asked.fromEpochMicros());
        }
        kept.put(key, new Kept(new SoftReference<>(what)));
        while (kept.size() > KEPT_MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return what;
    }

    /** The flow if it is known for another date. */
    private @Nullable Flow flow(String flowKey) {
        for (Map.Entry<String, Kept> entry : kept.entrySet()) {
            WhatIf what = entry.getValue().what().get();
            if (what != null && entry.getKey().startsWith(flowKey + " ")) {
                return what.flow();
            }
        }
        return null;
    }
}
