package org.wellhead.share.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Money;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Tlp;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;
import org.wellhead.share.release.Shown;

class SentencesTest {
    private static final Label GREEN = new Label(Tlp.GREEN, Set.of(), new Grade('A', 1), "pt-fiu");
    private static final Label AMBER =
            new Label(Tlp.AMBER, EnumSet.of(HandlingCode.H2), new Grade('C', 2), "tr-fiu,pt-fiu");

    private static Entry entry(int id, Kind kind, Label label, Map<Field, Shown> values) {
        return new Entry(new UUID(5, id), kind, label, new TreeMap<>(values), new TreeMap<>());
    }

    @Test
    void aSentenceIsKeptAsStrictlyAsWhomItNames() {
        Entry holder = entry(1, Kind.PARTY, AMBER, Map.of(Field.NAME, new Shown.Text("Ege")));
        Entry account = entry(2, Kind.ACCOUNT, GREEN, Map.of(Field.HOLDER, new Shown.Reference(holder.id())));
        Entry source = entry(3, Kind.SOURCE, GREEN, Map.of(Field.ABOUT, new Shown.Reference(account.id())));
        Release release = new Release(
                Samples.exact().head(),
                new Money("USD", 2),
                List.of(holder, account, source),
                new TreeMap<>(),
                List.of());
        Sentences sentences = new Sentences(release);

        assertThat(sentences.of(source))
                .isEqualTo("Account " + account.id() + " (Ege) put money into what a designated unit received.");
        assertThat(Keeping.of(sentences.label(source)))
                .isEqualTo(
                        "TLP:AMBER, C2, H2 (not to be disseminated without the permission of the provider), not to be"
                                + " passed on without the consent of pt-fiu and of tr-fiu");
    }

    @Test
    void whomToAskReadsWell() {
        String a = "undisclosed-3f2a00c1d2e3";
        String b = "undisclosed-9f2a00c1d2e3";
        assertThat(Keeping.of(by("zz-fiu"))).endsWith("without the consent of zz-fiu");
        assertThat(Keeping.of(by("zz-fiu,de-fiu,se-fiu"))).endsWith("the consent of zz-fiu, of de-fiu and of se-fiu");
        assertThat(Keeping.of(by("zz-fiu," + a)))
                .endsWith("the consent of zz-fiu and of " + a + ", who is to be asked through zz-fiu");
        assertThat(Keeping.of(Labels.both(by("zz-fiu," + b + ",vn-fiu"), by("zz-fiu," + a))))
                .endsWith("the consent of zz-fiu, of vn-fiu, of " + a + " and of " + b
                        + ", who are to be asked through zz-fiu");
    }

    private static Label by(String originators) {
        return new Label(Tlp.AMBER, Set.of(), new Grade('A', 1), originators);
    }

    @Test
    void whatIsNotToldIsNotMentioned() {
        Entry match = Samples.redacted().of(Kind.MATCH).findFirst().orElseThrow();

        assertThat(new Sentences(Samples.redacted()).of(match))
                .matches(
                        "Party Party-[-0-9A-Z]+ is taken for an entry of a list[.] list: un; listed on: 2013-01; score: 0[.]973[.]");
    }

    @Test
    void aNarrowerFieldIsNamedInWhatToKeepTo() {
        TreeMap<Field, Label> narrower = new TreeMap<>();
        narrower.put(Field.AMOUNT, AMBER);
        Entry payment = new Entry(
                new UUID(5, 4),
                Kind.PAYMENT,
                GREEN,
                new TreeMap<>(Map.of(Field.AMOUNT, new Shown.Amount(1))),
                narrower);

        assertThat(Keeping.of(payment)).startsWith("TLP:GREEN, A1; of this, amount: TLP:AMBER, C2, H2 (");
    }
}
