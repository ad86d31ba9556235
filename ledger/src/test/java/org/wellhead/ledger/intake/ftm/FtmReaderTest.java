package org.wellhead.ledger.intake.ftm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.Standing;

class FtmReaderTest {
    @TempDir
    Path folder;

    private Recorded read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    private Recorded read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("entities.ftm.json"), bytes);
        Recorded sink = new Recorded();
        new FtmReader().read(file, "entities.ftm.json", sink);
        return sink;
    }

    private static String entity(String id, String schema, String properties) {
        return "{\"id\":\"" + id + "\",\"schema\":\"" + schema + "\",\"properties\":{" + properties.replace('\'', '"')
                + "}}\n";
    }

    private static String payment(String properties) {
        return entity("p", "Payment", properties);
    }

    private static final String ENDS = "'payer':['a'],'beneficiary':['b'],";
    private static final String SOUND = ENDS + "'amount':['5'],'currency':['USD'],'date':['2024-05-01']";

    @Test
    void aPaymentBetweenTwoAccountsInAnyOrder() throws IOException {
        Recorded read = read(entity(
                        "pay-1",
                        "Payment",
                        "'payer':['a'],'payerAccount':['acc-a'],'beneficiary':['b'],'beneficiaryAccount':['acc-b'],"
                                + "'amount':['1200.50'],'currency':['USD'],'amountEur':['1100.10'],"
                                + "'date':['2015-03-02T09:30:00'],'purpose':['oil'],'transactionNumber':['T7'],"
                                + "'programme':['X']")
                + entity("acc-b", "BankAccount", "'accountNumber':['998877'],'bankName':['Bank B']")
                + entity("a", "Company", "'name':['Alpha Ltd','Alpha Limited'],'jurisdiction':['tr']")
                + entity("acc-a", "BankAccount", "'iban':['DE89 3704 0044 0532 0130 00'],'bic':['COBADEFFXXX']")
                + entity("b", "Person", "'name':['Beta'],'nationality':['sy'],'birthDate':['1970-01-02']"));

        assertThat(read.lines())
                .containsExactly("1 ftm DE89370400440532013000 (Alpha Ltd, TR by ADDRESS) -> 998877 (Beta, SY by"
                        + " ADDRESS) 1200.50 USD");
        PaymentRecord payment = read.payments.getFirst();
        assertThat(payment.id()).isEqualTo("pay-1");
        assertThat(payment.standing()).isEqualTo(Standing.ROW);
        assertThat(payment.bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2015-03-02T09:30:00Z").getEpochSecond() * 1_000_000);
        assertThat(payment.purpose()).isEqualTo("oil");
        assertThat(payment.references().transactionId()).isEqualTo("T7");
        assertThat(payment.details())
                .isEqualTo(Map.of(
                        "amountEur", "1100.10",
                        "programme", "X",
                        "payer/otherNames", "Alpha Limited",
                        "beneficiaryAccount/bankName", "Bank B"));
        assertThat(payment.mends())
                .containsExactly(new Mend(
                        "payerAccount/iban",
                        Mend.Kind.IBAN_SPACES,
                        "DE89 3704 0044 0532 0130 00",
                        "DE89370400440532013000"));
        End payee = payment.payee().orElseThrow();
        assertThat(payee.kind()).isEqualTo(PartyKind.PERSON);
        assertThat(payee.birthDate()).isEqualTo("1970-01-02");
        assertThat(payment.payer().orElseThrow().bic()).isEqualTo("COBADEFF");
        assertThat(read.accounts).isEmpty();
        assertThat(read.refusals).isEmpty();
        assertThat(read.notices).isEmpty();
    }

    @Test
    void withoutAnAccountThePartyIsKnownByIdentifierThenNameThenId() throws IOException {
        Recorded read = read(entity("a", "Company", "'name':['Alpha'],'country':['ae'],'registrationNumber':['17']")
                + entity("b", "LegalEntity", "'name':['Beta'],'country':['LB']")
                + entity("1", "Payment", SOUND)
                + entity("2", "Payment", SOUND.replace("'a'", "'nowhere'"))
                + entity("3", "Payment", SOUND.replace("'b'", "'nobody'"))
                + entity("nobody", "Person", ""));

        assertThat(read.payments)
                .extracting(p -> p.payer().orElseThrow().account() + " -> "
                        + p.payee().orElseThrow().account())
                .containsExactly("REG-AE:17 -> name:BETA|LB", "ftm:nowhere -> name:BETA|LB", "REG-AE:17 -> ftm:nobody");
        assertThat(read.notices)
                .containsExactly("Ends of payments that are only an id, of an entity that is not in the file: 1. The id"
                        + " stands for the account, e.g. ftm:ID.");
    }

    @Test
    void anIdThatLeadsNowhereIsKept() throws IOException {
        Recorded read = read(entity("k", "BankAccount", "'accountNumber':['1']")
                + entity("b", "Person", "'name':['Beta']")
                + payment(SOUND + ",'payerAccount':['k'],'beneficiaryAccount':['gone']"));

        assertThat(read.lines()).containsExactly("3 ftm 1 (,  by NOTHING) -> name:BETA (Beta,  by NOTHING) 5 USD");
        assertThat(read.payments.getFirst().details())
                .isEqualTo(Map.of("payer/id", "a", "beneficiaryAccount/id", "gone"));
        assertThat(read.notices).isEmpty();
    }

    @Test
    void theSurestIdentifierComesFirstWhateverTheOrderInTheFile() throws IOException {
        Recorded read = read(entity(
                "a",
                "Company",
                "'swiftBic':['ABCDTRIS'],'passportNumber':['P1'],'innCode':['77'],'taxNumber':['9','3'],"
                        + "'leiCode':['5493001kjtiigc8y1r12'],'name':['Alpha']"));

        assertThat(read.accounts.getFirst().identifiers())
                .containsExactly("LEI:5493001KJTIIGC8Y1R12", "TAX:3", "TAX:9", "INN:77", "PASSPORT:P1", "BIC:ABCDTRIS");
    }

    @Test
    void aBankIsWhatItsTopicSaysAndIsCalledByItsBic() throws IOException {
        Recorded read = read(entity("a", "Company", "'name':['A Bank'],'topics':['fin.bank'],'swiftBic':['ABCDTRIS']")
                + entity("b", "PublicBody", "'name':['Ministry'],'country':['gb-sct']")
                + payment(SOUND));

        PaymentRecord payment = read.payments.getFirst();
        assertThat(payment.payer().orElseThrow().account()).isEqualTo("ABCDTRIS");
        assertThat(payment.payer().orElseThrow().kind()).isEqualTo(PartyKind.BANK);
        assertThat(payment.payee().orElseThrow().kind()).isEqualTo(PartyKind.GOVERNMENT);
        assertThat(payment.payee().orElseThrow().country()).isEqualTo("GB");
    }

    @Test
    void theHolderOfAnAccountComesFromItsOwnershipOrFromTheWallet() throws IOException {
        Recorded read = read(entity("o", "Ownership", "'owner':['x','y'],'asset':['acc']")
                + payment("'payerAccount':['acc'],'beneficiaryAccount':['w'],'amount':['5'],'date':['2024-05-01']")
                + entity("x", "Person", "'name':['Xenia']")
                + entity("y", "Person", "'name':['Yusuf']")
                + entity("acc", "BankAccount", "'accountNumber':['1']")
                + entity("w", "CryptoWallet", "'publicKey':['bc1q'],'holder':['y']"));

        assertThat(read.lines()).containsExactly("2 ftm 1 (Xenia,  by NOTHING) -> bc1q (Yusuf,  by NOTHING) 5 ");
        assertThat(read.payments.getFirst().details()).containsEntry("payer/others", "y");
        assertThat(read.accounts).isEmpty();
    }

    @Test
    void accountsAndPartiesWithoutPaymentsAreKnownOnce() throws IOException {
        Recorded read = read(entity("o", "Ownership", "'owner':['x'],'asset':['acc']")
                + entity("x", "Person", "'name':['Xenia'],'country':['fr']")
                + entity("acc", "BankAccount", "'accountNumber':['1']")
                + entity("z", "Organization", "'name':['Zeta']")
                + entity("v", "Vessel", "'name':['Ship']"));

        assertThat(read.accounts)
                .extracting(end -> end.account() + " " + end.name() + " " + end.kind())
                .containsExactly("1 Xenia PERSON", "name:ZETA Zeta ORGANISATION");
        assertThat(read.notices)
                .containsExactly(
                        "Entities that are neither payments nor parties nor accounts were left out: 1 Vessel.");
    }

    @Test
    void anIbanThatIsNoneGivesWayToTheAccountNumber() throws IOException {
        Recorded read =
                read(entity("acc", "BankAccount", "'iban':['DE89370400440532013001'],'accountNumber':['532013001']"));

        assertThat(read.accounts.getFirst().account()).isEqualTo("532013001");
        assertThat(read.accounts.getFirst().key()).isEqualTo(End.Key.NUMBER);
    }

    @Test
    void severalAmountsDatesOrPayersInOnePaymentAreRefused() throws IOException {
        Recorded read = read(payment(SOUND.replace("'5'", "'5','6'"))
                + payment(SOUND.replace("'2024-05-01'", "'2024-05-01','2024-05-02'"))
                + payment(SOUND.replace("['a']", "['a','c']"))
                + payment(SOUND.replace("'USD'", "'USD','EUR'"))
                + payment(SOUND.replace("'5'", "'5','5.00'")));

        assertThat(read.refusals)
                .containsExactly(
                        "1:1 element-unreadable (several amount)",
                        "2:1 element-unreadable (several date)",
                        "3:1 element-unreadable (several payer)",
                        "4:1 element-unreadable (several currency)");
        assertThat(read.payments).hasSize(1);
    }

    @Test
    void whatAPaymentLacksOrHasWrongIsNamed() throws IOException {
        Recorded read = read(payment(ENDS + "'date':['2024-05-01'],'amountUsd':['5']")
                + payment(ENDS + "'amount':['5']")
                + payment("'payer':['a'],'amount':['5'],'date':['2024-05-01']")
                + payment(SOUND.replace("2024-05-01", "2024-05"))
                + payment(SOUND.replace("2024-05-01", "9999-12-31"))
                + payment(SOUND.replace("'5'", "'1,500'"))
                + payment(SOUND.replace("'5'", "'1.5E+06'"))
                + "{\"schema\":\"Payment\"}\n"
                + "{\"id\":\"x\"}\n");

        assertThat(read.payments).isEmpty();
        assertThat(read.refusals)
                .containsExactlyInAnyOrder(
                        "1:1 element-missing (amount; amountUsd and amountEur are conversions)",
                        "2:1 element-missing (date)",
                        "3:1 element-missing (beneficiary)",
                        "4:1 time-unreadable (date '2024-05')",
                        "5:1 time-out-of-range (date '9999-12-31')",
                        "6:1 amount-grouped (amount '1,500')",
                        "7:1 amount-exponent (amount '1.5E+06')",
                        "8:1 element-missing (id)",
                        "9:1 element-missing (schema)");
    }

    @Test
    void theLastDayOfASpanCounts() throws IOException {
        Recorded read = read(payment(ENDS + "'amount':['5'],'startDate':['2024-05-01'],'endDate':['2024-06-30']"));

        assertThat(read.payments.getFirst().bookedAtEpochMicros())
                .isEqualTo(Instant.parse("2024-06-30T00:00:00Z").getEpochSecond() * 1_000_000);
        assertThat(read.payments.getFirst().details())
                .containsEntry("startDate", "2024-05-01")
                .containsEntry("endDate", "2024-06-30");
        assertThat(read.notices).anyMatch(n -> n.startsWith("Payments with a first and a last day instead of one: 1."));
    }

    @Test
    void aBrokenLineSpoilsNoOther() throws IOException {
        Recorded read = read("{\"id\": \"x\", \n" + payment(SOUND) + "[1]\n\n" + payment(SOUND) + "{\"id\":\"y\"} {}");

        assertThat(read.payments).extracting(PaymentRecord::line).containsExactly(2L, 5L);
        assertThat(read.refusals).hasSize(3).allMatch(r -> r.matches("[136]:1 (json-unreadable|element-missing).*"));
    }

    @Test
    void aListOfEntitiesIsReadWithoutItsBrokenOnes() throws IOException {
        Recorded read = read("\uFEFF[\n  " + payment(SOUND) + ",{\"id\": \"broken\nproperties\": {}},\n"
                + payment(SOUND) + ", null, " + payment(SOUND) + "]");

        assertThat(read.payments).extracting(PaymentRecord::line).containsExactly(2L, 5L, 6L);
        assertThat(read.payments).extracting(PaymentRecord::column).containsExactly(3, 1, 9);
        assertThat(read.refusals).containsExactly("3:2 json-unreadable", "6:3 json-unreadable");
    }

    @Test
    void aListThatIsCutOffIsTold() throws IOException {
        assertThat(read("[" + payment(SOUND).strip() + ",").refusals).containsExactly("1:137 json-unreadable");
        assertThat(read("[" + payment(SOUND).strip() + ",{\"id\":").refusals).containsExactly("1:137 json-unreadable");
    }

    @Test
    void anObjectOverSeveralLinesIsRead() throws IOException {
        Recorded read = read(payment(SOUND).replace("{", "{\n").replace(",", ",\n") + payment(SOUND));

        assertThat(read.payments).hasSize(2);
        assertThat(read.refusals).isEmpty();
    }

    @Test
    void anEntityInsideAnotherCountsLikeAnyOther() throws IOException {
        Recorded read = read(payment(SOUND.replace(
                "['a']", "[{'id':'a','schema':'Person','properties':{'name':['Alpha'],'country':['de']}}]")));

        assertThat(read.payments.getFirst().payer().orElseThrow().account()).isEqualTo("name:ALPHA|DE");
    }

    @Test
    void piecesOfOneEntityAreJoined() throws IOException {
        Recorded read = read(entity("a", "LegalEntity", "'name':['Alpha']")
                + entity("a", "Company", "'name':['ALPHA LLC'],'taxNumber':['1'],'country':['ae']"));

        assertThat(read.accounts)
                .extracting(e -> e.account() + " " + e.name() + " " + e.kind())
                .containsExactly("TAX-AE:1 Alpha ORGANISATION");
    }

    @Test
    void aCountryThatIsNamedAloneCountsBeforeOneOfSeveral() throws IOException {
        Recorded read = read(
                entity("a", "Company", "'name':['A'],'country':['ru','cy'],'jurisdiction':['cy']") + payment(SOUND));

        assertThat(read.payments.getFirst().payer().orElseThrow().country()).isEqualTo("CY");
        assertThat(read.payments.getFirst().details()).containsEntry("payer/otherCountries", "RU");
        assertThat(read.notices).anyMatch(n -> n.startsWith("Parties with several countries: 1."));
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefusedAndTheNextLineRead() throws IOException {
        Recorded read = read("{\"id\":\"d\",\"schema\":\"Person\",\"properties\":" + "{\"a\":[".repeat(100_000) + "\n"
                + "{\"id\":\"l\",\"schema\":\"Person\",\"properties\":{\"name\":[\"" + "x".repeat(70_000) + "\"]}}\n"
                + "{\"id\":\"" + "x".repeat(2_000_000) + "\"}\n"
                + payment(SOUND));

        assertThat(read.refusals)
                .containsExactly("1:1 record-too-large", "2:1 record-too-large", "3:1 record-too-large");
        assertThat(read.payments).hasSize(1);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        byte[] latin = entity("a", "Person", "'name':['\u00e9']").getBytes(ISO_8859_1);
        Recorded read = read(latin);

        assertThat(read.refusals).containsExactly("1:1 not-utf-8");
        assertThat(read(entity("a", "Person", "'name':['\\u0000']")).refusals).containsExactly("1:1 nul-byte");
        assertThat(read(entity("a", "Person", "'name':['\\ud800']")).refusals)
                .containsExactly("1:1 not-utf-8 (half a character)");
    }

    @Test
    void theSameNameTwiceInAnObjectIsRefused() throws IOException {
        assertThat(read(payment(SOUND + ",'amount':['7']")).refusals)
                .singleElement()
                .asString()
                .startsWith("1:1 json-unreadable (Duplicate Object property \"amount\")");
    }

    @Test
    void aFileIsRecognisedByItsFirstEntity() {
        String person = entity("a", "Person", "'name':['A']");
        assertThat(FtmReader.recognises(person.getBytes(UTF_8))).isTrue();
        assertThat(FtmReader.recognises(("\uFEFF [\n" + person).getBytes(UTF_8)))
                .isTrue();
        assertThat(FtmReader.recognises(person.substring(0, 40).getBytes(UTF_8)))
                .isTrue();
        assertThat(FtmReader.recognises("{\"id\":\"1\",\"schema\":\"v1\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(FtmReader.recognises("{\"time\":\"2024-05-01\",\"payer\":\"A\"}".getBytes(UTF_8)))
                .isFalse();
        assertThat(FtmReader.recognises("time,payer,payee,amount\n".getBytes(UTF_8)))
                .isFalse();
        assertThat(FtmReader.recognises(new byte[0])).isFalse();
    }
}
