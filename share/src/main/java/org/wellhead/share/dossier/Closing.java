package org.wellhead.share.dossier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.Sha256;
import org.wellhead.share.dossier.Block.Bullets;
import org.wellhead.share.dossier.Block.Column;
import org.wellhead.share.dossier.Block.Fact;
import org.wellhead.share.dossier.Block.Facts;
import org.wellhead.share.dossier.Block.Grid;
import org.wellhead.share.dossier.Block.Note;
import org.wellhead.share.dossier.Block.Prose;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** Tells after the findings how they were made, how sure they are, how they are to be read, and how to verify that nothing was changed. */
final class Closing {
    private final Release release;
    private final Findings findings;
    private final List<Annex> annexes;

    Closing(Release release, Findings findings, List<Annex> annexes) {
        this.release = release;
        this.findings = findings;
        this.annexes = annexes;
    }

    List<Chapter> chapters() {
        return Stream.of(method(), certainty(), reading(), proof())
                .filter(chapter -> !chapter.blocks().isEmpty())
                .toList();
    }

    private Chapter method() {
        List<Block> blocks = new ArrayList<>();
        release.method().forEach(sentence -> blocks.add(new Prose(Legible.within(Said.prose(sentence)))));
        if (!findings.sources().isEmpty() || !findings.freezes().isEmpty()) {
            blocks.add(new Prose(
                    "Money has no name. Once money of two people lies in one account, a rule must say whose money a later payment was. Courts"
                            + " have used different rules, so each figure is given under each rule:"));
            blocks.add(new Bullets(List.of(
                    "Proportional: every payment takes the same share of all that lies in the account.",
                    "FIFO: what came into the account first leaves it first.",
                    "LIFO: what came into the account last leaves it first.",
                    "Poison: no rule of sharing, but all money that can have been touched by the source. It is an upper bound and never a share.",
                    "At least, at most: bounds that hold for whatever order in which money left the accounts.")));
            blocks.add(new Prose(
                    "Under no rule is money that has left an account found again in what came in later. Which rule binds is a question of law,"
                            + " not of computation."));
        }
        return new Chapter("method", 1, "The method", blocks);
    }

    private Chapter certainty() {
        List<String> items = new ArrayList<>();
        if (!findings.sources().isEmpty()) {
            items.add(
                    "Where the policies give the same figure, the choice of rule does not matter. Where they are far apart, money was mixed, and any"
                            + " single figure is a choice of rule; the bounds hold in any case.");
            items.add(
                    "The figures follow from the payments that were examined. Money that moved outside them, such as cash, shows as money of whoever"
                            + " spent it.");
        }
        if (!findings.matches().isEmpty()) {
            items.add("A match of a name is a reason to look, not an identification. The reasons say what agrees.");
        }
        if (!findings.sightings().isEmpty()) {
            items.add(
                    "Counts in pictures are estimates with the limits given. A picture shows a moment, not what happened before and after.");
        }
        release.entries().stream()
                .map(entry -> entry.label().grade().word())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(word -> Grade.parse(word)
                        .ifPresent(grade -> items.add("Evaluation " + word + ": " + grade.meaning() + ".")));
        return new Chapter(
                "certainty", 1, "How sure this is", items.isEmpty() ? List.of() : List.of(new Bullets(items)));
    }

    private Chapter reading() {
        List<String> items = new ArrayList<>();
        if (shows(Shown.Pseudonym.class)) {
            items.add(
                    "A pseudonym, such as Account-7Q2M-ZK4D-0V8P, stands for a name or number. It stands for the same one in every release to you, and"
                            + " differs from partner to partner. Only the sender can resolve it.");
        }
        if (shows(Shown.Band.class)) {
            items.add(
                    "A band, such as 100.00 – 200.00, is an amount of at least the first figure and less than the second. Sums of bands are bands.");
        }
        if (shows(Shown.Month.class)) {
            items.add("A month stands for a time within it, in UTC.");
        }
        items.add(
                "Times are UTC; a day without a time of day is one that was recorded at midnight or by its day only.");
        if (release.money().equals(Money.NONE)) {
            items.add("Amounts are in one currency, which the examined files do not name.");
        } else {
            items.add("Amounts are in " + release.money().currency() + ".");
        }
        items.add(
                "Very long names and texts are cut here and end in …; the annexed tables have all of them. A character that would command a screen or"
                        + " turn the direction of writing is shown as \uFFFD.");
        items.add("An identifier is the same in every form and every release to you.");
        return new Chapter("reading", 1, "How to read this dossier", List.of(new Bullets(items)));
    }

    private boolean shows(Class<? extends Shown> sort) {
        return release.entries().stream()
                .flatMap(entry -> entry.values().values().stream())
                .anyMatch(sort::isInstance);
    }

    private Chapter proof() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(
                List.of(new Fact("Commitment", Legible.name(release.head().commitment())))));
        blocks.add(new Note(
                "The commitment binds the sender to the inputs of these findings without telling anything of them. The sender can show later that"
                        + " it belongs to them."));
        if (!annexes.isEmpty()) {
            blocks.add(new Prose(
                    "These tables are annexed. Each has a row for every entry of this release that it is about:"));
            blocks.add(new Grid(
                    List.of(
                            new Column("File", false, 40),
                            new Column("Rows", true, 14),
                            new Column("SHA-256", false, 110)),
                    annexes.stream()
                            .map(annex -> List.of(annex.file().name(), Said.grouped(annex.rows()), sha256(annex)))
                            .toList(),
                    List.of(),
                    List.of()));
        }
        inputs(blocks);
        blocks.add(new Prose((annexes.isEmpty()
                        ? "To verify: the"
                        : "To verify: compute the SHA-256 of each annexed table with any tool, for instance sha256sum, and compare it with the"
                                + " one above. The")
                + " release as a whole is signed by the sender: check the signature over all its files, this dossier too, by \u201Cwellhead share"
                + " verify\u201D with the sender's public key, got from the sender by another way."));
        return new Chapter("proof", 1, "Hashes, and how to verify", blocks);
    }

    private void inputs(List<Block> blocks) {
        List<Entry> inputs = release.of(Kind.INPUT).toList();
        if (inputs.isEmpty()) {
            return;
        }
        blocks.add(new Prose("The findings were made from these files:"));
        blocks.add(new Grid(
                List.of(
                        new Column("File", false, 44),
                        new Column("Bytes", true, 18),
                        new Column("SHA-256", false, 110)),
                inputs.stream()
                        .map(input -> List.of(
                                Said.name(input, Field.PLACE),
                                Said.count(input, Field.BYTES),
                                Said.name(input, Field.SHA256)))
                        .toList(),
                List.of(),
                List.of()));
    }

    private static String sha256(Annex annex) {
        return HexFormat.of().formatHex(Sha256.digest().digest(annex.file().bytes()));
    }
}
