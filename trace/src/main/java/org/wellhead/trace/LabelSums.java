package org.wellhead.trace;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount for each label: a table with open addressing, at most three quarters full. Label 0 marks an empty slot and has its sum
 * apart.
 */
final class LabelSums {
    private static final int SMALLEST = 4;

    int[] labels = new int[SMALLEST];
    double[] amounts = new double[SMALLEST];
    private int count;
    private double unlabelled;

    /** How many labels but 0 it has. */
    int size() {
        return count;
    }

    void add(int label, double amount) {
        if (label == 0) {
            unlabelled += amount;
            return;
        }
        int slot = slot(label);
        if (labels[slot] == 0) {
            if (count * 4 >= labels.length * 3) {
                grow();
                slot = slot(label);
            }
            labels[slot] = label;
            amounts[slot] = 0;
            count++;
        }
        amounts[slot] += amount;
    }

    private int slot(int label) {
        int mask = labels.length - 1;
        int mixed = label * 0x9E3779B9;
        int slot = (mixed ^ mixed >>> 15) & mask;
        while (labels[slot] != 0 && labels[slot] != label) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldLabels = labels;
        double[] oldAmounts = amounts;
        labels = new int[oldLabels.length * 2];
        amounts = new double[labels.length];
        for (int i = 0; i < oldLabels.length; i++) {
            if (oldLabels[i] != 0) {
                int slot = slot(oldLabels[i]);
                labels[slot] = oldLabels[i];
                amounts[slot] = oldAmounts[i];
            }
        }
    }

    void clear() {
        Arrays.fill(labels, 0);
        count = 0;
        unlabelled = 0;
    }

    /** Labels that have any amount, in rising order. */
    SortedMap<Integer, Double> sorted() {
        SortedMap<Integer, Double> sorted = new TreeMap<>();
        if (unlabelled > 0) {
            sorted.put(0, unlabelled);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0 && amounts[i] > 0) {
                sorted.put(labels[i], amounts[i]);
            }
        }
        return sorted;
    }
}
