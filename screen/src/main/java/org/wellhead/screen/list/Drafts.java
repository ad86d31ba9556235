package org.wellhead.screen.list;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.ListedParty;

/** A list while it is read: its entries by id, in the files' order. */
final class Drafts {
    /** Entries of one list. */
    static final int MOST = 10_000_000;

    private static final int ID_CHARS = 500;

    private final Notices notices = new Notices();
    private final Map<String, Draft> byId = new LinkedHashMap<>();
    private @Nullable LocalDate publishedOn;

    Notices notices() {
        return notices;
    }

    /** The day that the list was made; the latest of those told counts. */
    void published(@Nullable LocalDate day) {
        if (day != null && (publishedOn == null || day.isAfter(publishedOn))) {
            publishedOn = day;
        }
    }

    /** The entry of this id, new or begun already: what stands twice is told and is one entry with the names of both. */
    Draft begin(String id, Place place) throws ListRefused {
        if (byId.containsKey(id)) {
            notices.tell(place, "id " + Notices.quoted(id) + " stands twice; both are taken as one entry");
        }
        return entry(id, place);
    }

    /** The entry of this id, which several records may make. */
    Draft entry(String id, Place place) throws ListRefused {
        if (id.isBlank()) {
            throw ListRefused.at(
                    place.file(), place.line(), "an entry has no id", "each needs one: fetch or mend the file");
        }
        if (id.length() > ID_CHARS) {
            throw ListRefused.at(
                    place.file(), place.line(), "an id has more than " + ID_CHARS + " characters", "this is no list");
        }
        Draft draft = byId.computeIfAbsent(id, key -> new Draft(key, place, notices));
        if (byId.size() > MOST) {
            throw ListRefused.at(place.file(), place.line(), "more than " + MOST + " entries", "split the list");
        }
        return draft.at(place);
    }

    @Nullable
    Draft find(String id) {
        return byId.get(id);
    }

    int size() {
        return byId.size();
    }

    /** How many entries are listed under such a programme. */
    long count(Predicate<String> programme) {
        return byId.values().stream()
                .filter(draft -> draft.anyProgramme(programme))
                .count();
    }

    ListFile finished(String list, Form form, Path file) throws ListRefused {
        List<ListedParty> entries = new ArrayList<>(byId.size());
        for (Draft draft : byId.values()) {
            if (draft.isNamed()) {
                entries.add(draft.party(list));
            } else {
                notices.tell(draft.place(), "an entry without a name is left out");
            }
        }
        if (entries.isEmpty()) {
            throw ListRefused.in(file, "there are no entries in it", "fetch the file again");
        }
        return new ListFile(list, form.word(), publishedOn, entries, notices.texts());
    }
}
