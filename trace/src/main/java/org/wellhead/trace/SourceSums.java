package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What each account of a partition put in, added up along the windows of time: exact minor units, or fractions of them under
 * proportional. The order of adding is that of the single machine.
 */
public final class SourceSums {
    /**
     * Is handed what an account put in for a unit: {@code amountMinor} exactly, but under proportional {@code fraction} as it was
     * found, and {@code amountMinor} rounded by itself.
     */
    public interface Sink {
        void source(int account, int unit, long amountMinor, double fraction);
    }

    private final Partition partition;
    private final boolean mixed;
    private final long[] arrivedMinor;
    private final double[] returned;
    private final long[] amountsMinor;
    private final double[] fractions;

    private SourceSums(
            Partition partition,
            boolean mixed,
            long[] arrivedMinor,
            double[] returned,
            long[] amountsMinor,
            double[] fractions) {
        this.partition = partition;
        this.mixed = mixed;
        this.arrivedMinor = arrivedMinor;
        this.returned = returned;
        this.amountsMinor = amountsMinor;
        this.fractions = fractions;
    }

    /** Nothing yet. */
    public static SourceSums none(Partition partition, Policy policy) {
        int units = partition.question.units().size();
        int slots = Math.multiplyExact(partition.allAccounts(), units);
        boolean mixed = policy == Policy.PROPORTIONAL;
        return new SourceSums(
                partition,
                mixed,
                new long[units],
                new double[units],
                new long[mixed ? 0 : slots],
                new double[mixed ? slots : 0]);
    }

    /** These and what a step of the same partition noted, as a new object. */
    public SourceSums with(AccountStep walked) {
        SourceSums sums = new SourceSums(
                partition, mixed, arrivedMinor.clone(), returned.clone(), amountsMinor.clone(), fractions.clone());
        Findings findings = walked.findings();
        for (int unit = 0; unit < arrivedMinor.length; unit++) {
            sums.arrivedMinor[unit] += findings.arrivedMinor[unit];
            sums.returned[unit] += mixed ? findings.returned[unit] : (double) findings.returnedMinor[unit];
        }
        for (int entry = 0; entry < findings.own.size(); entry++) {
            sums.add(partition.steps.payer(findings.own.step(entry)), findings.own, entry);
        }
        for (int entry = 0; entry < findings.kept.size(); entry++) {
            sums.add(findings.kept.step(entry), findings.kept, entry);
        }
        return sums;
    }

    private void add(int account, Entries entries, int entry) {
        int slot = account * arrivedMinor.length + entries.unit(entry);
        if (mixed) {
            fractions[slot] += entries.fraction(entry);
        } else {
            amountsMinor[slot] += entries.amount(entry);
        }
    }

    /** What they take in memory. */
    public long bytes() {
        return (amountsMinor.length + (long) fractions.length) * Long.BYTES;
    }

    /** Writes them. */
    public void save(DataOutputStream out) throws IOException {
        Saved.write(out, arrivedMinor, arrivedMinor.length);
        Saved.write(out, returned, returned.length);
        Saved.write(out, amountsMinor, amountsMinor.length);
        Saved.write(out, fractions, fractions.length);
    }

    /** Those that were {@linkplain #save saved}, of the same partition under the same policy. */
    public static SourceSums load(Partition partition, Policy policy, DataInputStream in) throws IOException {
        SourceSums sums = none(partition, policy);
        Saved.into(in, sums.arrivedMinor);
        Saved.into(in, sums.returned);
        Saved.into(in, sums.amountsMinor);
        Saved.into(in, sums.fractions);
        return sums;
    }

    /** By unit, minor units that arrived at designated accounts, as far as they were paid here. */
    public long[] arrivedMinor() {
        return arrivedMinor.clone();
    }

    /** By unit, the part of what arrived that had left a designated account before; below 2^53 minor units exact, but for proportional. */
    public double[] returned() {
        return returned.clone();
    }

    /** Hands over what is not 0, by account, numbered as in the ledger, and unit. */
    public void forEach(Sink sink) {
        int units = arrivedMinor.length;
        for (int slot = 0; slot < (mixed ? fractions.length : amountsMinor.length); slot++) {
            long amount = mixed ? 0 : amountsMinor[slot];
            double fraction = mixed ? fractions[slot] : (double) amount;
            if (fraction > 0) {
                long minor = mixed ? (long) Math.rint(fraction) : amount;
                sink.source(partition.account(slot / units), slot % units, minor, fraction);
            }
        }
    }
}
