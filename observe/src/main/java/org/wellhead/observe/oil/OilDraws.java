package org.wellhead.observe.oil;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The draws of an {@link OilEstimate}. In each, every quantity takes one random number, in a fixed order, whether it is needed
 * or not; vehicles draw from a stream of their own. So a replaced prior changes what it says and nothing else.
 *
 * <p>Of each draw: the count is drawn from its interval; each found vehicle is a tanker or not, by its probability; each tanker
 * holds what its length says under the drawn capacities. The sums are scaled from the found vehicles to the count.
 */
final class OilDraws {
    /** Of more vehicles, each draw takes so many at random, with repetition; what that adds is far below what a prior adds. */
    static final int VEHICLES_MOST = 2000;

    /** What a draw needs; of the others nothing depends. */
    private static final List<Quantity> DRAWN = List.of(
            Quantity.RIGID_CAPACITY_SHORT,
            Quantity.RIGID_CAPACITY_LONG,
            Quantity.SEMI_CAPACITY,
            Quantity.SEMI_FROM,
            Quantity.FILL,
            Quantity.LOADED_SHARE,
            Quantity.TANKER_SHARE,
            Quantity.SEMI_SHARE,
            Quantity.WAITING,
            Quantity.PRICE);

    private final double[] lengths;
    private final double[] probabilities;
    private final int found;

    private final double[] counts;
    private final double[][] inputs;
    private final double[] perVehicle;
    private final double[] tankers;
    private final double[] barrels;
    private final double[] dollars;
    private final double[] tankersPerDay;
    private final double[] barrelsPerDay;
    private final double[] dollarsPerDay;

    OilDraws(CountEvidence evidence, Priors priors, long seed, int draws) {
        lengths =
                evidence.lengthsMetres().stream().mapToDouble(length -> length).toArray();
        probabilities = evidence.tankerProbabilities().stream()
                .mapToDouble(part -> part)
                .toArray();
        found = Math.max(lengths.length, probabilities.length);
        counts = new double[draws];
        inputs = new double[DRAWN.size()][draws];
        perVehicle = new double[draws];
        tankers = new double[draws];
        barrels = new double[draws];
        dollars = new double[draws];
        tankersPerDay = new double[draws];
        barrelsPerDay = new double[draws];
        dollarsPerDay = new double[draws];

        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom vehicles = random.split();
        for (int draw = 0; draw < draws; draw++) {
            counts[draw] = Math.max(0, evidence.largeVehicles().quantile(random.nextDouble()));
            for (int i = 0; i < DRAWN.size(); i++) {
                inputs[i][draw] = priors.of(DRAWN.get(i)).quantile(random.nextDouble());
            }
            draw(draw, vehicles);
        }
    }

    private void draw(int draw, SplittableRandom random) {
        double shortCapacity = input(Quantity.RIGID_CAPACITY_SHORT, draw);
        double longCapacity = input(Quantity.RIGID_CAPACITY_LONG, draw);
        double semiCapacity = input(Quantity.SEMI_CAPACITY, draw);
        double semiFrom = input(Quantity.SEMI_FROM, draw);
        double tankerShare = input(Quantity.TANKER_SHARE, draw);
        double semiShare = input(Quantity.SEMI_SHARE, draw);
        double meanCapacity = semiShare * semiCapacity + (1 - semiShare) * (shortCapacity + longCapacity) / 2;

        double scale = 1;
        double drawnTankers = tankerShare;
        double capacity = tankerShare * meanCapacity;
        if (found > 0) {
            int some = Math.min(found, VEHICLES_MOST);
            drawnTankers = 0;
            capacity = 0;
            for (int i = 0; i < some; i++) {
                int vehicle = found <= VEHICLES_MOST ? i : random.nextInt(found);
                double probability = probabilities.length > 0 ? probabilities[vehicle] : tankerShare;
                if (random.nextDouble() < probability) {
                    drawnTankers++;
                    capacity += lengths.length == 0
                            ? meanCapacity
                            : lengths[vehicle] >= semiFrom
                                    ? semiCapacity
                                    : rigidCapacity(lengths[vehicle], shortCapacity, longCapacity);
                }
            }
            scale = 1.0 / some;
        }

        double load = capacity * scale * input(Quantity.FILL, draw);
        double perDay = counts[draw] / input(Quantity.WAITING, draw);
        double price = input(Quantity.PRICE, draw);
        perVehicle[draw] = drawnTankers * scale;
        tankers[draw] = counts[draw] * drawnTankers * scale;
        barrels[draw] = counts[draw] * load * input(Quantity.LOADED_SHARE, draw);
        dollars[draw] = barrels[draw] * price;
        tankersPerDay[draw] = perDay * drawnTankers * scale;
        barrelsPerDay[draw] = perDay * load;
        dollarsPerDay[draw] = barrelsPerDay[draw] * price;
    }

    private static double rigidCapacity(double lengthMetres, double shortCapacity, double longCapacity) {
        double part = (lengthMetres - Quantity.RIGID_SHORT_METRES)
                / (Quantity.RIGID_LONG_METRES - Quantity.RIGID_SHORT_METRES);
        return shortCapacity + (longCapacity - shortCapacity) * Math.clamp(part, 0, 1);
    }

    private double input(Quantity quantity, int draw) {
        return inputs[DRAWN.indexOf(quantity)][draw];
    }

    Stock stock() {
        return new Stock(
                WholeInterval.ofDraws(tankers), WholeInterval.ofDraws(barrels), WholeInterval.ofDraws(dollars));
    }

    FlowPerDay flow() {
        return new FlowPerDay(
                WholeInterval.ofDraws(tankersPerDay),
                WholeInterval.ofDraws(barrelsPerDay),
                WholeInterval.ofDraws(dollarsPerDay));
    }

    List<Influence> influences() {
        List<String> names = new ArrayList<>(List.of("count"));
        List<double[]> columns = new ArrayList<>(List.of(counts));
        for (int i = 0; i < DRAWN.size(); i++) {
            names.add(DRAWN.get(i).key());
            columns.add(inputs[i]);
        }
        if (probabilities.length > 0) {
            names.add("vehicles");
            columns.add(perVehicle);
        }
        double[] ofStock = shares(columns, dollars);
        double[] ofFlow = shares(columns, dollarsPerDay);
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            influences.add(new Influence(names.get(i), ofStock[i], ofFlow[i]));
        }
        influences.sort(Comparator.comparingDouble(Influence::flowShare).reversed());
        return influences;
    }

    /** Below what chance alone gives, one over the draws, ten times over, a correlation is none. */
    private static double[] shares(List<double[]> columns, double[] outcome) {
        double[] outcomeRanks = RankCorrelation.ranks(outcome);
        double[] shares = new double[columns.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double squared = RankCorrelation.squared(RankCorrelation.ranks(columns.get(i)), outcomeRanks);
            shares[i] = squared < 10.0 / outcome.length ? 0 : squared;
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sum == 0 ? 0 : shares[i] / sum;
        }
        return shares;
    }
}
