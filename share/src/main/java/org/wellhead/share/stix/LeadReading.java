package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Shown;

/** One object of Wellhead's extension, or a stranger's identity, on its way to a {@link Lead}. */
final class LeadReading {
    private final ReceivedMarkings markings;
    private final Map<String, Kind> kinds = new HashMap<>();

    LeadReading(ReceivedMarkings markings) {
        this.markings = markings;
    }

    /** The kind of entry that an object stands for, by its type and what the extension says; empty if it stands for none. */
    static Optional<Kind> kind(Received object, Json.Members content) {
        String said = properties(object, content).text("kind").orElse("");
        for (Kind kind : Kind.values()) {
            boolean bySelf = Extension.isOwnType(object.type()) || said.equals(kind.word());
            if (Extension.type(kind).equals(object.type()) && bySelf) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Notes that an object is there, so that others can refer to it. */
    void note(Received object, Kind kind) {
        kinds.put(object.id(), kind);
    }

    /** The extension's properties: at the top of a type of ours, else in the dictionary. */
    static Json.Members properties(Received object, Json.Members content) {
        return Extension.isOwnType(object.type()) ? content : extension(content);
    }

    static Json.Members extension(Json.Members content) {
        return content.values().get("extensions") instanceof Json.Members extensions
                        && extensions.values().get(Extension.ID) instanceof Json.Members extension
                ? extension
                : Json.members(Map.of());
    }

    /** The lead of an object of this kind. */
    Lead lead(Received object, Kind kind, Json.Members content) throws StixRefused {
        try {
            Json.Members properties = properties(object, content);
            SortedMap<Field, Shown> shown = ShownReading.read(kind, properties);
            return lead(object, kind, content, shown, ShownReading.money(kind, properties));
        } catch (StixRefused e) {
            throw new StixRefused(object.id() + " has " + e.getMessage());
        }
    }

    /** The party that a stranger's identity is. */
    Lead stranger(Received object, Json.Members content) throws StixRefused {
        SortedMap<Field, Shown> shown = new TreeMap<>();
        content.text("name")
                .filter(name -> !name.isBlank() && name.length() <= Value.Text.CHARS_MAX)
                .ifPresent(name -> shown.put(Field.NAME, new Shown.Text(name)));
        content.text("identity_class").ifPresent(kind -> {
            switch (kind) {
                case "individual" -> shown.put(Field.PARTY_KIND, new Shown.Text("person"));
                case "organization" -> shown.put(Field.PARTY_KIND, new Shown.Text("organisation"));
                default -> shown.put(Field.PARTY_KIND, new Shown.Text("unknown"));
            }
        });
        return lead(object, Kind.PARTY, content, shown, Optional.empty());
    }

    private Lead lead(
            Received object, Kind kind, Json.Members content, SortedMap<Field, Shown> shown, Optional<Money> money)
            throws StixRefused {
        SortedMap<Field, Value> values = new TreeMap<>();
        for (Map.Entry<Field, Shown> each : shown.entrySet()) {
            value(kind, each.getKey(), each.getValue()).ifPresent(value -> values.put(each.getKey(), value));
        }
        GranularReading granular = GranularReading.of(object.type(), kind, content);
        Marking said = markings.of(texts(content.items("object_marking_refs").orElse(List.of())));
        Marking marking = granular.whole().isEmpty() ? said : said.and(markings.narrower(said, granular.whole()));
        SortedMap<Field, Marking> narrower = new TreeMap<>();
        granular.byField().forEach((field, refs) -> {
            if (values.containsKey(field)) {
                narrower.put(field, markings.narrower(marking, refs));
            }
        });
        return new Lead(new Item(new Key(kind, object.id()), marking, values, narrower), shown, money);
    }

    /** The value as a case holds it; empty where it was told less exactly than a case holds values. */
    private Optional<Value> value(Kind kind, Field field, Shown shown) throws StixRefused {
        return switch (shown) {
            case Shown.Text text -> Optional.of(new Value.Text(text.text()));
            case Shown.Pseudonym pseudonym -> Optional.of(new Value.Text(pseudonym.text()));
            case Shown.Amount amount -> Optional.of(new Value.Amount(amount.minor()));
            case Shown.Time time -> Optional.of(new Value.Time(time.epochMicros()));
            case Shown.Count count -> Optional.of(new Value.Count(count.count()));
            case Shown.Band _, Shown.Month _ -> Optional.empty();
            case Shown.Reference reference -> Optional.of(new Value.Reference(key(kind, field, reference.to())));
            case Shown.References references -> {
                List<Key> to = new ArrayList<>();
                for (UUID each : references.to()) {
                    to.add(key(kind, field, each));
                }
                yield Optional.of(new Value.References(to));
            }
        };
    }

    private Key key(Kind kind, Field field, UUID to) throws StixRefused {
        Kind wanted = switch (field) {
            case HOLDER -> Kind.PARTY;
            case ABOUT -> kind == Kind.MATCH ? Kind.PARTY : Kind.ACCOUNT;
            case PAYER, PAYEE -> Kind.ACCOUNT;
            default -> Kind.PAYMENT;
        };
        String id = Extension.type(wanted) + "--" + to;
        if (kinds.get(id) != wanted) {
            throw new StixRefused(
                    "a " + ShownJson.property(field) + " to what is not in the bundle; ask the sender for a whole one");
        }
        return new Key(wanted, id);
    }

    static List<String> texts(Collection<Json> values) {
        List<String> texts = new ArrayList<>();
        for (Json each : values) {
            if (each instanceof Json.Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }
}
