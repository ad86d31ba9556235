package org.wellhead.app.taxii;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.share.audit.AuditEntry;

/**
 * Something that the audit log must know of: somebody logged in or failed to, or took, sent or deleted something, or was refused it.
 *
 * @param time when
 * @param verb {@code login}, {@code login refused}, {@code download}, {@code received}, {@code deleted} or {@code refused}
 * @param user as typed or by certificate; "-" if none was named
 * @param partner whose user it is; "-" if unknown
 * @param address of the other end
 * @param subject the path asked for
 * @param items how many objects, entries or versions went out
 */
public record AccessEvent(
        Instant time, String verb, String user, String partner, String address, String subject, int items) {
    private static final int CHARS_MAX = 500;

    /** Its entry. */
    public AuditEntry entry() {
        SortedMap<String, String> facts =
                new TreeMap<>(Map.of("address", address, "items", Integer.toString(items), "partner", partner));
        return new AuditEntry(time, plain(user), verb, plain(subject), facts);
    }

    private static String plain(String text) {
        String printable = text.replaceAll("[^ -~]", "?");
        String cut = printable.substring(0, Math.min(printable.length(), CHARS_MAX));
        return cut.isBlank() ? "-" : cut;
    }
}
