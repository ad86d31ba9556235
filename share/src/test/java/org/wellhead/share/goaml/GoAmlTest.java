package org.wellhead.share.goaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wellhead.ledger.Money;
import org.wellhead.share.form.FormFile;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.form.Line;
import org.wellhead.share.form.ReadBack;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Samples;

class GoAmlTest {
    private static GoAmlSettings settings(ReportCode code) {
        return settings(code, "USD");
    }

    private static GoAmlSettings settings(ReportCode code, String currency) {
        return new GoAmlSettings(
                code,
                101,
                Optional.of("Main"),
                Optional.of("REQ-7"),
                currency,
                "ELCFT",
                "ELCFT",
                "E",
                "UNKNOWN",
                List.of("STRUC", "ALP01"));
    }

    private static Release release(Redaction redaction) {
        return Samples.of(Samples.partner(redaction)).release();
    }

    private static Element report(ReportCode code) throws Exception {
        List<FormFile> files = GoAml.write(Samples.exact(), settings(code));
        assertThat(files).hasSize(1);
        assertThat(files.getFirst().name()).isEqualTo("goaml-" + code.name().toLowerCase(Locale.ROOT) + ".xml");
        return ReadBack.document(files.getFirst().bytes()).getDocumentElement();
    }

    @Test
    void everyReportIsRightByTheSchema() throws Exception {
        assumeTrue(
                SchemaOfGoAml.isThere(),
                "SKIPPED: goAML's schema is not beside the project; reports are held only by our own tests");
        for (ReportCode code : ReportCode.values()) {
            SchemaOfGoAml.validateIfThere(
                    GoAml.write(Samples.exact(), settings(code)).getFirst().bytes());
        }
        for (String golden : List.of("golden_STR.xml", "golden_SAR.xml", "golden_AIF.xml")) {
            SchemaOfGoAml.validateIfThere(Files.readAllBytes(SchemaOfGoAml.FOLDER.resolve(golden)));
        }
    }

    @Test
    void theSchemaHasEveryCountryOfOurs() throws Exception {
        assumeTrue(SchemaOfGoAml.isThere(), "SKIPPED: goAML's schema is not beside the project");
        String schema = Files.readString(SchemaOfGoAml.FOLDER.resolve("goAMLSchema_5.0.2.xsd"));
        String countries = schema.substring(schema.indexOf("name=\"country_type\""));

        assertThat(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2))
                .allSatisfy(code -> assertThat(countries).contains("value=\"" + code + "\""));
    }

    @Test
    void aTransactionReportHasThePaymentsWithBothAccounts() throws Exception {
        Element report = report(ReportCode.STR);

        assertThat(ReadBack.goAml(GoAml.write(Samples.exact(), settings(ReportCode.STR))
                        .getFirst()
                        .bytes()))
                .isEqualTo(Line.of(Samples.exact()).stream()
                        .map(line -> line.numbered(Samples.exact()))
                        .toList());
        assertThat(ReadBack.text(report, "entity_reference")).isEqualTo("pt-fiu-tr-fiu-1");
        assertThat(ReadBack.text(report, "submission_date")).isEqualTo("2026-01-31T12:00:00");
        Element first = ReadBack.elements(report, "transaction").getFirst();
        assertThat(ReadBack.text(first, "date_transaction")).isEqualTo("2014-03-12T09:30:00");
        assertThat(ReadBack.text(first, "amount_local")).isEqualTo("250.00");
        assertThat(ReadBack.text(first, "account")).isEqualTo("TR720001000000000000250012");
        assertThat(ReadBack.text(first, "account_name")).isEqualTo("Ege Petrol A B Ltd");
        assertThat(ReadBack.text(first, "from_country")).isEqualTo("TR");
        assertThat(ReadBack.elements(report, "indicator"))
                .extracting(Element::getTextContent)
                .containsExactly("STRUC", "ALP01");
        assertThat(ReadBack.text(report, "reason"))
                .startsWith("Release 1 of Financial unit of Portugal (pt-fiu) to Financial unit of Türkiye (tr-fiu)")
                .contains("TLP:AMBER+STRICT. Nothing of it may be passed on")
                .contains("Account TR720001000000000000250012 (Ege Petrol <A&B> \"Ltd\") put money into what unit north"
                        + " received: in proportion 200.00 USD");
        assertThat(ReadBack.text(report, "action"))
                .contains("To freeze: Account HW-2")
                .contains("stops 200.00 USD");
    }

    @Test
    void aNameThatGoAmlCannotSpellStandsInTheComments() throws Exception {
        List<Element> accounts = ReadBack.elements(report(ReportCode.STR), "to_account");
        Element hawala = accounts.get(1);

        assertThat(ReadBack.text(hawala, "account_name")).isEqualTo("UNKNOWN");
        assertThat(ReadBack.text(hawala, "comments")).contains("Holder as written: كريم & Sons.");
    }

    @Test
    void anActivityReportHasWhomFindingsAreAboutAndWhy() throws Exception {
        for (ReportCode code : List.of(ReportCode.SAR, ReportCode.AIF)) {
            Element report = report(code);
            List<Element> parties = ReadBack.elements(report, "report_party");

            assertThat(ReadBack.elements(report, "transaction")).isEmpty();
            assertThat(parties).hasSize(3);
            assertThat(ReadBack.elements(parties.getFirst(), "account"))
                    .extracting(Element::getTextContent)
                    .contains("TR720001000000000000250012");
            assertThat(parties.stream().map(party -> ReadBack.text(party, "reason")))
                    .anySatisfy(reason -> assertThat(reason).contains("is taken for an entry of a list"));
        }
    }

    @Test
    void whatAReportDemandsAndTheReleaseDoesNotTellIsRefused() {
        assertRefused(
                new Redaction(false, false, false, true, true),
                ReportCode.STR,
                "exact amounts.*bands.*partner's file.*");
        assertRefused(new Redaction(false, false, true, false, true), ReportCode.STR, "exact times.*months.*");
        assertRefused(new Redaction(false, true, false, false, true), ReportCode.SAR, "account numbers.*pseudonyms.*");
        assertRefused(new Redaction(true, false, false, false, true), ReportCode.AIF, "names.*pseudonyms.*");
        assertThatThrownBy(() -> GoAml.write(Samples.exact(), settings(ReportCode.STR, "AED")))
                .isInstanceOf(FormRefused.class)
                .hasMessage("goAML wants amounts in the receiving unit's currency, AED, and this release is in USD,"
                        + " without a rate; trace the case in AED, or ask for SAR");
        Release nothing =
                new Release(Samples.exact().head(), new Money("USD", 2), List.of(), new TreeMap<>(), List.of());
        assertThatThrownBy(() -> GoAml.write(nothing, settings(ReportCode.STR))).hasMessageContaining("has none");
        assertThatThrownBy(() -> GoAml.write(nothing, settings(ReportCode.SAR))).hasMessageContaining("no finding");
    }

    @Test
    void aLongReasonTellsWholeFindingsAndHowManyMore() throws Exception {
        byte[] report = GoAml.write(Samples.large(300), settings(ReportCode.STR))
                .getFirst()
                .bytes();
        Element root = ReadBack.document(report).getDocumentElement();
        String reason = ReadBack.text(root, "reason");

        SchemaOfGoAml.validateIfThere(report);
        assertThat(ReadBack.elements(root, "transaction")).hasSize(900);
        assertThat(reason).hasSizeLessThanOrEqualTo(8000);
        long told =
                reason.lines().filter(line -> line.contains(" put money into ")).count();
        assertThat(reason)
                .endsWith("There are " + (300 - told) + " more findings, which this report has no place for.");
    }

    @Test
    void namesLoseAccentsButNeverALetter() {
        assertThat(Stream.of("Ünal Şahin", "Łódź", "ırmak & Co.", "O'Neil-Smith", "Αθήνα", "Al كريم", "...", "=1+1")
                        .map(name -> Latin.of(name).orElse("-")))
                .containsExactly("Unal Sahin", "Lodz", "irmak Co.", "O'Neil-Smith", "-", "-", "-", "1 1");
    }

    @Test
    void settingsThatNoReceiverTakesAreRefused() {
        assertThatThrownBy(() -> new GoAmlSettings(
                        ReportCode.STR,
                        101,
                        Optional.empty(),
                        Optional.empty(),
                        "USD",
                        "ELCFT",
                        "ELCFT",
                        "E",
                        "UNKNOWN",
                        List.of()))
                .hasMessage("a report has at least one indicator, a word of the receiving unit's list");
    }

    private static void assertRefused(Redaction redaction, ReportCode code, String why) {
        assertThatThrownBy(() -> GoAml.write(release(redaction), settings(code)))
                .isInstanceOf(FormRefused.class)
                .hasMessageMatching("goAML wants " + why);
    }

    @Test
    void theReportIsPlainXml() {
        String report = new String(
                GoAml.write(Samples.exact(), settings(ReportCode.STR))
                        .getFirst()
                        .bytes(),
                UTF_8);

        assertThat(report).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <report>
                          <schema_version>5.0.2</schema_version>
                          <rentity_id>101</rentity_id>
                          <rentity_branch>Main</rentity_branch>
                          <submission_code>E</submission_code>
                          <report_code>STR</report_code>
                        """).endsWith("</report>\n");
    }
}
