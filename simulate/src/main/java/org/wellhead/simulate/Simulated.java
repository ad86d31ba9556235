package org.wellhead.simulate;

import java.nio.file.Path;
import java.util.List;

/**
 * What a simulation wrote.
 *
 * @param world what was asked for
 * @param paymentsFile the payments, in time order (in a dirty world: nearly)
 * @param accountsFile who holds the accounts
 * @param designatedFile the accounts of the five units
 * @param truthFile what each donor and oil buyer put in and what arrived
 * @param payments good payments in the file, each counted once
 * @param duplicateRows rows that repeat another row to the byte; 0 in a clean world
 * @param refusedRows rows that break a rule of the format and must be refused; 0 in a clean world
 * @param ownFundsPayments payments that at least in part were own funds, beyond what the payer had
 * @param donors parties that gave to a unit
 * @param oilBuyers parties that bought a unit's oil
 * @param countries the countries of donors and oil buyers, alpha-2, sorted
 * @param g20States those of them that are member states of the G20, sorted
 * @param putInMinor what donors and oil buyers put in, US cents
 * @param arrivedMinor what of it arrived at designated accounts, US cents; the rest is commission
 */
public record Simulated(
        World world,
        Path paymentsFile,
        Path accountsFile,
        Path designatedFile,
        Path truthFile,
        long payments,
        long duplicateRows,
        long refusedRows,
        long ownFundsPayments,
        int donors,
        int oilBuyers,
        List<String> countries,
        List<String> g20States,
        long putInMinor,
        long arrivedMinor) {

    public Simulated {
        countries = List.copyOf(countries);
        g20States = List.copyOf(g20States);
    }

    /** Rows of the payments file below its header: payments, duplicates and rows to be refused. */
    public long rows() {
        return payments + duplicateRows + refusedRows;
    }
}
