package org.wellhead.screen.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.wellhead.screen.Reason;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.Word;

/** The features of two names in words: which words agree with which, in which script, and what was left over. */
final class Explained {
    private Explained() {}

    static List<Reason> reasons(NameMatch match) {
        List<Reason> reasons = new ArrayList<>();
        for (Feature feature : Feature.ALL) {
            double value = match.value(feature);
            int points = feature.points(value);
            if (points != 0) {
                reasons.add(new Reason(feature.word(), points, text(feature, value, match)));
            }
        }
        return reasons;
    }

    private static String text(Feature feature, double value, NameMatch match) {
        return switch (feature) {
            case WORDS -> pairs(match);
            case CONFLICT, FIRSTS_DIFFER, LASTS_DIFFER, NO_NAME ->
                "asked " + left(match, true) + ", listed " + left(match, false);
            case ASKED_LEFT, ASKED_FIRST_LEFT -> left(match, true) + amount(value);
            case INNER_LEFT, TRAIL_LEFT, FIRST_MISSING, KIN -> left(match, false) + amount(value);
            case CHANCE -> "so common that " + amount(10 * value).strip() + " nats are wanting";
            default -> amount(value).strip();
        };
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, " x %.3f", value);
    }

    private static String pairs(NameMatch match) {
        String pairs = match.alignment().pairs().stream()
                .map(pair -> pair(match, pair))
                .collect(Collectors.joining("; "));
        return pairs.isEmpty() ? "none agree" : pairs;
    }

    private static String pair(NameMatch match, Alignment.Pair pair) {
        Script asked = match.asked().words().get(pair.asked()).script();
        Script listed = match.listed().words().get(pair.listed()).script();
        String scripts = asked == listed
                ? ""
                : ", " + asked.name().toLowerCase(Locale.ROOT) + " heard in "
                        + listed.name().toLowerCase(Locale.ROOT);
        return words(match.asked(), pair.asked(), pair.askedTo()) + " = "
                + words(match.listed(), pair.listed(), pair.listedTo()) + " ("
                + pair.how().word() + " " + pair.likeness() + scripts + ")";
    }

    private static String words(Name name, int from, int to) {
        return "'" + name.words().subList(from, to).stream().map(Word::letters).collect(Collectors.joining(" ")) + "'";
    }

    private static String left(NameMatch match, boolean ofAsked) {
        Name name = ofAsked ? match.asked() : match.listed();
        List<String> left = new ArrayList<>();
        for (int i = 0; i < name.words().size(); i++) {
            boolean used = ofAsked
                    ? match.alignment().isAskedUsed(i)
                    : match.alignment().isListedUsed(i);
            if (!used && name.words().get(i).role().tells()) {
                left.add("'" + name.words().get(i).letters() + "'");
            }
        }
        return left.isEmpty() ? "nothing" : String.join(" ", left);
    }
}
