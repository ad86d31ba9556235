package org.wellhead.cluster;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.util.KnownSizeEstimation;
import org.jspecify.annotations.Nullable;
import org.wellhead.trace.AccountStep;
import org.wellhead.trace.Colours;
import org.wellhead.trace.Noted;
import org.wellhead.trace.Partition;
import org.wellhead.trace.SourceSums;
import scala.Tuple2;

/**
 * Where a partition stands: the step before the window at hand, the step that walked it with what it was told so far, and what
 * that has to tell others now. It never changes: a superstep makes a new one, so that Spark can make a lost one again.
 *
 * <p>It tells Spark its size itself: its partition, to which its steps lead, is kept apart and would be counted with each.
 */
final class Standing implements KnownSizeEstimation {
    private final int number;
    private final AccountStep before;
    private final @Nullable AccountStep walked;
    private final @Nullable Colours[] told;
    private final @Nullable SourceSums sums;
    private final List<Tuple2<Integer, Mail>> news;

    private Standing(
            int number,
            AccountStep before,
            @Nullable AccountStep walked,
            @Nullable Colours[] told,
            @Nullable SourceSums sums,
            List<Tuple2<Integer, Mail>> news) {
        this.number = number;
        this.before = before;
        this.walked = walked;
        this.told = told;
        this.sums = sums;
        this.news = news;
    }

    /** At the ledger's end. */
    static Standing atTheEnd(int number, Partition partition, Asked asked) {
        AccountStep step = AccountStep.atTheEnd(partition, asked.policy, asked.partitions);
        SourceSums none = asked.sums ? SourceSums.none(partition, asked.policy) : null;
        return at(number, step, asked.partitions, none);
    }

    private static Standing at(int number, AccountStep step, int partitions, @Nullable SourceSums sums) {
        return new Standing(number, step, null, new Colours[partitions], sums, List.of());
    }

    /** A superstep: hears what others say, and walks the window if it is the first time or if they say anything. */
    Standing hear(long low, Iterator<Tuple2<Integer, Mail>> mail) {
        if (walked != null && !mail.hasNext()) {
            return news.isEmpty() ? this : new Standing(number, before, walked, told, sums, List.of());
        }
        @Nullable Colours[] heard = told.clone();
        while (mail.hasNext()) {
            Mail letter = mail.next()._2();
            Colours known = heard[letter.from()];
            heard[letter.from()] = (known == null ? new Colours() : known).with(letter.changes());
        }
        AccountStep step = before.downTo(low, heard);
        List<Tuple2<Integer, Mail>> letters = new ArrayList<>();
        for (int other = 0; other < heard.length; other++) {
            Colours said = walked == null ? new Colours() : walked.sent(other);
            Colours changes = Colours.changes(said, step.sent(other));
            if (changes.size() > 0) {
                letters.add(new Tuple2<>(other, new Mail(number, changes)));
            }
        }
        return new Standing(number, before, step, heard, sums, letters);
    }

    private AccountStep walked() {
        if (walked == null) {
            throw new IllegalStateException("a window comes to rest after it was walked");
        }
        return walked;
    }

    /** What was noted in the window, which has come to rest. */
    Noted noted() {
        return walked().noted();
    }

    /** The window has come to rest: what was walked holds. */
    Standing rest() {
        return at(number, walked(), told.length, sums == null ? null : sums.with(walked()));
    }

    List<Tuple2<Integer, Mail>> news() {
        return news;
    }

    /** Payments, and bytes, of what it has to tell. */
    long[] size() {
        long[] size = new long[2];
        for (Tuple2<Integer, Mail> letter : news) {
            size[0] += letter._2().changes().size();
            size[1] += letter._2().changes().bytes();
        }
        return size;
    }

    SourceSums sums() {
        return Objects.requireNonNull(sums);
    }

    /** Writes it. */
    void save(DataOutputStream out) throws IOException {
        before.save(out);
        if (sums != null) {
            sums.save(out);
        }
        out.writeBoolean(walked != null);
        for (Colours heard : told) {
            out.writeBoolean(heard != null);
            if (heard != null) {
                heard.save(out);
            }
        }
        out.writeInt(news.size());
        for (Tuple2<Integer, Mail> letter : news) {
            out.writeInt(letter._1());
            letter._2().changes().save(out);
        }
    }

    /**
     * One that was {@linkplain #save saved}. What it walked it walks again, which gives the same.
     *
     * @param low of the window at hand
     */
    static Standing load(int number, Partition partition, Asked asked, long low, DataInputStream in)
            throws IOException {
        AccountStep before = AccountStep.load(partition, asked.policy, asked.partitions, in);
        SourceSums sums = asked.sums ? SourceSums.load(partition, asked.policy, in) : null;
        boolean wasWalked = in.readBoolean();
        @Nullable Colours[] told = new Colours[asked.partitions];
        for (int other = 0; other < told.length; other++) {
            told[other] = in.readBoolean() ? Colours.load(in) : null;
        }
        List<Tuple2<Integer, Mail>> news = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            news.add(new Tuple2<>(in.readInt(), new Mail(number, Colours.load(in))));
        }
        return new Standing(number, before, wasWalked ? before.downTo(low, told) : null, told, sums, news);
    }

    @Override
    public long estimatedSize() {
        long bytes = before.bytes() + (walked == null ? 0 : walked.bytes()) + (sums == null ? 0 : sums.bytes());
        for (Colours heard : told) {
            bytes += heard == null ? 0 : heard.bytes();
        }
        return bytes + size()[1];
    }
}
