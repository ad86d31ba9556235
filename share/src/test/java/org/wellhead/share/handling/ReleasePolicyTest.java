package org.wellhead.share.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see what, as lines: the marking, the partner, the release, and the answer. */
class ReleasePolicyTest {
    // Marking: colour, "to" whom, "by" whom with consents, codes. Partner: clearance, and "court" if it goes to one.
    @ParameterizedTest
    @CsvSource({
        "clear,                            tr amber,        amber,        goes",
        "amber,                            tr amber,        amber,        goes",
        "amber+strict,                     tr amber,        red,          CLEARANCE",
        "amber+strict,                     tr red,          amber,        CEILING",
        "red,                              tr red,          red,          goes",
        "amber to TR,                      tr amber,        amber,        goes",
        "amber to egmont,                  tr amber,        amber,        goes",
        "amber to tr,                      tr amber,        amber,        goes",
        "amber to FR|DE,                   tr amber,        amber,        RELEASABILITY",
        "amber by fr,                      tr amber,        amber,        CONSENT",
        "amber by fr:tr,                   tr amber,        amber,        goes",
        "amber by fr:egmont,               tr amber,        amber,        goes",
        "amber by fr:tr|de by de,          tr amber,        amber,        CONSENT",
        "amber by fr:tr by de:tr,          tr amber,        amber,        goes",
        "amber by us,                      tr amber,        amber,        goes",
        "amber code H0,                    tr amber,        amber,        goes",
        "amber code H1,                    tr amber,        amber,        goes",
        "amber code H1,                    tr amber court,  amber,        COURT",
        "amber by fr:tr code H1,           tr amber court,  amber,        goes",
        "amber by fr:egmont code H1,       tr amber court,  amber,        COURT",
        "amber code H2,                    tr amber,        amber,        DISSEMINATION",
        "amber by us:tr code H2,           tr amber,        amber,        goes",
        "amber by fr:egmont code H2,       tr amber,        amber,        DISSEMINATION",
        "amber by fr:tr code H3,           tr amber,        amber,        goes",
        "amber by fr:tr by us code H3,     tr amber,        amber,        DISSEMINATION",
    })
    void decides(String marking, String partner, String ceiling, String answer) {
        ReleasePolicy policy =
                new ReleasePolicy(partner(partner), Tlp.parse(ceiling).orElseThrow(), "us");
        assertThat(policy.withholds(marking(marking)).map(Enum::name).orElse("goes"))
                .isEqualTo(answer);
    }

    @Test
    void whatFollowsFromTwoIsAsNarrowAsBoth() {
        Marking both = marking("green to TR|FR by fr:tr|de code H1").and(marking("amber to TR|DE by fr:tr by de:tr"));
        assertThat(both).isEqualTo(marking("amber to TR by fr:tr by de:tr code H1"));
        assertThat(marking("green to FR").and(marking("green to DE")).releasable())
                .containsExactly(Marking.NOBODY);
        assertThat(new Grade('A', 3).and(new Grade('B', 1))).isEqualTo(new Grade('B', 3));
        assertThat(Marking.open().and(marking("amber by fr:tr code H2"))).isEqualTo(marking("amber by fr:tr code H2"));
    }

    @Test
    void nobodyIsNoPartnerAndNoGroup() {
        for (String group : List.of("egmont", Marking.NOBODY)) {
            String id = group.equals(Marking.NOBODY) ? "tr" : Marking.NOBODY;
            assertThatThrownBy(() ->
                            new Partner(id, "Partner", "TR", Tlp.RED, Set.of(group), false, Redaction.SOURCES_ONLY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("nobody");
        }
        assertThat(Partner.isId(Marking.NOBODY)).isFalse();
    }

    private static Partner partner(String text) {
        String[] words = text.split(" ", -1);
        return new Partner(
                words[0],
                "Partner",
                "TR",
                Tlp.parse(words[1]).orElseThrow(),
                Set.of("egmont"),
                words.length > 2,
                Redaction.SOURCES_ONLY);
    }

    private static Marking marking(String text) {
        String[] words = text.split(" ", -1);
        Set<String> to = Set.of();
        Map<String, Set<String>> by = new HashMap<>();
        Set<HandlingCode> codes = Set.of();
        for (int i = 1; i < words.length; i += 2) {
            String[] parts = words[i + 1].split(":", -1);
            switch (words[i]) {
                case "to" -> to = among(parts[0]);
                case "by" -> by.put(parts[0], parts.length > 1 ? among(parts[1]) : Set.of());
                default -> codes = Set.of(HandlingCode.valueOf(parts[0]));
            }
        }
        return new Marking(Tlp.parse(words[0]).orElseThrow(), to, by, codes, new Grade('A', 1));
    }

    private static Set<String> among(String words) {
        return Arrays.stream(words.split("[|]", -1)).collect(Collectors.toSet());
    }
}
