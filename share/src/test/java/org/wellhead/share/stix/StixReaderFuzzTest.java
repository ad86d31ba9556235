package org.wellhead.share.stix;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes are, they are a bundle whose leads bear their sender's consent, or refused in words. */
class StixReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytesAreReadOrRefusedInWords(byte[] bytes) {
        try {
            StixBundle bundle = StixReader.read(bytes);
            for (Received object : bundle.objects()) {
                assertThat(bundle.bytes(object)).startsWith('{').endsWith('}');
            }
            assertThat(bundle.markings("se-fiu")).hasSameSizeAs(bundle.objects());
            assertThat(bundle.leads("se-fiu"))
                    .allSatisfy(lead ->
                            assertThat(lead.item().marking().originators()).containsKey("se-fiu"));
        } catch (StixRefused e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(2_000);
        }
        try {
            assertThat(History.parse(bytes).bytes()).isNotEmpty();
        } catch (StixRefused e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
