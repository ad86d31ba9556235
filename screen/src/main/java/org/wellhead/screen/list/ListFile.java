package org.wellhead.screen.list;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedParty;

/**
 * A list as its files had it.
 *
 * @param list the list's short name, which every entry has
 * @param form in which the files are, e.g. {@code OFAC CSV}
 * @param publishedOn the day that the list says it was made, or null where it says none
 * @param entries in the files' order, each id once
 * @param notices what was odd in single fields, and was left out; at most 100 and one that counts the rest
 */
public record ListFile(
        String list, String form, @Nullable LocalDate publishedOn, List<ListedParty> entries, List<String> notices) {
    public ListFile {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }
}
