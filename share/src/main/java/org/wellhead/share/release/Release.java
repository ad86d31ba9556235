package org.wellhead.share.release;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Kind;

/**
 * All that one partner gets, before it is written in any form. Whatever a form tells must follow from this alone: a total is the sum of what is here.
 *
 * <p>Immutable.
 */
public final class Release {
    private final Head head;
    private final Money money;
    private final List<Entry> entries;
    private final Map<UUID, Entry> byId;
    private final SortedMap<String, Attachment> attachments;
    private final List<String> method;

    /**
     * Takes these.
     *
     * @param head of whom, for whom
     * @param money what amounts are in
     * @param entries by kind, then by id, each once; what they refer to is among them
     * @param attachments files that entries name
     * @param method how the findings were made, a sentence each
     */
    public Release(
            Head head,
            Money money,
            List<Entry> entries,
            SortedMap<String, Attachment> attachments,
            List<String> method) {
        this.head = head;
        this.money = money;
        this.entries = List.copyOf(entries);
        this.attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
        this.method = List.copyOf(method);
        byId = HashMap.newHashMap(entries.size());
        for (Entry entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalArgumentException("an entry is there twice: " + entry.id());
            }
        }
    }

    /** Of whom, for whom, and which one it is. */
    public Head head() {
        return head;
    }

    /** What amounts are in. */
    public Money money() {
        return money;
    }

    /** By kind, then by id. */
    public List<Entry> entries() {
        return entries;
    }

    /** Those of one kind, by id. O(entries). */
    public Stream<Entry> of(Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }

    /** The entry of this id, which must be there. */
    public Entry entry(UUID id) {
        return Objects.requireNonNull(byId.get(id), id::toString);
    }

    /** Files that entries name. */
    public SortedMap<String, Attachment> attachments() {
        return attachments;
    }

    /** How the findings were made, a sentence each. */
    public List<String> method() {
        return method;
    }
}
