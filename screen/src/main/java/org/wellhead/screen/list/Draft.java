package org.wellhead.screen.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** An entry while it is read: takes each field as the file has it, leaves out what is none, and tells so. */
final class Draft {
    /** A name beyond this is a description, and comparing it would cost seconds. */
    private static final int NAME_CHARS = 1_000;

    private final String id;
    private final Notices notices;
    private final Map<String, Quality> names = new LinkedHashMap<>();
    private final Set<BirthDate> births = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private Place place;
    private Schema schema = Schema.UNKNOWN;
    private Gender gender = Gender.UNKNOWN;
    private @Nullable String primary;
    private @Nullable LocalDate listedOn;
    private @Nullable LocalDate delistedOn;

    Draft(String id, Place place, Notices notices) {
        this.id = id;
        this.place = place;
        this.notices = notices;
    }

    String id() {
        return id;
    }

    Place place() {
        return place;
    }

    Schema schema() {
        return schema;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    boolean anyProgramme(Predicate<String> programme) {
        return programmes.stream().anyMatch(programme);
    }

    /** From here on notices tell this place. */
    Draft at(Place now) {
        place = now;
        return this;
    }

    Draft schema(Schema told) {
        schema = told;
        return this;
    }

    /** A name; of several primary ones the first is it. */
    Draft name(String text, Quality quality) {
        String name = cleaned(text);
        if (name.isEmpty()) {
            return this;
        }
        if (name.length() > NAME_CHARS) {
            notices.tell(place, "a name of more than " + NAME_CHARS + " characters is left out");
            return this;
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            notices.tell(place, "name " + Notices.quoted(name) + " has no letters and is left out");
            return this;
        }
        Quality kept = quality;
        if (quality == Quality.PRIMARY) {
            if (primary == null) {
                primary = name;
            }
            kept = Quality.STRONG;
        }
        names.merge(name, kept, (a, b) -> a == Quality.STRONG ? a : b);
        return this;
    }

    /** The text on one line, with one blank for any run of them; patterns with runs of blanks would take for ever without. */
    static String cleaned(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                blank = true;
            } else {
                if (blank && !out.isEmpty()) {
                    out.append(' ');
                }
                blank = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    Draft birth(BirthDate date) {
        births.add(date);
        return this;
    }

    /** A date of birth as a text has it, day before month; told where it is none. */
    Draft birth(String text) {
        return birth(text, false);
    }

    Draft birth(String text, boolean approximate) {
        if (!text.isBlank()) {
            BirthDate date = Dates.birth(text, approximate);
            if (date == null) {
                notices.tell(place, "date of birth " + Notices.quoted(text.strip()) + " is none and is left out");
            } else {
                births.add(date);
            }
        }
        return this;
    }

    /** A country by name or code; told where it is not known. */
    Draft country(String text) {
        if (!text.isBlank()) {
            String code = Lands.code(text);
            if (code == null) {
                notices.tell(place, "country " + Notices.quoted(text.strip()) + " is not known and is left out");
            } else if (!code.isEmpty()) {
                countries.add(code);
            }
        }
        return this;
    }

    Draft gender(String text) {
        Gender told = Gender.parse(text);
        if (told != Gender.UNKNOWN) {
            gender = told;
        }
        return this;
    }

    Draft identifier(String scheme, String value) {
        String cleaned = cleaned(value);
        if (cleaned.codePoints().anyMatch(Character::isLetterOrDigit)) {
            identifiers.add(new Identifier(scheme, cleaned));
        }
        return this;
    }

    Draft programme(String text) {
        String programme = cleaned(text);
        if (!programme.isEmpty()) {
            programmes.add(programme);
        }
        return this;
    }

    /** The earliest day of those told counts. */
    Draft listed(@Nullable LocalDate day) {
        if (day != null && (listedOn == null || day.isBefore(listedOn))) {
            listedOn = day;
        }
        return this;
    }

    /** A day of listing as a text has it; told where it is none. */
    Draft listed(String text) {
        return listed(day(text, "day of listing"));
    }

    Draft delisted(@Nullable LocalDate day) {
        delistedOn = day;
        return this;
    }

    Draft delisted(String text) {
        return delisted(day(text, "day of delisting"));
    }

    private @Nullable LocalDate day(String text, String what) {
        LocalDate day = Dates.day(text);
        if (day == null && !text.isBlank()) {
            notices.tell(place, what + " " + Notices.quoted(text.strip()) + " is none and is left out");
        }
        return day;
    }

    /** The finished entry; it must be named. Where no name is called primary, the first that is not weak is it. */
    ListedParty party(String list) {
        String first = primary != null ? primary : firstOf(names);
        List<ListedName> listed = new ArrayList<>(names.size());
        listed.add(new ListedName(first, Quality.PRIMARY));
        names.forEach((name, quality) -> {
            if (!name.equals(first)) {
                listed.add(new ListedName(name, quality));
            }
        });
        return new ListedParty(
                list,
                id,
                schema,
                listed,
                List.copyOf(births),
                List.copyOf(countries),
                gender,
                List.copyOf(identifiers),
                List.copyOf(programmes),
                listedOn,
                delistedOn);
    }

    private static String firstOf(Map<String, Quality> names) {
        for (Map.Entry<String, Quality> name : names.entrySet()) {
            if (name.getValue() == Quality.STRONG) {
                return name.getKey();
            }
        }
        return names.keySet().iterator().next();
    }
}
