package org.wellhead.screen.index;

import java.util.Arrays;

/** Whole numbers in a growing array. */
final class Ints {
    private int[] numbers = new int[64];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size + (size >> 1));
        }
        numbers[size++] = number;
    }

    int get(int at) {
        return numbers[at];
    }

    /** Sets a number to the greater of itself and another. */
    void raise(int at, int number) {
        numbers[at] = Math.max(numbers[at], number);
    }

    void set(int at, int number) {
        numbers[at] = number;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
