package org.wellhead.ledger.casefolder;

import java.nio.file.Path;
import java.util.Optional;
import org.wellhead.ledger.intake.PaymentDetails;

/**
 * One record of a case, with all that leads it back to its source.
 *
 * @param source the file it was read from
 * @param line where in it it starts, from 1
 * @param id its id, or {@code ""}
 * @param payer the number of the account
 * @param payee the number of the account
 * @param amountMinor in the case's currency
 * @param bookedAtEpochMicros when the money moved
 * @param purpose or {@code ""}
 * @param details what else its source says
 * @param kept the copy of the file in the case, if there is one
 */
public record CaseRow(
        SourceEntry source,
        long line,
        String id,
        int payer,
        int payee,
        long amountMinor,
        long bookedAtEpochMicros,
        String purpose,
        PaymentDetails details,
        Optional<Path> kept) {

    static CaseRow of(Part part, int row, Path root) {
        SourceEntry source = part.source(row);
        return new CaseRow(
                source,
                part.line(row),
                part.id(row),
                part.payer.getInt(row),
                part.payee.getInt(row),
                part.amountMinor.getLong(row),
                part.bookedAtEpochMicros.getLong(row),
                part.purpose(row),
                part.told(row),
                source.kept().map(file -> root.resolve(file.name())));
    }

    /** {@code file:line}. */
    public String place() {
        return source.place() + ":" + line;
    }
}
