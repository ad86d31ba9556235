package org.wellhead.observe.convoy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellhead.observe.vehicle.Vehicle;
import org.wellhead.observe.vehicle.VehicleSize;

/**
 * Links the vehicles of one sighting to convoys.
 *
 * <p>{@link Neighbours} finds who drives before and beside whom, {@link Chains} joins those who drive one way, {@link Road} draws the line
 * under each, and {@link Measured} says how long, how wide and how dense it is, and whether that is a convoy or only a yard or traffic.
 */
public final class Convoys {
    private static final int IN_PART = 1;

    private Convoys() {}

    /**
     * The convoys among vehicles, the one with most vehicles first, by the {@linkplain ConvoyRules#USUAL usual rules}.
     *
     * @param vehicles in one flat frame; see {@link Mosaic} for those of several pictures
     * @param scaleRelativeError one standard deviation of the scale as a part of it, 0 to below 1
     */
    public static List<Convoy> link(List<Vehicle> vehicles, double scaleRelativeError) {
        return link(vehicles, scaleRelativeError, ConvoyRules.USUAL);
    }

    /**
     * The convoys among vehicles, the one with most vehicles first. The order in which vehicles are listed changes only the indices; where
     * and how the scene lies, only positions and headings. Takes O(n log n) for n vehicles that do not lie on each other: about a second for 100,000.
     *
     * @throws IllegalArgumentException if a vehicle lies on no ground, or the error is no part
     */
    public static List<Convoy> link(List<Vehicle> vehicles, double scaleRelativeError, ConvoyRules rules) {
        if (!(scaleRelativeError >= 0 && scaleRelativeError < 1)) {
            throw new IllegalArgumentException("a relative error is 0 to below 1, not " + scaleRelativeError);
        }
        Fleet large = Fleet.of(vehicles, VehicleSize.LARGE);
        Fleet small = Fleet.of(vehicles, VehicleSize.SMALL);
        Grid grid = new Grid(large.east, large.north);
        Chains chains = Chains.of(large, new Neighbours(large, grid, rules));
        Beside beside = new Beside(large, grid, small);
        List<Convoy> convoys = new ArrayList<>();
        for (Road road : roads(large, chains, rules.fewestVehicles())) {
            Optional<Measured> measured = Measured.of(road, rules, beside);
            measured.ifPresent(it -> convoys.add(it.convoy(vehicles, scaleRelativeError, rules, beside)));
        }
        // Equals stay in the order of the fleet.
        convoys.sort(
                Comparator.comparingInt((Convoy convoy) -> -convoy.vehicles().size())
                        .thenComparingDouble(convoy -> -Rounded.metres(convoy.lengthMetres())));
        return List.copyOf(convoys);
    }

    /** A road for each chain, and for each branch that leaves one, if enough vehicles stand on it. */
    private static List<Road> roads(Fleet fleet, Chains chains, int fewest) {
        Adjacent adjacent = chains.adjacent();
        ArrayDeque<int[]> open = new ArrayDeque<>(members(fleet, chains, fewest));
        int[] mark = new int[fleet.count];
        List<Road> roads = new ArrayList<>();
        while (!open.isEmpty()) {
            int[] part = open.remove();
            for (int vehicle : part) {
                mark[vehicle] = IN_PART;
            }
            int[] way = adjacent.longestWay(fleet, part, mark, IN_PART);
            for (int vehicle : part) {
                mark[vehicle] = 0;
            }
            if (way.length < 2) {
                continue;
            }
            Road road = Road.through(fleet, way, part);
            boolean[] onWay = onWay(part, way);
            int[] kept = chosen(part, road, onWay, false);
            int[] left = chosen(part, road, onWay, true);
            if (kept.length >= fewest) {
                roads.add(left.length == 0 ? road : Road.through(fleet, way, kept));
            }
            for (int vehicle : left) {
                mark[vehicle] = IN_PART;
            }
            for (int[] branch : adjacent.parts(left, mark, IN_PART)) {
                if (branch.length >= fewest) {
                    open.add(branch);
                }
            }
        }
        return roads;
    }

    private static List<int[]> members(Fleet fleet, Chains chains, int fewest) {
        Map<Integer, int[]> members = new HashMap<>();
        Map<Integer, Integer> filled = new HashMap<>();
        List<int[]> order = new ArrayList<>();
        for (int i = 0; i < fleet.count; i++) {
            int chain = chains.chain(i);
            if (chains.size(chain) >= fewest) {
                int[] list = members.computeIfAbsent(chain, key -> {
                    int[] created = new int[chains.size(key)];
                    order.add(created);
                    return created;
                });
                list[filled.merge(chain, 1, Integer::sum) - 1] = i;
            }
        }
        return order;
    }

    private static boolean[] onWay(int[] part, int[] way) {
        boolean[] onWay = new boolean[part.length];
        for (int vehicle : way) {
            onWay[Arrays.binarySearch(part, vehicle)] = true;
        }
        return onWay;
    }

    private static int[] chosen(int[] part, Road road, boolean[] onWay, boolean branch) {
        int count = 0;
        int[] chosen = new int[part.length];
        for (int member = 0; member < part.length; member++) {
            if ((road.isBranch(member) && !onWay[member]) == branch) {
                chosen[count++] = part[member];
            }
        }
        return Arrays.copyOf(chosen, count);
    }
}
