package org.wellhead.simulate;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.Country;

/**
 * The sixty countries of a world, by number: first the forty of the scheme, then those where the units sit, then others.
 *
 * <p>Which countries are the forty is drawn by chance, so that no world says anything of a real country. Money flows
 * among the forty, among the others, and from the forty to the others, but never from the others into the forty:
 * so whatever honest money mixes with the scheme's on its way comes from the forty as well.
 */
final class Atlas {
    static final int COUNTRIES = 60;
    static final int SCHEME_COUNTRIES = 40;
    static final int SCHEME_G20_STATES = 11;
    static final int UNITS = 5;

    /** A line of the table. */
    record Entry(String alpha2, String alpha3, String english, List<String> languages, String mark) {}

    private final List<Entry> entries;

    private Atlas(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Atlas draw(World world) {
        Dice dice = Dice.of(world, Dice.Stream.COUNTRIES);
        List<Entry> members = new ArrayList<>();
        List<Entry> ordinary = new ArrayList<>();
        List<Entry> unitPlaces = new ArrayList<>();
        for (Entry entry : table()) {
            if (entry.mark.equals("unit")) {
                unitPlaces.add(entry);
            } else if (Country.g20(entry.alpha2) == Country.Membership.STATE) {
                members.add(entry);
            } else {
                ordinary.add(entry);
            }
        }
        dice.shuffle(members);
        dice.shuffle(ordinary);
        dice.shuffle(unitPlaces);
        List<Entry> scheme = new ArrayList<>(members.subList(0, SCHEME_G20_STATES));
        scheme.addAll(ordinary.subList(0, SCHEME_COUNTRIES - SCHEME_G20_STATES));
        dice.shuffle(scheme);

        List<Entry> drawn = new ArrayList<>(scheme);
        drawn.addAll(unitPlaces.subList(0, UNITS));
        List<Entry> rest = new ArrayList<>(members.subList(SCHEME_G20_STATES, members.size()));
        rest.addAll(ordinary.subList(SCHEME_COUNTRIES - SCHEME_G20_STATES, ordinary.size()));
        rest.stream().filter(entry -> entry.mark.equals("always")).forEach(drawn::add);
        rest.stream()
                .filter(entry -> !entry.mark.equals("always"))
                .limit(COUNTRIES - drawn.size())
                .forEach(drawn::add);
        return new Atlas(drawn);
    }

    static List<Entry> table() {
        return Tables.lines("countries.txt").stream().map(Atlas::parse).toList();
    }

    private static Entry parse(String line) {
        String[] cells = line.split("\\|", -1);
        return new Entry(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                List.of(cells[3].strip().split(" ", -1)),
                cells[4].strip());
    }

    Entry get(int country) {
        return entries.get(country);
    }

    static boolean ofScheme(int country) {
        return country < SCHEME_COUNTRIES;
    }

    /** Where the unit with this number sits. */
    static int unitPlace(int unit) {
        return SCHEME_COUNTRIES + unit;
    }

    /** Another country that may be paid from this one. */
    static int abroad(int country, Dice dice) {
        int least = ofScheme(country) ? 0 : SCHEME_COUNTRIES;
        int other = least + dice.below(COUNTRIES - least - 1);
        return other < country ? other : other + 1;
    }
}
