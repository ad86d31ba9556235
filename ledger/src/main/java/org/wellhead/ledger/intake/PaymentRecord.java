package org.wellhead.ledger.intake;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a source says of one payment, mapped to the ledger's words but not yet held to the ledger's rules.
 *
 * @param line where it starts in the file, from 1: a line, or a row of a table without lines
 * @param column character in that line, from 1
 * @param form what sort of record it is, e.g. {@code pacs.008.001.08}, {@code MT103}, {@code parquet}
 * @param standing how near it stands to the money that moved
 * @param id what the source calls the record, or {@code ""}
 * @param bookedAtEpochMicros when the money moved, as well as the source knows
 * @param payer the originator; {@link Optional#empty} only in a return that does not say whose money it was
 * @param payee the beneficiary; as the payer
 * @param amount what moved, above zero in a record that can be taken
 * @param currency ISO 4217 as the source has it, or {@code ""}
 * @param purpose what the source says it was for, or {@code ""}
 * @param references what those who handled it called it
 * @param returnOf of a return, the references of the payment that came back
 * @param details what else the source says and a person may ask for, by the source's own words, in order; no empty text
 * @param mends fields that were mended
 */
public record PaymentRecord(
        long line,
        int column,
        String form,
        Standing standing,
        String id,
        long bookedAtEpochMicros,
        Optional<End> payer,
        Optional<End> payee,
        BigDecimal amount,
        String currency,
        String purpose,
        References references,
        Optional<References> returnOf,
        Map<String, String> details,
        List<Mend> mends) {

    public PaymentRecord {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        mends = List.copyOf(mends);
        if (returnOf.isEmpty() && (payer.isEmpty() || payee.isEmpty())) {
            throw new IllegalArgumentException("only a return may leave open whose money it was");
        }
    }
}
