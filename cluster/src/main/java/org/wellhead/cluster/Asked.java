package org.wellhead.cluster;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellhead.trace.Clock;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Members;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;

/** What every partition is told once: the question, the policy, when it is, who is in which partition, and what accounts held. */
final class Asked implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    final Policy policy;
    final int partitions;
    final Clock clock;
    final Ranks ranks;
    /** Whether sums by account are kept; not where the driver gathers what is noted. */
    final boolean sums;

    private final Openings openings;
    private final String[] units;
    private final int[] designated;
    private final int[] unitOf;
    private final long[] since;
    private final long fromEpochMicros;
    private final long toEpochMicros;

    private transient Members @Nullable [] members;

    Asked(Question question, Policy policy, int partitions, Clock clock, Ranks ranks, Openings openings, boolean sums) {
        this.policy = policy;
        this.partitions = partitions;
        this.clock = clock;
        this.ranks = ranks;
        this.sums = sums;
        this.openings = openings;
        List<Designation> all = question.designations();
        designated = all.stream().mapToInt(Designation::account).toArray();
        unitOf = all.stream().mapToInt(Designation::unit).toArray();
        since = all.stream().mapToLong(Designation::sinceEpochMicros).toArray();
        units = question.units().toArray(new String[0]);
        fromEpochMicros = question.fromEpochMicros();
        toEpochMicros = question.toEpochMicros();
    }

    private Question question() {
        List<Designation> all = new ArrayList<>();
        for (int i = 0; i < designated.length; i++) {
            all.add(new Designation(designated[i], unitOf[i], since[i]));
        }
        return new Question(List.of(units), all, Direction.UPSTREAM, fromEpochMicros, toEpochMicros, 0);
    }

    int units() {
        return units.length;
    }

    /** By partition, by which numbers it knows accounts. */
    synchronized Members[] members() {
        if (members == null) {
            Question question = question();
            members = IntStream.range(0, partitions)
                    .mapToObj(partition ->
                            new Members(ranks.count(partition), account -> numberIn(partition, account), question))
                    .toArray(Members[]::new);
        }
        return members;
    }

    private int numberIn(int partition, int account) {
        int rank = ranks.of(account);
        return rank >= 0 && ranks.partition(rank) == partition ? ranks.number(rank) : -1;
    }

    /** What a partition's accounts held before the first payment, by their numbers in it. O(all that held anything). */
    long[] openingsMinor(int partition) {
        long[] held = new long[ranks.count(partition)];
        openings.forEach((account, amountMinor) -> {
            int number = numberIn(partition, account);
            if (number >= 0) {
                held[number] = amountMinor;
            }
        });
        return held;
    }
}
