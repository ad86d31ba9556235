package org.wellhead.share.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The index, against the obvious way: look at all records of the object each time. */
class ObjectIndexPropertyTest {
    private static final List<String> VERSIONS = List.of(
            "",
            "match[version]=first",
            "match[version]=last",
            "match[version]=all",
            "match[version]=first,last",
            "match[version]=1970-01-01T00:00:00.000002Z",
            "match[version]=1970-01-01T00:00:00.000001Z,last");
    private static final List<String> SPECS =
            List.of("", "match[spec_version]=2.0", "match[spec_version]=2.1", "match[spec_version]=2.0,2.1");

    private record Row(int object, Spec spec, long version, int record) {}

    private static ObjectId id(int object) {
        return new ObjectId(object % 2 == 0 ? "tool" : "report", 0, object);
    }

    /** Each number is an operation: an object, an edition, a version, and now and then a deletion instead. */
    @Property
    void theIndexFindsWhatALookAtAllRecordsFinds(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 4 * 2 * 4 * 5 - 1) Integer> operations) {
        var index = new ObjectIndex();
        List<Row> live = new ArrayList<>();
        for (int operation : operations) {
            int object = operation % 4;
            Spec spec = operation / 4 % 2 == 0 ? Spec.V20 : Spec.V21;
            long version = operation / 8 % 4;
            if (operation / 32 == 4) {
                live.stream().filter(row -> row.object() == object).findFirst().ifPresent(row -> {
                    index.delete(row.record());
                    live.remove(row);
                });
            } else {
                live.add(new Row(object, spec, version, index.add(id(object), spec, version, index.records(), 0, 1)));
            }
        }
        for (String versions : VERSIONS) {
            for (String specs : SPECS) {
                Filter filter = QueryStringTest.filter(versions + "&" + specs);
                List<Integer> found = IntStream.range(0, index.records())
                        .filter(record -> index.isOfVersion(record, filter))
                        .boxed()
                        .toList();
                assertThat(found).as(versions + "&" + specs).isEqualTo(obvious(live, filter));
            }
        }
        for (int object = 0; object < 4; object++) {
            int one = object;
            assertThat(index.has(id(object))).isEqualTo(live.stream().anyMatch(row -> row.object() == one));
        }
    }

    private static List<Integer> obvious(List<Row> live, Filter filter) {
        return live.stream()
                .filter(row -> isWanted(row, live, filter))
                .map(Row::record)
                .sorted()
                .toList();
    }

    private static boolean isWanted(Row row, List<Row> live, Filter filter) {
        Predicate<Row> ofEdition = one -> filter.specs().isEmpty()
                ? one.spec() == newest(live, one.object())
                : filter.specs().contains(one.spec());
        List<Row> versions = live.stream()
                .filter(one -> one.object() == row.object())
                .filter(ofEdition)
                .toList();
        if (!versions.contains(row)) {
            return false;
        }
        // Of equal versions the newer edition counts, then the one that was added later, or, for the first, earlier.
        Optional<Row> last = versions.stream()
                .max(Comparator.comparingLong(Row::version)
                        .thenComparing(Row::spec)
                        .thenComparingInt(Row::record));
        Optional<Row> first = versions.stream()
                .min(Comparator.comparingLong(Row::version)
                        .thenComparing(Row::spec, Comparator.reverseOrder())
                        .thenComparingInt(Row::record));
        return filter.all()
                || (filter.last() && last.equals(Optional.of(row)))
                || (filter.first() && first.equals(Optional.of(row)))
                || filter.versionsMicros().contains(row.version());
    }

    private static Spec newest(List<Row> live, int object) {
        return live.stream().anyMatch(row -> row.object() == object && row.spec() == Spec.V21) ? Spec.V21 : Spec.V20;
    }
}
