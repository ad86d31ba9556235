package org.wellhead.app.output;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.share.folder.ReleaseManifest;
import org.wellhead.share.handling.ReleasePolicy.Reason;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Prepared;
import org.wellhead.share.release.Withheld;

/** What the terminal says of a release: what goes, what not and why. For the owner alone. */
public final class ShareAnswer {
    private static final int COLUMNS = 80;
    private static final int SHOWN_MOST = 40;

    private final Prepared prepared;
    private final ReleaseManifest manifest;

    /** That of a release with its signed list. */
    public ShareAnswer(Prepared prepared, ReleaseManifest manifest) {
        this.prepared = prepared;
        this.manifest = manifest;
    }

    /**
     * A file of the case that the partner may not have.
     *
     * @param place its name
     * @param payments how many of the case's payments are from it
     * @param why the end of a sentence
     */
    public record WithheldFile(String place, int payments, String why) {}

    /** Of a release that is only looked at. */
    public static String preview(Prepared prepared, List<WithheldFile> files) {
        StringBuilder text = new StringBuilder(whom(prepared.release().head(), "would be"));
        counts(prepared, text);
        if (!files.isEmpty()) {
            text.append("Files of which nothing goes; no figure above or in the release follows from them:\n");
            TextTable withheld =
                    new TextTable().text("file", 0).number("payments", 0).text("why", 0);
            files.forEach(file -> withheld.row(file.place(), Words.grouped(file.payments()), file.why()));
            text.append(withheld.render(COLUMNS));
        }
        TextTable table = new TextTable().text("withheld", 0).text("field", 0).text("why", 0);
        prepared.withheld().stream()
                .limit(SHOWN_MOST)
                .forEach(each -> table.row(
                        each.item().kind().word() + " " + each.item().name(),
                        each.field().map(Field::word).orElse("all of it"),
                        each.reason().name().toLowerCase(Locale.ROOT)));
        text.append(table.render(COLUMNS));
        if (prepared.withheld().size() > SHOWN_MOST) {
            text.append("  … and ")
                    .append(Words.grouped(prepared.withheld().size() - SHOWN_MOST))
                    .append(" more; withheld.csv of --out has them all\n");
        }
        return text.toString();
    }

    /**
     * Of a release that waits for a second person, or for anybody to let it go.
     *
     * @param who proposed it
     * @param people how many must sign it
     * @param caseFolder as the user called it
     */
    public String proposed(String id, String who, int people, String caseFolder) {
        StringBuilder text = new StringBuilder(whom(manifest.head(), "is"));
        counts(prepared, text);
        text.append("Proposed as ")
                .append(id)
                .append(" by ")
                .append(Legible.line(who))
                .append(". Nothing left the case");
        text.append(people == 2 ? "; " + manifest.head().tlp().label() + " needs a second person:\n" : ":\n");
        text.append("  ./wellhead share approve --case ")
                .append(caseFolder)
                .append(' ')
                .append(id)
                .append(" --sign-with KEY --out FOLDER\n");
        return text.toString();
    }

    /** Of a release that has gone. */
    public String released(String out, List<String> signers) {
        StringBuilder text = new StringBuilder();
        text.append(whom(manifest.head(), "is"));
        counts(prepared, text);
        return text.append(released(manifest, out, signers)).toString();
    }

    /** Of a release that has gone, by its signed list alone. */
    public static String released(ReleaseManifest manifest, String out, List<String> signers) {
        return "Released to " + manifest.head().partnerId() + " as number "
                + manifest.head().serial() + ", signed by " + Legible.line(String.join(" and ", signers)) + ": "
                + Words.count(manifest.files().size(), "file", "files") + " in " + out + "\n";
    }

    private static String whom(Head head, String verb) {
        return "Release " + head.serial() + " to " + head.partnerId() + " (" + Legible.line(head.partnerName()) + ") "
                + verb + " " + head.tlp().label() + ".\n";
    }

    private static void counts(Prepared prepared, StringBuilder text) {
        Map<Kind, long[]> byKind = new EnumMap<>(Kind.class);
        prepared.release().entries().forEach(entry -> byKind.computeIfAbsent(entry.kind(), _ -> new long[2])[0]++);
        Map<Reason, Long> items = new EnumMap<>(Reason.class);
        Map<Reason, Map<String, Long>> fields = new EnumMap<>(Reason.class);
        for (Withheld each : prepared.withheld()) {
            Optional<Field> field = each.field();
            if (field.isEmpty()) {
                byKind.computeIfAbsent(each.item().kind(), _ -> new long[2])[1]++;
                items.merge(each.reason(), 1L, Long::sum);
            } else {
                fields.computeIfAbsent(each.reason(), _ -> new TreeMap<>())
                        .merge(each.item().kind().word() + "." + field.get().word(), 1L, Long::sum);
            }
        }
        TextTable kinds = new TextTable().text("kind", 0).number("goes", 0).number("withheld", 0);
        byKind.forEach((kind, both) -> kinds.row(kind.word(), Words.grouped(both[0]), Words.grouped(both[1])));
        text.append(kinds.render(COLUMNS));
        items.forEach((reason, count) -> text.append("Withheld: ")
                .append(Words.count(count, "item", "items"))
                .append(", since ")
                .append(reason.words())
                .append(".\n"));
        fields.forEach((reason, told) -> text.append(
                        reason == Reason.REDACTION ? "Less exactly or not at all: " : "Withheld: ")
                .append(String.join(", ", told.keySet()))
                .append(", since ")
                .append(reason.words())
                .append(".\n"));
    }
}
