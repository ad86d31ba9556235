package org.wellhead.share.stix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.item.Field;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Head;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;

/**
 * A release as one STIX 2.1 bundle, {@code bundle.json}.
 *
 * <p>All that an object refers to is in the bundle, markings and definitions too. Ids follow from the entries' own, times from what the partner was
 * told before: the same release and history give the same bytes.
 */
public final class StixForm {
    /** What the file is called in a release. */
    public static final String FILE = "bundle.json";

    private final Release release;
    private final Head head;
    private final History before;
    private final Ids ids;
    private final OwnMarkings markings;
    private final Versions versions;
    private final String sender;
    private final List<Json.Members> objects = new ArrayList<>();

    /**
     * A bundle, and what the partner was told with it and before it.
     *
     * @param file the bundle
     * @param after the history to keep for the next bundle, once this one has gone
     */
    public record Written(FormFile file, History after) {}

    private StixForm(Release release, History before) {
        this.release = release;
        this.head = release.head();
        this.before = before;
        this.ids = new Ids(release, before);
        this.markings = new OwnMarkings(head);
        this.versions = new Versions(head.at(), before);
        this.sender = ids.shared("identity", "sender");
    }

    /**
     * A bundle of all that the partner is to have: what the history tells and this release does not is revoked.
     * O(entries and their references), O(n log n) in those of the history.
     *
     * @throws org.wellhead.share.form.FormRefused if the release is not later than one that told an object otherwise, or has what STIX cannot say
     */
    public static Written write(Release release, History before) {
        return new StixForm(release, before).written(true);
    }

    /** A bundle that adds to what the partner has, and revokes nothing; else as {@link #write}. */
    public static Written add(Release release, History before) {
        return new StixForm(release, before).written(false);
    }

    private Written written(boolean all) {
        EntryDrafts entries = new EntryDrafts(release, ids);
        for (Entry entry : release.entries()) {
            entries.of(entry).forEach(draft -> tell(draft, entry.narrower()));
        }
        List<String> told = objects.stream().map(StixForm::id).toList();
        String report = reportId(all);
        if (!told.isEmpty()) {
            tell(new ReportDraft(release).over(report, told), Map.of());
        }
        objects.add(versions.tellSender(sender, sender().finish(markings, Map.of(), sender)));
        if (all) {
            withdraw(objects.stream().map(StixForm::id).collect(Collectors.toSet()));
        }
        List<Json.Members> whole = new ArrayList<>(Extension.objects());
        whole.addAll(markings.objects());
        whole.addAll(objects);
        return new Written(new FormFile(FILE, bundle(whole)), versions.after());
    }

    private Draft sender() {
        return new Draft(sender, new Label(head.tlp(), Set.of(), Grade.UNKNOWN, head.senderId()))
                .put("name", head.senderName())
                .put("identity_class", "organization");
    }

    private void tell(Draft draft, Map<Field, Label> narrower) {
        SortedMap<String, Json> content = draft.finish(markings, narrower, sender);
        objects.add(draft.hasVersions() ? versions.tell(draft.id(), content) : new Json.Members(content));
    }

    /** Stubs stand in every later bundle too, for a partner that missed one. */
    private void withdraw(Set<String> told) {
        Withdrawals withdrawals = new Withdrawals(head, sender);
        before.objects().forEach((id, earlier) -> {
            if (!told.contains(id)) {
                Draft stub = withdrawals.stub(id, earlier);
                objects.add(versions.withdraw(id, stub.finish(markings, Map.of(), sender)));
            }
        });
        withdrawals.needed().forEach(draft -> tell(draft, Map.of()));
    }

    /** A release of everything has the report of the one before it, in a new version; one that adds has its own. */
    private String reportId(boolean all) {
        Optional<String> last = before.objects().entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith("report--") && !each.getValue().revoked())
                .max(Map.Entry.comparingByValue(Comparator.comparing(Told::modified)))
                .map(Map.Entry::getKey);
        return all && last.isPresent()
                ? last.get()
                : ids.shared("report", "report|" + head.serial() + "|" + head.commitment());
    }

    private static String id(Json.Members object) {
        return object.text("id").orElseThrow();
    }

    /** An object a line, so that two bundles can be compared by eye. */
    private static byte[] bundle(List<Json.Members> objects) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Json.Members object : objects) {
            lines.writeBytes((lines.size() == 0 ? "" : ",\n").getBytes(UTF_8));
            lines.writeBytes(StixJson.bytes(object));
        }
        String hash = HexFormat.of().formatHex(Versions.sha256(lines.toByteArray()));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream(lines.size() + 200);
        bundle.writeBytes(("{\"id\":\"" + Extension.id("bundle", hash) + "\",\"objects\":[\n").getBytes(UTF_8));
        bundle.writeBytes(lines.toByteArray());
        bundle.writeBytes("\n],\"type\":\"bundle\"}\n".getBytes(UTF_8));
        return bundle.toByteArray();
    }
}
