package org.wellhead.screen.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever parties and lists go through, screening what changed finds what screening everything anew finds. */
class RescreeningPropertyTest {
    private static final List<String> NAMES =
            List.of("Ana Ribeiro", "Bo Lindqvist", "Merkur Exchange", "Sea Falcon", "Yusuf Haddad");

    @Property(tries = 300)
    void rescreeningIsScreeningAnew(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = new Town();
        for (int round = 0; round < 6; round++) {
            for (int change = 0; change < 4; change++) {
                change(town, random);
            }
            decide(town, random);
            Rescreening.Outcome outcome = town.screen();
            Screening anew = town.anew();
            assertThat(open(outcome.screening()))
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyElementsOf(open(anew));
            assertThat(outcome.saved()).isBetween(0L, outcome.pairs());
            assertThat(town.screening().lines()).isEqualTo(outcome.screening().lines());
        }
    }

    private static List<Finding> open(Screening screening) {
        return screening.findings().stream()
                .filter(finding -> finding.closed().isEmpty())
                .toList();
    }

    private static void change(Town town, Random random) {
        String party = "A-" + random.nextInt(5);
        String entry = "un/" + random.nextInt(5);
        String names = NAMES.get(random.nextInt(5)) + (random.nextBoolean() ? ", " + NAMES.get(random.nextInt(5)) : "");
        switch (random.nextInt(6)) {
            case 0 -> town.leaves(party);
            case 1 -> town.delists(entry);
            case 4 -> town.relists(entry);
            case 2 -> town.party(party + ": " + names);
            case 3 -> town.party(party + " B-" + party + ": " + names);
            default -> town.lists(entry + ": " + names);
        }
    }

    private static void decide(Town town, Random random) {
        List<Finding> findings = open(town.screening());
        if (!findings.isEmpty()) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            if (random.nextBoolean()) {
                town.accepts(finding.party(), finding.entry());
            } else {
                town.rejects(finding.party(), finding.entry());
            }
        }
    }
}
