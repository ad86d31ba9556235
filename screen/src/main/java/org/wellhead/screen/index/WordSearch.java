package org.wellhead.screen.index;

import java.util.Arrays;
import org.wellhead.screen.index.Query.Unit;

/**
 * The first step of a {@link Search}: the listed words that are like a unit of the query, and what each of them says. It
 * looks under the keys of the unit's readings and skeletons, passes over what is of another length, and measures the rest.
 */
final class WordSearch {
    private final Segment segment;
    private final Scratch scratch;
    private final int stamp;

    /** Of the unit whose words are sought: several of its skeletons lead to one word. */
    private int unitStamp;

    WordSearch(Segment segment, Scratch scratch, int stamp) {
        this.segment = segment;
        this.scratch = scratch;
        this.stamp = stamp;
    }

    /** Finds and weighs the words for the unit of this number. */
    void find(int unit, Unit of) {
        int from = scratch.matchUnit.size();
        unitStamp = scratch.nextStamp();
        Spelling spelling = of.spelling();
        if (!spelling.latin()) {
            String letters = spelling.letters();
            int word = segment.exact.first(Keys.ofLetters(letters, 0, letters.length()));
            if (word >= 0) {
                match(word, unit, Likeness.SAME);
            }
        }
        int readings = 0;
        for (String reading : spelling.readings()) {
            scratch.keys.clear();
            // Readings guess at the same letters: what is two edits from another of them is near the first.
            Keys.ofReading(reading, readings == 0 && !of.isOfLongWords(), scratch.keys);
            findReadings(unit, reading);
            if (readings < Scratch.READINGS) {
                scratch.readings[readings++].of(reading);
            }
        }
        for (String skeleton : spelling.skeletons()) {
            findSkeletons(unit, skeleton, spelling.latin(), readings);
        }
        weigh(from);
    }

    private void findReadings(int unit, String reading) {
        Edits edits = scratch.edits;
        edits.of(reading);
        int met = scratch.nextStamp();
        for (int k = 0; k < scratch.keys.size(); k++) {
            int key = scratch.keys.get(k);
            for (int i = segment.fuzzy.from(key), to = segment.fuzzy.to(key); i < to; i++) {
                if (segment.fuzzy.keyAt(i) != key) {
                    continue;
                }
                int row = Segment.row(segment.fuzzy.valueAt(i));
                int length = Segment.length(segment.fuzzy.valueAt(i));
                int longer = Math.max(length, reading.length());
                if (2 * longer - length - reading.length() > Likeness.mostEdits(longer)
                        || scratch.rowStamp[row] == met) {
                    continue;
                }
                scratch.rowStamp[row] = met;
                int from = segment.rowStart[row];
                int likeness = Likeness.ofReadings(edits.to(segment.rowLetters, from, from + length), longer);
                if (likeness > 0) {
                    match(segment.rowWord[row], unit, likeness);
                }
            }
        }
    }

    private void findSkeletons(int unit, String skeleton, boolean latin, int readings) {
        Edits edits = scratch.edits;
        edits.of(skeleton);
        scratch.keys.clear();
        Keys.ofAskedSkeleton(skeleton, latin, scratch.keys);
        int met = scratch.nextStamp();
        for (int k = 0; k < scratch.keys.size(); k++) {
            int key = scratch.keys.get(k);
            for (int i = segment.fuzzy.from(key), to = segment.fuzzy.to(key); i < to; i++) {
                int row = Segment.row(segment.fuzzy.valueAt(i));
                int length = Segment.length(segment.fuzzy.valueAt(i));
                if (segment.fuzzy.keyAt(i) != key
                        || Math.abs(length - skeleton.length()) > 1
                        || scratch.rowStamp[row] == met) {
                    continue;
                }
                scratch.rowStamp[row] = met;
                int from = segment.rowStart[row];
                int apart = edits.to(segment.rowLetters, from, from + length);
                if (apart > 1) {
                    continue;
                }
                int word = segment.rowWord[row];
                int likeness = latin && segment.wordLatin[word]
                        ? apart == 0 ? Likeness.ofLatinSkeletons(length) : 0
                        : acrossScripts(word, readings, apart == 0);
                if (likeness > 0) {
                    match(word, unit, likeness);
                }
            }
        }
    }

    private int acrossScripts(int word, int readings, boolean same) {
        if (scratch.lossStamp[word] != unitStamp) {
            scratch.lossStamp[word] = unitStamp;
            scratch.wordLoss[word] = loss(word, readings);
        }
        return Likeness.acrossScripts(scratch.wordLoss[word], same);
    }

    /** The least that the edits between the unit's readings and the word's cost. */
    private int loss(int word, int readings) {
        int least = Integer.MAX_VALUE;
        int to = Math.min(segment.wordRow[word + 1], segment.wordRow[word] + Scratch.READINGS);
        for (int row = segment.wordRow[word]; row < to; row++) {
            int start = segment.rowStart[row];
            int end = segment.rowStart[row + 1];
            for (int i = 0; i < readings; i++) {
                Edits reading = scratch.readings[i];
                int longer = Math.max(end - start, reading.length());
                // Letters too many are an edit each.
                int atLeast = Math.abs(end - start - reading.length());
                if (Likeness.loss(atLeast, longer) < least) {
                    least = Math.min(least, Likeness.loss(reading.to(segment.rowLetters, start, end), longer));
                }
            }
        }
        return least;
    }

    private void match(int word, int unit, int likeness) {
        int before = -1;
        if (scratch.wordStamp[word] == stamp) {
            before = scratch.wordMatch[word];
            if (scratch.matchUnit.get(before) == unit) {
                scratch.matchEvidence.raise(before, likeness);
                return;
            }
        } else {
            scratch.wordStamp[word] = stamp;
            scratch.foundWords.add(word);
        }
        scratch.wordMatch[word] = scratch.matchUnit.size();
        scratch.matchWord.add(word);
        scratch.matchUnit.add(unit);
        scratch.matchEvidence.add(likeness);
        scratch.matchBefore.add(before);
    }

    /**
     * Turns the likeness of a unit's matches into evidence. What a match says is how few names have a word as like to the
     * unit: a rare word that is as far from it as a hundred others says no more than they do.
     */
    private void weigh(int from) {
        int[] levels = scratch.levels;
        Arrays.fill(levels, 0);
        int to = scratch.matchUnit.size();
        for (int match = from; match < to; match++) {
            levels[scratch.matchEvidence.get(match)] += segment.frequency(scratch.matchWord.get(match));
        }
        int names = 0;
        for (int likeness = Likeness.SAME; likeness > 0; likeness--) {
            if (levels[likeness] > 0) {
                names += levels[likeness];
                levels[likeness] = Likeness.evidence(likeness, segment.names(), names);
            }
        }
        for (int match = from; match < to; match++) {
            int likeness = scratch.matchEvidence.get(match);
            scratch.matchEvidence.set(
                    match, Math.min(levels[likeness], segment.wordWeight[scratch.matchWord.get(match)]));
        }
    }
}
