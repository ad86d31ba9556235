package org.wellhead.trace;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The account's step of the mirrored ledger: told the colours of what its accounts paid to others, it tells the colours of
 * what they received from others, and what among all of it was their own. It needs the events of these accounts and nothing else, be
 * it one account or the whole ledger.
 *
 * <p>It is the very walk of a trace. Only where a payment crosses the partition's edge does a stand-in take the place of the
 * account that is not here: its purse is filled with what the other partition told of the payment before the step is
 * undone, or drained after it into what is told to the other partition.
 *
 * <p>A step stands somewhere in time: what came later is undone. {@link #downTo} goes on from there without changing it, so the
 * same stretch of time can be walked again when others tell more of it. Events between accounts that hold nothing coloured are passed over
 * then: what these hold is known from {@link Balances}, and is told to the walk when it comes to matter.
 */
public final class AccountStep {
    private static final Colours NOTHING = new Colours();

    private final Partition partition;
    private final Designated designated;
    private final Walk walk;
    private final Findings findings;
    private final @Nullable Colours[] sent;
    /** By account, what it holds here; not to be changed. The walk knows it of marked accounts only. */
    private long[] holdings;
    /** Along the stretch that was last walked from here. */
    private @Nullable Balances balances;
    /** The stretch of {@link Designated#stretches} at hand; -1 when all are undone. */
    private int stretch;
    /** Steps from this one on are undone. */
    private int undone;

    private AccountStep(
            Partition partition,
            Designated designated,
            Walk walk,
            Findings findings,
            int partitions,
            long[] holdings,
            int stretch,
            int undone) {
        this.partition = partition;
        this.designated = designated;
        this.walk = walk;
        this.findings = findings;
        this.sent = new Colours[partitions];
        this.holdings = holdings;
        this.stretch = stretch;
        this.undone = undone;
    }

    /**
     * Stands at the ledger's end.
     *
     * @param partitions how many there are: the numbers of others are below it
     */
    public static AccountStep atTheEnd(Partition partition, Policy policy, int partitions) {
        Question question = partition.question;
        Designated designated = new Designated(question, partition.steps, partition.allAccounts());
        designated.stretches().forEach(stretch -> stretch.starting().forEach(designated::start));
        Findings findings = new Findings(question.units().size());
        Walk walk = Tracer.walk(
                partition.steps, partition.ownFunds, designated, findings, question, policy, partition.balances());
        int last = designated.stretches().size() - 1;
        return new AccountStep(
                partition, designated, walk, findings, partitions, partition.balances(), last, partition.steps.size());
    }

    /**
     * The step after all events at a place and later ones are undone, {@link Long#MIN_VALUE} for all that there is: where it then stands, what it told, and what
     * it noted on the way. O(its events in that time + its accounts), plus the pieces of money moved; the second time over the same stretch
     * nearly nothing for events that no colour touches.
     *
     * @param told by partition, what that one told of payments made to its accounts since this step stood where it does; null
     *     for nothing
     */
    public AccountStep downTo(long place, @Nullable Colours[] told) {
        int to = Math.min(undone, partition.firstAtOrAfter(place));
        Balances along = balancesDownTo(to);
        Designated standing = designated.copy();
        Findings noted = new Findings(partition.question.units().size());
        Walk going = walk.fork(standing, noted, holdings);
        AccountStep next =
                new AccountStep(partition, standing, going, noted, sent.length, along.before(), stretch, undone);
        next.go(to, new Reading(told), along);
        if (place == Long.MIN_VALUE) {
            going.keep();
        }
        return next;
    }

    private synchronized Balances balancesDownTo(int to) {
        Balances along = balances;
        if (along == null || !along.isFrom(to)) {
            along = Balances.of(partition, to, undone, holdings);
            balances = along;
        }
        return along;
    }

    /** What its purses, and what it told, take in memory, about; its partition is apart. */
    public long bytes() {
        Balances along = balances;
        long bytes = walk.bytes() + (long) holdings.length * Long.BYTES + (along == null ? 0 : along.bytes());
        for (Colours colours : sent) {
            bytes += colours == null ? 0 : colours.bytes();
        }
        return bytes;
    }

    /** Writes where it stands; what it told and noted on its way there is not kept. */
    public void save(DataOutputStream out) throws IOException {
        out.writeInt(stretch);
        out.writeInt(undone);
        designated.save(out);
        walk.save(out);
        Saved.write(out, holdings, holdings.length);
    }

    /**
     * Stands where one stood that was {@linkplain #save saved}, of the same partition under the same policy.
     *
     * @throws IOException if it cannot be read, or is of another partition or policy
     */
    public static AccountStep load(Partition partition, Policy policy, int partitions, DataInputStream in)
            throws IOException {
        AccountStep step = atTheEnd(partition, policy, partitions);
        step.stretch = in.readInt();
        step.undone = in.readInt();
        step.designated.load(in);
        step.walk.load(in);
        step.holdings = Saved.longs(in);
        Saved.fits(step.holdings.length, partition.allAccounts());
        return step;
    }

    /** What it noted on its way from where it came from. O(what it noted). */
    public Noted noted() {
        return new Noted(partition, findings);
    }

    /** What it told a partition of payments that its accounts received from there, since the step that it came from. */
    public Colours sent(int partition) {
        Colours colours = sent[partition];
        return colours == null ? NOTHING : colours;
    }

    /** How many events lie between this one and one that came from it. */
    int stepsTo(AccountStep later) {
        return undone - later.undone;
    }

    Findings findings() {
        return findings;
    }

    private void go(int to, Reading told, Balances along) {
        while (stretch >= 0) {
            Designated.Stretch at = designated.stretches().get(stretch);
            int from = Math.max(to, at.from());
            walk(Math.min(from, undone), undone, at.counted(), told, along);
            undone = Math.min(from, undone);
            if (at.from() < to) {
                return;
            }
            for (Designation starting : at.starting()) {
                designated.end(starting);
                // A stand-in holds nothing, so nothing has arrived by it.
                if (starting.holdingsCount(partition.question)) {
                    walk.holdingsArrived(starting.account(), starting.unit());
                }
            }
            stretch--;
        }
    }

    private void walk(int from, int to, boolean counted, Reading told, Balances along) {
        partition.ownFunds.blocksBackward(partition.steps, from, to, (window, start, end, ownOf) -> {
            int base = window.base;
            for (int i = end - 1; i >= start; i--) {
                int payer = window.payer[i - base];
                int payee = window.payee[i - base];
                boolean toOthers = !partition.owns(payee);
                int entry = toOthers ? told.entry(partition.other(i), partition.place(i)) : -1;
                boolean payerMarked = designated.isMarked(payer);
                boolean payeeMarked = designated.isMarked(payee);
                if (!payerMarked && !payeeMarked && entry < 0) {
                    continue;
                }
                if (!payerMarked && partition.owns(payer)) {
                    walk.hold(payer, along.ofPayer(i));
                }
                if (!payeeMarked && !toOthers) {
                    walk.hold(payee, along.ofPayee(i));
                }
                undo(i, payer, payee, window.amountMinor[i - base], ownOf[i - start], counted, told, entry);
            }
        });
    }

    private void undo(
            int event, int payer, int payee, long amount, long own, boolean counted, Reading told, int entry) {
        if (!partition.owns(payee)) {
            walk.fill(payee, amount, told.by(partition.other(event)), entry);
            walk.undo(event, payer, payee, amount, own, counted);
        } else if (!partition.owns(payer)) {
            // What arrives is noted once, where it was paid.
            walk.undo(event, payer, payee, amount, 0, false);
            Colours into = to(partition.other(event));
            walk.drain(payer, into);
            into.endColoured(partition.place(event));
        } else {
            walk.undo(event, payer, payee, amount, own, counted);
        }
    }

    private Colours to(int other) {
        Colours colours = sent[other];
        if (colours == null) {
            colours = new Colours();
            sent[other] = colours;
        }
        return colours;
    }

    /** What others told, read along with a walk. */
    private static final class Reading {
        private final @Nullable Colours[] told;
        private final int[] next;

        Reading(@Nullable Colours[] told) {
            this.told = told;
            this.next = new int[told.length];
        }

        Colours by(int other) {
            Colours colours = told[other];
            return colours == null ? NOTHING : colours;
        }

        /** The entry of a place; below 0 if it has none. Places are asked for in falling order. */
        int entry(int other, long place) {
            Colours colours = by(other);
            int entry = next[other];
            if (entry == colours.size() || colours.place(entry) != place) {
                return -1;
            }
            next[other]++;
            return entry;
        }
    }
}
