package org.wellhead.ledger.intake.table;

import java.util.List;
import org.wellhead.ledger.intake.PaymentRecord;

/**
 * A profile that is proposed for a file, for a person to read, mend and accept.
 *
 * @param toml the profile, each line with the reason why
 * @param firstRows what the first rows become by it, at most five; none while something is open that it needs
 * @param open what could not be decided, as sentences; the lines for it stand commented out in the profile
 */
public record Guess(String toml, List<PaymentRecord> firstRows, List<String> open) {
    public Guess {
        firstRows = List.copyOf(firstRows);
        open = List.copyOf(open);
    }
}
