package org.wellhead.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.share.audit.AuditEntry;

/** Who may read all of a case's log by browser, and who not from where people signed in. */
public enum LogReader {
    /** Reads all that the log says. */
    ADMINISTRATOR,
    /** Reads no network address of anybody. */
    ANYBODY;

    /** Names of facts that this reader is not told. */
    private Set<String> withheld() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of();
            case ANYBODY -> Set.of("address");
        };
    }

    /** The entry as this reader sees it. */
    CaseLog.Row told(AuditEntry entry, long number) {
        Set<String> withheld = withheld();
        Map<String, String> facts = new TreeMap<>(entry.facts());
        facts.keySet().removeAll(withheld);
        List<String> left =
                entry.facts().keySet().stream().filter(withheld::contains).toList();
        return new CaseLog.Row(number, entry.time(), entry.actor(), entry.verb(), entry.subject(), facts, left);
    }
}
