package org.wellhead.ledger.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The names that those who handled a payment gave it; {@code ""} where a source gives none.
 *
 * @param uetr unique end-to-end transaction reference, a UUID in lower case (ISO 20022 {@code UETR}, SWIFT field 121)
 * @param endToEndId the payer's own reference; {@code NOTPROVIDED} counts as none
 * @param transactionId the first bank's reference ({@code TxId}), or SWIFT field 20
 * @param instructionId between two neighbouring banks ({@code InstrId})
 * @param servicerReference the account holder's bank's reference of its booking ({@code AcctSvcrRef})
 */
public record References(
        String uetr, String endToEndId, String transactionId, String instructionId, String servicerReference) {
    public static final References NONE = new References("", "", "", "", "");

    public References {
        endToEndId = endToEndId.equals("NOTPROVIDED") ? "" : endToEndId;
    }

    /** Its references as words that differ between kinds, the surest first. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        add(keys, "U", uetr);
        add(keys, "T", transactionId);
        add(keys, "E", endToEndId);
        add(keys, "I", instructionId);
        return keys;
    }

    private static void add(List<String> keys, String kind, String reference) {
        if (!reference.isEmpty()) {
            keys.add(kind + reference);
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
