package org.wellhead.app.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.store.Added;
import org.wellhead.screen.store.ListFolder;
import org.wellhead.screen.store.Snapshot;

/** What the terminal says of lists and their entries. */
public final class ListsAnswer {
    private static final int SHORT_HASH = 16;

    private ListsAnswer() {}

    /** What came of adding a list: one line, and a second for what changed. */
    public static String added(Added added) {
        Snapshot snapshot = added.snapshot();
        if (!added.isNew()) {
            return String.format(
                    Locale.ROOT,
                    "%s: the same bytes as the snapshot of %s; nothing was changed.%n",
                    snapshot.list(),
                    day(snapshot.takenOn()));
        }
        String published = snapshot.publishedOn() == null ? "" : ", published " + snapshot.publishedOn();
        String force = added.isInForce() ? "in force" : "not in force, as a later one is there";
        String line = String.format(
                Locale.ROOT,
                "%s: %s%s; the snapshot of %s is %s.%n",
                snapshot.list(),
                entries(snapshot.entries()),
                published,
                day(snapshot.takenOn()),
                force);
        return line
                + added.difference()
                        .map(diff -> String.format(
                                Locale.ROOT,
                                "  since %s: %s.%n",
                                day(diff.from().takenOn()),
                                ListDiffAnswer.counts(diff)))
                        .orElse("");
    }

    /** All snapshots, as a table; then the files that are no list. */
    public static String snapshots(ListFolder lists, int columns) {
        TextTable table = new TextTable()
                .text("list", 0)
                .text("form", 2)
                .number("entries", 0)
                .text("published", 0)
                .text("taken", 0)
                .text("file", 3)
                .text("sha-256", 1);
        for (Snapshot snapshot : lists.snapshots()) {
            table.row(
                    snapshot.list(),
                    snapshot.form(),
                    String.format(Locale.ROOT, "%,d", snapshot.entries()),
                    day(snapshot.publishedOn()),
                    day(snapshot.takenOn()),
                    snapshot.file(),
                    snapshot.sha256().substring(0, SHORT_HASH));
        }
        long delisted = lists.entries().stream().filter(ListedParty::isDelisted).count();
        StringBuilder text = new StringBuilder(table.render(columns));
        text.append(String.format(
                Locale.ROOT,
                "In force: %s; %,d more were delisted.%n",
                entries(lists.entries().size() - delisted),
                delisted));
        for (String skipped : lists.skipped()) {
            text.append("No list: ").append(Legible.line(skipped)).append('\n');
        }
        return text.toString();
    }

    /** One entry with all that is known of it. */
    public static String entry(ListedParty entry, List<Snapshot> snapshots) {
        StringBuilder text = new StringBuilder(Legible.line(entry.key())).append('\n');
        tell(text, "schema", List.of(entry.schema().word()));
        tell(text, "name", List.of(entry.name()));
        tell(
                text,
                "also",
                entry.names().stream().skip(1).map(ListsAnswer::alias).toList());
        tell(text, "born", entry.births().stream().map(BirthDate::toString).toList());
        tell(text, "countries", entry.countries());
        if (entry.gender() != Gender.UNKNOWN) {
            tell(text, "gender", List.of(entry.gender().name().toLowerCase(Locale.ROOT)));
        }
        tell(
                text,
                "identifiers",
                entry.identifiers().stream().map(Identifier::toString).toList());
        tell(text, "programmes", entry.programmes());
        tell(text, "listed on", entry.listedOn() == null ? List.of("not known") : List.of(day(entry.listedOn())));
        if (entry.delistedOn() != null) {
            tell(text, "delisted on", List.of(day(entry.delistedOn())));
        }
        snapshots.stream()
                .filter(snapshot -> snapshot.list().equals(entry.list()))
                .reduce((older, newer) -> newer)
                .ifPresent(force -> tell(
                        text,
                        entry.isDelisted() ? "list in force" : "read from",
                        List.of(file(force), "SHA-256 " + force.sha256())));
        return text.toString();
    }

    private static String file(Snapshot snapshot) {
        return snapshot.file() + ", " + snapshot.form()
                + (snapshot.publishedOn() == null ? "" : ", published " + snapshot.publishedOn())
                + (snapshot.takenOn() == null ? "" : ", taken " + snapshot.takenOn());
    }

    private static String alias(ListedName name) {
        return name.quality() == ListedName.Quality.WEAK ? name.text() + " (weak)" : name.text();
    }

    private static void tell(StringBuilder text, String what, List<String> values) {
        String label = what;
        for (String value : values) {
            text.append(String.format(Locale.ROOT, "  %-14s %s%n", label, Legible.line(value)));
            label = "";
        }
    }

    static String entries(long count) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "entry" : "entries");
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
