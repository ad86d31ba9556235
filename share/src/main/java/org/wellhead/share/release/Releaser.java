package org.wellhead.share.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.ReleasePolicy;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Dossier;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;

/**
 * Makes of a dossier what one partner gets.
 *
 * <p>In three steps: which items may go, each kind after those that it refers to; which of them a finding that goes leads to, since what nothing
 * leads to would tell that something is withheld; and each field as exactly as agreed. A match goes with an account that its party holds, an input
 * with a payment that was read from it.
 */
public final class Releaser {
    private final Dossier dossier;
    private final Partner partner;
    private final Terms terms;
    private final PartnerSecret secret;
    private final ReleasePolicy policy;
    private final List<Withheld> withheld = new ArrayList<>();
    private final SortedMap<String, Attachment> attachments = new TreeMap<>();

    /**
     * Under what a release is made.
     *
     * @param senderId our own id
     * @param senderName our own name
     * @param tlp the colour of the release: nothing narrower goes, and nothing in it is marked wider
     * @param at when
     * @param serial which release to the partner it is, from 1 to {@link Head#SERIAL_MAX}
     */
    public record Terms(String senderId, String senderName, Tlp tlp, Instant at, long serial) {
        public Terms {
            if (serial < 1 || serial > Head.SERIAL_MAX) {
                throw new IllegalArgumentException(
                        "releases are counted from 1 to " + Head.SERIAL_MAX + ", not " + serial);
            }
        }
    }

    private Releaser(Dossier dossier, Partner partner, Terms terms, PartnerSecret secret) {
        this.dossier = dossier;
        this.partner = partner;
        this.terms = terms;
        this.secret = secret;
        this.policy = new ReleasePolicy(partner, terms.tlp(), terms.senderId());
    }

    /**
     * What the partner gets, and what not. The same arguments give the same. O(items and their references), and O(n log n) to sort them.
     */
    public static Prepared prepare(Dossier dossier, Partner partner, Terms terms, PartnerSecret secret) {
        return new Releaser(dossier, partner, terms, secret).prepare();
    }

    private Prepared prepare() {
        Map<Key, Item> going = permitted();
        keepNeeded(going);
        List<Entry> entries = new ArrayList<>(going.size());
        going.values().forEach(item -> entries.add(entry(item, going)));
        entries.sort(Comparator.comparing(Entry::kind).thenComparing(Entry::id));
        withheld.sort(Comparator.comparing(Withheld::item)
                .thenComparing(each -> each.field().map(Field::word).orElse("")));
        Head head = new Head(
                terms.senderId(),
                terms.senderName(),
                partner.id(),
                partner.name(),
                terms.tlp(),
                terms.at(),
                terms.serial(),
                secret.commitment(dossier.contents()));
        return new Prepared(new Release(head, dossier.money(), entries, attachments, dossier.method()), withheld);
    }

    /** What the policy lets go, as far as what it refers to goes too. */
    private Map<Key, Item> permitted() {
        Map<Key, Item> going = new TreeMap<>();
        // A reference is always to a kind before, so that what it needs is decided by then.
        List<Item> byKind =
                dossier.items().stream().sorted(Comparator.comparing(Item::key)).toList();
        for (Item item : byKind) {
            Optional<Reason> reason = policy.withholds(item.marking()).or(() -> lacks(item, going));
            if (reason.isPresent()) {
                withheld.add(new Withheld(item.key(), Optional.empty(), reason.get()));
            } else {
                going.put(item.key(), item);
            }
        }
        return going;
    }

    private Optional<Reason> lacks(Item item, Map<Key, Item> going) {
        for (Field field : item.values().keySet()) {
            boolean needed = field.sort() == Field.Sort.REFERENCE || field.sort() == Field.Sort.REFERENCES;
            if (needed
                    && (policy.withholds(item.marking(field)).isPresent()
                            || !going.keySet().containsAll(item.references(field)))) {
                return Optional.of(Reason.DEPENDS);
            }
        }
        boolean mayBeBare = item.key().kind().isReferredTo();
        boolean bare = item.values().keySet().stream().allMatch(field -> reason(item, field) != null);
        return bare && !mayBeBare ? Optional.of(Reason.EMPTY) : Optional.empty();
    }

    /** Takes away what nothing that goes leads to: neither a finding nor, for matches and inputs, an account or a payment. */
    private void keepNeeded(Map<Key, Item> going) {
        Set<Key> needed = new HashSet<>();
        Set<String> read = new HashSet<>();
        // A match does not make its party needed; so it is judged when all that could has spoken.
        List<Item> matchesLast = List.copyOf(going.values()).reversed().stream()
                .sorted(Comparator.comparing(item -> isLed(item.key().kind())))
                .toList();
        for (Item item : matchesLast) {
            if (isNeeded(item, needed, read)) {
                if (item.key().kind() == Kind.PAYMENT) {
                    place(item).map(Releaser::file).ifPresent(read::add);
                }
                item.values().keySet().stream()
                        .filter(field -> policy.withholds(item.marking(field)).isEmpty())
                        .forEach(field -> needed.addAll(item.references(field)));
            } else {
                going.remove(item.key());
                withheld.add(new Withheld(item.key(), Optional.empty(), Reason.NEEDLESS));
            }
        }
    }

    private static boolean isLed(Kind kind) {
        return kind == Kind.MATCH || kind == Kind.INPUT;
    }

    private boolean isNeeded(Item item, Set<Key> needed, Set<String> read) {
        return switch (item.key().kind()) {
            case PARTY, ACCOUNT, PAYMENT -> needed.contains(item.key());
            case MATCH -> item.references(Field.ABOUT).stream().anyMatch(needed::contains);
            case INPUT -> place(item).filter(read::contains).isPresent();
            case SOURCE, FREEZE, SIGHTING -> true;
        };
    }

    /** Where an item was read from, if the policy lets that be told: else what it leads to would tell it. */
    private Optional<String> place(Item item) {
        return item.values().get(Field.PLACE) instanceof Value.Text place
                        && policy.withholds(item.marking(Field.PLACE)).isEmpty()
                ? Optional.of(place.text())
                : Optional.empty();
    }

    /** The file of a payment's place, which is the file's, a colon and the line. */
    private static String file(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf(':')));
    }

    private Entry entry(Item item, Map<Key, Item> going) {
        SortedMap<Field, Shown> values = new TreeMap<>();
        SortedMap<Field, Label> narrower = new TreeMap<>();
        Label label = label(item.marking());
        item.values().forEach((field, value) -> {
            @Nullable Reason reason = reason(item, field);
            @Nullable Shown shown = shown(item, field, value, going);
            if (reason != null || shown == null) {
                withheld.add(new Withheld(
                        item.key(), Optional.of(field), Objects.requireNonNullElse(reason, Reason.DEPENDS)));
            }
            if (shown == null) {
                return;
            }
            values.put(field, shown);
            Label own = label(item.marking(field));
            if (!own.equals(label)) {
                narrower.put(field, own);
            }
        });
        return new Entry(id(item.key()), item.key().kind(), label, values, narrower);
    }

    /** Why a field is not told, or less exactly; null: it is told as it is. */
    private @Nullable Reason reason(Item item, Field field) {
        Optional<Reason> policed = policy.withholds(item.marking(field));
        if (policed.isPresent()) {
            return policed.get();
        }
        Redaction less = partner.redaction();
        boolean redacted = switch (field.sort()) {
            case NAME -> less.names();
            case NUMBER -> less.numbers();
            case FREE_TEXT, ATTACHMENT -> less.names() || less.numbers() || less.times() || less.amounts();
            case TIME -> less.times();
            case AMOUNT -> less.amounts();
            case SOURCE -> less.sources() || less.names();
            case LABEL, COUNT, REFERENCE, OPTIONAL_REFERENCE, REFERENCES -> false;
        };
        return redacted ? Reason.REDACTION : null;
    }

    /** The value as the partner gets it; null: not at all. */
    private @Nullable Shown shown(Item item, Field field, Value value, Map<Key, Item> going) {
        @Nullable Reason reason = reason(item, field);
        if (reason != null && reason != Reason.REDACTION) {
            return null;
        }
        boolean less = reason == Reason.REDACTION;
        return switch (value) {
            case Value.Text text -> text(item, field, text.text(), less);
            case Value.Amount amount -> less ? Shown.Band.of(amount.minor()) : new Shown.Amount(amount.minor());
            case Value.Time time -> less ? month(time.epochMicros()) : new Shown.Time(time.epochMicros());
            case Value.Count count -> less ? null : new Shown.Count(count.count());
            case Value.Reference one -> going.containsKey(one.to()) ? new Shown.Reference(id(one.to())) : null;
            case Value.References many ->
                new Shown.References(many.to().stream().map(this::id).toList());
        };
    }

    private @Nullable Shown text(Item item, Field field, String text, boolean less) {
        if (!less) {
            return new Shown.Text(field.sort() == Field.Sort.ATTACHMENT ? attach(item, text) : text);
        }
        return field.sort() == Field.Sort.NAME || field.sort() == Field.Sort.NUMBER
                ? new Shown.Pseudonym(secret.pseudonym(dossier.caseId(), item.key()))
                : null;
    }

    /** Puts a file of the case among those of the release; its name there, since what it is called in the case may name anybody. */
    private String attach(Item item, String file) {
        String name = "attachment-" + id(item.key()) + extension(file);
        attachments.put(name, Objects.requireNonNull(dossier.attachments().get(file), file));
        return name;
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot >= 0 && name.substring(dot).matches("[.][a-z]{3,4}") ? name.substring(dot) : "";
    }

    private static Shown.Month month(long epochMicros) {
        long day = Math.floorDiv(epochMicros, TimeUnit.DAYS.toMicros(1));
        return new Shown.Month(YearMonth.from(LocalDate.ofEpochDay(day)));
    }

    private UUID id(Key key) {
        return secret.id(dossier.caseId(), key);
    }

    /** Who else gave it must be asked too, so each travels: by its id, or without sources as somebody whom only we know. */
    private Label label(Marking marking) {
        List<String> others = marking.originators().keySet().stream()
                .filter(by -> !by.equals(terms.senderId()))
                .map(by -> partner.redaction().sources() ? secret.undisclosed(by) : by)
                .toList();
        return new Label(
                marking.tlp().and(terms.tlp()),
                marking.handling(),
                marking.grade(),
                Label.originator(terms.senderId(), others));
    }
}
