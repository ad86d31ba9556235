package org.wellhead.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenerTest {
    @Test
    void aNameOnTheListIsAHit() {
        Screener screener = Screener.of(List.of(
                ListedParty.named("un", "QDi.006", Schema.PERSON, "AIMAN MUHAMMED RABI AL-ZAWAHIRI"),
                ListedParty.named("un", "QDe.004", Schema.ORGANISATION, "AL-QAIDA")));

        assertThat(screener.screen(Party.named("Al-Qaida", Schema.ORGANISATION), 700, 10))
                .extracting(hit -> hit.entry().key())
                .containsExactly("un/QDe.004");
        assertThat(screener.with(List.of(), List.of("un/QDe.004"))
                        .screen(Party.named("Al-Qaida", Schema.ORGANISATION), 700, 10))
                .isEmpty();
    }
}
