package org.wellhead.share.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;

/** A finding in plain words, for forms that have a note where the finding has fields. What is not told is not mentioned. */
public final class Sentences {
    private final Release release;
    private final Told told;

    /** Those of one release. */
    public Sentences(Release release) {
        this.release = release;
        this.told = new Told(release);
    }

    /** One to a few sentences of a finding or an input. Payments are named by their ids. */
    public String of(Entry entry) {
        return switch (entry.kind()) {
            case SOURCE ->
                about(entry) + " put money into what "
                        + told.of(entry, Field.UNIT).map(unit -> "unit " + unit).orElse("a designated unit")
                        + " received" + figures(entry) + "." + chain(entry, " Payments that prove it, in order: ");
            case FREEZE ->
                "To freeze: " + about(entry)
                        + told.money(entry, Field.AMOUNT)
                                .map(amount -> ", which stops " + amount + " beyond what accounts before it stop")
                                .orElse("")
                        + "." + listed(entry, Field.RANK, Field.POLICY, Field.POWER)
                        + chain(entry, " Payments that justify it: ");
            case MATCH ->
                about(entry) + " is taken for an entry of a list."
                        + listed(
                                entry,
                                Field.LIST,
                                Field.ENTRY,
                                Field.ENTRY_NAME,
                                Field.LISTED_ON,
                                Field.SCORE,
                                Field.REASONS,
                                Field.DECIDED);
            case SIGHTING ->
                told.of(entry, Field.TITLE).orElse("A sighting") + "."
                        + told.of(entry, Field.STATEMENT)
                                .map(said -> " " + said)
                                .orElse("")
                        + listed(
                                entry,
                                Field.TIME,
                                Field.LATITUDE,
                                Field.LONGITUDE,
                                Field.VEHICLES,
                                Field.VEHICLES_LOW,
                                Field.VEHICLES_HIGH,
                                Field.LENGTH_METRES,
                                Field.BARRELS_LOW,
                                Field.BARRELS_HIGH,
                                Field.SHA256);
            case INPUT -> "An input." + listed(entry, Field.PLACE, Field.SHA256, Field.BYTES);
            case PARTY, ACCOUNT, PAYMENT -> told.fullName(entry);
        };
    }

    /** What to keep to for {@link #of}: also the account or party that it names bears a label, and so does who holds the account. */
    public Label label(Entry entry) {
        return entry.reference(Field.ABOUT)
                .map(release::entry)
                .map(about -> Labels.both(Labels.of(entry), named(about)))
                .orElseGet(() -> named(entry));
    }

    private Label named(Entry entry) {
        return told.holder(entry)
                .map(holder -> Labels.both(Labels.of(entry), Labels.of(holder)))
                .orElseGet(() -> Labels.of(entry));
    }

    /** How much of a payment reached designated accounts, under each policy that is told; empty if none is. */
    public Optional<String> traced(Entry payment) {
        List<String> parts = amounts(payment, Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Of it reached designated accounts: " + String.join(", ", parts) + ".");
    }

    private String about(Entry finding) {
        return finding.reference(Field.ABOUT)
                .map(release::entry)
                .map(entry -> entry.kind().word() + " " + told.fullName(entry))
                .map(words -> Character.toUpperCase(words.charAt(0)) + words.substring(1))
                .orElse("Somebody");
    }

    private String figures(Entry source) {
        List<String> parts = amounts(
                source, Field.PROPORTIONAL, Field.FIFO, Field.LIFO, Field.POISON, Field.LOWER_BOUND, Field.UPPER_BOUND);
        return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
    }

    private List<String> amounts(Entry entry, Field... fields) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            told.money(entry, field).ifPresent(amount -> parts.add(words(field) + " " + amount));
        }
        return parts;
    }

    private String chain(Entry entry, String before) {
        return told.of(entry, Field.CHAIN).map(ids -> before + ids + ".").orElse("");
    }

    private String listed(Entry entry, Field... fields) {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            told.of(entry, field).ifPresent(value -> parts.add(words(field) + ": " + SafeText.line(value)));
        }
        return parts.isEmpty() ? "" : " " + String.join("; ", parts) + ".";
    }

    private static String words(Field field) {
        return switch (field) {
            case PROPORTIONAL -> "in proportion";
            case FIFO -> "first in first out";
            case LIFO -> "last in first out";
            case POISON -> "at most touched";
            case LOWER_BOUND -> "under any order at least";
            case UPPER_BOUND -> "under any order at most";
            case LISTED_ON -> "listed on";
            case SHA256 -> "SHA-256";
            default -> field.word().replace('_', ' ');
        };
    }
}
