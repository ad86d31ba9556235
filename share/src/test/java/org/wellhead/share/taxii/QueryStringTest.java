package org.wellhead.share.taxii;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands behind the question mark, decoded and held to its rules. */
class QueryStringTest {
    static final Set<String> ALL =
            Set.of("added_after", "limit", "match[id]", "match[type]", "match[version]", "match[spec_version]");

    static Filter filter(String query) {
        try {
            return QueryString.parse(query).filter(ALL);
        } catch (TaxiiError e) {
            throw new AssertionError(query, e);
        }
    }

    @Test
    void namesAndValuesMayBeWrittenWithPercentSigns() {
        assertThat(filter("match%5Btype%5D=tool%2Creport&limit=%33").types()).containsExactly("tool", "report");
        assertThat(filter("match[type]=a,b,a").types()).containsExactly("a", "b");
        assertThat(filter("limit=007").limit()).hasValue(7);
        assertThat(filter("added_after=2026-01-31T12:00:00.1234567Z").addedAfterMicros())
                .isEqualTo(filter("added_after=2026-01-31T12%3A00%3A00.123456Z").addedAfterMicros());
    }

    @Test
    void thereIsALimitToWhatIsAskedAtOnce() {
        String ids = IntStream.range(0, 501).mapToObj(i -> "x").collect(Collectors.joining(","));
        assertThatThrownBy(() -> QueryString.parse("match[id]=" + ids).filter(ALL))
                .hasMessageContaining("more than 500");
        assertThatThrownBy(() -> QueryString.parse("x".repeat(8_193))).hasMessageContaining("8192");
    }

    @Test
    void parametersOfOtherPagesArePassedOver() throws TaxiiError {
        Filter filter = QueryString.parse("match[version]=never&limit=2").filter(Set.of("limit"));
        assertThat(filter.last()).isTrue();
        assertThat(filter.limit()).hasValue(2);
    }
}
