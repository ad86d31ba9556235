package org.wellhead.share.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;
import org.wellhead.ledger.intake.ftm.FtmReader;
import org.wellhead.share.form.ReadBack;
import org.wellhead.share.json.Json;
import org.wellhead.share.release.Samples;

class FollowTheMoneyTest {
    @TempDir
    Path folder;

    /** Keeps what the ledger's own reader finds. */
    private static final class Kept implements RecordSink {
        private final List<String> lines = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        @Override
        public void take(PaymentRecord p) {
            lines.add(end(p.payer().orElseThrow()) + " -> " + end(p.payee().orElseThrow()) + " "
                    + p.amount().toPlainString() + " " + p.currency() + " for " + p.purpose());
        }

        @Override
        public void know(End account) {}

        @Override
        public void refuse(long line, int column, Rule rule, String text, String detail) {
            refusals.add(line + " " + rule + " " + detail);
        }

        @Override
        public void notice(String sentence) {}

        private static String end(End end) {
            return end.account() + (end.name().isEmpty() ? "" : " (" + end.name() + ", " + end.country() + ")");
        }
    }

    @Test
    void theLedgersOwnReaderFindsThePayments() throws IOException {
        Path file = Files.write(
                folder.resolve("release.ftm.json"),
                FollowTheMoney.write(Samples.exact()).getFirst().bytes());
        Kept kept = new Kept();

        new FtmReader().read(file, "release.ftm.json", kept);

        assertThat(kept.refusals).isEmpty();
        assertThat(kept.lines)
                .containsExactlyInAnyOrder(
                        "TR720001000000000000250012 (Ege Petrol <A&B> \"Ltd\", TR) -> TR330006100519786457841326 250.00 USD for fuel, of Ege",
                        "TR330006100519786457841326 -> HW-2 (كريم & Sons, SY) 240.00 USD for fuel, of Ege",
                        "HW-2 (كريم & Sons, SY) -> HW-1 230.00 USD for fuel, of Ege");
    }

    @Test
    void everyReferenceIsToAnEntityOfTheFile() throws Exception {
        for (byte[] file : List.of(
                FollowTheMoney.write(Samples.exact()).getFirst().bytes(),
                FollowTheMoney.write(Samples.redacted()).getFirst().bytes())) {
            Set<String> ids = new HashSet<>();
            List<String> references = new ArrayList<>();
            for (Json.Members entity : ReadBack.entities(file)) {
                assertThat(ids.add(entity.text("id").orElseThrow())).isTrue();
                for (String name : List.of(
                        "payer",
                        "payerAccount",
                        "beneficiary",
                        "beneficiaryAccount",
                        "owner",
                        "asset",
                        "entity",
                        "subject",
                        "object")) {
                    references.addAll(ReadBack.values(ReadBack.properties(entity), name));
                }
            }
            assertThat(ids).containsAll(references);
        }
    }

    @Test
    void aMatchIsALinkToTheSanctionedEntryAndNoSanctionOfTheParty() throws Exception {
        List<Json.Members> entities = ReadBack.entities(
                FollowTheMoney.write(Samples.exact()).getFirst().bytes());
        Json.Members sanction = only(entities, "Sanction");
        Json.Members link = only(entities, "UnknownLink");

        assertThat(ReadBack.values(sanction, "authority")).containsExactly("un");
        assertThat(ReadBack.values(sanction, "authorityId")).containsExactly("QDi.001");
        assertThat(ReadBack.values(sanction, "listingDate")).containsExactly("2013-01-01T00:00:00");
        assertThat(ReadBack.values(link, "object")).isEqualTo(ReadBack.values(sanction, "entity"));
        assertThat(ReadBack.values(link, "subject")).isNotEqualTo(ReadBack.values(sanction, "entity"));
        assertThat(ReadBack.values(link, "role")).containsExactly("taken for the same, score 0.973");
    }

    @Test
    void everyEntityButTheHeadSaysWhatToKeepTo() throws Exception {
        List<Json.Members> entities = ReadBack.entities(
                FollowTheMoney.write(Samples.exact()).getFirst().bytes());

        assertThat(entities.subList(1, entities.size()))
                .allSatisfy(entity -> assertThat(ReadBack.values(ReadBack.properties(entity), "summary"))
                        .singleElement()
                        .asString()
                        .startsWith("TLP:AMBER"));
        assertThat(ReadBack.values(ReadBack.properties(entities.getFirst()), "description")
                        .getFirst())
                .contains("TLP:AMBER+STRICT. Nothing of it may be passed on");
    }

    private static Json.Members only(List<Json.Members> entities, String schema) {
        Stream<Json.Members> found = entities.stream()
                .filter(entity -> entity.text("schema").orElseThrow().equals(schema));
        List<Json.Members> all = found.toList();
        assertThat(all).hasSize(1);
        return ReadBack.properties(all.getFirst());
    }
}
