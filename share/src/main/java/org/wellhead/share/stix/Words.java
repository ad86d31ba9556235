package org.wellhead.share.stix;

import java.util.List;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Shown;

/** Says fields of an entry in a line each, for readers whose tool does not know the extension. */
final class Words {
    private final Money money;

    Words(Money money) {
        this.money = money;
    }

    /** Those of these fields that the entry has. */
    String lines(Entry entry, List<Field> fields) {
        StringBuilder out = new StringBuilder();
        for (Field field : fields) {
            Shown shown = entry.values().get(field);
            if (shown != null) {
                out.append(out.isEmpty() ? "" : "\n")
                        .append(name(field))
                        .append(": ")
                        .append(say(shown));
            }
        }
        return out.toString();
    }

    private String say(Shown shown) {
        return switch (shown) {
            case Shown.Text text -> text.text();
            case Shown.Pseudonym pseudonym -> pseudonym.text();
            case Shown.Amount amount -> money(amount.minor());
            case Shown.Band band -> money(band.lowMinor()) + " to below " + money(band.highMinor());
            case Shown.Time time -> StixTime.spell(time.epochMicros()).value();
            case Shown.Month month -> month.month().toString();
            case Shown.Count count -> Long.toString(count.count());
            case Shown.Reference _ -> "1 object";
            case Shown.References references -> references.to().size() + " payments, in order";
        };
    }

    String money(long minor) {
        return money.formatForPeople(minor) + " " + money.currency();
    }

    private static String name(Field field) {
        return switch (field) {
            case PROPORTIONAL -> "Mixed money shared in proportion";
            case FIFO -> "First money in, first out";
            case LIFO -> "Last money in, first out";
            case POISON -> "The most that can be touched; no share";
            case LOWER_BOUND -> "At least, under any order";
            case UPPER_BOUND -> "At most, under any order";
            case CHAIN -> "Proved by";
            case ABOUT -> "About";
            case AMOUNT -> "Stops";
            case POWER -> "Power to freeze";
            case SCORE -> "Score, in thousandths";
            case VEHICLES_LOW -> "Vehicles, at least";
            case VEHICLES_HIGH -> "Vehicles, at most";
            case LENGTH_METRES -> "Length in metres";
            case BARRELS_LOW -> "Barrels, at least";
            case BARRELS_HIGH -> "Barrels, at most";
            default -> {
                String word = field.word().replace('_', ' ');
                yield Character.toUpperCase(word.charAt(0)) + word.substring(1);
            }
        };
    }
}
