package org.wellhead.screen.list;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Schema;

/** Words of FollowTheMoney that both of its forms use. */
final class Ftm {
    /** Schemas of what can be a party to a payment. */
    private static final Map<String, Schema> PARTIES = Map.ofEntries(
            Map.entry("Person", Schema.PERSON),
            Map.entry("Organization", Schema.ORGANISATION),
            Map.entry("Company", Schema.ORGANISATION),
            Map.entry("PublicBody", Schema.ORGANISATION),
            Map.entry("LegalEntity", Schema.UNKNOWN),
            Map.entry("CryptoWallet", Schema.UNKNOWN),
            Map.entry("Vessel", Schema.VESSEL),
            Map.entry("Airplane", Schema.AIRCRAFT));

    /** Property, and the scheme of the identifiers in it. */
    static final Map<String, String> IDENTIFIERS = Map.ofEntries(
            Map.entry("idNumber", "NATIONAL_ID"),
            Map.entry("passportNumber", "PASSPORT"),
            Map.entry("taxNumber", "TAX_ID"),
            Map.entry("innCode", "TAX_ID"),
            Map.entry("vatCode", "TAX_ID"),
            Map.entry("registrationNumber", "REGISTRATION"),
            Map.entry("ogrnCode", "REGISTRATION"),
            Map.entry("uscCode", "REGISTRATION"),
            Map.entry("leiCode", "LEI"),
            Map.entry("swiftBic", "BIC"),
            Map.entry("bikCode", "ID"),
            Map.entry("imoNumber", "IMO"),
            Map.entry("mmsi", "MMSI"),
            Map.entry("callSign", "CALL_SIGN"),
            Map.entry("serialNumber", "ID"),
            Map.entry("publicKey", "WALLET"),
            Map.entry("email", "EMAIL"),
            Map.entry("phone", "PHONE"),
            Map.entry("website", "WEBSITE"));

    static final Set<String> COUNTRIES = Set.of("nationality", "citizenship", "country", "jurisdiction", "flag");

    private Ftm() {}

    /** The schema, or null where it is of nothing that can be a party. */
    static @Nullable Schema schema(String word) {
        return PARTIES.get(word);
    }

    /** FollowTheMoney also has codes of what is no country any more, or none at all. */
    static void country(Draft draft, String code) {
        switch (code.toLowerCase(Locale.ROOT)) {
            case "suhh", "yucs", "csxx", "cshh", "ddde", "eu", "zz", "gb-nir", "gb-sct", "gb-wls" -> {
                if (code.toLowerCase(Locale.ROOT).startsWith("gb-")) {
                    draft.country("GB");
                }
            }
            default -> draft.country(code);
        }
    }
}
