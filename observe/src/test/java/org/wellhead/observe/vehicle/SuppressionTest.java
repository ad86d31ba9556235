package org.wellhead.observe.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each vehicle counts once. */
class SuppressionTest {
    @Test
    void ofTwoOnOnePlaceTheSurerOneStays() {
        assertThat(Suppression.keep(List.of(truck(0, 0, 0, 0.6), truck(1, 0.3, 0, 0.9))))
                .extracting(Detection::score)
                .containsExactly(0.9);
    }

    @Test
    void trucksSideBySideAreTwo() {
        assertThat(Suppression.keep(List.of(truck(0, 0, 0, 0.6), truck(0, 3, 0, 0.9))))
                .hasSize(2);
    }

    @Test
    void trucksBumperToBumperAreTwo() {
        assertThat(Suppression.keep(List.of(truck(0, 0, 0, 0.6), truck(12.5, 0, 0, 0.9))))
                .hasSize(2);
    }

    @Test
    void theEllipseTurnsWithTheVehicle() {
        // Five metres ahead of the middle is inside, five metres beside it is not.
        assertThat(Suppression.keep(List.of(truck(0, 0, Math.PI / 2, 0.9), truck(0, 5, 0, 0.6))))
                .hasSize(1);
        assertThat(Suppression.keep(List.of(truck(0, 0, Math.PI / 2, 0.9), truck(5, 0, 0, 0.6))))
                .hasSize(2);
    }

    @Test
    void theOrderOfDetectionsChangesNothing() {
        Random random = new Random(7);
        List<Detection> found = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            found.add(truck(
                    random.nextDouble() * 200,
                    random.nextDouble() * 200,
                    random.nextDouble() * 6 - 3,
                    random.nextInt(1, 10) / 10.0));
        }
        List<Detection> kept = Suppression.keep(found);
        Collections.shuffle(found, random);
        assertThat(Suppression.keep(found)).isEqualTo(kept);
        assertThat(kept).isEqualTo(everyPair(found));
    }

    /** The obvious way: each against all that stay. */
    private static List<Detection> everyPair(List<Detection> found) {
        List<Detection> kept = new ArrayList<>();
        List<Detection> left = new ArrayList<>(found);
        while (!left.isEmpty()) {
            Detection best = left.stream()
                    .max((a, b) -> {
                        int byScore = Double.compare(a.score(), b.score());
                        int byY = byScore != 0 ? byScore : Double.compare(b.yMetres(), a.yMetres());
                        return byY != 0 ? byY : Double.compare(b.xMetres(), a.xMetres());
                    })
                    .orElseThrow();
            left.remove(best);
            if (Suppression.keep(List.of(best)).size() == 1
                    && kept.stream()
                            .noneMatch(other ->
                                    Suppression.keep(List.of(other, best)).size() == 1)) {
                kept.add(best);
            }
        }
        return kept;
    }

    private static Detection truck(double x, double y, double radians, double score) {
        return new Detection(x, y, 12, 2.5, radians, 0.5, VehicleSize.LARGE, score, 0);
    }
}
