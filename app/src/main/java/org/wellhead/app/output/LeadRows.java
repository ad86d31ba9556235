package org.wellhead.app.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Key;
import org.wellhead.share.release.Shown;
import org.wellhead.share.stix.Lead;

/** What others sent, for programs: as CSV and as JSON. */
public final class LeadRows {
    private static final List<String> BEFORE =
            List.of("sender", "release", "released_at", "kind", "id", "here", "here_accounts", "currency");
    private static final List<String> AFTER = List.of("tlp", "handling", "grade", "originators", "releasable");

    private LeadRows() {}

    /** A row each; of the fields those that any of them tells. */
    public static String csv(List<ToldLead> leads) {
        Set<Field> fields = new TreeSet<>();
        leads.forEach(each -> fields.addAll(each.lead().shown().keySet()));
        List<String> header = new ArrayList<>(BEFORE);
        fields.forEach(field -> header.add(field.word()));
        header.addAll(AFTER);
        StringWriter text = new StringWriter();
        try {
            Csv csv = new Csv(text).header(header.toArray(String[]::new));
            for (ToldLead each : leads) {
                row(csv, each, fields);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void row(Csv csv, ToldLead told, Set<Field> fields) throws IOException {
        Lead lead = told.lead();
        csv.text(told.sender())
                .plain(told.release())
                .plain(told.releasedAt().toString())
                .plain(lead.item().key().kind().word())
                .text(lead.item().key().name())
                .plain(told.here().word())
                .text(told.hits().stream().map(ToldLead.Hit::account).distinct().collect(Collectors.joining(" ")))
                .plain(lead.money().isPresent() ? LeadsAnswer.money(lead).currency() : "");
        for (Field field : fields) {
            @Nullable Shown shown = lead.shown().get(field);
            // A negative number is no formula; whatever else begins so may be one.
            switch (shown) {
                case null -> csv.plain("");
                case Shown.Amount _, Shown.Band _, Shown.Count _ -> csv.plain(LeadsAnswer.plain(lead, field, shown));
                default -> csv.text(LeadsAnswer.plain(lead, field, shown));
            }
        }
        Marking marking = lead.item().marking();
        csv.plain(marking.tlp().label())
                .plain(marking.handling().stream().map(Enum::name).collect(Collectors.joining(" ")))
                .plain(marking.grade().word())
                .text(String.join(" ", marking.originators().keySet()))
                .text(String.join(" ", marking.releasable()))
                .end();
    }

    /** A list of objects; money is text with its currency. */
    public static String json(List<ToldLead> leads) {
        return Json.write(leads.stream().map(LeadRows::object).toList());
    }

    private static Map<String, Object> object(ToldLead told) {
        Lead lead = told.lead();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sender", told.sender());
        object.put("release", told.release());
        object.put("released_at", told.releasedAt().toString());
        object.put("kind", lead.item().key().kind().word());
        object.put("id", lead.item().key().name());
        object.put("here", told.here().word());
        object.put(
                "hits",
                told.hits().stream()
                        .map(hit -> strings("as", hit.as(), "account", hit.account(), "name", hit.name()))
                        .toList());
        Map<String, Object> says = new LinkedHashMap<>();
        lead.shown().forEach((field, shown) -> says.put(field.word(), value(lead, field, shown)));
        object.put("says", says);
        object.put(
                "pseudonyms",
                lead.shown().entrySet().stream()
                        .filter(each -> each.getValue() instanceof Shown.Pseudonym)
                        .map(each -> each.getKey().word())
                        .toList());
        Marking marking = lead.item().marking();
        Map<String, Object> marked = new LinkedHashMap<>();
        marked.put("tlp", marking.tlp().label());
        marked.put("handling", marking.handling().stream().map(Enum::name).toList());
        marked.put("grade", marking.grade().word());
        marked.put("originators", List.copyOf(marking.originators().keySet()));
        marked.put("releasable", List.copyOf(marking.releasable()));
        object.put("marking", marked);
        return object;
    }

    private static Object value(Lead lead, Field field, Shown shown) {
        return switch (shown) {
            case Shown.Amount _ -> strings("amount", LeadsAnswer.plain(lead, field, shown), "currency", currency(lead));
            case Shown.Band band ->
                strings(
                        "from",
                        LeadsAnswer.money(lead).format(band.lowMinor()),
                        "below",
                        LeadsAnswer.money(lead).format(band.highMinor()),
                        "currency",
                        currency(lead));
            case Shown.Count _ -> new BigDecimal(LeadsAnswer.plain(lead, field, shown));
            case Shown.References _ ->
                lead.item().references(field).stream().map(Key::name).toList();
            default -> LeadsAnswer.plain(lead, field, shown);
        };
    }

    private static String currency(Lead lead) {
        return LeadsAnswer.money(lead).currency();
    }

    private static Map<String, Object> strings(String... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
