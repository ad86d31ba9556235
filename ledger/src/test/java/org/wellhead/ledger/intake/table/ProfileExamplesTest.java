package org.wellhead.ledger.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;
import org.wellhead.ledger.intake.Standing;

/** The profiles in docs/examples read the files that they were made for. */
class ProfileExamplesTest {
    private static final Path PROFILES = Tables.ROOT.resolve("docs/examples/profiles");
    private static final Path FINCEN =
            Tables.ROOT.resolve("../shared/data/payments/fincen-files/download_transactions_map.csv");

    @Test
    void danskesStatement() throws Exception {
        Recorded read = Tables.read(
                TableForm.CSV, PROFILES.resolve("danske.csv"), Profile.read(PROFILES.resolve("danske.toml")));

        assertThat(read.lines())
                .containsExactly(
                        "5 csv LV80BANK0000435195001 (Põhja Kaubandus OÜ, LV by IBAN)"
                                + " -> EE382200221020145685 (Alfa Trade LLP, GB by ADDRESS) 1234567.80 USD",
                        "6 csv EE382200221020145685 (Alfa Trade LLP, GB by ADDRESS)"
                                + " -> DE89370400440532013000 (Gamma GmbH, DE by IBAN) 1417.8 USD",
                        "7 csv EE382200221020145685 (Alfa Trade LLP, GB by ADDRESS) -> ?danske.csv:7 (,  by NOTHING) 12.50 USD");
        assertThat(read.refusals)
                .containsExactly(
                        "8:1 time-unreadable (time '28/03/2015')",
                        "9:1 time-unreadable (time '2015-03-29T03:30' does not exist in Europe/Tallinn)",
                        "10:33 amount-grouped ('5.00')",
                        "11:1 element-missing (time)");
        PaymentRecord first = read.payments.get(0);
        assertThat(first.purpose()).isEqualTo("Invoice 17");
        assertThat(first.standing()).isEqualTo(Standing.STATEMENT);
        assertThat(first.bookedAtEpochMicros())
                .isEqualTo(java.time.Instant.parse("2015-03-25T07:30:00Z").toEpochMilli() * 1000);
        assertThat(first.details()).containsExactly(Map.entry("branch", "Tallinn"));
        assertThat(Tables.mends(first))
                .containsExactly(
                        "time date-form 25.03.2015 09:30 -> 2015-03-25T09:30",
                        "time local-time 2015-03-25T09:30 -> 2015-03-25T07:30:00Z",
                        "amount grouping 1.234.567,80 -> 1234567,80",
                        "amount decimal-comma 1234567,80 -> 1234567.80",
                        "account iban-spaces EE38 2200 2210 2014 5685 -> EE382200221020145685",
                        "counterparty iban-spaces LV80 BANK 0000 4351 9500 1 -> LV80BANK0000435195001",
                        "purpose null-word null -> ");
        assertThat(Tables.mends(read.payments.get(1)))
                .contains(
                        "amount currency-sign $1.417,8 -> 1.417,8",
                        "amount debit-sign -1417.8 -> 1417.8",
                        "counterparty_name glued-name Gamma GmbH; Hauptstr. 1; Berlin -> Gamma GmbH");
        assertThat(read.payments.get(1).details()).containsEntry("counterparty_name after ';'", "Hauptstr. 1; Berlin");
    }

    @Test
    void theFincenFilesAreTakenOrRefusedForAReason() throws IOException, ProfileException {
        assumeTrue(Files.exists(FINCEN), "SKIPPED: the FinCEN Files are not beside the project");
        Recorded read = Tables.read(TableForm.CSV, FINCEN, Profile.read(PROFILES.resolve("fincen-files.toml")));

        Map<String, Integer> refused = new TreeMap<>();
        read.refusals.forEach(line -> refused.merge(line.replaceFirst("\\S+ (\\S+) .*", "$1"), 1, Integer::sum));
        assertThat(refused).containsExactly(Map.entry("element-missing", 6), Map.entry("element-unreadable", 15));
        assertThat(read.refusals)
                .as("no end, or a begin after the end")
                .allMatch(line -> line.endsWith("(end_date)") || line.contains("is after end"));
        assertThat(read.payments).hasSize(4507 - 6 - 15);
        assertThat(read.lines().getFirst())
                .isEqualTo("2 aggregate name:CIMB BANK BERHAD|SG (CIMB Bank Berhad, SG by ADDRESS)"
                        + " -> name:BARCLAYS BANK PLC|GB (Barclays Bank Plc, GB by ADDRESS) 56898523.47 USD");
        assertThat(read.payments.getFirst().details())
                .containsEntry("begin", "Mar 25, 2015")
                .containsEntry("end", "Sep 25, 2015")
                .containsEntry("transactions", "68");
        assertThat(Tables.mends(read.payments.getFirst()))
                .contains("amount exponent 5.689852347E7 -> 56898523.47", "end date-form Sep 25, 2015 -> 2015-09-25");
        assertThat(read.payments).allSatisfy(p -> assertThat(p.amount().scale()).isLessThanOrEqualTo(2));
        assertThat(read.payments)
                .filteredOn(p -> p.payer().equals(p.payee()))
                .as("rows that the ledger will refuse as payer-is-payee")
                .hasSize(14);
    }
}
