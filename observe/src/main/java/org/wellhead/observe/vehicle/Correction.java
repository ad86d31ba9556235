package org.wellhead.observe.vehicle;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * From what was found to what is there: a picture like none before is a new scene, and how well the model does in one differs more
 * between scenes than chance explains within one. So a scene of known truth is drawn, with it how much of what is found is right and how much
 * of what is there is found; then what was found is thinned by the first and filled up by the second.
 *
 * <p>Source: the bootstrap over clusters (Davison and Hinkley, Bootstrap Methods and Their Application, 1997, section 3.8), each drawn rate
 * from its beta posterior around the mean of all scenes.
 */
public final class Correction {
    private static final String RESOURCE = "quality.csv";
    private static final int DRAWS = 4000;
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    /**
     * Vehicles that the mean of all scenes counts for in each scene: one of five vehicles says little of its scene. With so many the 95 % interval
     * holds the truth of 95 % of scenes that are left out, one after the other.
     */
    private static final double PRIOR_VEHICLES = 6;

    private final List<Quality> precisions;
    private final List<Quality> recalls;
    private final double precision;
    private final double recall;

    private Correction(List<Quality> scenes) {
        this.precisions = scenes.stream().filter(Quality::tellsPrecision).toList();
        this.recalls = List.copyOf(scenes);
        if (precisions.isEmpty()) {
            throw new IllegalArgumentException("no scene tells how much of what was found is right");
        }
        precision = (precisions.stream().mapToDouble(Quality::right).sum() + 1)
                / (precisions.stream().mapToDouble(Quality::found).sum() + 2);
        recall = (recalls.stream().mapToDouble(Quality::right).sum() + 1)
                / (recalls.stream().mapToDouble(Quality::there).sum() + 2);
    }

    /** The scenes on which the model that ships with the program was measured; see docs/vehicle-model.md. */
    public static List<Quality> measured() {
        List<Quality> scenes = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Correction.class.getResourceAsStream(RESOURCE), RESOURCE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                scenes.add(new Quality(
                        row.getField("set"),
                        row.getField("scene"),
                        row.getField("size").equals(VehicleSize.SMALL.word()) ? VehicleSize.SMALL : VehicleSize.LARGE,
                        Integer.parseInt(row.getField("there")),
                        Integer.parseInt(row.getField("right")),
                        row.getField("found").isEmpty() ? -1 : Integer.parseInt(row.getField("found"))));
            }
        } catch (IOException ourOwnJar) {
            throw new UncheckedIOException(ourOwnJar);
        }
        return scenes;
    }

    /**
     * The correction by scenes of known truth.
     *
     * @param scenes of any size; those of the wanted one count
     * @throws IllegalArgumentException if none of that size tells precision
     */
    public static Correction of(List<Quality> scenes, VehicleSize size) {
        return new Correction(
                scenes.stream().filter(scene -> scene.size() == size).toList());
    }

    /** How much of what is found is right, over all scenes. */
    public double precision() {
        return precision;
    }

    /** How much of what is there is found, over all scenes. */
    public double recall() {
        return recall;
    }

    /**
     * The count with its 95 % interval; the same for the same input.
     *
     * @param found by the model, 0 or more
     */
    public Count count(long found) {
        long[] draws = draws(found, DRAWS, new SplittableRandom(1));
        Arrays.sort(draws);
        return new Count(
                found, draws[(int) (LOW * DRAWS)], draws[DRAWS / 2], draws[(int) Math.min(DRAWS - 1, HIGH * DRAWS)]);
    }

    /** So many draws of how many there are. */
    public long[] draws(long found, int draws, RandomGenerator random) {
        long[] there = new long[draws];
        for (int i = 0; i < draws; i++) {
            there[i] = draw(found, random);
        }
        return there;
    }

    private long draw(long found, RandomGenerator random) {
        Quality scene = recalls.get(random.nextInt(recalls.size()));
        Quality precise = scene.tellsPrecision() ? scene : precisions.get(random.nextInt(precisions.size()));
        double right = Chance.beta(
                precise.right() + PRIOR_VEHICLES * precision,
                precise.found() - precise.right() + PRIOR_VEHICLES * (1 - precision),
                random);
        double seen = Chance.beta(
                scene.right() + PRIOR_VEHICLES * recall,
                scene.there() - scene.right() + PRIOR_VEHICLES * (1 - recall),
                random);
        long rightly = Chance.binomial(found, right, random);
        // The vehicles missed before that many were seen; one more, since a picture in which nothing was found may show
        // some.
        return rightly + Chance.poisson(Chance.gamma((double) rightly + 1, random) * (1 - seen) / seen, random);
    }
}
