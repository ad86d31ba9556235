package org.wellhead.share.stix;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Shown;

/** Reads the extension's properties back to the values that {@link ShownJson} made them of. */
final class ShownReading {
    private ShownReading() {}

    /** All values that an object of this kind tells. */
    static SortedMap<Field, Shown> read(Kind kind, Json.Members properties) throws StixRefused {
        Set<String> pseudonyms = new HashSet<>();
        for (Json each : properties.items("pseudonyms").orElse(List.of())) {
            if (each instanceof Json.Text name) {
                pseudonyms.add(name.value());
            }
        }
        SortedMap<Field, Shown> shown = new TreeMap<>();
        for (Field field : kind.fields()) {
            String name = ShownJson.property(field);
            Json value = properties.values().get(name);
            if (value != null) {
                shown.put(field, shown(field, value, pseudonyms.contains(name)));
            }
        }
        return shown;
    }

    /** What all of its amounts are in: one currency, since an entry is of one release. Empty if it tells no amount. */
    static Optional<Money> money(Kind kind, Json.Members properties) throws StixRefused {
        Optional<Money> money = Optional.empty();
        for (Field field : kind.fields()) {
            if (field.sort() == Field.Sort.AMOUNT
                    && properties.values().get(ShownJson.property(field)) instanceof Json.Members amount) {
                Money own = money(field, amount);
                if (!money.orElse(own).equals(own)) {
                    throw new StixRefused("amounts in two currencies; an object tells all of them in one");
                }
                money = Optional.of(own);
            }
        }
        return money;
    }

    private static Money money(Field field, Json.Members amount) throws StixRefused {
        try {
            return new Money(
                    amount.text("currency").orElse(""),
                    Math.toIntExact(amount.whole("digits").orElse(-1L)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw wrong(field, "an amount with its currency, three capital letters, and digits, 0 to 4");
        }
    }

    private static Shown shown(Field field, Json value, boolean isPseudonym) throws StixRefused {
        return switch (field.sort()) {
            case NAME, NUMBER, FREE_TEXT, LABEL, ATTACHMENT -> {
                String text = text(field, value);
                yield isPseudonym ? new Shown.Pseudonym(text) : new Shown.Text(text);
            }
            case SOURCE ->
                value instanceof Json.Text text && !isLong(text.value())
                        ? new Shown.Text(text(field, value))
                        : new Shown.Count(whole(field, value));
            case COUNT -> new Shown.Count(whole(field, value));
            case TIME -> time(text(field, value));
            case AMOUNT -> amount(field, value);
            case REFERENCE, OPTIONAL_REFERENCE -> new Shown.Reference(uuid(field, value));
            case REFERENCES -> {
                if (!(value instanceof Json.Items items) || items.values().isEmpty()) {
                    throw wrong(field, "a list of ids");
                }
                List<UUID> to = new ArrayList<>();
                for (Json each : items.values()) {
                    to.add(uuid(field, each));
                }
                yield new Shown.References(to);
            }
        };
    }

    private static String text(Field field, Json value) throws StixRefused {
        if (value instanceof Json.Text text
                && !text.value().isBlank()
                && text.value().length() <= Value.Text.CHARS_MAX) {
            return text.value();
        }
        throw wrong(field, "a text of 1 to " + Value.Text.CHARS_MAX + " characters");
    }

    /** A number, or the digits of one that is beyond what JSON's readers keep exactly. */
    private static long whole(Field field, Json value) throws StixRefused {
        return switch (value) {
            case Json.Whole whole -> whole.value();
            case Json.Text text when isLong(text.value()) -> Long.parseLong(text.value());
            default -> throw wrong(field, "a whole number");
        };
    }

    private static boolean isLong(String text) {
        if (!text.matches("-?[0-9]{16,19}")) {
            return false;
        }
        java.math.BigInteger value = new java.math.BigInteger(text);
        return value.bitLength() < Long.SIZE;
    }

    private static Shown time(String text) throws StixRefused {
        if (!text.matches("\\d{4}-\\d\\d")) {
            return new Shown.Time(StixTime.parseMicros(text));
        }
        try {
            return new Shown.Month(YearMonth.parse(text));
        } catch (DateTimeException e) {
            throw new StixRefused("a month that no calendar has");
        }
    }

    private static Shown amount(Field field, Json value) throws StixRefused {
        if (!(value instanceof Json.Members members)) {
            throw wrong(field, "an amount");
        }
        Optional<Json> minor = Optional.ofNullable(members.values().get("minor"));
        Optional<Json> low = Optional.ofNullable(members.values().get("low_minor"));
        Optional<Json> high = Optional.ofNullable(members.values().get("high_minor"));
        if (minor.isPresent() && low.isEmpty() && high.isEmpty()) {
            return new Shown.Amount(whole(field, minor.get()));
        }
        if (minor.isEmpty() && low.isPresent() && high.isPresent()) {
            return new Shown.Band(whole(field, low.get()), whole(field, high.get()));
        }
        throw wrong(field, "an amount, or a band's low and high end");
    }

    private static UUID uuid(Field field, Json value) throws StixRefused {
        if (value instanceof Json.Text text) {
            int dashes = text.value().indexOf("--");
            if (dashes > 0 && text.value().substring(dashes + 2).matches("[0-9a-fA-F-]{36}")) {
                try {
                    return UUID.fromString(text.value().substring(dashes + 2));
                } catch (IllegalArgumentException e) {
                    throw wrong(field, "the id of an object");
                }
            }
        }
        throw wrong(field, "the id of an object");
    }

    private static StixRefused wrong(Field field, String what) {
        return new StixRefused("a property " + ShownJson.property(field) + " that is not " + what);
    }
}
