package org.wellhead.cluster;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wellhead.trace.Designation;
import org.wellhead.trace.Direction;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Question;

/** What every partition is told once: the question, the policy, and how many partitions there are; as columns, to be sent. */
final class Asked implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    final Policy policy;
    final int partitions;
    final int[] designated;
    private final String[] units;
    private final int[] unitOf;
    private final long[] since;
    private final long fromEpochMicros;
    private final long toEpochMicros;

    Asked(Question question, Policy policy, int partitions) {
        this.policy = policy;
        this.partitions = partitions;
        List<Designation> all = question.designations();
        designated = all.stream().mapToInt(Designation::account).toArray();
        unitOf = all.stream().mapToInt(Designation::unit).toArray();
        since = all.stream().mapToLong(Designation::sinceEpochMicros).toArray();
        units = question.units().toArray(new String[0]);
        fromEpochMicros = question.fromEpochMicros();
        toEpochMicros = question.toEpochMicros();
    }

    Question question() {
        List<Designation> all = new ArrayList<>();
        for (int i = 0; i < designated.length; i++) {
            all.add(new Designation(designated[i], unitOf[i], since[i]));
        }
        return new Question(List.of(units), all, Direction.UPSTREAM, fromEpochMicros, toEpochMicros, 0);
    }

    /** The partition of an account: its events, however many, are in this one. */
    int partitionOf(int account) {
        return Math.floorMod(account * 0x9E3779B9, partitions);
    }
}
