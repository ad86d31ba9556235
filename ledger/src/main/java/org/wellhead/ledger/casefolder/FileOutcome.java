package org.wellhead.ledger.casefolder;

import org.wellhead.ledger.intake.Counts;

/**
 * What became of a file that was given to an import.
 *
 * @param place what the file is called
 * @param form what it was read as, in a word; {@code ""} if it was not read
 * @param counts its records
 * @param note why it was not read or not taken; {@code ""} if it was
 */
public record FileOutcome(String place, String form, Counts counts, String note) {
    static FileOutcome notRead(String place, String note) {
        return new FileOutcome(place, "", new Counts(0, 0, 0, 0), note);
    }
}
