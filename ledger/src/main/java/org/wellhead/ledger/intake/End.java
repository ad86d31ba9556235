package org.wellhead.ledger.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;

/**
 * One end of a payment as a source tells it: the account, and who holds it.
 *
 * @param account what the ledger will call the account; never empty, see {@link Key}
 * @param key what that is
 * @param name the holder's name, or {@code ""}
 * @param country ISO 3166 alpha-2, or {@code ""}
 * @param countryFrom what the country was read from
 * @param kind what the holder is
 * @param bic of the holder's bank, or of the holder if it is a bank; or {@code ""}
 * @param birthDate {@code YYYY-MM-DD} or {@code ""}
 * @param identifiers of the holder, each {@code SCHEME:value}, e.g. {@code LEI:5493001KJTIIGC8Y1R12}; in order
 */
public record End(
        String account,
        Key key,
        String name,
        String country,
        CountryFrom countryFrom,
        PartyKind kind,
        String bic,
        String birthDate,
        List<String> identifiers) {

    /** What an account is called by, from the surest to the least sure. */
    public enum Key {
        /** A valid IBAN, without spaces. */
        IBAN,
        /** Another account number, as the source has it. */
        NUMBER,
        /** No account is said; the holder's first identifier stands for it. */
        IDENTIFIER,
        /** No account is said; the bank that holds the money stands for it: its BIC. */
        BIC,
        /** No account is said; the holder's name stands for it, and its country: {@code name:ACME LLC|AE}. */
        NAME,
        /** Nothing is said; the place in the file stands for it, so that nobody else's money is mixed in. */
        PLACE
    }

    /** What a country was read from, in the order in which it is looked for. */
    public enum CountryFrom {
        /** A field that holds a country, or a structured address. */
        ADDRESS,
        /** The last words of a free text address. */
        TEXT,
        IBAN,
        BIC,
        NOTHING
    }

    public End {
        identifiers = List.copyOf(identifiers);
        if (account.isEmpty()) {
            throw new IllegalArgumentException("an end has an account");
        }
    }

    /** Collects what a source says of one end; the last of several calls of a setter stands. Empty text says nothing. */
    public static final class Builder {
        private String number = "";
        private String name = "";
        private String addressCountry = "";
        private List<String> address = List.of();
        private PartyKind kind = PartyKind.UNKNOWN;
        private String bic = "";
        private String birthDate = "";
        private final List<String> identifiers = new ArrayList<>();

        /** IBAN or other account number. A valid IBAN loses its spaces and is in upper case. */
        public Builder account(String text) {
            number = text.strip();
            return this;
        }

        public Builder name(String text) {
            name = text.strip().replaceAll("\\s+", " ");
            return this;
        }

        /** A field for a country: alpha-2, alpha-3 or an English name; what names no country says nothing. */
        public Builder country(String text) {
            addressCountry = Country.parse(text).orElse("");
            return this;
        }

        /** Lines of a free text address, in which a country may be the last words. */
        public Builder address(List<String> lines) {
            address = List.copyOf(lines);
            return this;
        }

        public Builder kind(PartyKind known) {
            kind = known;
            return this;
        }

        /** BIC of 8 or 11 characters; of one that is of another form only the text is kept. XXX is the head office. */
        public Builder bic(String text) {
            String upper = text.strip().toUpperCase(Locale.ROOT);
            bic = upper.length() == 11 && upper.endsWith("XXX") ? upper.substring(0, 8) : upper;
            return this;
        }

        /** {@code YYYY-MM-DD}. */
        public Builder birthDate(String text) {
            birthDate = text.strip();
            return this;
        }

        /** Adds an identifier of the holder; {@code scheme} is in upper case: {@code LEI}, {@code PASSPORT-TR}, {@code TAX}. */
        public Builder identifier(String scheme, String value) {
            if (!value.isBlank()) {
                identifiers.add(scheme + ":" + value.strip());
            }
            return this;
        }

        /** Whether nothing was said that an account could be called by. */
        public boolean isEmpty() {
            return number.isEmpty() && name.isEmpty() && bic.isEmpty() && identifiers.isEmpty();
        }

        /**
         * The end.
         *
         * @param place what to call it where nothing is said: unique in the case, e.g. {@code statement.xml:120}
         */
        public End build(String place) {
            String country = addressCountry;
            CountryFrom from = country.isEmpty() ? CountryFrom.NOTHING : CountryFrom.ADDRESS;
            if (country.isEmpty()) {
                country = AddressText.country(address);
                from = country.isEmpty() ? CountryFrom.NOTHING : CountryFrom.TEXT;
            }
            boolean iban = Iban.isValid(number);
            String account = iban ? Iban.compact(number) : number;
            if (country.isEmpty() && iban) {
                country = Country.parse(account.substring(0, 2)).orElse("");
                from = country.isEmpty() ? CountryFrom.NOTHING : CountryFrom.IBAN;
            }
            if (country.isEmpty() && bic.matches("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")) {
                country = Country.parse(bic.substring(4, 6)).orElse("");
                from = country.isEmpty() ? CountryFrom.NOTHING : CountryFrom.BIC;
            }
            Key key = iban ? Key.IBAN : Key.NUMBER;
            if (account.isEmpty()) {
                if (!identifiers.isEmpty()) {
                    key = Key.IDENTIFIER;
                    account = identifiers.getFirst();
                } else if (!name.isEmpty() && kind != PartyKind.BANK) {
                    key = Key.NAME;
                    account = "name:" + name.toUpperCase(Locale.ROOT) + (country.isEmpty() ? "" : "|" + country);
                } else if (!bic.isEmpty()) {
                    key = Key.BIC;
                    account = bic;
                } else if (!name.isEmpty()) {
                    key = Key.NAME;
                    account = "name:" + name.toUpperCase(Locale.ROOT) + (country.isEmpty() ? "" : "|" + country);
                } else {
                    key = Key.PLACE;
                    account = "?" + place;
                }
            }
            return new End(account, key, name, country, from, kind, bic, birthDate, identifiers);
        }
    }
}
