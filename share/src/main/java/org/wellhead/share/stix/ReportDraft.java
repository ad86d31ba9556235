package org.wellhead.share.stix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** The report over all objects of a bundle: the method, and what each country put in, as far as the sources in this release tell. */
final class ReportDraft {
    private final Release release;

    ReportDraft(Release release) {
        this.release = release;
    }

    /** The report, of this id, over these objects. */
    Draft over(String id, List<String> objects) {
        Head head = release.head();
        SortedMap<String, long[]> totals = totals();
        Words words = new Words(release.money());
        StringBuilder text = new StringBuilder(String.join("\n", release.method()));
        List<Json> rows = new ArrayList<>();
        totals.forEach((country, sum) -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("From ")
                    .append(country)
                    .append(", mixed money shared in proportion: ")
                    .append(words.money(sum[0]))
                    .append(sum[0] == sum[1] ? "." : " to below " + words.money(sum[1]) + ".");
            rows.add(Json.members(Map.of(
                    "country", StixJson.text(country),
                    "proportional", ShownJson.amount(release.money(), sum[0], sum[1]))));
        });
        Draft report = new Draft(id, label())
                .put(
                        "name",
                        "Findings of " + head.senderName() + " for " + head.partnerName() + ", release "
                                + head.serial())
                .put("object_refs", StixJson.texts(objects))
                .extend("kind", new Json.Text("release"))
                .extend("sender", StixJson.text(head.senderId()))
                .extend("partner", StixJson.text(head.partnerId()))
                .extend("serial", new Json.Whole(head.serial()))
                .extend("commitment", new Json.Text(head.commitment()));
        if (!text.isEmpty()) {
            report.put("description", text.toString());
        }
        if (!rows.isEmpty()) {
            report.extend("totals", new Json.Items(rows));
        }
        return report;
    }

    /** Of all that it speaks of: the release's colour, which is the narrowest, every limit, the worst grade, every originator. */
    private Label label() {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        Set<String> originators = new TreeSet<>();
        Grade grade = new Grade('A', 1);
        for (Entry entry : release.entries()) {
            List<Label> labels = new ArrayList<>(entry.narrower().values());
            labels.add(entry.label());
            for (Label label : labels) {
                codes.addAll(label.handling());
                grade = grade.and(label.grade());
                originators.addAll(label.originators());
            }
        }
        return new Label(
                release.head().tlp(),
                codes,
                grade,
                Label.originator(release.head().senderId(), originators));
    }

    /** For each country of a source's account, the sum of both ends of what is told; an end that no number holds stays at the greatest. */
    private SortedMap<String, long[]> totals() {
        SortedMap<String, long[]> totals = new TreeMap<>();
        release.of(Kind.SOURCE)
                .forEach(source -> source.reference(Field.ABOUT)
                        .flatMap(account -> release.entry(account).text(Field.COUNTRY))
                        .ifPresent(country -> {
                            long[] sum = totals.computeIfAbsent(country, _ -> new long[2]);
                            switch (source.values().get(Field.PROPORTIONAL)) {
                                case Shown.Amount amount -> add(sum, amount.minor(), amount.minor());
                                case Shown.Band band -> add(sum, band.lowMinor(), band.highMinor());
                                case null, default -> {}
                            }
                        }));
        return totals;
    }

    private static void add(long[] sum, long low, long high) {
        sum[0] = capped(sum[0], low);
        sum[1] = capped(sum[1], high);
    }

    private static long capped(long a, long b) {
        long sum = a + b;
        return a >= 0 && b >= 0 && sum < 0 ? Long.MAX_VALUE : sum;
    }
}
