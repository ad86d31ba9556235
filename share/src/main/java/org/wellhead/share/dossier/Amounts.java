package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;

/** Says traced money: under each policy, between which figures, and within which bounds. */
final class Amounts {
    private static final List<Field> ALL =
            List.of(Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON, Field.LOWER_BOUND, Field.UPPER_BOUND);

    private static final List<Field> CHAINED = ALL.subList(0, 4);
    private static final String UNTOLD = "No amount of this is in this release.";

    private Amounts() {}

    /** Those amounts of a source that at least one of these shows, in the order in which they are told. */
    static List<Field> shown(List<Entry> sources) {
        return ALL.stream()
                .filter(field -> sources.stream()
                        .anyMatch(entry -> Said.sum(entry, field).isPresent()))
                .toList();
    }

    /** Those of them that make sense as a sum. The most that each of several sources can have put in may be the same money. */
    static List<Field> additive(List<Entry> sources) {
        return shown(sources).stream()
                .filter(field -> field != Field.POISON && field != Field.UPPER_BOUND)
                .toList();
    }

    /** A column's title. */
    static String title(Field field) {
        return switch (field) {
            case PROPORTIONAL -> "Proportional";
            case FIFO -> "FIFO";
            case LIFO -> "LIFO";
            case POISON -> "Poison (upper bound)";
            case LOWER_BOUND -> "At least";
            case UPPER_BOUND -> "At most";
            default -> Said.sentenceCase(field.word().replace('_', ' '));
        };
    }

    /** What a figure assumes. */
    private static String meaning(Field field) {
        return switch (field) {
            case PROPORTIONAL -> "Mixed money leaves an account in proportion to its parts";
            case FIFO -> "What came in first leaves first";
            case LIFO -> "What came in last leaves first";
            case POISON -> "All money that can have been touched: an upper bound, no share";
            case LOWER_BOUND -> "The least, in whatever order money left the accounts";
            case UPPER_BOUND -> "The most, in whatever order money left the accounts";
            default -> "";
        };
    }

    /** The sum of those entries that show the field, with how many they are if not all do. */
    static String sum(Said said, List<Entry> entries, Field field) {
        List<Entry> with = entries.stream()
                .filter(entry -> Said.sum(entry, field).isPresent())
                .toList();
        if (with.isEmpty()) {
            return "";
        }
        String figures = Findings.sum(with, field).figures(said.money());
        return with.size() == entries.size() ? figures : figures + "\n(" + Said.grouped(with.size()) + " of them)";
    }

    /** The table of one finding's figures. */
    static Grid table(Said said, Entry finding) {
        List<List<String>> rows = shown(List.of(finding)).stream()
                .map(field -> List.of(title(field), meaning(field), said.figures(finding, field)))
                .toList();
        return new Grid(
                List.of(
                        new Column("Policy", false, 30),
                        new Column("What it assumes", false, 70),
                        new Column(amount("Amount", said), true, 40)),
                rows,
                List.of(),
                List.of());
    }

    /** A title with the currency, e.g. {@code Amount, USD}. */
    static String amount(String title, Said said) {
        return said.money().equals(org.wellhead.ledger.Money.NONE)
                ? title
                : title + ", " + said.money().currency();
    }

    /** Whether every policy that all of these show gives them nothing, and there is such a policy. */
    static boolean areNothing(List<Entry> sources) {
        return !common(sources).isEmpty() && Findings.span(sources).isZero();
    }

    /** What sources put in, how far the policies differ, the bounds, and which figures not all of them have. */
    static String sentence(Said said, List<Entry> sources, String subject) {
        List<String> sentences = new ArrayList<>();
        List<Field> policies = common(sources);
        if (areNothing(sources)) {
            sentences.add(nothing(said, sources, policies.size() == Said.POLICIES.size()));
        } else if (!policies.isEmpty()) {
            Field first = policies.getFirst();
            Sum sum = Findings.sum(sources, first);
            sentences.add(subject + " put in " + (sum.isZero() ? "nothing" : sum.words(said.money())) + " if "
                    + condition(first) + ".");
            others(said, sources, policies).ifPresent(sentences::add);
        }
        bounds(said, sources).ifPresent(sentences::add);
        missing(sources).ifPresent(sentences::add);
        return sentences.isEmpty() ? untold(said, sources) : String.join(" ", sentences);
    }

    /** What of a finding's amount went the way of its chain, as a sentence and a space; empty text where that is not told. */
    static String ofChain(Said said, Entry source) {
        return Said.sum(source, Field.CHAIN_AMOUNT)
                .map(chain -> chained(source)
                                .map(field -> "Of the " + said.figures(source, field) + " under \u201C" + title(field)
                                        + "\u201D, ")
                                .orElse("Of it, ")
                        + chain.words(said.money()) + " went the way of this chain. ")
                .orElse("");
    }

    /** The policy that a chain follows: the first that gives its source anything; none where that is not told. */
    private static Optional<Field> chained(Entry source) {
        for (Field field : CHAINED) {
            Optional<Sum> sum = Said.sum(source, field);
            if (sum.isEmpty()) {
                return Optional.empty();
            }
            if (!sum.get().isZero()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static List<Field> common(List<Entry> sources) {
        return Said.POLICIES.stream()
                .filter(field -> Findings.allShow(sources, field))
                .toList();
    }

    private static String condition(Field policy) {
        return switch (policy) {
            case FIFO -> "what came in first leaves first";
            case LIFO -> "what came in last leaves first";
            default -> "mixed money is shared in proportion";
        };
    }

    private static Optional<String> others(Said said, List<Entry> sources, List<Field> policies) {
        if (policies.size() < 2) {
            return Optional.empty();
        }
        Sum span = Findings.span(sources);
        List<Field> others = policies.subList(1, policies.size());
        return Optional.of(
                span.isExact()
                        ? Said.list(others.stream().map(Amounts::title).toList())
                                + (others.size() == 1 ? " gives" : " give") + " the same figure."
                        : "The policies give figures " + span.range(said.money()) + ".");
    }

    private static String nothing(Said said, List<Entry> sources, boolean isOfAll) {
        String policy = isOfAll ? "no policy" : "no policy that is told";
        if (sources.size() > 1) {
            return Said.sentenceCase(policy) + " gives any of them a share.";
        }
        return touched(said, sources.getFirst())
                .map(touched -> touched + "; " + policy + " gives it a share.")
                .orElse(Said.sentenceCase(policy) + " gives it a share.");
    }

    private static Optional<String> touched(Said said, Entry source) {
        return Said.sum(source, Field.POISON)
                .filter(sum -> !sum.isZero())
                .map(sum -> "Money that this account paid may have been touched (" + sum.atMost(said.money()) + ")");
    }

    /** Several bounds are no bound of all: each is reached in an order of its own. Only the least add up to one that holds. */
    private static Optional<String> bounds(Said said, List<Entry> sources) {
        List<String> ends = new ArrayList<>();
        if (Findings.allShow(sources, Field.LOWER_BOUND)) {
            ends.add(Findings.sum(sources, Field.LOWER_BOUND).atLeast(said.money()));
        }
        if (sources.size() == 1) {
            Said.sum(sources.getFirst(), Field.UPPER_BOUND).ifPresent(sum -> ends.add(sum.atMost(said.money())));
        }
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of("In whatever order the money left the accounts, it is " + Said.list(ends) + ".");
    }

    private static Optional<String> missing(List<Entry> sources) {
        List<String> titles = additive(sources).stream()
                .filter(field -> !Findings.allShow(sources, field))
                .map(field -> "\u201C" + title(field) + "\u201D")
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of("Not all findings have a figure under " + Said.list(titles)
                        + "; the tables add up those that do, and say how many these are.");
    }

    private static String untold(Said said, List<Entry> sources) {
        return sources.size() == 1
                ? touched(said, sources.getFirst())
                        .map(touched -> touched + ".")
                        .orElse(UNTOLD)
                : UNTOLD;
    }
}
