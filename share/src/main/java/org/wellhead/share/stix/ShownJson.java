package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Shown;

/** Puts every value of an entry into the extension's properties, each as exactly as the partner gets it. */
final class ShownJson {
    private final Money money;
    private final Ids ids;

    ShownJson(Money money, Ids ids) {
        this.money = money;
        this.ids = ids;
    }

    /** All values of the entry, and which of its words are pseudonyms. */
    void put(Entry entry, Draft draft) {
        List<String> pseudonyms = new ArrayList<>();
        entry.values().forEach((field, shown) -> {
            String name = property(field);
            draft.extend(name, json(shown), field);
            if (shown instanceof Shown.Pseudonym) {
                pseudonyms.add(name);
            }
        });
        if (!pseudonyms.isEmpty()) {
            draft.extend("pseudonyms", StixJson.texts(pseudonyms));
        }
        if (!Extension.isOwnType(draft.type())) {
            draft.extend("kind", new Json.Text(entry.kind().word()));
        }
    }

    /** What a field is called: its word, and as STIX demands {@code _ref} or {@code _refs} behind it if it refers. */
    static String property(Field field) {
        return switch (field.sort()) {
            case REFERENCE, OPTIONAL_REFERENCE -> field.word() + "_ref";
            case REFERENCES -> field.word() + "_refs";
            default -> field.word();
        };
    }

    private Json json(Shown shown) {
        return switch (shown) {
            case Shown.Text text -> StixJson.text(text.text());
            case Shown.Pseudonym pseudonym -> StixJson.text(pseudonym.text());
            case Shown.Amount amount -> amount(money, amount.minor(), amount.minor());
            case Shown.Band band -> amount(money, band.lowMinor(), band.highMinor());
            case Shown.Time time -> StixTime.spell(time.epochMicros());
            case Shown.Month month -> new Json.Text(month.month().toString());
            case Shown.Count count -> StixJson.whole(count.count());
            case Shown.Reference reference -> new Json.Text(ids.of(reference.to()));
            case Shown.References references -> refs(references.to());
        };
    }

    Json.Items refs(List<UUID> entries) {
        return new Json.Items(
                entries.stream().map(to -> (Json) new Json.Text(ids.of(to))).toList());
    }

    /** Money: minor units, or where both ends differ a band from the low end to below the high one. */
    static Json.Members amount(Money money, long lowMinor, long highMinor) {
        SortedMap<String, Json> members = new TreeMap<>(Map.of(
                "currency", new Json.Text(money.currency()),
                "digits", new Json.Whole(money.digits())));
        if (lowMinor == highMinor) {
            members.put("minor", StixJson.whole(lowMinor));
        } else {
            members.put("low_minor", StixJson.whole(lowMinor));
            members.put("high_minor", StixJson.whole(highMinor));
        }
        return new Json.Members(members);
    }
}
