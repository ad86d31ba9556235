package org.wellhead.app.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Shown;
import org.wellhead.share.stix.Lead;

/** What the terminal says of what others sent. */
public final class LeadsAnswer {
    private LeadsAnswer() {}

    /** How many there are of each kind, and what they are marked. */
    public static String received(List<Lead> leads, int withdrawn) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        leads.forEach(lead -> kinds.merge(lead.item().key().kind(), 1, Integer::sum));
        String counted = kinds.entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey().word())
                .collect(Collectors.joining(", "));
        return "Taken as leads: " + (counted.isEmpty() ? "nothing that is understood" : counted) + "; "
                + Words.count(withdrawn, "object", "objects")
                + " withdrawn. They keep the sender's markings; share leads shows them.\n";
    }

    /** Each of them in a line or more. */
    public static String of(String sender, List<Lead> leads, int columns) {
        TextTable table = new TextTable().text("kind", 0).text("says", 0).text("marked", 0);
        for (Lead lead : leads) {
            table.row(
                    lead.item().key().kind().word(),
                    lead.shown().entrySet().stream()
                            .filter(each -> !isReference(each.getValue()))
                            .map(each -> each.getKey().word() + " " + told(each.getKey(), each.getValue()))
                            .collect(Collectors.joining(", ")),
                    told(lead.item().marking()));
        }
        return Words.count(leads.size(), "lead", "leads") + " of " + Legible.line(sender) + ":\n"
                + table.render(columns);
    }

    private static boolean isReference(Shown shown) {
        return shown instanceof Shown.Reference || shown instanceof Shown.References;
    }

    private static String told(Field field, Shown shown) {
        return switch (shown) {
            case Shown.Text text -> text.text();
            case Shown.Pseudonym pseudonym -> pseudonym.text();
            case Shown.Amount amount -> amount.minor() + " minor units";
            case Shown.Band band -> band.lowMinor() + " to " + band.highMinor() + " minor units";
            case Shown.Time time ->
                Instant.ofEpochMilli(Math.floorDiv(time.epochMicros(), 1000)).toString();
            case Shown.Month month -> month.month().toString();
            case Shown.Count count -> String.valueOf(count.count());
            case Shown.Reference one -> one.to().toString();
            case Shown.References many -> many.to().size() + " " + field.word();
        };
    }

    private static String told(Marking marking) {
        List<String> told = new ArrayList<>();
        told.add(marking.tlp().label());
        marking.handling().forEach(code -> told.add(code.name()));
        told.add(marking.grade().word());
        told.add("of " + String.join(", ", marking.originators().keySet()));
        return String.join("; ", told);
    }
}
