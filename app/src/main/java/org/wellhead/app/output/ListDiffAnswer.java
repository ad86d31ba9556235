package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.store.ListDiff;
import org.wellhead.screen.store.Snapshot;

/** What changed in lists, for a terminal and as JSON. */
public final class ListDiffAnswer {
    private ListDiffAnswer() {}

    /** For people: list by list, entry by entry, field by field. */
    public static String text(List<ListDiff> diffs) {
        if (diffs.isEmpty()) {
            return "No list has two snapshots to compare.\n";
        }
        StringBuilder text = new StringBuilder();
        for (ListDiff diff : diffs) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s, %s to %s: %s.%n",
                    diff.to().list(),
                    ListsAnswer.day(diff.from().takenOn()),
                    ListsAnswer.day(diff.to().takenOn()),
                    counts(diff)));
            diff.added().forEach(entry -> entry(text, "added", entry));
            diff.delisted().forEach(entry -> entry(text, "delisted", entry));
            for (ListDiff.Changed changed : diff.changed()) {
                entry(text, "changed", changed.after());
                changed.fields().forEach(field -> field(text, field));
            }
        }
        return text.toString();
    }

    /** {@code 1 added, 2 delisted, 3 changed}. */
    static String counts(ListDiff diff) {
        return String.format(
                Locale.ROOT,
                "%,d added, %,d delisted, %,d changed",
                diff.added().size(),
                diff.delisted().size(),
                diff.changed().size());
    }

    private static void entry(StringBuilder text, String what, ListedParty entry) {
        text.append(String.format(
                Locale.ROOT, "  %-8s  %s  %s%n", what, Legible.line(entry.key()), Legible.line(entry.name())));
    }

    private static void field(StringBuilder text, ListDiff.Field field) {
        text.append(String.format(
                Locale.ROOT,
                "            %s: %s -> %s%n",
                field.name(),
                values(field.before()),
                values(field.after())));
    }

    private static String values(List<String> values) {
        return values.isEmpty() ? "nothing" : Legible.line(String.join("; ", values));
    }

    /** For programs: a list of differences. */
    public static String json(List<ListDiff> diffs) {
        List<Object> all = new ArrayList<>();
        for (ListDiff diff : diffs) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("list", diff.to().list());
            told.put("from", snapshot(diff.from()));
            told.put("to", snapshot(diff.to()));
            told.put("added", diff.added().stream().map(ListDiffAnswer::entry).toList());
            told.put(
                    "delisted",
                    diff.delisted().stream().map(ListDiffAnswer::entry).toList());
            told.put(
                    "changed",
                    diff.changed().stream().map(ListDiffAnswer::changed).toList());
            all.add(told);
        }
        return Json.write(all);
    }

    private static Map<String, Object> snapshot(Snapshot snapshot) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("taken", ListsAnswer.day(snapshot.takenOn()));
        told.put("published", ListsAnswer.day(snapshot.publishedOn()));
        told.put("file", snapshot.file());
        told.put("sha256", snapshot.sha256());
        told.put("entries", snapshot.entries());
        return told;
    }

    private static Map<String, Object> entry(ListedParty entry) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("entry", entry.key());
        told.put("name", entry.name());
        return told;
    }

    private static Map<String, Object> changed(ListDiff.Changed changed) {
        Map<String, Object> told = entry(changed.after());
        List<Object> fields = new ArrayList<>();
        for (ListDiff.Field field : changed.fields()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", field.name());
            one.put("before", field.before());
            one.put("after", field.after());
            fields.add(one);
        }
        told.put("fields", fields);
        return told;
    }
}
