package org.wellhead.screen.index;

import java.util.Arrays;

/**
 * What one search in one segment writes down; used again and again, by one thread at a time. Nothing is cleared between
 * searches: a cell counts only while its stamp is that of the running one.
 */
final class Scratch {
    final Edits edits = new Edits();

    /** As many of a word's readings are measured against words of its skeleton. */
    static final int READINGS = 3;

    final Edits[] readings = {new Edits(), new Edits(), new Edits()};

    /** Likeness to the names with words as like to the unit, or liker. */
    final int[] levels = new int[Likeness.SAME + 1];

    final Ints keys = new Ints();

    /** Row to the stamp of the reading or skeleton that last met it. */
    final int[] rowStamp;

    /** Word to the stamp of the unit for which its loss across scripts was measured, and to that loss. */
    final int[] lossStamp;

    final int[] wordLoss;

    /** Word to the stamp of the search that last found it, and to the last of its matches. */
    final int[] wordStamp;

    final int[] wordMatch;
    final Ints foundWords = new Ints();

    /** Match to its word, to its unit, to its likeness and then its evidence, and to the word's match before it, or -1. */
    final Ints matchWord = new Ints();

    final Ints matchUnit = new Ints();

    final Ints matchEvidence = new Ints();
    final Ints matchBefore = new Ints();

    /** Name to the stamp of the search that last met it, and to the sum of evidence for it. */
    final int[] nameStamp;

    final int[] nameSum;
    final Ints metNames = new Ints();

    /** Entry to the stamp of the search that last answered with it. */
    final int[] entryStamp;

    private int stamp;

    Scratch(Segment segment) {
        this.rowStamp = new int[segment.rows()];
        this.lossStamp = new int[segment.words()];
        this.wordLoss = new int[segment.words()];
        this.wordStamp = new int[segment.words()];
        this.wordMatch = new int[segment.words()];
        this.nameStamp = new int[segment.names()];
        this.nameSum = new int[segment.names()];
        this.entryStamp = new int[segment.entries.size()];
    }

    /** A stamp that no cell has. */
    int nextStamp() {
        if (stamp == Integer.MAX_VALUE) {
            Arrays.fill(rowStamp, 0);
            Arrays.fill(lossStamp, 0);
            Arrays.fill(wordStamp, 0);
            Arrays.fill(nameStamp, 0);
            Arrays.fill(entryStamp, 0);
            stamp = 0;
        }
        return ++stamp;
    }

    /** Forgets the last search, and gives the stamp of the new one. */
    int start() {
        foundWords.clear();
        matchWord.clear();
        matchUnit.clear();
        matchEvidence.clear();
        matchBefore.clear();
        metNames.clear();
        return nextStamp();
    }
}
