package org.wellhead.observe.oil;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.wellhead.observe.geometry.Horizon;

/**
 * Holds a claim against the priors and against itself: each pair of its figures implies a third one, of which something is known.
 *
 * <p>What is known of a quantity is the whole of its prior; of a lognormal one, 95 % of it. A figure outside by a tenth is
 * as good as inside, since claims are told in round figures; one outside by a quarter contradicts.
 */
public final class ClaimCheck {
    private final Claim claim;
    private final Priors priors;
    private final List<ClaimFinding> findings = new ArrayList<>();

    private ClaimCheck(Claim claim, Priors priors) {
        this.claim = claim;
        this.priors = priors;
    }

    /** All that the claim's figures allow to check, contradictions first; empty if there is nothing. */
    public static List<ClaimFinding> check(Claim claim, Priors priors) {
        ClaimCheck check = new ClaimCheck(claim, priors);
        check.price();
        check.production();
        check.revenue();
        check.turn();
        check.fleet();
        check.spacing();
        check.queue();
        check.horizon();
        check.findings.sort(Comparator.comparing(ClaimFinding::verdict));
        return List.copyOf(check.findings);
    }

    /** A full semi-trailer in barrels, to two digits: the largest load, so that what contradicts with it contradicts with any. */
    public static double loadBarrels(Priors priors) {
        double capacity = priors.of(Quantity.SEMI_CAPACITY).distribution().median();
        return Told.rounded(capacity * priors.of(Quantity.FILL).distribution().median(), 2);
    }

    private void price() {
        if (claim.usdPerDay().isEmpty() || claim.barrelsPerDay().isEmpty()) {
            return;
        }
        double usd = claim.usdPerDay().getAsLong();
        double barrels = claim.barrelsPerDay().getAsDouble();
        Distribution known = of(Quantity.PRICE);
        double price = usd / barrels;
        String told = Told.dollars(price) + " a barrel " + lies(price, known) + " the reported field price ("
                + Told.dollars(known.low(), known.high()) + ")";
        String fits = Told.dollars(Told.rounded(barrels * known.low(), 3), Told.rounded(barrels * known.high(), 3))
                + " a day for " + Told.digits(barrels, 3) + " barrels, or "
                + Told.range(usd / known.high(), usd / known.low()) + " barrels a day for " + Told.dollars(usd);
        add("price", price, Quantity.PRICE, told, fits);
    }

    private void production() {
        if (claim.barrelsPerDay().isEmpty()) {
            return;
        }
        double barrels = claim.barrelsPerDay().getAsDouble();
        for (Quantity quantity : List.of(Quantity.PRODUCTION, Quantity.REPORTED_PRODUCTION)) {
            Distribution known = of(quantity);
            boolean measured = quantity == Quantity.PRODUCTION;
            String told = Told.digits(barrels, 3) + " barrels a day " + compared(barrels / known.median())
                    + (measured ? " the satellite-flare estimate of " : " what those who work there told, ")
                    + Told.range(known.low(), known.high());
            add(
                    measured ? "production, measured" : "production, told",
                    barrels,
                    quantity,
                    told,
                    "about " + Told.range(known.low(), known.high()) + " barrels a day");
        }
    }

    private void revenue() {
        if (claim.usdPerDay().isEmpty()) {
            return;
        }
        double usd = claim.usdPerDay().getAsLong();
        Distribution known = of(Quantity.REVENUE);
        String range = Told.dollars(known.low(), known.high());
        String told = Told.dollars(usd) + " a day " + compared(usd / known.median()) + " the reported revenue (" + range
                + ")";
        add("revenue", usd, Quantity.REVENUE, told, range + " a day");
    }

    /** How long a truck takes from one load to the next. */
    private void turn() {
        if (claim.trucks().isEmpty() || claim.barrelsPerDay().isEmpty()) {
            return;
        }
        double trucks = claim.trucks().getAsLong();
        double barrels = claim.barrelsPerDay().getAsDouble();
        Distribution known = of(Quantity.WAITING);
        double load = loadBarrels(priors);
        double days = load * trucks / barrels;
        String told = Told.digits(barrels / trucks, 3) + " barrels per truck and day means a turn of "
                + days(days) + " at " + Told.figure(load) + " barrels a load, and "
                + loads(barrels / load) + "; a wait of " + Told.range(known.low(), known.high())
                + " days is taken as known";
        String fits = Told.range(Math.max(1, barrels * known.low() / load), barrels * known.high() / load)
                + " trucks for " + Told.digits(barrels, 3) + " barrels a day";
        add("turn", days, Quantity.WAITING, told, fits);
    }

    /** The same, with as much oil as there was. */
    private void fleet() {
        if (claim.trucks().isEmpty()) {
            return;
        }
        double trucks = claim.trucks().getAsLong();
        Distribution known = of(Quantity.WAITING);
        double load = loadBarrels(priors);
        double barrels = of(Quantity.PRODUCTION).median();
        double days = load * trucks / barrels;
        String told =
                Told.digits(barrels, 3) + " barrels a day, as measured, are " + loads(barrels / load) + ": each of "
                        + Told.digits(trucks, 3) + " trucks would get one in " + days(days) + "; a wait of "
                        + Told.range(known.low(), known.high()) + " days is taken as known";
        String fits = Told.range(Math.max(1, barrels * known.low() / load), barrels * known.high() / load) + " trucks";
        add("fleet", days, Quantity.WAITING, told, fits);
    }

    /** Trucks on a stretch of road: the convoy's, or all that is said to reach the horizon. */
    private void spacing() {
        if (claim.trucks().isEmpty()
                || (claim.convoyKm().isEmpty() && claim.heightMetres().isEmpty())) {
            return;
        }
        double trucks = claim.trucks().getAsLong();
        double road = claim.convoyKm().isPresent()
                ? claim.convoyKm().getAsDouble() * 1000
                : Horizon.of(claim.heightMetres().getAsDouble()).groundMetres();
        Distribution standing = of(Quantity.ROAD_STANDING);
        Distribution moving = of(Quantity.ROAD_MOVING);
        double metres = road / trucks;
        double low = Math.min(standing.low(), moving.low());
        double high = Math.max(standing.high(), moving.high());
        String told = Told.digits(trucks, 3) + " trucks on " + km(road) + ", if all are there, have "
                + Told.digits(metres, 2)
                + " m of road each; in one lane a standing one takes " + Told.range(standing.low(), standing.high())
                + " m, a moving one " + Told.range(moving.low(), moving.high()) + " m";
        String fits = Told.range(road / standing.high(), road / standing.low()) + " trucks standing in one lane, "
                + Told.range(road / moving.high(), road / moving.low()) + " moving"
                + (metres < low ? ", or " + (int) Math.ceil(low / metres) + " lanes" : "");
        findings.add(new ClaimFinding(
                "spacing",
                metres,
                "metres of road per truck",
                low,
                standing.median(),
                high,
                Verdict.of(metres, low, high),
                told,
                fits,
                priors.of(Quantity.ROAD_STANDING).source()));
    }

    /** How much oil a standing convoy would wait for. */
    private void queue() {
        if (claim.convoyKm().isEmpty()) {
            return;
        }
        double road = claim.convoyKm().getAsDouble() * 1000;
        Distribution known = of(Quantity.WAITING);
        double load = loadBarrels(priors);
        double production = of(Quantity.PRODUCTION).median();
        double each = of(Quantity.ROAD_STANDING).median();
        double days = road / each * load / production;
        String told = "A queue of " + km(road) + " in one lane is " + Told.digits(road / each, 2) + " trucks or "
                + Told.digits(road / each * load, 2) + " barrels when filled: what all fields yielded in " + days(days)
                + "; a wait of " + Told.range(known.low(), known.high()) + " days is taken as known";
        double metresPerDay = production / load * each;
        String fits = "a queue of " + km(metresPerDay * known.low()) + " to " + km(metresPerDay * known.high())
                + " in all, of tankers alone, each a semi-trailer; less if they are fewer or smaller";
        add("queue", days, Quantity.WAITING, told, fits);
    }

    private void horizon() {
        if (claim.heightMetres().isEmpty() || claim.convoyKm().isEmpty()) {
            return;
        }
        double height = claim.heightMetres().getAsDouble();
        double road = claim.convoyKm().getAsDouble() * 1000;
        double horizon = Horizon.of(height).groundMetres();
        double truck = 12;
        String told =
                "From " + Told.figure(height) + " m the horizon is " + km(horizon) + " away: a straight convoy of "
                        + km(road) + " that begins below the eye " + (road < horizon ? "ends before it" : "reaches it")
                        + "; a truck of 12 m cannot be told by eye beyond " + km(Horizon.eyeLimitMetres(truck));
        double angle = road / Horizon.EARTH_RADIUS_METRES;
        String fits = "a convoy of " + Told.figure(Math.ceil(horizon / 1000)) + " km or more"
                + (angle < 0.15 ? ", or an eye at " + Told.figure(heightToSeeMetres(angle)) + " m or less" : "");
        findings.add(new ClaimFinding(
                "horizon",
                road / 1000,
                "km",
                horizon / 1000,
                horizon / 1000,
                horizon / 1000,
                road >= horizon ? Verdict.CONSISTENT : Verdict.of(road, horizon, horizon),
                told,
                fits,
                "Geometry of a sphere of 6,371 km; the eye's limit is one minute of arc"));
    }

    private void add(String about, double figure, Quantity quantity, String told, String fits) {
        Prior prior = priors.of(quantity);
        Distribution known = prior.distribution();
        findings.add(new ClaimFinding(
                about,
                figure,
                quantity.unit(),
                known.low(),
                known.median(),
                known.high(),
                Verdict.of(figure, known.low(), known.high()),
                told,
                fits,
                prior.source()));
    }

    /** The height whose horizon is that arc away, rounded down to a decimetre or, from 10 m on, to a metre. */
    private static double heightToSeeMetres(double arc) {
        double metres = Horizon.EARTH_RADIUS_METRES * (1 / Math.cos(arc) - 1);
        return metres < 10 ? Math.floor(metres * 10) / 10 : Math.floor(metres);
    }

    private Distribution of(Quantity quantity) {
        return priors.of(quantity).distribution();
    }

    private static String lies(double figure, Distribution known) {
        return figure < known.low() ? "lies below" : figure > known.high() ? "lies above" : "lies within";
    }

    private static String compared(double factor) {
        return factor >= 1.05 || factor <= 0.95 ? "is " + Told.digits(factor, 2) + " times" : "agrees with";
    }

    private static String days(double days) {
        return days < 1.95 ? Told.digits(days, 2) + " days" : String.format(Locale.ROOT, "%,.0f days", days);
    }

    private static String loads(double loads) {
        return Told.digits(loads, 2) + " loads a day";
    }

    private static String km(double metres) {
        return Told.digits(metres / 1000, metres < 1e6 ? metres < 1e5 ? 2 : 3 : 4) + " km";
    }
}
