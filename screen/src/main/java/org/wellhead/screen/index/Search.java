package org.wellhead.screen.index;

import java.util.Arrays;
import java.util.BitSet;
import org.wellhead.screen.Schema;
import org.wellhead.screen.index.Query.Unit;

/**
 * One query against one segment, in three steps.
 *
 * <ol>
 *   <li>Each unit finds the listed words that are like it. A word's evidence for a unit is its weight times the likeness.
 *   <li>Each found word adds its evidence to every name that has it. The sums are coarse: joins count beside the words that
 *       they are made of, so a sum is never too small.
 *   <li>The names with the greatest sums are looked at anew: each atom of the query counts its best evidence once, what is left
 *       of the name counts a little against it, and so does another schema.
 * </ol>
 */
final class Search {
    /** As many names are looked at anew for each that is asked for. */
    private static final int LOOKED_AT = 4;

    /** No more names are looked at anew, however many have the same sum. */
    private static final int MOST_LOOKED_AT = 4096;

    /** A word that more names have is passed over where those met without it are enough and it could not change that. */
    private static final int COMMON = 8192;

    private static final int BUCKET_BITS = 10;

    /** All letters of the name are those of the query. */
    private static final int WHOLE = 1 << 24;

    private final Segment segment;
    private final Query query;
    private final Scratch scratch;
    private final int stamp;
    private final int[] atomBest;

    private Search(Segment segment, Query query, Scratch scratch) {
        this.segment = segment;
        this.query = query;
        this.scratch = scratch;
        this.stamp = scratch.start();
        this.atomBest = new int[query.atoms()];
    }

    /**
     * The names worth comparing, best first, one for each entry.
     *
     * @param dead entries that are none any more
     * @param most how many at most
     * @return evidence in the upper half, the name's number turned over in the lower: see {@link #name} and {@link #evidence}
     */
    static long[] find(Segment segment, Query query, Schema schema, BitSet dead, int most, Scratch scratch) {
        Search search = new Search(segment, query, scratch);
        WordSearch words = new WordSearch(segment, scratch, search.stamp);
        for (int unit = 0; unit < query.units().size(); unit++) {
            words.find(unit, query.units().get(unit));
        }
        search.meetNames(most);
        return search.best(search.lookAnew(schema, dead, most), most);
    }

    static int name(long found) {
        return ~(int) found;
    }

    static int evidence(long found) {
        return (int) (found >>> 32);
    }

    /** The rare words first; a common one only while it could bring in a name that is not met yet. */
    private void meetNames(int most) {
        int key = query.wholeKey();
        for (int i = segment.whole.from(key), to = segment.whole.to(key); i < to; i++) {
            if (segment.whole.keyAt(i) == key) {
                meet(segment.whole.valueAt(i), WHOLE);
            }
        }
        int common = 0;
        for (int i = 0; i < scratch.foundWords.size(); i++) {
            int word = scratch.foundWords.get(i);
            if (segment.frequency(word) <= COMMON) {
                meetNamesWith(word);
            } else {
                common += best(word);
            }
        }
        if (common == 0 || enough(common, most)) {
            return;
        }
        for (int i = 0; i < scratch.foundWords.size(); i++) {
            int word = scratch.foundWords.get(i);
            if (segment.frequency(word) > COMMON) {
                meetNamesWith(word);
            }
        }
    }

    private int best(int word) {
        int best = 0;
        for (int match = scratch.wordMatch[word]; match >= 0; match = scratch.matchBefore.get(match)) {
            best = Math.max(best, scratch.matchEvidence.get(match));
        }
        return best;
    }

    private void meetNamesWith(int word) {
        int evidence = best(word);
        for (int i = segment.wordStart[word]; i < segment.wordStart[word + 1]; i++) {
            meet(segment.wordNames[i], evidence);
        }
    }

    private void meet(int name, int evidence) {
        if (scratch.nameStamp[name] == stamp) {
            scratch.nameSum[name] += evidence;
        } else {
            scratch.nameStamp[name] = stamp;
            scratch.nameSum[name] = evidence;
            scratch.metNames.add(name);
        }
    }

    /** Whether enough names were met with more evidence than all common words together are. */
    private boolean enough(int common, int most) {
        int more = 0;
        for (int i = 0; i < scratch.metNames.size(); i++) {
            more += scratch.nameSum[scratch.metNames.get(i)] > common ? 1 : 0;
        }
        return more >= most * LOOKED_AT;
    }

    private long[] lookAnew(Schema schema, BitSet dead, int most) {
        int names = scratch.metNames.size();
        int least = names <= most * LOOKED_AT ? 0 : leastSum(most * LOOKED_AT);
        long[] looked = new long[Math.min(names, MOST_LOOKED_AT)];
        int size = 0;
        for (int i = 0; i < names && size < looked.length; i++) {
            int name = scratch.metNames.get(i);
            int sum = scratch.nameSum[name];
            if (sum >= least && !dead.get(segment.nameEntry[name])) {
                looked[size++] = ((long) evidenceFor(name, sum >= WHOLE, schema) << 32) | (~name & 0xFFFFFFFFL);
            }
        }
        return Arrays.copyOf(looked, size);
    }

    /** The least sum that as many names reach, or a little less: sums are counted by their highest bits. */
    private int leastSum(int wanted) {
        int greatest = 1;
        for (int i = 0; i < scratch.metNames.size(); i++) {
            int sum = scratch.nameSum[scratch.metNames.get(i)];
            greatest = sum >= WHOLE ? greatest : Math.max(greatest, sum);
        }
        int shift = Math.max(0, 32 - Integer.numberOfLeadingZeros(greatest) - BUCKET_BITS);
        int[] counts = new int[(1 << BUCKET_BITS) + 1];
        for (int i = 0; i < scratch.metNames.size(); i++) {
            counts[Math.min(1 << BUCKET_BITS, scratch.nameSum[scratch.metNames.get(i)] >> shift)]++;
        }
        int bucket = 1 << BUCKET_BITS;
        for (int reached = counts[bucket]; bucket > 0 && reached < wanted; ) {
            reached += counts[--bucket];
        }
        return bucket << shift;
    }

    private int evidenceFor(int name, boolean whole, Schema schema) {
        Arrays.fill(atomBest, 0);
        int left = 0;
        int joins = segment.nameJoins[name];
        for (int i = segment.nameStart[name]; i < segment.nameStart[name + 1]; i++) {
            int word = segment.nameWords[i];
            if (scratch.wordStamp[word] == stamp) {
                for (int match = scratch.wordMatch[word]; match >= 0; match = scratch.matchBefore.get(match)) {
                    spread(query.units().get(scratch.matchUnit.get(match)), scratch.matchEvidence.get(match));
                }
            } else if (i < joins) {
                left += segment.wordWeight[word];
            }
        }
        int sum = whole ? WHOLE : 0;
        for (int best : atomBest) {
            sum += best;
        }
        sum = Math.max(1, sum - left / 16);
        return segment.entrySchema[segment.nameEntry[name]].couldBe(schema) ? sum : sum - sum / 8;
    }

    private void spread(Unit unit, int evidence) {
        if (unit.to() == unit.from() + 1) {
            atomBest[unit.from()] = Math.max(atomBest[unit.from()], evidence);
            return;
        }
        int length = query.length(unit);
        for (int atom = unit.from(); atom < unit.to(); atom++) {
            atomBest[atom] = Math.max(atomBest[atom], evidence * query.atomLength(atom) / length);
        }
    }

    /** The best names of as many entries, one each. */
    private long[] best(long[] looked, int most) {
        Arrays.sort(looked);
        long[] best = new long[Math.min(most, looked.length)];
        int size = 0;
        for (int i = looked.length - 1; i >= 0 && size < best.length; i--) {
            int entry = segment.nameEntry[name(looked[i])];
            if (scratch.entryStamp[entry] != stamp) {
                scratch.entryStamp[entry] = stamp;
                best[size++] = looked[i];
            }
        }
        return Arrays.copyOf(best, size);
    }
}
