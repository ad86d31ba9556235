package org.wellhead.trace.cut;

import java.util.ArrayList;
import java.util.List;

/** Choices in the order in which they were made, with what each added. */
final class Chosen {
    private final Choices choices;
    private final List<Integer> list = new ArrayList<>();
    private final List<Double> stopped = new ArrayList<>();
    private double net;
    private long spentMillis;

    Chosen(Choices choices) {
        this.choices = choices;
    }

    /** @param stoppedMinor what all up to this one stop */
    void add(int choice, double stoppedMinor) {
        net += stoppedMinor - stoppedMinor() - choices.charge(choice);
        list.add(choice);
        stopped.add(stoppedMinor);
        spentMillis += choices.priceMillis(choice);
    }

    int size() {
        return list.size();
    }

    List<Integer> list() {
        return List.copyOf(list);
    }

    int choice(int i) {
        return list.get(i);
    }

    /** What the first {@code count} of them stop. */
    double stoppedMinor(int count) {
        return count == 0 ? 0 : stopped.get(count - 1);
    }

    double stoppedMinor() {
        return stoppedMinor(size());
    }

    /** What they stop less the charges for their collateral: what plans are measured by. */
    double net() {
        return net;
    }

    long collateralMinor(int count) {
        return list.subList(0, count).stream()
                .mapToLong(choices::collateralMinor)
                .sum();
    }

    long leftMillis() {
        return choices.budgetMillis() - spentMillis;
    }
}
