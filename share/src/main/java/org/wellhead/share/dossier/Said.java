package org.wellhead.share.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** Says what a release shows, in words for people. What is not in the release is not said. */
final class Said {
    /** The policies that share money out, each figure of which is a possible answer. */
    static final List<Field> POLICIES = List.of(Field.PROPORTIONAL, Field.FIFO, Field.LIFO);

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLLL uuuu", Locale.ENGLISH);

    private final Release release;

    Said(Release release) {
        this.release = release;
    }

    /** What amounts are in. */
    Money money() {
        return release.money();
    }

    /** The money of a field. */
    static Optional<Sum> sum(Entry entry, Field field) {
        return Optional.ofNullable(entry.values().get(field)).flatMap(Sum::of);
    }

    /** The money of a field as figures; empty text where there is none. */
    String figures(Entry entry, Field field) {
        return sum(entry, field).map(sum -> sum.figures(money())).orElse("");
    }

    /** The least and the most that the policies give. */
    static Optional<Sum> span(Entry entry) {
        return POLICIES.stream().flatMap(field -> sum(entry, field).stream()).reduce(Sum::span);
    }

    /** A time or a month; empty text where there is none. A time at midnight is a day. */
    static String time(Entry entry, Field field) {
        return switch (entry.values().get(field)) {
            case Shown.Time time -> time(time.epochMicros());
            case Shown.Month month -> MONTH.format(month.month());
            case null, default -> "";
        };
    }

    private static String time(long epochMicros) {
        long second = Math.floorDiv(epochMicros, TimeUnit.SECONDS.toMicros(1));
        var at = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
        if (Math.floorMod(second, TimeUnit.DAYS.toSeconds(1)) == 0) {
            return DAY.format(at);
        }
        return (at.getSecond() == 0 ? MINUTE : SECOND).format(at);
    }

    /** The day and minute of an instant, e.g. {@code 2026-01-31 12:00 UTC}. */
    static String instant(Instant at) {
        return MINUTE.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** The words or the pseudonym of a field in one line; empty text where there is none. */
    static String name(Entry entry, Field field) {
        return entry.text(field).map(Legible::name).orElse("");
    }

    /** Free text in one line; empty text where there is none. */
    static String text(Entry entry, Field field) {
        return entry.text(field).map(Said::prose).orElse("");
    }

    /** Free text in one line, in which no figure is parted from its per cent. */
    static String prose(String text) {
        return Legible.text(text).replaceAll("(?<=[0-9]) (?=%)", "\u00A0");
    }

    /** An account's number as people read it: an IBAN in groups of four. */
    static String number(Entry account) {
        String number = name(account, Field.NUMBER);
        return account.values().get(Field.NUMBER) instanceof Shown.Text
                        && IBAN.matcher(number).matches()
                ? number.replaceAll("(?<=\\G.{4})(?=.)", " ")
                : number;
    }

    /** The lines of a free text. */
    static List<String> lines(Entry entry, Field field) {
        return entry.text(field).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .limit(100)
                .map(Said::prose)
                .toList();
    }

    /** A number of things; empty text where there is none. */
    static String count(Entry entry, Field field) {
        return entry.count(field).map(Said::grouped).orElse("");
    }

    /** {@code 1204567} is {@code 1,204,567}. */
    static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** {@code 1 source}, {@code 1,204 sources}. */
    static String count(long n, String one, String many) {
        return grouped(n) + " " + (n == 1 ? one : many);
    }

    /** The entry that a field refers to. */
    Optional<Entry> at(Entry entry, Field field) {
        return entry.reference(field).map(release::entry);
    }

    /** An account or a party for a cell: the holder's name, and the number below. */
    String cell(Entry about) {
        String two = Stream.of(holder(about), number(about))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return two.isEmpty() ? unnamed(about) : two;
    }

    /** An account or a party for a heading. */
    String heading(Entry about) {
        return cell(about).lines().map(Legible::within).collect(Collectors.joining(", "));
    }

    /** An account or a party for a sentence. */
    String sentence(Entry about) {
        String holder = holder(about);
        String number = number(about);
        if (about.kind() == Kind.PARTY) {
            return holder.isEmpty() ? unnamed(about) : Legible.within(holder);
        }
        // A pseudonym says itself that it is an account.
        boolean isPseudonym = about.values().get(Field.NUMBER) instanceof Shown.Pseudonym;
        String account = number.isEmpty() ? unnamed(about) : (isPseudonym ? "" : "account ") + Legible.within(number);
        return holder.isEmpty() ? account : account + " of " + Legible.within(holder);
    }

    /** The name of the party, or of the one that holds the account; empty text where there is none. */
    String holder(Entry about) {
        return about.kind() == Kind.PARTY
                ? name(about, Field.NAME)
                : at(about, Field.HOLDER).map(party -> name(party, Field.NAME)).orElse("");
    }

    private static String unnamed(Entry about) {
        return about.kind().word() + " " + about.id().toString().substring(0, 8);
    }

    /** The account's country, or else its holder's: two letters; empty text where there is none. */
    String country(Entry about) {
        return about.text(Field.COUNTRY)
                .or(() -> at(about, Field.HOLDER).flatMap(party -> party.text(Field.COUNTRY)))
                .orElse("");
    }

    /** The name of a country, e.g. {@code Türkiye}. */
    static String countryName(String code) {
        String name = code.matches("[A-Z]{2}") ? Country.name(code) : code;
        return name.isEmpty() ? "Country not told" : Legible.name(name);
    }

    /** {@code first}, {@code first and second}, {@code first, second and third}. */
    static String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** {@code this} is {@code This}. */
    static String sentenceCase(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
