package org.wellhead.observe.convoy;

import java.util.List;
import org.wellhead.observe.vehicle.Vehicle;

/** Stub. */
public final class Mosaic {
    private Mosaic() {}

    /** Stub. */
    public static List<Vehicle> merge(List<List<Vehicle>> seen) {
        return seen.getFirst();
    }
}
