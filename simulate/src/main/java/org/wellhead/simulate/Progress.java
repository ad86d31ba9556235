package org.wellhead.simulate;

/** Is told how far a simulation has come. */
@FunctionalInterface
public interface Progress {
    /** Says nothing to nobody. */
    Progress NONE = (payments, total) -> {};

    /**
     * Called now and then, and once at the end.
     *
     * @param payments how many payments are made
     * @param total how many there will be
     */
    void at(long payments, long total);
}
