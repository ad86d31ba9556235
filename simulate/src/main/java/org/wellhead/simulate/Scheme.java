package org.wellhead.simulate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scheme that the world hides: donors and oil buyers pay, two to five carriers pass the money on, five units get it.
 *
 * <p>The money is marked: it moves as lots that know their pledge, so what arrives of each pledge is known to the cent.
 * A carrier keeps its commission and holds the rest apart from its own money until it sends it on; as payments the two
 * cannot be told apart. At fronts and exchange houses honest money comes and goes beside it.
 */
final class Scheme {
    private static final int HOUR_SECONDS = 3_600;

    /** The scheme takes about this part of all payments. */
    private static final int SHARE_PERCENT = 6;

    /** What one instalment brings about: itself, consignments, honest money beside them, spending. */
    private static final int PAYMENTS_PER_INSTALMENT = 8;

    /** A pledge is paid weekly at most, so that the scheme's memory is bounded by its accounts. */
    private static final int INSTALMENTS_MAX = 95;

    /** Whatever is paid until then has arrived when the period ends. */
    private static final int LAST_INSTALMENT_DAY = 670;

    private static final int FIRST_INSTALMENT_DAY = 4;
    private static final long PERSON_LIMIT_MINOR = 1_500_000;
    private static final long COMPANY_LIMIT_MINOR = 20_000_000;

    /** Another unit as well, for one donor in ten. */
    private static final int SECOND_UNIT_ONE_IN = 10;

    /** Which account of each unit is listed late in a world that has it so. */
    static final int LATE_LISTED = 1;

    /** 2015-01-01. */
    static final int LATE_LISTING_DAY = 365;

    private final World world;
    private final Population population;
    private final Cast cast;
    private final Books books;
    private final Diary diary;
    private final Dice dice;
    private final Map<Long, Leg> legs = new HashMap<>();
    private final List<Pledge> pledges = new ArrayList<>();
    private final long instalmentGapSeconds;

    Scheme(World world, Population population, Books books, Diary diary) {
        this.world = world;
        this.population = population;
        this.cast = population.cast();
        this.books = books;
        this.diary = diary;
        this.dice = Dice.of(world, Dice.Stream.SCHEME);
        int sources =
                cast.all(Role.DONOR).length + cast.all(Role.DONOR_COMPANY).length + cast.all(Role.OIL_BUYER).length;
        long affordable = world.payments() * SHARE_PERCENT / 100 / PAYMENTS_PER_INSTALMENT / sources;
        int instalments = Math.clamp(affordable, 1, INSTALMENTS_MAX);
        this.instalmentGapSeconds = (LAST_INSTALMENT_DAY - FIRST_INSTALMENT_DAY) * Calendar.DAY_SECONDS / instalments;
        for (int part = 0; part < cast.size(); part++) {
            switch (cast.get(part).role()) {
                case DONOR, DONOR_COMPANY -> pledgeGifts(part, instalments);
                case OIL_BUYER -> pledgeOilMoney(part, instalments);
                default -> {}
            }
        }
    }

    List<Pledge> pledges() {
        return pledges;
    }

    private void pledgeGifts(int donor, int instalments) {
        int unit = cast.get(donor).unit();
        pledge(donor, unit, donorRoute(donor, unit), dice.skewed(40_000, 1_500_000), instalments);
        if (dice.oneIn(SECOND_UNIT_ONE_IN)) {
            int other = (unit + 1 + dice.below(Atlas.UNITS - 1)) % Atlas.UNITS;
            pledge(donor, other, donorRoute(donor, other), dice.skewed(40_000, 1_500_000), instalments);
        }
    }

    private void pledgeOilMoney(int buyer, int instalments) {
        int unit = cast.get(buyer).unit();
        List<Integer> stations = new ArrayList<>();
        stations.add(any(cast.serving(Role.MIDDLEMAN, unit)));
        if (dice.percent(60)) {
            stations.add(any(cast.all(Role.SCHEME_HOUSE)));
        }
        stations.add(any(cast.serving(Role.COURIER, unit)));
        stations.add(any(cast.serving(Role.LISTED, unit)));
        pledge(buyer, unit, route(stations), dice.between(500_000, 6_000_000), instalments);
    }

    private void pledge(int part, int unit, List<Leg> route, long typicalMinor, int instalments) {
        Pledge pledge = new Pledge(population.account(part), unit, route, typicalMinor, instalments);
        pledges.add(pledge);
        long first = Calendar.atDay(FIRST_INSTALMENT_DAY) + dice.between(0, instalmentGapSeconds - 1);
        diary.note(first, new Errand.Instalment(pledge));
    }

    /** A collector, a courier, and between them none to three of: a front, one or two exchange houses. */
    private List<Leg> donorRoute(int donor, int unit) {
        List<Integer> stations = new ArrayList<>();
        int country = cast.get(donor).country();
        int[] persons = cast.standingIn(Role.COLLECTOR, country);
        stations.add(any(persons.length == 0 ? cast.standingIn(Role.CHARITY, country) : persons));
        int middle = dice.below(5);
        if (middle >= 2) {
            stations.add(any(cast.serving(Role.FRONT, unit)));
        }
        if (middle == 1 || middle >= 3) {
            addHouse(stations);
        }
        if (middle == 4) {
            addHouse(stations);
        }
        stations.add(any(cast.serving(Role.COURIER, unit)));
        stations.add(any(cast.serving(Role.LISTED, unit)));
        return route(stations);
    }

    private void addHouse(List<Integer> stations) {
        int house = any(cast.all(Role.SCHEME_HOUSE));
        if (house != stations.getLast()) {
            stations.add(house);
        }
    }

    private int any(int[] parts) {
        return parts[dice.below(parts.length)];
    }

    private List<Leg> route(List<Integer> stations) {
        List<Leg> route = new ArrayList<>();
        for (int i = 0; i + 1 < stations.size(); i++) {
            int from = stations.get(i);
            int to = stations.get(i + 1);
            route.add(legs.computeIfAbsent(((long) from << 32) | to, key -> leg(from, to)));
        }
        return route;
    }

    private Leg leg(int from, int to) {
        Role role = cast.get(from).role();
        int commission = role == Role.MIDDLEMAN ? World.OIL_MARGIN_BASIS_POINTS : world.commissionBasisPoints();
        boolean person = role == Role.COLLECTOR || role == Role.COURIER;
        return new Leg(
                population.account(from),
                population.account(to),
                commission,
                person ? PERSON_LIMIT_MINOR : COMPANY_LIMIT_MINOR);
    }

    /** A source pays, and notes when it will pay again. */
    void payInstalment(Pledge pledge) throws IOException {
        boolean isOil = population.role(pledge.source) == Role.OIL_BUYER;
        long roundTo = isOil ? 100 : 1_000;
        long amountMinor = Math.max(roundTo, pledge.typicalMinor * dice.between(50, 150) / 100 / roundTo * roundTo);
        books.pay(pledge.source, pledge.firstStation(), amountMinor, isOil ? Purpose.OIL : Purpose.GIFT);
        pledge.putIn(amountMinor);
        await(new Leg.Lot(pledge, 0, amountMinor));
        if (pledge.hasInstalmentsLeft()) {
            long gap = instalmentGapSeconds * dice.between(80, 100) / 100;
            diary.note(books.now() + gap, new Errand.Instalment(pledge));
        }
        if (dice.oneIn(4)) {
            noteWithinDays(20, new Errand.Spend(pledge.source));
        }
    }

    private void await(Leg.Lot lot) {
        Leg leg = lot.pledge().route.get(lot.step());
        books.promise(leg.from, lot.amountMinor());
        leg.add(lot);
        if (leg.needsDispatch()) {
            diary.note(inHours(6, 60), new Errand.Dispatch(leg));
        }
    }

    /** A carrier sends on what it holds for the next station, less its commission. */
    void dispatch(Leg leg) throws IOException {
        List<Leg.Lot> taken = leg.take();
        List<Leg.Lot> sent = new ArrayList<>();
        long grossMinor = 0;
        long netMinor = 0;
        for (Leg.Lot lot : taken) {
            long commissionMinor = lot.amountMinor() * leg.commissionBasisPoints / 10_000;
            sent.add(new Leg.Lot(lot.pledge(), lot.step() + 1, lot.amountMinor() - commissionMinor));
            grossMinor += lot.amountMinor();
            netMinor += lot.amountMinor() - commissionMinor;
        }
        books.keepPromise(leg.from, grossMinor);
        books.pay(leg.from, leg.to, netMinor, Purpose.CONSIGNMENT);
        if (!leg.isEmpty()) {
            diary.note(inHours(1, 12), new Errand.Dispatch(leg));
        }
        if (dice.oneIn(3)) {
            noteWithinDays(10, new Errand.Spend(leg.from));
        }
        sent.forEach(this::receive);
        if (population.role(leg.to).mixes()) {
            long honestMinor = netMinor / 100 * world.honestPercent() * dice.between(50, 150) / 100;
            diary.note(inHours(0, 12), new Errand.Custom(leg.to, honestMinor));
        }
        if (population.role(leg.to) == Role.LISTED && dice.oneIn(2)) {
            noteWithinDays(15, new Errand.Spend(leg.to));
        }
    }

    private void receive(Leg.Lot lot) {
        if (lot.step() == lot.pledge().route.size()) {
            lot.pledge().arrive(lot.amountMinor());
        } else {
            await(lot);
        }
    }

    /**
     * An honest company of the forty countries pays a front or exchange house, which later pays another on.
     *
     * @return whether a payment was made
     */
    boolean takeCustom(Errand.Custom custom) throws IOException {
        if (custom.amountMinor() < 10_000) {
            return false;
        }
        int station = custom.station();
        int home = population.country(station);
        int customerCountry = dice.percent(50) ? home : dice.below(Atlas.SCHEME_COUNTRIES);
        books.pay(population.anyCompanyIn(customerCountry, dice), station, custom.amountMinor(), Purpose.SUPPLY);
        int keptPercent = population.role(station) == Role.FRONT ? 10 : 1;
        long onwardMinor = custom.amountMinor() - custom.amountMinor() * keptPercent / 100;
        int supplierCountry = dice.percent(50) ? home : Atlas.abroad(home, dice);
        int supplier = population.anyCompanyIn(supplierCountry, dice);
        books.promise(station, onwardMinor);
        diary.note(inHours(6, 72), new Errand.Onward(station, supplier, supplier, onwardMinor, Purpose.SUPPLY));
        return true;
    }

    /**
     * Somebody of the scheme spends for himself.
     *
     * @return whether a payment was made
     */
    boolean spend(int account) throws IOException {
        int country = population.country(account);
        if (population.role(account).isSource()) {
            int shop = population.anyCompanyIn(country, dice);
            books.pay(account, shop, dice.skewed(2_000, 40_000), Purpose.SHOPPING);
            return true;
        }
        boolean listed = population.role(account) == Role.LISTED;
        long amountMinor = books.free(account) * dice.between(20, 80) / 100;
        if (amountMinor < 500 || (listed && savesUntilListed(account))) {
            return false;
        }
        if (listed && dice.oneIn(10)) {
            books.pay(account, fellow(account), amountMinor, Purpose.SPENDING);
        } else if (dice.oneIn(3)) {
            books.pay(account, population.anyPersonIn(country, dice), amountMinor, Purpose.SPENDING);
        } else {
            books.pay(account, population.anyCompanyIn(country, dice), amountMinor, Purpose.SPENDING);
        }
        return true;
    }

    private boolean savesUntilListed(int account) {
        return world.lateListing()
                && isLateListed(population, account)
                && books.now() < Calendar.atDay(LATE_LISTING_DAY);
    }

    /** Whether this is the account of its unit that a world with late listing lists late. */
    static boolean isLateListed(Population population, int account) {
        return place(population, account) == LATE_LISTED;
    }

    /** Another account of the same unit that is listed throughout. */
    private int fellow(int account) {
        return place(population, account) == 0 ? account + 2 : account - place(population, account);
    }

    private static int place(Population population, int account) {
        return population.cast().placeAmongListed(account - population.firstOfCast());
    }

    private long inHours(int least, int most) {
        return books.now() + dice.between((long) least * HOUR_SECONDS, (long) most * HOUR_SECONDS);
    }

    private void noteWithinDays(int days, Errand errand) {
        diary.note(inHours(1, 24 * days), errand);
    }
}
