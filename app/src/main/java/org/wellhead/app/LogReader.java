package org.wellhead.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.share.audit.AuditEntry;

/** Who may read all of a case's log by browser, and who not from where people signed in. */
public enum LogReader {
    /** Reads all that the log says. */
    ADMINISTRATOR(Set.of()),
    /** Reads no network address of anybody. */
    ANYBODY(Set.of("address"));

    private final Set<String> withheld;

    /** @param withheld names of facts that this reader is not told */
    LogReader(Set<String> withheld) {
        this.withheld = withheld;
    }

    /** The entry as this reader sees it. */
    CaseLog.Row told(AuditEntry entry, long number) {
        Map<String, String> facts = new TreeMap<>(entry.facts());
        facts.keySet().removeAll(withheld);
        List<String> left =
                entry.facts().keySet().stream().filter(withheld::contains).toList();
        return new CaseLog.Row(number, entry.time(), entry.actor(), entry.verb(), entry.subject(), facts, left);
    }
}
