package org.wellhead.cluster;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.trace.AccountStep;
import org.wellhead.trace.Colours;
import org.wellhead.trace.SourceSums;
import scala.Tuple2;

/**
 * Where a partition stands: the step before the window at hand, the step that walked it with what it was told so far, and what
 * that has to tell others now. It never changes: a superstep makes a new one, so that Spark can make a lost one again.
 */
final class Standing {
    private final int number;
    private final AccountStep before;
    private final @Nullable AccountStep walked;
    private final @Nullable Colours[] told;
    private final SourceSums sums;
    private final List<Tuple2<Integer, Mail>> news;

    private Standing(
            int number,
            AccountStep before,
            @Nullable AccountStep walked,
            @Nullable Colours[] told,
            SourceSums sums,
            List<Tuple2<Integer, Mail>> news) {
        this.number = number;
        this.before = before;
        this.walked = walked;
        this.told = told;
        this.sums = sums;
        this.news = news;
    }

    static Standing at(int number, AccountStep step, int partitions, SourceSums sums) {
        return new Standing(number, step, null, new Colours[partitions], sums, List.of());
    }

    /** A superstep: hears what others say, and walks the window if it is the first time or if they say anything. */
    Standing hear(long low, Iterator<Tuple2<Integer, Mail>> mail) {
        if (walked != null && !mail.hasNext()) {
            return new Standing(number, before, walked, told, sums, List.of());
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

    /** The window has come to rest: what was walked holds. */
    Standing rest() {
        if (walked == null) {
            throw new IllegalStateException("a window comes to rest after it was walked");
        }
        return at(number, walked, told.length, sums.with(walked));
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
        return sums;
    }
}
