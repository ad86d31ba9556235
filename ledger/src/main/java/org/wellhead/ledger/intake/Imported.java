package org.wellhead.ledger.intake;

import java.util.List;
import org.wellhead.ledger.Ledger;

/**
 * What an import gave.
 *
 * @param ledger the payments taken, in time order
 * @param counts what became of the rows of the payments files
 * @param fileCounts the same of each payments file, in order
 * @param accountCounts what became of the rows of the accounts file
 * @param notices what a person should know although nothing was refused, one sentence each
 * @param inputs the files read, in the order payments, accounts, rates
 */
public record Imported(
        Ledger ledger,
        Counts counts,
        List<Counts> fileCounts,
        Counts accountCounts,
        List<String> notices,
        List<InputFile> inputs) {
    public Imported {
        fileCounts = List.copyOf(fileCounts);
        notices = List.copyOf(notices);
        inputs = List.copyOf(inputs);
    }
}
