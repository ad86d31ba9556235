package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;

/** Says traced money: under each policy, between which figures, and within which bounds. */
final class Amounts {
    private static final List<Field> ALL =
            List.of(Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON, Field.LOWER_BOUND, Field.UPPER_BOUND);

    private Amounts() {}

    /** Those amounts of a source that at least one of these shows, in the order in which they are told. */
    static List<Field> shown(List<Entry> sources) {
        return ALL.stream()
                .filter(field -> sources.stream()
                        .anyMatch(entry -> Said.sum(entry, field).isPresent()))
                .toList();
    }

    /** Those of them that make sense as a sum. Poison does not: what several sources can have touched may be the same money. */
    static List<Field> additive(List<Entry> sources) {
        return shown(sources).stream().filter(field -> field != Field.POISON).toList();
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

    /** What sources put in, how far the policies differ, and the bounds. */
    static String sentence(Said said, List<Entry> sources, String subject) {
        List<String> sentences = new ArrayList<>();
        if (Findings.allShow(sources, Field.PROPORTIONAL)) {
            sentences.add(subject + " put in "
                    + Findings.sum(sources, Field.PROPORTIONAL).words(said.money())
                    + " if mixed money is shared in proportion.");
        }
        List<Field> policies = Said.POLICIES.stream()
                .filter(field -> Findings.allShow(sources, field))
                .toList();
        if (policies.size() > 1) {
            Sum span = Findings.span(sources);
            sentences.add(
                    span.isExact()
                            ? "The other policies give the same figure."
                            : "The policies give figures from " + span.words(said.money()) + ".");
        }
        bounds(said, sources).ifPresent(sentences::add);
        return sentences.isEmpty()
                ? subject + " put in money; no amount is in this release."
                : String.join(" ", sentences);
    }

    private static java.util.Optional<String> bounds(Said said, List<Entry> sources) {
        List<String> ends = Stream.of(Field.LOWER_BOUND, Field.UPPER_BOUND)
                .filter(field -> Findings.allShow(sources, field))
                .map(field -> (field == Field.LOWER_BOUND ? "at least " : "at most ")
                        + Findings.sum(sources, field).words(said.money()))
                .toList();
        return ends.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        "In whatever order the money left the accounts, it is " + Said.list(ends) + ".");
    }
}
