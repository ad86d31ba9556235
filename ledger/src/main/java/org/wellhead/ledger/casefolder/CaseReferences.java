package org.wellhead.ledger.casefolder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.intake.EarlierPayments;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentDetails;
import org.wellhead.ledger.intake.References;

/** The payments of a case by their references. */
final class CaseReferences implements EarlierPayments {
    private final List<Part> parts;
    private final Accounts accounts;
    private @Nullable Map<String, Long> refByReference;

    CaseReferences(List<Part> parts, Accounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
    }

    @Override
    public List<End> ends(References references) {
        if (refByReference == null) {
            refByReference = collect();
        }
        for (String key : references.keys()) {
            Long ref = refByReference.get(key);
            if (ref != null) {
                Part part = parts.get(Refs.part(ref));
                return List.of(end(part.payer.getInt(Refs.row(ref))), end(part.payee.getInt(Refs.row(ref))));
            }
        }
        return List.of();
    }

    private Map<String, Long> collect() {
        Map<String, Long> found = new HashMap<>();
        for (int number = 0; number < parts.size(); number++) {
            Part part = parts.get(number);
            for (int row = 0; part.hasDetails() && row < part.size(); row++) {
                PaymentDetails details = part.told(row);
                if (!details.isReturn()) {
                    for (String key : details.references().keys()) {
                        found.putIfAbsent(key, Refs.of(number, row));
                    }
                }
            }
        }
        return found;
    }

    private End end(int account) {
        return new End.Builder().account(accounts.id(account)).build("");
    }
}
