package org.wellhead.share.stix;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.json.Json;

/**
 * What the markings of a received bundle mean here. What is not understood is not ignored: a statement in words of its own, or a marking that is not
 * in the bundle, counts as Europol's H3, other restrictions that the sender is to be asked for. What has no colour is TLP:AMBER+STRICT.
 *
 * <p>The sender and every originator that a marking names must consent before anything goes on, and consent to those only that a marking
 * says it is releasable to: the Egmont Group's rule, whatever the colour.
 */
final class ReceivedMarkings {
    private final String sender;
    private final Map<String, Json.Members> own = new HashMap<>();
    private final Map<List<String>, Marking> byRefs = new HashMap<>();

    /** {@code sender} is the id of the organisation that the bundle is from, as its signature shows. */
    ReceivedMarkings(String sender) {
        if (!Partner.isId(sender)) {
            throw new IllegalArgumentException("not the id of an organisation: " + sender);
        }
        this.sender = sender;
    }

    /** Takes a marking of Wellhead's own: the properties that the extension gives it. */
    void define(String id, Json.Members properties) throws StixRefused {
        String problem = problem(properties);
        if (!problem.isEmpty()) {
            throw new StixRefused(id + ": " + problem);
        }
        own.put(id, properties);
    }

    /** The marking of an object with these. */
    Marking of(List<String> refs) {
        return byRefs.computeIfAbsent(refs, each -> make(each, Tlp.AMBER_STRICT, Grade.UNKNOWN, Set.of(), true));
    }

    /** The marking of a property with these besides its object's. */
    Marking narrower(Marking object, List<String> refs) {
        return make(refs, Tlp.CLEAR, new Grade('A', 1), object.releasable(), false);
    }

    private Marking make(Collection<String> refs, Tlp without, Grade unknown, Set<String> inherited, boolean isObject) {
        Optional<Tlp> tlp = Optional.empty();
        Optional<Grade> grade = Optional.empty();
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        Set<String> originators = new TreeSet<>(isObject ? Set.of(sender) : Set.of());
        Optional<Set<String>> releasable = Optional.empty();
        for (String ref : refs) {
            Optional<Tlp> colour = TlpIds.colour(ref);
            Json.Members marking = own.get(ref);
            if (colour.isPresent()) {
                tlp = Optional.of(tlp.map(each -> each.and(colour.get())).orElse(colour.get()));
            } else if (marking == null) {
                codes.add(HandlingCode.H3);
            } else {
                switch (marking.text("marking").orElseThrow()) {
                    case "grade" -> {
                        Grade own =
                                Grade.parse(marking.text("grade").orElseThrow()).orElseThrow();
                        grade = Optional.of(grade.map(each -> each.and(own)).orElse(own));
                    }
                    case "handling" ->
                        codes.add(HandlingCode.valueOf(marking.text("code").orElseThrow()));
                    case "originator-control" -> originators.addAll(texts(marking, "originators"));
                    default -> releasable = Optional.of(common(releasable, texts(marking, "releasable_to")));
                }
            }
        }
        Set<String> to = releasable.orElse(isObject ? Set.of() : inherited);
        Map<String, Set<String>> consents = new HashMap<>();
        originators.forEach(each -> consents.put(each, to));
        return new Marking(
                tlp.orElse(without),
                releasable.isPresent() && to.isEmpty() ? Set.of(Marking.NOBODY) : releasable.orElse(Set.of()),
                consents,
                codes,
                grade.orElse(unknown));
    }

    private static Set<String> common(Optional<Set<String>> before, Set<String> more) {
        Set<String> both = new TreeSet<>(more);
        before.ifPresent(both::retainAll);
        return both;
    }

    private static Set<String> texts(Json.Members marking, String name) {
        Set<String> texts = new TreeSet<>();
        for (Json each : marking.items(name).orElse(List.of())) {
            texts.add(each instanceof Json.Text text ? text.value() : "");
        }
        return texts;
    }

    private static String problem(Json.Members marking) {
        return switch (marking.text("marking").orElse("")) {
            case "grade" -> require(marking.text("grade").flatMap(Grade::parse), "a grade is A, B, C or X and 1 to 4");
            case "handling" ->
                require(
                        marking.text("code").filter(code -> code.matches("H[0-3]")),
                        "a handling code is H0, H1, H2 or H3");
            case "originator-control" -> requireIds(marking, "originators", Partner::isId);
            case "releasability" ->
                requireIds(
                        marking,
                        "releasable_to",
                        word -> Partner.isId(word) || word.matches("[A-Z]{2}") || word.equals(Marking.NOBODY));
            default -> "a marking of Wellhead's extension that this version does not know; ask the sender";
        };
    }

    private static String require(Optional<?> value, String rule) {
        return value.isPresent() ? "" : rule;
    }

    private static String requireIds(Json.Members marking, String name, Function<String, Boolean> rule) {
        Set<String> words = texts(marking, name);
        return !words.isEmpty() && words.stream().allMatch(rule::apply)
                ? ""
                : name + " has ids of organisations: lower case letters, digits and hyphens";
    }
}
