package org.wellhead.trace.cut;

/** Counts what was walked, so that what is only worth so much work ends by a count and not by the clock. */
final class Work {
    private final Progress progress;
    private long walks;
    private long steps;
    private long limit;

    Work(Progress progress) {
        this.progress = progress;
    }

    /** Counts a walk along so many steps. */
    void walked(int chosen, int size) {
        walks++;
        steps += size;
        progress.at(chosen, walks);
    }

    /** From now on so many steps may be walked, until {@link #isSpent}. */
    void allow(long more) {
        limit = steps + more;
    }

    boolean isSpent() {
        return steps >= limit;
    }
}
