package org.wellhead.app.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.Ledger;

/** What the summary of any run tells in the same words: what it read, what became of it and what it wrote. */
final class RunJson {
    private RunJson() {}

    static List<Map<String, Object>> inputs(RunFacts facts) {
        return facts.inputs().stream()
                .map(input -> object("name", input.name(), "sha256", input.sha256(), "bytes", input.bytes()))
                .toList();
    }

    static Map<String, Object> rows(RunFacts facts) {
        RunFacts.Rows rows = facts.rows();
        return object(
                "read", rows.read(), "taken", rows.taken(), "refused", rows.refused(), "duplicates", rows.duplicates());
    }

    static Map<String, Object> ledger(Ledger ledger) {
        Map<String, Object> entry =
                object("payments", ledger.size(), "accounts", ledger.accounts().size());
        if (ledger.size() > 0) {
            entry.put("first", Shown.instant(ledger.bookedAtEpochMicros(0)));
            entry.put("last", Shown.instant(ledger.bookedAtEpochMicros(ledger.size() - 1)));
        }
        return entry;
    }

    static List<Map<String, Object>> files(List<ResultFolder.Written> files) {
        return files.stream()
                .map(file -> object("name", file.name(), "sha256", file.sha256(), "bytes", file.bytes()))
                .toList();
    }

    /** A map of name, value, name, value, ... in this order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
