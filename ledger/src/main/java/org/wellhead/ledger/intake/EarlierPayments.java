package org.wellhead.ledger.intake;

import java.util.List;

/** Payments that were taken before these files, for returns that name one of them. */
@FunctionalInterface
public interface EarlierPayments {
    /** Nothing was taken before. */
    EarlierPayments NONE = _ -> List.of();

    /** Payer and payee of the payment that has one of these references, or an empty list. */
    List<End> ends(References references);
}
