package org.wellhead.share.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** Values of a release as texts, spelled the same in every form, and made harmless by {@link SafeText}. */
public final class Told {
    private final Release release;

    /** Those of one release. */
    public Told(Release release) {
        this.release = release;
    }

    /**
     * A field as a text: words as they are; an amount as {@link Money#format}; a band as two of them with a hyphen, the second not part of it; a time as
     * {@code 2014-03-12T09:30:00Z}; a month as {@code 2014-03}; other entries by their {@link #name}. Empty where there is no such field.
     */
    public Optional<String> of(Entry entry, Field field) {
        Money money = release.money();
        return switch (entry.values().get(field)) {
            case null -> Optional.empty();
            case Shown.Text text -> Optional.of(SafeText.of(text.text()));
            case Shown.Pseudonym pseudonym -> Optional.of(SafeText.of(pseudonym.text()));
            case Shown.Amount amount -> Optional.of(money.format(amount.minor()));
            case Shown.Band band -> Optional.of(money.format(band.lowMinor()) + "-" + money.format(band.highMinor()));
            case Shown.Time time -> Optional.of(instant(time.epochMicros()).toString());
            case Shown.Month month -> Optional.of(month.month().toString());
            case Shown.Count count -> Optional.of(count(field, count.count()));
            case Shown.Reference one -> Optional.of(name(release.entry(one.to())));
            case Shown.References many -> Optional.of(names(many.to()));
        };
    }

    /** An amount or a band with its currency. */
    public Optional<String> money(Entry entry, Field field) {
        return of(entry, field).map(amount -> amount + " " + release.money().currency());
    }

    /** What to call an entry: a party's name, an account's number, their pseudonyms; where there is none, and for all else, the id. */
    public String name(Entry entry) {
        Optional<String> known = switch (entry.kind()) {
            case PARTY -> of(entry, Field.NAME);
            case ACCOUNT -> of(entry, Field.NUMBER);
            case PAYMENT, SOURCE, FREEZE, MATCH, SIGHTING, INPUT -> Optional.empty();
        };
        return known.orElse(entry.id().toString());
    }

    /** As {@link #name}, and of an account also who holds it, if that is told. */
    public String fullName(Entry entry) {
        return holder(entry)
                .flatMap(party -> of(party, Field.NAME))
                .map(holder -> name(entry) + " (" + holder + ")")
                .orElseGet(() -> name(entry));
    }

    /** The party that holds an account, if that is told. */
    public Optional<Entry> holder(Entry account) {
        return account.reference(Field.HOLDER).map(release::entry);
    }

    /** The account at one end of a payment. */
    public Entry end(Entry payment, Field payerOrPayee) {
        return release.entry(payment.reference(payerOrPayee)
                .orElseThrow(() -> new IllegalStateException("a payment without its " + payerOrPayee.word())));
    }

    /** All payments by time; those of which only the month is told come before those of its first day, those without a time first of all. */
    public List<Entry> payments() {
        return release.of(Kind.PAYMENT)
                .sorted(Comparator.comparing(Told::order).thenComparing(Entry::id))
                .toList();
    }

    /** All findings, by kind and id. */
    public List<Entry> findings() {
        return release.entries().stream()
                .filter(entry -> entry.kind().isFinding())
                .toList();
    }

    /** The time of so many microseconds since 1970. */
    public static Instant instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
    }

    private static Instant order(Entry payment) {
        return switch (payment.values().get(Field.TIME)) {
            case Shown.Time time -> instant(time.epochMicros());
            case Shown.Month month ->
                month.month()
                        .atDay(1)
                        .atStartOfDay()
                        .toInstant(java.time.ZoneOffset.UTC)
                        .minusNanos(1);
            case null, default -> Instant.MIN;
        };
    }

    private static String count(Field field, long count) {
        return switch (field) {
            case LATITUDE, LONGITUDE -> BigDecimal.valueOf(count, 6).toPlainString();
            case SCORE -> BigDecimal.valueOf(count, 3).toPlainString();
            default -> Long.toString(count);
        };
    }

    private String names(List<UUID> entries) {
        return entries.stream().map(id -> name(release.entry(id))).collect(Collectors.joining(", "));
    }
}
