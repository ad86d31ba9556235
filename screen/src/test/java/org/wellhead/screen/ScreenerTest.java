package org.wellhead.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.index.InventedNames;
import org.wellhead.screen.match.Comparison;

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

    /** What the screener must answer: every entry compared. */
    private static List<Hit> fullScan(List<ListedParty> entries, Party party, int threshold, int limit) {
        return entries.stream()
                .map(entry -> Comparison.compare(party, entry))
                .filter(hit -> hit.score().perMille() >= threshold)
                .sorted(Comparator.comparingInt((Hit hit) -> -hit.score().points())
                        .thenComparing(hit -> hit.entry().key()))
                .limit(limit)
                .toList();
    }

    @Property(tries = 20)
    void noStrongHitIsLostThatComparingAllWouldFind(@ForAll Random random) {
        List<ListedParty> entries = IntStream.range(0, 400)
                .mapToObj(i -> ListedParty.named("list", "" + i, Schema.PERSON, InventedNames.name(random)))
                .toList();
        Screener screener = Screener.of(entries);

        for (int i = 0; i < 50; i++) {
            String name = i % 2 == 0 ? entries.get(i).name() : InventedNames.name(random);
            Party party = Party.named(name, Schema.PERSON);
            List<Hit> hits = screener.screen(party, 700, 10);
            List<Hit> all = fullScan(entries, party, 700, 400);
            assertThat(all).containsAll(hits);
            // What is as good as the best is never left out; names that are half like it may be.
            assertThat(hits)
                    .containsAll(all.stream()
                            .filter(hit -> hit.score().perMille() >= Hit.STRONG_PER_MILLE)
                            .limit(10)
                            .toList());
        }
    }

    @Test
    void whoSharesAnIdentifierIsCompared() {
        Identifier passport = new Identifier("PASSPORT", "X 1234567");
        ListedParty listed = new ListedParty(
                "un",
                "1",
                Schema.PERSON,
                List.of(new ListedName("Pavel Novotny", ListedName.Quality.PRIMARY)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(passport),
                List.of(),
                null,
                null);
        Party party =
                new Party("Somebody Else", Schema.PERSON, List.of(), List.of(), Gender.UNKNOWN, List.of(passport));

        assertThat(Screener.of(List.of(listed)).candidates(party, 10)).containsExactly(listed);
    }
}
