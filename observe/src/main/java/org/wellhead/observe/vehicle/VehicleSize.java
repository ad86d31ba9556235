package org.wellhead.observe.vehicle;

/** The two sizes that can be told apart from above. */
public enum VehicleSize {
    /** Cars, vans, pick-ups. */
    SMALL("small"),
    /** Trucks, buses, tankers. */
    LARGE("large");

    private final String word;

    VehicleSize(String word) {
        this.word = word;
    }

    /** As it stands in files. */
    public String word() {
        return word;
    }
}
