package org.wellhead.share.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the query is, it is understood or refused in words; and a mark that was given is always taken again. */
class QueryStringFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyQueryIsUnderstoodOrRefusedInWords(FuzzedDataProvider data) {
        long sequence = data.consumeLong(0, Integer.MAX_VALUE);
        String query = data.consumeRemainingAsString();
        try {
            QueryString read = QueryString.parse(query);
            Filter filter = read.filter(QueryStringTest.ALL);
            assertThat(PageMark.apply(PageMark.spell(sequence, filter), filter).after())
                    .isEqualTo(sequence);
            assertThat(read.behindMark(filter).matchesMark()).isEqualTo(filter.matchesMark());
        } catch (TaxiiError e) {
            assertThat(e.response().status()).isEqualTo(400);
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(300);
        }
    }
}
