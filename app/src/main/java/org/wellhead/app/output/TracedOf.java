package org.wellhead.app.output;

import org.wellhead.trace.TracedPayments;

/** Looks up how much of one payment reached one unit. */
final class TracedOf {
    private TracedOf() {}

    /** Minor units; 0 if none of it did. O(log n). */
    static long payment(TracedPayments traced, int payment, int unit) {
        int low = 0;
        int high = traced.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            boolean before = traced.payment(middle) < payment
                    || (traced.payment(middle) == payment && traced.unit(middle) < unit);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        boolean found = low < traced.size() && traced.payment(low) == payment && traced.unit(low) == unit;
        return found ? traced.tracedMinor(low) : 0;
    }
}
