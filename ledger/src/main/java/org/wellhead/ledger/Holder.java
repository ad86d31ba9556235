package org.wellhead.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of who holds an account, beside name, country and kind.
 *
 * @param birthDate {@code YYYY-MM-DD} or {@code ""}
 * @param identifiers each {@code SCHEME:value}, e.g. {@code LEI:5493001KJTIIGC8Y1R12}; sorted, each once
 * @param bic of the bank that keeps the account, or {@code ""}
 * @param countryFrom what the country was read from: {@code address}, {@code text}, {@code iban}, {@code bic}; or {@code ""}
 */
public record Holder(String birthDate, List<String> identifiers, String bic, String countryFrom) {
    /** Nothing is known. */
    public static final Holder UNKNOWN = new Holder("", List.of(), "", "");

    public Holder {
        identifiers = identifiers.stream().distinct().sorted().toList();
    }

    /** Both put together: identifiers of either, and of the rest what this says, else what the other says. */
    public Holder or(Holder other) {
        if (other.equals(UNKNOWN)) {
            return this;
        }
        return new Holder(
                birthDate.isEmpty() ? other.birthDate : birthDate,
                Stream.concat(identifiers.stream(), other.identifiers.stream()).toList(),
                bic.isEmpty() ? other.bic : bic,
                countryFrom.isEmpty() ? other.countryFrom : countryFrom);
    }
}
