package org.wellhead.app;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;
import org.wellhead.share.release.Withheld;

/** What a partner would get and what not, for a page: {@code share preview}, taken apart. */
public final class SharePreview {
    /** Entries, and what is withheld, that are told; the rest is counted. */
    public static final int TOLD_MOST = 1000;

    private final Release release;
    private final ShareLook look;

    private SharePreview(ShareLook look) {
        this.look = look;
        this.release = look.prepared().release();
    }

    /**
     * All of it.
     *
     * @param partner its id
     * @param tlp how far the release may spread, in the word of files
     * @param serial which release to this partner it would be
     * @param entriesTotal of which the first are in {@code entries}
     * @param withheldTotal of which the first are in {@code withheld}
     * @param files that would be written, without their signature
     */
    public record Told(
            String partner,
            String partnerName,
            String tlp,
            long serial,
            List<OfKind> kinds,
            List<OfReason> reasons,
            long entriesTotal,
            List<EntryTold> entries,
            long withheldTotal,
            List<WithheldTold> withheld,
            List<FileWithheld> filesWithheld,
            List<FileTold> files,
            List<String> method) {
        /** Keeps the lists as they are now. */
        public Told {
            kinds = List.copyOf(kinds);
            reasons = List.copyOf(reasons);
            entries = List.copyOf(entries);
            withheld = List.copyOf(withheld);
            filesWithheld = List.copyOf(filesWithheld);
            files = List.copyOf(files);
            method = List.copyOf(method);
        }
    }

    /** How many of a kind go, and how many do not at all. */
    public record OfKind(String kind, long goes, long withheld) {}

    /**
     * How often something is withheld for one reason.
     *
     * @param why the end of a sentence
     */
    public record OfReason(String reason, String why, long items, long fields) {}

    /**
     * One thing that the partner would get.
     *
     * @param id by which this partner alone knows it
     * @param label what the partner must keep to
     */
    public record EntryTold(String id, String kind, String name, String label, List<FieldTold> fields) {
        /** Keeps the fields as they are now. */
        public EntryTold {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of it.
     *
     * @param how {@code exact}, {@code pseudonym}, {@code band} or {@code month}
     * @param label where it is narrower than that of the whole; else empty
     */
    public record FieldTold(String field, String shown, String how, String label) {}

    /**
     * One thing that the partner would not get, or less exactly.
     *
     * @param name by the case's key
     * @param field empty: all of it
     * @param why the end of a sentence
     */
    public record WithheldTold(String kind, String name, String field, String reason, String why) {}

    /** A file of the case of which nothing goes. */
    public record FileWithheld(String place, int payments, String why) {}

    /** A file that would be written. */
    public record FileTold(String name, long bytes) {}

    /** Takes apart what somebody looked at. */
    static Told of(ShareLook look) {
        return new SharePreview(look).told();
    }

    private Told told() {
        Head head = release.head();
        List<Withheld> withheld = look.prepared().withheld();
        return new Told(
                head.partnerId(),
                head.partnerName(),
                head.tlp().word(),
                head.serial(),
                kinds(),
                reasons(),
                release.entries().size(),
                release.entries().stream().limit(TOLD_MOST).map(this::entry).toList(),
                withheld.size(),
                withheld.stream().limit(TOLD_MOST).map(SharePreview::withheld).toList(),
                look.withheldFiles().stream()
                        .map(file -> new FileWithheld(file.place(), file.payments(), file.why()))
                        .toList(),
                look.files().stream()
                        .map(file -> new FileTold(file.name(), file.bytes().length))
                        .toList(),
                release.method());
    }

    private List<OfKind> kinds() {
        Map<Kind, long[]> counts = new EnumMap<>(Kind.class);
        release.entries().forEach(entry -> counts.computeIfAbsent(entry.kind(), _ -> new long[2])[0]++);
        look.prepared().withheld().stream()
                .filter(each -> each.field().isEmpty())
                .forEach(each -> counts.computeIfAbsent(each.item().kind(), _ -> new long[2])[1]++);
        List<OfKind> kinds = new ArrayList<>();
        counts.forEach((kind, both) -> kinds.add(new OfKind(kind.word(), both[0], both[1])));
        return kinds;
    }

    private List<OfReason> reasons() {
        Map<Reason, long[]> counts = new EnumMap<>(Reason.class);
        for (Withheld each : look.prepared().withheld()) {
            counts.computeIfAbsent(each.reason(), _ -> new long[2])[each.field().isEmpty() ? 0 : 1]++;
        }
        List<OfReason> reasons = new ArrayList<>();
        counts.forEach((reason, both) -> reasons.add(new OfReason(word(reason), reason.words(), both[0], both[1])));
        return reasons;
    }

    private static WithheldTold withheld(Withheld each) {
        return new WithheldTold(
                each.item().kind().word(),
                each.item().name(),
                each.field().map(Field::word).orElse(""),
                word(each.reason()),
                each.reason().words());
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private EntryTold entry(Entry entry) {
        List<FieldTold> fields = new ArrayList<>();
        entry.values()
                .forEach((field, shown) -> fields.add(new FieldTold(
                        field.word(),
                        shown(shown),
                        how(shown),
                        entry.narrower().containsKey(field)
                                ? entry.narrower().get(field).tlp().label()
                                : "")));
        String handling =
                entry.label().handling().stream().map(code -> "; " + code).collect(Collectors.joining());
        return new EntryTold(
                entry.id().toString(),
                entry.kind().word(),
                name(entry),
                entry.label().tlp().label() + "; " + entry.label().grade().word() + handling,
                fields);
    }

    /** What people call it: the first of its fields that is a name of something. */
    private static String name(Entry entry) {
        for (Field field : List.of(Field.NAME, Field.NUMBER, Field.TITLE, Field.ENTRY_NAME, Field.UNIT, Field.PLACE)) {
            if (entry.text(field).isPresent()) {
                return entry.text(field).get();
            }
        }
        return entry.id().toString().substring(0, 8);
    }

    private String shown(Shown shown) {
        return switch (shown) {
            case Shown.Text text -> text.text();
            case Shown.Pseudonym pseudonym -> pseudonym.text();
            case Shown.Amount amount -> money(amount.minor());
            case Shown.Band band -> money(band.lowMinor()) + " – " + money(band.highMinor());
            case Shown.Time time ->
                Instant.EPOCH.plus(time.epochMicros(), ChronoUnit.MICROS).toString();
            case Shown.Month month -> month.month().toString();
            case Shown.Count count -> String.valueOf(count.count());
            case Shown.Reference reference -> named(reference.to());
            case Shown.References references ->
                references.to().stream().map(this::named).collect(Collectors.joining(", "));
        };
    }

    private static String how(Shown shown) {
        return switch (shown) {
            case Shown.Pseudonym _ -> "pseudonym";
            case Shown.Band _ -> "band";
            case Shown.Month _ -> "month";
            case Shown.Text _, Shown.Amount _, Shown.Time _, Shown.Count _, Shown.Reference _, Shown.References _ ->
                "exact";
        };
    }

    private String named(UUID id) {
        Entry entry = release.entry(id);
        return entry.kind().word() + " " + name(entry);
    }

    private String money(long minor) {
        return release.money().format(minor) + " " + release.money().currency();
    }
}
