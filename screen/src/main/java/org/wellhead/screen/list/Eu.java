package org.wellhead.screen.list;

import java.util.Locale;
import java.util.Objects;
import org.wellhead.screen.Schema;

/** What the EU's XML and CSV have in common. */
final class Eu {
    private Eu() {}

    static Schema schema(String code, String classification) {
        for (String text : new String[] {code, classification}) {
            switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "person", "p" -> {
                    return Schema.PERSON;
                }
                case "enterprise", "e" -> {
                    return Schema.ORGANISATION;
                }
                default -> {}
            }
        }
        return Schema.UNKNOWN;
    }

    static void country(Draft draft, Node node) {
        country(draft, node.get("countryIso2Code"), node.get("countryDescription"));
    }

    /** The code counts; "00" stands for an unknown country. */
    static void country(Draft draft, String code, String description) {
        boolean none = code.isEmpty() || code.equals("00");
        if (!none || !description.toUpperCase(Locale.ROOT).startsWith("UNKNOWN")) {
            draft.country(none ? description : code);
        }
    }

    static void identifier(Draft draft, String code, String description, String number) {
        String scheme = switch (code.strip().toLowerCase(Locale.ROOT)) {
            case "passport", "diplomatic passport", "traveldoc" -> "PASSPORT";
            case "id", "ssn", "residentperm", "birthcert", "electionid" -> "NATIONAL_ID";
            case "tax", "fiscalcode" -> "TAX_ID";
            case "regnumber", "traderegnumber" -> "REGISTRATION";
            case "swiftbic" -> "BIC";
            case "lei" -> "LEI";
            case "imo" -> "IMO";
            case "iban" -> "IBAN";
            default -> Objects.requireNonNullElse(Schemes.of(description), "ID");
        };
        Schemes.add(draft, scheme, number);
    }
}
