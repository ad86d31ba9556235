package org.wellhead.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The accounts of the scheme: donors, oil buyers, those who carry the money, and the listed accounts of the units.
 *
 * <p>Every one of the forty countries has a donor and a collector. Fronts and exchange houses stand in a few of the
 * forty, couriers there or where their unit is.
 */
final class Cast {
    static final int LISTED_PER_UNIT = 3;
    private static final int NO_UNIT = -1;
    private static final int DONORS_MIN = 60;
    private static final int DONORS_MAX = 4_000;
    private static final int DONORS_PER_COLLECTOR = 20;
    private static final int HUBS = 8;

    /**
     * One account of the scheme.
     *
     * @param unit the unit that it serves, or -1 if it serves whoever pays
     */
    record Part(Role role, int country, int unit) {}

    private final List<Part> parts = new ArrayList<>();
    private final Dice dice;

    private Cast(Dice dice) {
        this.dice = dice;
    }

    static Cast draw(World world) {
        Cast cast = new Cast(Dice.of(world, Dice.Stream.CAST));
        long wanted = Math.min(world.accounts() / 100, world.payments() / 100);
        int donors = Math.clamp(wanted, DONORS_MIN, DONORS_MAX);
        cast.addDonorsAndCollectors(donors);
        int oilBuyers = Math.clamp(donors / 20, 8, 200);
        for (int i = 0; i < oilBuyers; i++) {
            cast.add(Role.OIL_BUYER, cast.dice.below(Atlas.SCHEME_COUNTRIES), i % Atlas.UNITS);
        }
        cast.addCarriers(donors, oilBuyers);
        return cast;
    }

    private void addDonorsAndCollectors(int donors) {
        int[] donorsIn = new int[Atlas.SCHEME_COUNTRIES];
        for (int i = 0; i < donors; i++) {
            int country = i < Atlas.SCHEME_COUNTRIES ? i : dice.below(Atlas.SCHEME_COUNTRIES);
            add(dice.percent(75) ? Role.DONOR : Role.DONOR_COMPANY, country, dice.below(Atlas.UNITS));
            donorsIn[country]++;
        }
        for (int country = 0; country < Atlas.SCHEME_COUNTRIES; country++) {
            for (int served = 0; served < donorsIn[country]; served += DONORS_PER_COLLECTOR) {
                add(dice.percent(50) ? Role.COLLECTOR : Role.CHARITY, country, NO_UNIT);
            }
        }
    }

    private void addCarriers(int donors, int oilBuyers) {
        int[] hubs = new int[HUBS];
        for (int i = 0; i < HUBS; i++) {
            hubs[i] = dice.below(Atlas.SCHEME_COUNTRIES);
            repeat(Math.max(1, donors / 400), Role.SCHEME_HOUSE, hubs[i], NO_UNIT);
        }
        for (int unit = 0; unit < Atlas.UNITS; unit++) {
            int place = Atlas.unitPlace(unit);
            for (int i = 0; i < Math.max(2, donors / 100); i++) {
                add(Role.FRONT, hubs[dice.below(HUBS)], unit);
            }
            for (int i = 0; i < Math.max(3, donors / 60); i++) {
                add(Role.COURIER, dice.percent(50) ? place : hubs[dice.below(HUBS)], unit);
            }
            for (int i = 0; i < Math.max(1, oilBuyers / 20); i++) {
                add(Role.MIDDLEMAN, hubs[dice.below(HUBS)], unit);
            }
            repeat(LISTED_PER_UNIT, Role.LISTED, place, unit);
        }
    }

    private void repeat(int times, Role role, int country, int unit) {
        for (int i = 0; i < times; i++) {
            add(role, country, unit);
        }
    }

    private void add(Role role, int country, int unit) {
        parts.add(new Part(role, country, unit));
    }

    int size() {
        return parts.size();
    }

    Part get(int part) {
        return parts.get(part);
    }

    /** Which of its unit's listed accounts this is, from 0: they follow each other. */
    int placeAmongListed(int part) {
        int first = part;
        while (first > 0 && parts.get(first - 1).equals(parts.get(part))) {
            first--;
        }
        return part - first;
    }

    /** The numbers of the parts in this role that serve this unit, in order. */
    int[] serving(Role role, int unit) {
        return numbers(part -> part.role == role && part.unit == unit);
    }

    /** The numbers of the parts in this role in this country, in order. */
    int[] standingIn(Role role, int country) {
        return numbers(part -> part.role == role && part.country == country);
    }

    /** The numbers of all parts in this role, in order. */
    int[] all(Role role) {
        return numbers(part -> part.role == role);
    }

    private int[] numbers(Predicate<Part> wanted) {
        return IntStream.range(0, parts.size())
                .filter(i -> wanted.test(parts.get(i)))
                .toArray();
    }
}
