package org.wellhead.observe.oil;

import java.util.Optional;
import java.util.stream.Stream;

/** What a prior can be told of; by key as in the file. */
public enum Quantity {
    /** What a rigid tanker of {@value #RIGID_SHORT_METRES} m holds. */
    RIGID_CAPACITY_SHORT("rigid_capacity_short", "barrels", 1, 1000),
    /** What a rigid tanker of {@value #RIGID_LONG_METRES} m holds. */
    RIGID_CAPACITY_LONG("rigid_capacity_long", "barrels", 1, 1000),
    /** What a semi-trailer holds. */
    SEMI_CAPACITY("semi_capacity", "barrels", 1, 1000),
    /** The length from which a tanker is a semi-trailer. */
    SEMI_FROM("semi_from", "metres", 5, 30),
    /** How full a loaded tanker is. */
    FILL("fill", "part", 0, 1),
    /** How many of the tankers in a picture are loaded. */
    LOADED_SHARE("loaded_share", "part", 0, 1),
    /** How many of the large vehicles are tankers. */
    TANKER_SHARE("tanker_share", "part", 0, 1),
    /** How many of the tankers are semi-trailers. */
    SEMI_SHARE("semi_share", "part", 0, 1),
    /** How long a tanker stays in what the picture shows. */
    WAITING("waiting", "days", 0.01, 3650),
    /** What a barrel costs at the well. */
    PRICE("price", "USD per barrel", 0.01, 10_000),
    /** What all fields yield, measured from afar. */
    PRODUCTION("production", "barrels per day", 1, 100_000_000),
    /** What all fields yield, as told by those who work there. */
    REPORTED_PRODUCTION("reported_production", "barrels per day", 1, 100_000_000),
    /** What the oil earns. */
    REVENUE("revenue", "USD per day", 1, 1e12),
    /** The road that a truck takes in a queue. */
    ROAD_STANDING("road_standing", "metres", 3, 10_000),
    /** The road that a truck takes in a moving convoy. */
    ROAD_MOVING("road_moving", "metres", 3, 10_000);

    /** The length for which {@link #RIGID_CAPACITY_SHORT} is told. */
    public static final double RIGID_SHORT_METRES = 7;

    /** The length for which {@link #RIGID_CAPACITY_LONG} is told. */
    public static final double RIGID_LONG_METRES = 10;

    private final String key;
    private final String unit;
    private final double least;
    private final double most;

    Quantity(String key, String unit, double least, double most) {
        this.key = key;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** As it stands in files. */
    public String key() {
        return key;
    }

    /** The unit that its figures are told in. */
    public String unit() {
        return unit;
    }

    /** No figure may be below it. */
    public double least() {
        return least;
    }

    /** No figure may be above it. */
    public double most() {
        return most;
    }

    /** The quantity with this key. */
    public static Optional<Quantity> ofKey(String key) {
        return Stream.of(values()).filter(quantity -> quantity.key.equals(key)).findFirst();
    }
}
