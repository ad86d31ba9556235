package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * Which accounts are designated at the step that a walk stands at, and the stretches of steps between which that changes.
 *
 * <p>Beside it, one bit per account says whether it is {@linkplain #isMarked marked}: designated, or holding coloured
 * money. A step whose purses are not marked only moves balances. The bits of a million accounts lie in the second cache, so
 * that such a step, nearly every one, touches two cache lines of memory: its two balances.
 */
final class Designated {
    /**
     * Steps over which nothing changes but purses.
     *
     * @param from its first step
     * @param to the step after its last
     * @param counted whether money that reaches (downstream: leaves) designated accounts here is told
     * @param starting the designations that begin at its first step
     */
    record Stretch(int from, int to, boolean counted, List<Designation> starting) {}

    private final long[] bits;
    private final long[] marks;
    private final byte[] unitOf;
    private final List<Stretch> stretches;

    /** Nothing is designated yet; see {@link #start}. */
    Designated(Question question, Steps steps, int accounts) {
        bits = new long[(accounts >>> 6) + 1];
        marks = new long[bits.length];
        unitOf = new byte[accounts];
        stretches = new ArrayList<>();
        int counted = steps.firstAtOrAfter(question.fromEpochMicros());
        int ended = steps.firstAtOrAfter(question.toEpochMicros());
        TreeMap<Integer, List<Designation>> starting = new TreeMap<>();
        for (int edge : List.of(0, counted, ended, steps.size())) {
            starting.computeIfAbsent(edge, none -> new ArrayList<>());
        }
        question.designations().stream()
                .sorted(Comparator.comparingInt(Designation::account))
                .forEach(designation -> starting.computeIfAbsent(
                                steps.firstAtOrAfter(designation.sinceEpochMicros()), none -> new ArrayList<>())
                        .add(designation));
        for (Map.Entry<Integer, List<Designation>> edge : starting.entrySet()) {
            int from = edge.getKey();
            Integer next = starting.higherKey(from);
            int to = next == null ? steps.size() : next;
            stretches.add(new Stretch(from, to, from >= counted && from < ended, edge.getValue()));
        }
    }

    private Designated(int accounts) {
        bits = new long[(accounts >>> 6) + 1];
        marks = new long[bits.length];
        unitOf = new byte[0];
        stretches = List.of();
    }

    private Designated(Designated from) {
        bits = from.bits.clone();
        marks = from.marks.clone();
        unitOf = from.unitOf;
        stretches = from.stretches;
    }

    /** The same as it stands now. The units of accounts stay shared: each account has one for good. */
    Designated copy() {
        return new Designated(this);
    }

    /** Writes who is designated and marked now. */
    void save(DataOutputStream out) throws IOException {
        Saved.write(out, bits, bits.length);
        Saved.write(out, marks, marks.length);
    }

    /** Takes what {@link #save} wrote for the same question and accounts. */
    void load(DataInputStream in) throws IOException {
        Saved.into(in, bits);
        Saved.into(in, marks);
    }

    /** No account is designated, and none ever will be: only marks, for walks over what others found. */
    static Designated none(int accounts) {
        return new Designated(accounts);
    }

    /** In time order; together all steps. */
    List<Stretch> stretches() {
        return stretches;
    }

    void start(Designation designation) {
        int account = designation.account();
        bits[account >>> 6] |= 1L << account;
        unitOf[account] = (byte) designation.unit();
        mark(account);
    }

    void end(Designation designation) {
        bits[designation.account() >>> 6] &= ~(1L << designation.account());
    }

    boolean contains(int account) {
        return (bits[account >>> 6] & 1L << account) != 0;
    }

    /** Says that an account holds coloured money. */
    void mark(int account) {
        marks[account >>> 6] |= 1L << account;
    }

    /** Says that an account holds none; a designated account stays marked. */
    void unmark(int account) {
        if (!contains(account)) {
            marks[account >>> 6] &= ~(1L << account);
        }
    }

    boolean isMarked(int account) {
        return (marks[account >>> 6] & 1L << account) != 0;
    }

    /** Hands over the accounts that are marked, rising. */
    void forEachMarked(IntConsumer marked) {
        for (int word = 0; word < marks.length; word++) {
            for (long left = marks[word]; left != 0; left &= left - 1) {
                marked.accept((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }

    /** The unit of a designated account. */
    int unit(int account) {
        return unitOf[account];
    }
}
