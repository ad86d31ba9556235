package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Reason;

/** What is known of two parties beside their names: dates of birth, countries, gender, identifiers. */
final class Details {
    /** Sorts of identifier of which a party has one for all its life: two that differ are two parties. */
    private static final List<String> ONE_FOR_LIFE = List.of("IMO", "LEI");

    private Details() {}

    static List<Reason> reasons(Party party, ListedParty entry) {
        List<Reason> reasons = new ArrayList<>();
        addIfAny(reasons, birth(party.births(), entry.births()));
        addIfAny(reasons, country(party.countries(), entry.countries()));
        addIfAny(reasons, gender(party.gender(), entry.gender()));
        addIfAny(reasons, identifier(party.identifiers(), entry.identifiers()));
        return reasons;
    }

    private static void addIfAny(List<Reason> reasons, @Nullable Reason reason) {
        if (reason != null && reason.points() != 0) {
            reasons.add(reason);
        }
    }

    private static Reason reason(Feature feature, double value, String text) {
        return new Reason(feature.word(), feature.points(value), text);
    }

    private static @Nullable Reason birth(List<BirthDate> asked, List<BirthDate> listed) {
        Reason best = null;
        for (BirthDate a : asked) {
            for (BirthDate b : listed) {
                Reason one = reason(Feature.BIRTH, agreement(a, b), a + " and " + b + ": " + said(a, b));
                if (best == null || one.points() > best.points()) {
                    best = one;
                }
            }
        }
        return best;
    }

    /** 1 for the same day, down to -1.5 for years apart. */
    private static double agreement(BirthDate a, BirthDate b) {
        if (yearsApart(a, b) > 0) {
            return yearsApart(a, b) == 1 || a.approximate() || b.approximate() ? -0.3 : -1.5;
        }
        if (!a.isExact() || !b.isExact()) {
            boolean months = a.month() > 0 && b.month() > 0;
            return months && a.month() != b.month()
                    ? -0.6
                    : a.yearFrom() == a.yearTo() && b.yearFrom() == b.yearTo() ? 0.4 : 0.2;
        }
        if (a.month() == b.month() && a.day() == b.day()) {
            return 1;
        }
        return isSwapped(a, b) ? 0.7 : a.month() == b.month() || a.day() == b.day() ? -0.2 : -0.6;
    }

    private static String said(BirthDate a, BirthDate b) {
        if (yearsApart(a, b) > 0) {
            return "years apart";
        }
        if (!a.isExact() || !b.isExact()) {
            return "the year agrees";
        }
        return a.month() == b.month() && a.day() == b.day()
                ? "the same day"
                : isSwapped(a, b) ? "day and month changed over" : "another day of the year";
    }

    private static boolean isSwapped(BirthDate a, BirthDate b) {
        return a.isExact() && b.isExact() && a.month() == b.day() && a.day() == b.month();
    }

    private static int yearsApart(BirthDate a, BirthDate b) {
        return Math.max(0, Math.max(a.yearFrom() - b.yearTo(), b.yearFrom() - a.yearTo()));
    }

    private static @Nullable Reason country(List<String> asked, List<String> listed) {
        if (asked.isEmpty() || listed.isEmpty()) {
            return null;
        }
        for (String country : asked) {
            if (listed.contains(country)) {
                return reason(Feature.COUNTRY, 1, country + " is the same");
            }
        }
        return reason(Feature.COUNTRY, -1, String.join(", ", asked) + " and " + String.join(", ", listed));
    }

    private static @Nullable Reason gender(Gender asked, Gender listed) {
        if (asked == Gender.UNKNOWN || listed == Gender.UNKNOWN || asked == listed) {
            return null;
        }
        return reason(Feature.GENDER, -1, "differs");
    }

    private static @Nullable Reason identifier(List<Identifier> asked, List<Identifier> listed) {
        Reason against = null;
        for (Identifier a : asked) {
            for (Identifier b : listed) {
                if (a.key().equals(b.key()) && couldBeOneScheme(a.scheme(), b.scheme())) {
                    return reason(Feature.IDENTIFIER, 1, b + " is the same");
                }
                if (a.scheme().equals(b.scheme()) && ONE_FOR_LIFE.contains(a.scheme())) {
                    against = reason(Feature.IDENTIFIER, -0.1, a + " is not " + b);
                }
            }
        }
        return against;
    }

    private static boolean couldBeOneScheme(String a, String b) {
        return a.equals(b) || a.equals("ID") || b.equals("ID") || a.endsWith("_ID") || b.endsWith("_ID");
    }
}
