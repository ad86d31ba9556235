package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sheets of A4 that are filled from the top; what does not fit goes on the next. */
final class Flow {
    /** A4. */
    static final float WIDTH = 595.276f;

    /** A4. */
    static final float HEIGHT = 841.89f;

    /** From the left edge, and to the right edge. */
    static final float MARGIN = 56;

    /** How wide what is written may be. */
    static final float INNER = WIDTH - 2 * MARGIN;

    /** Where sheets begin to be filled. */
    static final float TOP = 84;

    /** Where sheets are full. */
    static final float BOTTOM = HEIGHT - 84;

    private final Letters letters;
    private final Wrapping wrapping;
    private final List<List<Mark>> sheets = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();
    private float y = TOP;

    Flow(Letters letters) {
        this.letters = letters;
        this.wrapping = new Wrapping(letters);
        newSheet();
    }

    /** Goes on at the top of a new sheet. */
    void newSheet() {
        sheets.add(new ArrayList<>());
        y = TOP;
    }

    /** Makes sure of so much room on this sheet or goes to a new one. Tells whether it did. */
    boolean room(float heightPoints) {
        if (y + heightPoints <= BOTTOM || y == TOP) {
            return false;
        }
        newSheet();
        return true;
    }

    /** Lays something out on one sheet: on a new one if it would be broken here and not there. */
    void together(Runnable piece) {
        int sheet = sheets.size();
        int marks = sheets.getLast().size();
        float begun = y;
        piece.run();
        if (sheets.size() == sheet || begun == TOP) {
            return;
        }
        takeBack(sheet, marks, begun);
        newSheet();
        piece.run();
        if (sheets.size() > sheet + 1) {
            takeBack(sheet, marks, begun);
            piece.run();
        }
    }

    private void takeBack(int sheet, int marks, float begun) {
        sheets.subList(sheet, sheets.size()).clear();
        List<Mark> last = sheets.getLast();
        last.subList(marks, last.size()).clear();
        y = begun;
    }

    /** Leaves some space, but none at the top of a sheet. */
    void space(float heightPoints) {
        if (y > TOP) {
            y += heightPoints;
        }
    }

    /** Goes down. */
    void down(float heightPoints) {
        y += heightPoints;
    }

    /** How far down it is. */
    float y() {
        return y;
    }

    /** Puts something on this sheet. */
    void put(Mark mark) {
        sheets.getLast().add(mark);
    }

    /** A line of words that are in order, whose top is so far below the top of what is to come. */
    void words(float x, float belowPoints, Ink ink, String visual) {
        if (!visual.isEmpty()) {
            put(new Mark.Words(x, y + belowPoints + ink.baselinePoints(), ink, visual));
        }
    }

    /** The same, ending at {@code right}. */
    void wordsTo(float right, float belowPoints, Ink ink, String visual) {
        words(right - letters.width(ink, visual), belowPoints, ink, visual);
    }

    /** A text in as many lines as it takes; a short one stays on one sheet. */
    void paragraph(float x, float widthPoints, Ink ink, String text) {
        List<String> lines = wrapping.lines(text, ink, widthPoints);
        room(Math.min(lines.size(), 4) * ink.leadingPoints());
        for (String line : lines) {
            room(ink.leadingPoints());
            words(x, 0, ink, line);
            y += ink.leadingPoints();
        }
    }

    /** A line from margin to margin. */
    void rule(float weight, int rgb) {
        put(new Mark.Rule(MARGIN, y, INNER, weight, rgb));
    }

    /** Here is what this anchor leads to. */
    void anchor(String anchor) {
        anchors.put(anchor, sheets.size() - 1);
    }

    /** Breaks texts into lines. */
    Wrapping wrapping() {
        return wrapping;
    }

    /** The letters that it is set in. */
    Letters letters() {
        return letters;
    }

    /** The sheets so far. */
    List<List<Mark>> sheets() {
        return Collections.unmodifiableList(sheets);
    }

    /** On which of its sheets each anchor is, from 0. */
    Map<String, Integer> anchors() {
        return Collections.unmodifiableMap(anchors);
    }
}
