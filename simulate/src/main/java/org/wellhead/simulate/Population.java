package org.wellhead.simulate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who holds which account, by number: persons by country, companies by country, then treasuries, banks and exchange
 * houses, one per country, then the scheme's accounts.
 *
 * <p>One byte per account is stored, its country; everything else about an account (its id, name, employer, kin, opening balance)
 * follows from its number and the seed.
 */
final class Population {
    private static final int COMPANIES_PERCENT = 8;
    private static final int COMPANIES_MIN = 2;
    private static final int PERSONS_MIN = 5;
    private static final int SINGLE_ACCOUNTS_PER_COUNTRY = 3;

    /** Coprime to ten to the eighth, so that numbers and ids are one to one. */
    private static final long ID_FACTOR = 61_803_399L;

    private static final long ID_RANGE = 100_000_000L;

    private final long seed;
    private final Atlas atlas;
    private final Cast cast;
    private final byte[] countries;
    private final int[] personsFrom = new int[Atlas.COUNTRIES + 1];
    private final int[] companiesFrom = new int[Atlas.COUNTRIES + 1];
    private final int firstTreasury;
    private final int[][] housesIn = new int[Atlas.COUNTRIES][];

    Population(World world) {
        this.seed = world.seed();
        this.atlas = Atlas.draw(world);
        this.cast = Cast.draw(world);
        Dice dice = Dice.of(world, Dice.Stream.POPULATION);
        this.countries = new byte[world.accounts()];
        int honest = world.accounts() - cast.size() - SINGLE_ACCOUNTS_PER_COUNTRY * Atlas.COUNTRIES;
        int companies = Math.max(COMPANIES_MIN * Atlas.COUNTRIES, (int) ((long) honest * COMPANIES_PERCENT / 100));
        int[] weights =
                IntStream.range(0, Atlas.COUNTRIES).map(c -> 2 + dice.below(8)).toArray();
        divide(0, honest - companies, PERSONS_MIN, weights, personsFrom);
        divide(honest - companies, companies, COMPANIES_MIN, weights, companiesFrom);
        firstTreasury = honest;
        for (int country = 0; country < Atlas.COUNTRIES; country++) {
            Arrays.fill(countries, personsFrom[country], personsFrom[country + 1], (byte) country);
            Arrays.fill(countries, companiesFrom[country], companiesFrom[country + 1], (byte) country);
            countries[treasury(country)] = (byte) country;
            countries[bank(country)] = (byte) country;
            countries[house(country)] = (byte) country;
        }
        for (int part = 0; part < cast.size(); part++) {
            countries[account(part)] = (byte) cast.get(part).country();
        }
        for (int country = 0; country < Atlas.COUNTRIES; country++) {
            IntStream own = IntStream.of(house(country));
            IntStream scheme =
                    Arrays.stream(cast.standingIn(Role.SCHEME_HOUSE, country)).map(this::account);
            housesIn[country] = IntStream.concat(own, scheme).toArray();
        }
    }

    /** Gives each country its least number and a share of the rest by weight. */
    private static void divide(int first, int total, int least, int[] weights, int[] from) {
        long weightSum = Arrays.stream(weights).sum();
        long rest = total - (long) least * weights.length;
        long weightSoFar = 0;
        for (int country = 0; country < weights.length; country++) {
            from[country] = first + least * country + (int) (rest * weightSoFar / weightSum);
            weightSoFar += weights[country];
        }
        from[weights.length] = first + total;
    }

    int size() {
        return countries.length;
    }

    Atlas atlas() {
        return atlas;
    }

    Cast cast() {
        return cast;
    }

    /** The account of this part of the cast. */
    int account(int part) {
        return firstTreasury + SINGLE_ACCOUNTS_PER_COUNTRY * Atlas.COUNTRIES + part;
    }

    int firstOfCast() {
        return account(0);
    }

    Role role(int account) {
        if (account < companiesFrom[0]) {
            return Role.PERSON;
        }
        if (account < firstTreasury) {
            return Role.COMPANY;
        }
        if (account >= firstOfCast()) {
            return cast.get(account - firstOfCast()).role();
        }
        int block = (account - firstTreasury) / Atlas.COUNTRIES;
        return block == 0 ? Role.TREASURY : block == 1 ? Role.BANK : Role.HOUSE;
    }

    int country(int account) {
        return countries[account];
    }

    Atlas.Entry place(int account) {
        return atlas.get(countries[account]);
    }

    int treasury(int country) {
        return firstTreasury + country;
    }

    int bank(int country) {
        return firstTreasury + Atlas.COUNTRIES + country;
    }

    /** The honest exchange house; others in the country serve the scheme as well. */
    private int house(int country) {
        return firstTreasury + 2 * Atlas.COUNTRIES + country;
    }

    int anyHouse(int country, Dice dice) {
        int[] houses = housesIn[country];
        return houses[dice.below(houses.length)];
    }

    int anyPerson(Dice dice) {
        return dice.below(personsFrom[Atlas.COUNTRIES]);
    }

    int anyPersonIn(int country, Dice dice) {
        int from = personsFrom[country];
        return from + dice.below(personsFrom[country + 1] - from);
    }

    int anyCompany(Dice dice) {
        return companiesFrom[0] + dice.below(companiesFrom[Atlas.COUNTRIES] - companiesFrom[0]);
    }

    /** Companies with low numbers are larger: the smaller of two chances. */
    int anyCompanyIn(int country, Dice dice) {
        int from = companiesFrom[country];
        int count = companiesFrom[country + 1] - from;
        int one = dice.below(count);
        int other = dice.below(count);
        return from + Math.min(one, other);
    }

    /** The company that pays this person's wages, always the same. */
    int employer(int person) {
        int country = countries[person];
        int from = companiesFrom[country];
        return from + Dice.pick(trait(person, 1), companiesFrom[country + 1] - from);
    }

    /** Whether the person lives on a pension or a public salary. */
    boolean isPaidByTreasury(int person) {
        return Dice.pick(trait(person, 2), 6) == 0;
    }

    /** What the person is paid at a time, in cents. */
    long wageMinor(int person) {
        long even = Dice.pick(trait(person, 3), 1 << 10);
        return 40_000 + even * even / 5;
    }

    /** The relative abroad to whom this person sends money, or -1 for the seven in eight who have none. */
    int kinAbroad(int person) {
        long trait = trait(person, 4);
        if (Dice.pick(trait, 8) != 0) {
            return -1;
        }
        Dice fixed = new Dice(trait);
        return anyPersonIn(Atlas.abroad(countries[person], fixed), fixed);
    }

    /** What the account held before the first payment, in cents. */
    long openingMinor(int account) {
        long trait = trait(account, 5);
        return switch (role(account)) {
            case PERSON -> Dice.pick(trait, 4) == 0 ? 5_000 + Dice.pick(Dice.hash(trait, 1), 250_000) : 0;
            case DONOR, DONOR_COMPANY ->
                Dice.pick(trait, 5) == 0 ? 100_000 + Dice.pick(Dice.hash(trait, 1), 2_000_000) : 0;
            case COMPANY,
                    TREASURY,
                    BANK,
                    HOUSE,
                    OIL_BUYER,
                    COLLECTOR,
                    CHARITY,
                    FRONT,
                    SCHEME_HOUSE,
                    COURIER,
                    MIDDLEMAN,
                    LISTED -> 0;
        };
    }

    /** The digits of the account's id; before them stands the country's alpha-2 code. */
    int idDigits(int account) {
        return (int) ((account * ID_FACTOR + Math.floorMod(seed, ID_RANGE)) % ID_RANGE);
    }

    String id(int account) {
        String digits = Long.toString(ID_RANGE + idDigits(account));
        return place(account).alpha2() + digits.substring(1);
    }

    String name(int account) {
        Role role = role(account);
        long trait = trait(account, 6);
        var languages = place(account).languages();
        String language = languages.get(Dice.pick(trait, languages.size()));
        boolean isShop = role == Role.COMPANY && Dice.pick(trait(account, 7), 2) == 0;
        return Names.of(language, isShop ? Names.Style.SHOP : role.style(), Dice.hash(trait, 8));
    }

    /** A fixed chance of this account; {@code what} keeps the traits apart. */
    long trait(int account, int what) {
        return Dice.hash(seed + what, account);
    }
}
