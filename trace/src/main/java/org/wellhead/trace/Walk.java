package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The coloured walk under one policy: purses, and what happens to them at each step. A walk starts with purses that hold
 * only colour "none"; money that reaches (downstream: leaves) designated accounts is coloured by its unit.
 *
 * <p>Backward: undo each step. Its money is taken from the payee's purse; the payer's own funds among it are set aside,
 * coloured as they are; the rest goes back to the payer's purse. Forward: the same step seen in the mirror.
 */
interface Walk {
    /** Undoes the steps {@code to - 1} down to {@code from}; {@code counted} as in {@link Designated.Stretch}. */
    void backward(int from, int to, boolean counted);

    /** Undoes one step, of whatever accounts. */
    void undo(int step, int payer, int payee, long amountMinor, long ownMinor, boolean counted);

    /**
     * Puts into the empty purse of a stand-in what a step's payee, which is not of these accounts, took out of its own.
     *
     * @param entry of {@code told}; below 0 where nothing is coloured
     */
    void fill(int account, long amountMinor, Colours told, int entry);

    /**
     * Empties the purse of a stand-in into the entry at hand: what a step's payer, which is not of these accounts, got back. The
     * order of pieces is that in which {@link #fill} puts them in, so that a purse filled hands its money over as the payee did: a
     * queue is drained in the order in which it was filled, a stack against it, and filling a stack turns it again.
     */
    void drain(int account, Colours into);

    /** Says what an account holds that is not marked: steps between such accounts may have been passed over. */
    void hold(int account, long minor);

    /**
     * A walk that stands where this one does and goes on without changing it; it notes into findings of its own.
     *
     * @param holdings by account, what it holds here; it is not changed
     */
    Walk fork(Designated standing, Findings noted, long[] holdings);

    /** Does the steps {@code from} up to {@code to - 1}. */
    void forward(int from, int to, boolean counted);

    /** Walking back to before this account was designated: all that it holds counts as having arrived. */
    void holdingsArrived(int account, int unit);

    /** Walking on to where this account is designated: the coloured money that it holds has returned. */
    void holdingsReturned(int account);

    /** Adds what is coloured in each purse to {@link Findings#kept}, with the account in place of the step. */
    void keep();

    /** What the purses take in memory, about. */
    long bytes();

    /** Writes what is in the purses. */
    void save(DataOutputStream out) throws IOException;

    /** Takes what {@link #save} wrote of a walk over the same accounts under the same policy in place of what is in the purses. */
    void load(DataInputStream in) throws IOException;
}
