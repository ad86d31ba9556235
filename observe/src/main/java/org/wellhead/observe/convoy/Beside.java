package org.wellhead.observe.convoy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands around a road: large vehicles that are not its own, and small ones among its own. */
final class Beside {
    private static final double CROWD_METRES = 40;
    private static final double SMALL_SIDE_METRES = 4;
    private static final double SMALL_TURN_DEGREES = 30;

    private final Fleet large;
    private final Grid largeGrid;
    private final Fleet small;
    private final Grid smallGrid;
    private final int[] stamp;
    private final int[] smallStamp;
    private int now;

    Beside(Fleet large, Grid largeGrid, Fleet small) {
        this.large = large;
        this.largeGrid = largeGrid;
        this.small = small;
        smallGrid = new Grid(small.east, small.north);
        stamp = new int[large.count];
        smallStamp = new int[small.count];
    }

    /** How many other large vehicles lie within 40 m of some. */
    int others(int[] members) {
        now++;
        for (int member : members) {
            stamp[member] = now;
        }
        int others = 0;
        for (int member : members) {
            double reach = CROWD_METRES + Rounded.MARGIN_METRES;
            int firstRow = Grid.cell(large.north[member] - reach);
            int lastRow = Grid.cell(large.north[member] + reach);
            int lastColumn = Grid.cell(large.east[member] + reach);
            for (int c = Grid.cell(large.east[member] - reach); c <= lastColumn; c++) {
                for (int r = firstRow; r <= lastRow; r++) {
                    int slot = largeGrid.find(c, r);
                    for (int at = slot < 0 ? 0 : largeGrid.from(slot); slot >= 0 && at < largeGrid.to(slot); at++) {
                        int other = largeGrid.point(at);
                        if (stamp[other] != now && large.metres(member, other) <= CROWD_METRES) {
                            stamp[other] = now;
                            others++;
                        }
                    }
                }
            }
        }
        return others;
    }

    /** A small vehicle among large ones, by its number among the small, and how far along their road it is. */
    record Small(int vehicle, double alongMetres) {}

    /** As it was listed. */
    int index(Small it) {
        return small.index[it.vehicle];
    }

    /** Small vehicles on a road, at most 4 m beside the lanes of the large ones, with an axis along it; in the order of the fleet. */
    List<Small> small(Road road, double leftMetres, double rightMetres) {
        now++;
        List<Small> found = new ArrayList<>();
        double side = Math.max(Math.abs(leftMetres), Math.abs(rightMetres)) + SMALL_SIDE_METRES + Rounded.MARGIN_METRES;
        for (int k = 0; k + 1 < road.way.length; k++) {
            int firstColumn = Grid.cell(Math.min(road.east[k], road.east[k + 1]) - side);
            int lastColumn = Grid.cell(Math.max(road.east[k], road.east[k + 1]) + side);
            int firstRow = Grid.cell(Math.min(road.north[k], road.north[k + 1]) - side);
            int lastRow = Grid.cell(Math.max(road.north[k], road.north[k + 1]) + side);
            for (int c = firstColumn; c <= lastColumn; c++) {
                for (int r = firstRow; r <= lastRow; r++) {
                    int slot = smallGrid.find(c, r);
                    for (int at = slot < 0 ? 0 : smallGrid.from(slot); slot >= 0 && at < smallGrid.to(slot); at++) {
                        look(road, k, smallGrid.point(at), leftMetres, rightMetres, found);
                    }
                }
            }
        }
        found.sort(Comparator.comparingInt(Small::vehicle));
        return found;
    }

    private void look(Road road, int k, int vehicle, double leftMetres, double rightMetres, List<Small> found) {
        double lineEast = road.east[k + 1] - road.east[k];
        double lineNorth = road.north[k + 1] - road.north[k];
        double length = Math.hypot(lineEast, lineNorth);
        if (smallStamp[vehicle] == now || length < Road.LEAST_PIECE_METRES) {
            return;
        }
        double east = small.east[vehicle] - road.east[k];
        double north = small.north[vehicle] - road.north[k];
        double along = Rounded.metres((east * lineEast + north * lineNorth) / length);
        double right = Rounded.metres((east * lineNorth - north * lineEast) / length);
        double cosine =
                Rounded.cosine((small.aheadEast[vehicle] * lineEast + small.aheadNorth[vehicle] * lineNorth) / length);
        if (along >= 0
                && along <= Rounded.metres(length)
                && right >= leftMetres - SMALL_SIDE_METRES
                && right <= rightMetres + SMALL_SIDE_METRES
                && Math.abs(cosine) >= Math.cos(Math.toRadians(SMALL_TURN_DEGREES))) {
            smallStamp[vehicle] = now;
            found.add(new Small(vehicle, Rounded.metres(road.metres[k] + along)));
        }
    }
}
