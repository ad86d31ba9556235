package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wellhead.screen.store.Snapshot;

/**
 * What a run of {@code screen} read, how it was asked and what it counted, beside its rows. The same inputs, options and
 * version give the same bytes.
 *
 * @param version of this program
 * @param input the table
 * @param lists that it was screened against, by name and day; none where the rows are pairs
 * @param options every option that bears on the answer, as the user would write it
 * @param counts by what was counted
 * @param notices sentences for the user
 * @param written the file of rows
 */
public record ScreenSummary(
        String version,
        RunFacts.Input input,
        List<Snapshot> lists,
        Map<String, String> options,
        Map<String, Long> counts,
        List<String> notices,
        Optional<ResultFolder.Written> written) {
    public ScreenSummary {
        lists = List.copyOf(lists);
        options = new LinkedHashMap<>(options);
        counts = new TreeMap<>(counts);
        notices = List.copyOf(notices);
    }

    /** As JSON. */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", version);
        all.put("input", file(input.name(), input.sha256(), input.bytes()));
        if (!lists.isEmpty()) {
            all.put("lists", lists.stream().map(ScreenSummary::list).toList());
        }
        all.put("options", options);
        all.put("counts", counts);
        all.put("notices", new ArrayList<Object>(notices));
        written.ifPresent(file -> all.put("output", file(file.name(), file.sha256(), file.bytes())));
        return Json.write(all);
    }

    private static Map<String, Object> list(Snapshot snapshot) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("list", snapshot.list());
        list.put("form", snapshot.form());
        list.put("file", snapshot.file());
        list.put("sha256", snapshot.sha256());
        if (snapshot.publishedOn() != null) {
            list.put("published_on", snapshot.publishedOn().toString());
        }
        if (snapshot.takenOn() != null) {
            list.put("taken_on", snapshot.takenOn().toString());
        }
        list.put("entries", snapshot.entries());
        return list;
    }

    private static Map<String, Object> file(String name, String sha256, long bytes) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", name);
        file.put("sha256", sha256);
        file.put("bytes", bytes);
        return file;
    }
}
