package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Which objects of a collection are wanted. Source: TAXII 2.1, section 3.4.
 *
 * @param addedAfterMicros only what was added later; {@link Long#MIN_VALUE} for all
 * @param limit how many at most, if that was said
 * @param after the sequence number behind which the page begins; -1 for the first page
 * @param ids any of these; empty for all
 * @param types any of these; empty for all
 * @param specs any of these editions; empty for the newest edition of each object
 * @param first the earliest version of each object
 * @param last the latest version of each object
 * @param all every version
 * @param versionsMicros versions of these times
 */
record Filter(
        long addedAfterMicros,
        OptionalInt limit,
        long after,
        List<String> ids,
        List<String> types,
        Set<Spec> specs,
        boolean first,
        boolean last,
        boolean all,
        List<Long> versionsMicros) {
    Filter {
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        specs = Set.copyOf(specs);
        versionsMicros = List.copyOf(versionsMicros);
    }

    /** Every version of every edition of one object. */
    static Filter everythingOf(String id) {
        return new Filter(
                Long.MIN_VALUE,
                OptionalInt.empty(),
                -1,
                List.of(id),
                List.of(),
                EnumSet.allOf(Spec.class),
                false,
                false,
                true,
                List.of());
    }

    Filter of(String id) {
        return new Filter(
                addedAfterMicros, limit, after, List.of(id), List.of(), specs, first, last, all, versionsMicros);
    }

    Filter withEveryVersion() {
        return new Filter(addedAfterMicros, limit, after, ids, types, specs, false, false, true, List.of());
    }

    Filter withEverySpec() {
        return new Filter(
                addedAfterMicros,
                limit,
                after,
                ids,
                types,
                EnumSet.allOf(Spec.class),
                first,
                last,
                all,
                versionsMicros);
    }

    /** The same for the same matches, so that a page's mark is not taken to pages of other matches. */
    String matchesMark() {
        var crc = new CRC32C();
        crc.update((ids + "|" + types + "|" + specs.contains(Spec.V20) + specs.contains(Spec.V21) + "|" + first + last
                        + all + versionsMicros)
                .getBytes(UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
