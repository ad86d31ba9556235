package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.Mend;

/**
 * What a file says of a bank account or a wallet.
 *
 * @param numbers valid IBANs, then account numbers, then what stands in the place of an IBAN and is none; the first is
 *     what the account is called
 * @param banks the banks' names
 * @param bankIds the banks' entities
 * @param holders ids of the parties that hold it, as far as the account itself says
 */
record Account(
        List<String> numbers,
        List<String> bics,
        List<String> banks,
        List<String> bankIds,
        List<String> countries,
        List<String> names,
        List<String> holders) {

    static boolean isAccount(String schema) {
        return schema.equals("BankAccount") || schema.equals("CryptoWallet");
    }

    static Account of(Entity entity) {
        List<String> numbers = new ArrayList<>();
        List<String> ibans = entity.all("iban");
        ibans.stream().filter(Iban::isValid).sorted().forEach(numbers::add);
        entity.allOf("accountNumber", "publicKey").stream().sorted().forEach(numbers::add);
        ibans.stream().filter(iban -> !Iban.isValid(iban)).sorted().forEach(numbers::add);
        return new Account(
                Party.union(List.copyOf(numbers), List.of()),
                entity.all("bic"),
                entity.allOf("bankName", "managingExchange"),
                entity.all("bank"),
                entity.all("country").stream()
                        .map(Party::alpha2)
                        .flatMap(Optional::stream)
                        .toList(),
                entity.all("name"),
                entity.allOf("holder", "accountHolder", "owner"));
    }

    /** What two entries of one account say together; where both say something, the first counts. */
    Account and(Account other) {
        List<String> all = Party.union(numbers, other.numbers);
        return new Account(
                Party.union(all.stream().filter(Iban::isValid).toList(), all),
                Party.union(bics, other.bics),
                Party.union(banks, other.banks),
                Party.union(bankIds, other.bankIds),
                Party.union(countries, other.countries),
                Party.union(names, other.names),
                Party.union(holders, other.holders));
    }

    String number() {
        return numbers.isEmpty() ? "" : numbers.getFirst();
    }

    /** What the number loses when it is taken, if it is an IBAN written for the eye. */
    Optional<Mend> mend(String field) {
        String number = number();
        boolean mended = Iban.isValid(number) && !Iban.compact(number).equals(number);
        return mended
                ? Optional.of(new Mend(field, Mend.Kind.IBAN_SPACES, number, Iban.compact(number)))
                : Optional.empty();
    }
}
