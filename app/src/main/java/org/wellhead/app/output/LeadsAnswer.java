package org.wellhead.app.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Shown;
import org.wellhead.share.stix.Lead;

/** What the terminal says of what others sent. */
public final class LeadsAnswer {
    private static final String INDENT = "    ";

    private final Map<Key, Lead> leads = new HashMap<>();
    private final int columns;
    private final StringBuilder text = new StringBuilder();

    private LeadsAnswer(List<ToldLead> all, int columns) {
        all.forEach(each -> leads.put(each.lead().item().key(), each.lead()));
        this.columns = columns;
    }

    /** How many there are of each kind, and how many were withdrawn. */
    public static String received(List<Lead> leads, int withdrawn) {
        String counted = kinds(leads);
        return "Taken as leads: " + (counted.isEmpty() ? "nothing that is understood" : counted) + "; "
                + Words.count(withdrawn, "object", "objects")
                + " withdrawn. They keep the sender's markings; share leads shows them.\n";
    }

    /**
     * Each of them in a few lines, and before them whether any occurs here.
     *
     * @param all of the sender
     * @param shown those of them that are told one by one
     */
    public static String of(String sender, List<ToldLead> all, List<ToldLead> shown, int columns) {
        return new LeadsAnswer(all, columns).told(sender, all, shown);
    }

    private String told(String sender, List<ToldLead> all, List<ToldLead> shown) {
        List<Lead> told = all.stream().map(ToldLead::lead).toList();
        line(
                "",
                Words.count(all.size(), "lead", "leads") + " of " + Legible.line(sender)
                        + (told.isEmpty() ? "" : ": " + kinds(told)) + ".");
        line(
                "",
                here(all, Kind.ACCOUNT, "number", "account by its number", "accounts by their numbers") + ", "
                        + here(all, Kind.PARTY, "name", "party by its name", "parties by their names")
                        + " in this case.");
        for (ToldLead each : shown) {
            line("  ", each.lead().item().key().kind().word() + ", here: " + here(each));
            String says = says(each.lead());
            if (!says.isEmpty()) {
                line(INDENT, says);
            }
            line(
                    INDENT,
                    "release " + each.release() + " of " + each.releasedAt() + "; "
                            + marked(each.lead().item().marking()));
        }
        return text.toString();
    }

    private static String here(List<ToldLead> all, Kind kind, String by, String one, String many) {
        List<ToldLead> of = all.stream()
                .filter(each -> each.lead().item().key().kind() == kind)
                .toList();
        long hits = of.stream()
                .filter(each -> each.hits().stream().anyMatch(hit -> hit.as().equals(by)))
                .count();
        return Words.grouped(hits) + " of " + Words.count(of.size(), one, many);
    }

    private static String here(ToldLead told) {
        return switch (told.here()) {
            case YES -> "yes, " + told.hits().stream().map(LeadsAnswer::hit).collect(Collectors.joining("; "));
            case NO -> "no";
            case UNKNOWN -> "nobody can say, since no number or name was told";
            case NOTHING -> "it names no account and nobody";
        };
    }

    private static String hit(ToldLead.Hit hit) {
        String account = Legible.line(hit.account() + (hit.name().isEmpty() ? "" : " (" + hit.name() + ")"));
        return switch (hit.as()) {
            case "number", "name" -> "account " + account + " by its " + hit.as();
            default -> hit.as() + " " + account;
        };
    }

    private String says(Lead lead) {
        return lead.shown().entrySet().stream()
                .map(each -> Legible.line(each.getKey().word().replace('_', ' ') + " "
                        + says(lead, each.getKey(), each.getValue()).replace("\n", ", ")))
                .collect(Collectors.joining("; "));
    }

    private String says(Lead lead, Field field, Shown shown) {
        return switch (shown) {
            case Shown.Reference _ ->
                lead.item().references(field).stream().map(this::called).collect(Collectors.joining());
            case Shown.References many -> Words.count(many.to().size(), "payment", "payments");
            case Shown.Pseudonym pseudonym -> pseudonym.text() + " (a pseudonym)";
            case Shown.Band _ -> "from " + plain(lead, field, shown) + currency(lead);
            case Shown.Amount amount -> money(lead).formatForPeople(amount.minor()) + currency(lead);
            default -> plain(lead, field, shown);
        };
    }

    /** What an account or party is called by the lead about it. */
    private String called(Key key) {
        Lead to = leads.get(key);
        if (to == null) {
            return key.name();
        }
        Field field = key.kind() == Kind.PARTY ? Field.NAME : Field.NUMBER;
        Shown shown = to.shown().get(field);
        return shown == null ? key.name() : plain(to, field, shown);
    }

    /** A value as tables have it: amounts without their currency. */
    static String plain(Lead lead, Field field, Shown shown) {
        return switch (shown) {
            case Shown.Text text -> text.text();
            case Shown.Pseudonym pseudonym -> pseudonym.text();
            case Shown.Amount amount -> money(lead).format(amount.minor());
            case Shown.Band band ->
                money(lead).format(band.lowMinor()) + " to " + money(lead).format(band.highMinor());
            case Shown.Time time -> org.wellhead.app.output.Shown.instant(time.epochMicros());
            case Shown.Month month -> month.month().toString();
            case Shown.Count count -> count(field, count.count());
            case Shown.Reference _ ->
                lead.item().references(field).stream().map(Key::name).collect(Collectors.joining());
            case Shown.References _ ->
                lead.item().references(field).stream().map(Key::name).collect(Collectors.joining(" "));
        };
    }

    private static String count(Field field, long count) {
        return switch (field) {
            case SCORE -> BigDecimal.valueOf(count, 3).toPlainString();
            case LATITUDE, LONGITUDE -> BigDecimal.valueOf(count, 6).toPlainString();
            default -> String.valueOf(count);
        };
    }

    static Money money(Lead lead) {
        return lead.money().orElse(Money.NONE);
    }

    private static String currency(Lead lead) {
        return Words.currencySuffix(money(lead));
    }

    private static String kinds(List<Lead> leads) {
        Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
        leads.forEach(lead -> kinds.merge(lead.item().key().kind(), 1, Integer::sum));
        return kinds.entrySet().stream()
                .map(each -> counted(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(int n, Kind kind) {
        return switch (kind) {
            case PARTY -> Words.count(n, "party", "parties");
            case ACCOUNT -> Words.count(n, "account", "accounts");
            case PAYMENT -> Words.count(n, "payment", "payments");
            case SOURCE -> Words.count(n, "source", "sources");
            case FREEZE -> Words.count(n, "account to freeze", "accounts to freeze");
            case MATCH -> Words.count(n, "match", "matches");
            case SIGHTING -> Words.count(n, "sighting", "sightings");
            case INPUT -> Words.count(n, "input", "inputs");
        };
    }

    private static String marked(Marking marking) {
        List<String> told = new ArrayList<>();
        told.add(marking.tlp().label());
        marking.handling().forEach(code -> told.add(code.name()));
        told.add(marking.grade().word());
        told.add("of " + String.join(", ", marking.originators().keySet()));
        return String.join("; ", told);
    }

    /** As many lines as it takes, broken at spaces; a longer word stays whole, so that it can be copied. */
    private void line(String indent, String content) {
        int used = 0;
        for (String word : content.split(" ", -1)) {
            int wide = Legible.columns(word);
            if (used == 0) {
                text.append(indent);
                used = indent.length();
            } else if (used + 1 + wide > columns) {
                text.append('\n').append(indent).append("  ");
                used = indent.length() + 2;
            } else {
                text.append(' ');
                used++;
            }
            text.append(word);
            used += wide;
        }
        text.append('\n');
    }
}
