package org.wellhead.trace;

/**
 * What a walk backward over a flow found that is to be taken out of it, from the last step to the first; read again from
 * the first on by the walk forward that takes it out.
 *
 * <p>Money is taken out in two turns. Backward, all whose later steps are among those that are stopped. What then is left
 * after a stopped step came through it: it is put in there, and followed forward until all that it has become is out.
 */
final class Removals {
    private static final int LATER = 0;
    private static final int LATER_OWN = 1;
    private static final int STOPPED = 2;

    private final Entries entries = new Entries();
    private int next = -1;

    /** At the step the reader stands at: money that comes through it though it is stopped; else 0. */
    double came;
    /** Whether that step is stopped. */
    boolean stopped;
    /** Else: how much of the step's money is stopped later on. */
    double later;
    /** How much of that is its own funds: told where purses keep order, else 0. */
    double laterOwn;

    /** The step is stopped; so much of its money is not stopped again. */
    void stopped(int step, double cameMinor) {
        entries.add(step, STOPPED, cameMinor);
    }

    /** So much of the step's money, and of its own funds, is stopped later on. */
    void later(int step, double laterMinor, double laterOwnMinor) {
        entries.add(step, LATER, laterMinor);
        if (laterOwnMinor > 0) {
            entries.add(step, LATER_OWN, laterOwnMinor);
        }
    }

    /** Stands before the first step. */
    void rewind() {
        next = entries.size() - 1;
    }

    /** The next step of which anything is told; {@link Integer#MAX_VALUE} if there is none. */
    int nextStep() {
        return next < 0 ? Integer.MAX_VALUE : entries.step(next);
    }

    /** Reads what is told of the next step. */
    void read() {
        int step = entries.step(next);
        came = 0;
        stopped = false;
        later = 0;
        laterOwn = 0;
        for (; next >= 0 && entries.step(next) == step; next--) {
            double amount = entries.fraction(next);
            switch (entries.unit(next)) {
                case STOPPED -> {
                    stopped = true;
                    came = amount;
                }
                case LATER -> later = amount;
                default -> laterOwn = amount;
            }
        }
    }
}
