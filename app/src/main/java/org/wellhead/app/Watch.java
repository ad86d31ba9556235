package org.wellhead.app;

/**
 * Somebody who watches a run from elsewhere than its terminal: is told how far it is, and may have it stopped. A run asks only where it tells its progress, so that
 * it ends between two steps and never within one.
 */
public interface Watch {
    /**
     * The run is this far with a step.
     *
     * @param step what it does, e.g. "tracing"
     * @param itemsWord what it counts, e.g. "payments"
     * @param done of {@code total}, in whatever the step counts
     * @param total the whole; 0 if not known
     * @param items done so far, for the rate
     */
    void at(String step, String itemsWord, long done, long total, long items);

    /** The run was {@code share preview}, and this is what it found, for whoever shows it otherwise than printed. */
    default void found(SharePreview.Told preview) {}

    /** Whether it is to stop. */
    boolean isStopped();
}
