package org.wellhead.share.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wellhead.ledger.Money;

/**
 * The items that were picked for a release, with all that they refer to.
 *
 * @param caseId names the case and never changes for it; secret to the case
 * @param contents the hash of everything that the findings follow from: inputs, question, version; 64 hexadecimal digits
 * @param money what amounts are in
 * @param items each key once; every reference is to one of them
 * @param attachments files by the names that items give them, e.g. pictures
 * @param method how the findings were made, a sentence each, in words that name nobody
 */
public record Dossier(
        String caseId,
        String contents,
        Money money,
        List<Item> items,
        SortedMap<String, Attachment> attachments,
        List<String> method) {
    /** The most items of one. */
    public static final int ITEMS_MAX = 2_000_000;

    public Dossier {
        items = List.copyOf(items);
        attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
        method = List.copyOf(method);
        if (items.size() > ITEMS_MAX) {
            throw new IllegalArgumentException("a dossier has at most " + ITEMS_MAX + " items, not " + items.size());
        }
        Map<Key, Item> byKey = LinkedHashMap.newLinkedHashMap(items.size());
        for (Item item : items) {
            if (byKey.put(item.key(), item) != null) {
                throw new IllegalArgumentException("an item is there twice: " + item.key());
            }
        }
        for (Item item : items) {
            item.references().filter(key -> !byKey.containsKey(key)).findFirst().ifPresent(key -> {
                throw new IllegalArgumentException(item.key() + " refers to an item that is not there: " + key);
            });
        }
    }
}
