package org.wellhead.screen.review;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Score;
import org.wellhead.screen.review.Finding.Pair;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A screening as lines of JSON: how it was asked, its lists, findings and decisions, and the prints of what was compared. */
final class ScreeningText {
    private static final int FORMAT = 1;
    private static final int PRINTS_PER_LINE = 64;
    private static final JsonFactory JSON = new JsonFactory();

    private ScreeningText() {}

    static List<String> lines(Screening screening) {
        List<String> lines = new ArrayList<>();
        lines.add(line("screening", json -> {
            json.writeNumberProperty("format", FORMAT);
            json.writeStringProperty("method", screening.method());
            json.writeNumberProperty("threshold", screening.thresholdPerMille());
        }));
        screening
                .lists()
                .forEach(list -> lines.add(line("list", json -> {
                    json.writeStringProperty("list", list.list());
                    json.writeStringProperty("file", list.file());
                    json.writeStringProperty("sha256", list.sha256());
                    json.writeNumberProperty("entries", list.entries());
                })));
        screening.findings().forEach(finding -> lines.add(line("finding", json -> write(json, finding))));
        screening.decisions().values().forEach(decision -> lines.add(line("decision", json -> write(json, decision))));
        prints(lines, "parties", screening.parties());
        prints(lines, "entries", screening.entries());
        return lines;
    }

    private static String line(String kind, Consumer<JsonGenerator> content) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind);
            content.accept(json);
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void write(JsonGenerator json, Finding finding) {
        json.writeStringProperty("party", finding.party());
        json.writeStringProperty("partyName", finding.partyName());
        json.writeStringProperty("partyPrint", finding.partyPrint());
        json.writeStringProperty("entry", finding.entry());
        json.writeStringProperty("entryPrint", finding.entryPrint());
        json.writeStringProperty("entryName", finding.entryName());
        json.writeStringProperty("matched", finding.matched().text());
        json.writeStringProperty("quality", finding.matched().quality().name());
        json.writeStringProperty(
                "listedOn", finding.listedOn() == null ? "" : finding.listedOn().toString());
        json.writeStringProperty("closed", finding.closed());
        json.writeArrayPropertyStart("programmes");
        finding.programmes().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("reasons");
        for (Reason reason : finding.reasons()) {
            json.writeString(reason.feature());
            json.writeString(String.valueOf(reason.points()));
            json.writeString(reason.text());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Decision decision) {
        json.writeStringProperty("party", decision.party());
        json.writeStringProperty("entry", decision.entry());
        json.writeStringProperty("decided", decision.word());
        json.writeStringProperty("partyPrint", decision.partyPrint());
        json.writeStringProperty("entryPrint", decision.entryPrint());
        json.writeStringProperty("reason", decision.reason());
        json.writeStringProperty("by", decision.by());
        json.writeStringProperty("at", decision.at());
        json.writeStringProperty("unit", decision.unit());
    }

    private static void prints(List<String> lines, String kind, PrintSet set) {
        List<String> prints = set.hex();
        for (int from = 0; from < prints.size(); from += PRINTS_PER_LINE) {
            List<String> some = prints.subList(from, Math.min(prints.size(), from + PRINTS_PER_LINE));
            lines.add(line(kind, json -> {
                json.writeArrayPropertyStart("prints");
                some.forEach(json::writeString);
                json.writeEndArray();
            }));
        }
    }

    /** @throws IllegalArgumentException if the lines are not as they were written */
    static Screening parse(List<String> lines) {
        JsonLine first = JsonLine.parse(lines.getFirst());
        if (!first.text("kind").equals("screening") || first.number("format") != FORMAT) {
            throw new IllegalArgumentException("no screening of format " + FORMAT);
        }
        List<ScreenedList> lists = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<Pair, Decision> decisions = new LinkedHashMap<>();
        List<String> parties = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        try {
            for (String text : lines.subList(1, lines.size())) {
                JsonLine line = JsonLine.parse(text);
                switch (line.text("kind")) {
                    case "list" ->
                        lists.add(new ScreenedList(
                                line.text("list"), line.text("file"), line.text("sha256"), line.number("entries")));
                    case "finding" -> findings.add(finding(line));
                    case "decision" -> {
                        Decision decision = decision(line);
                        decisions.put(new Pair(decision.party(), decision.entry()), decision);
                    }
                    case "parties" -> parties.addAll(prints(line));
                    case "entries" -> entries.addAll(prints(line));
                    default -> throw new IllegalArgumentException("no line is of the kind " + line.text("kind"));
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day is none: " + e.getMessage(), e);
        }
        return new Screening(
                first.text("method"),
                first.number("threshold"),
                lists,
                findings,
                decisions,
                PrintSet.of(parties),
                PrintSet.of(entries));
    }

    private static List<String> prints(JsonLine line) {
        List<String> prints = line.texts("prints");
        if (!prints.stream().allMatch(print -> print.matches("[0-9a-f]{" + PrintSet.HEX + "}"))) {
            throw new IllegalArgumentException("a print is none");
        }
        return prints;
    }

    private static Finding finding(JsonLine line) {
        List<String> words = line.texts("reasons");
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i + 2 < words.size(); i += 3) {
            reasons.add(new Reason(words.get(i), Integer.parseInt(words.get(i + 1)), words.get(i + 2)));
        }
        String listedOn = line.text("listedOn");
        return new Finding(
                line.text("party"),
                line.text("partyName"),
                line.text("partyPrint"),
                line.text("entry"),
                line.text("entryPrint"),
                line.text("entryName"),
                new ListedName(line.text("matched"), ListedName.Quality.valueOf(line.text("quality"))),
                new Score(reasons),
                listedOn.isEmpty() ? null : LocalDate.parse(listedOn),
                line.texts("programmes"),
                line.text("closed"));
    }

    private static Decision decision(JsonLine line) {
        return new Decision(
                line.text("party"),
                line.text("entry"),
                line.text("decided").equals("accepted"),
                line.text("partyPrint"),
                line.text("entryPrint"),
                line.text("reason"),
                line.text("by"),
                line.text("at"),
                line.text("unit"));
    }
}
