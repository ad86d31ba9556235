package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;

/**
 * What a file says of a person or an organisation, as far as an end of a payment needs it.
 *
 * @param names the first is the name
 * @param countries alpha-2; the first counts
 * @param identifiers each {@code SCHEME:value}, from the surest scheme to the least sure
 * @param birthDates as the file has them
 * @param addresses free text
 */
record Party(
        PartyKind kind,
        List<String> names,
        List<String> countries,
        List<String> identifiers,
        String bic,
        List<String> birthDates,
        List<String> addresses) {

    /** Schemata whose entities can pay and be paid. */
    private static final Set<String> SCHEMATA =
            Set.of("Person", "Organization", "Company", "LegalEntity", "PublicBody", "Airline", "Bank");

    /** The schemes from the surest to the least sure: property, scheme. */
    private static final List<List<String>> SCHEMES = List.of(
            List.of("leiCode", "LEI"),
            List.of("registrationNumber", "REG"),
            List.of("taxNumber", "TAX"),
            List.of("vatCode", "VAT"),
            List.of("innCode", "INN"),
            List.of("ogrnCode", "OGRN"),
            List.of("uscCode", "USCC"),
            List.of("idNumber", "ID"),
            List.of("passportNumber", "PASSPORT"),
            List.of("socialSecurityNumber", "SSN"),
            List.of("dunsCode", "DUNS"),
            List.of("uniqueEntityId", "UEI"),
            List.of("cikCode", "CIK"),
            List.of("irsCode", "IRS"),
            List.of("giiNumber", "GIIN"),
            List.of("voenCode", "VOEN"),
            List.of("okpoCode", "OKPO"),
            List.of("npiCode", "NPI"),
            List.of("bvdId", "BVD"),
            List.of("permId", "PERMID"),
            List.of("wikidataId", "WIKIDATA"),
            List.of("swiftBic", "BIC"));

    /** Every state gives these numbers out anew: TAX:17 of two countries are two parties. */
    private static final Set<String> NATIONAL = Set.of("REG", "TAX", "ID", "PASSPORT", "SSN");

    static boolean isParty(String schema) {
        return SCHEMATA.contains(schema);
    }

    static Party of(Entity entity) {
        List<String> bics = entity.all("swiftBic");
        PartyKind kind = kind(entity);
        List<String> identifiers = new ArrayList<>();
        for (List<String> scheme : SCHEMES) {
            boolean bicOfBank = scheme.getLast().equals("BIC") && kind == PartyKind.BANK;
            if (!bicOfBank) {
                // A list has no order of its own, and the first identifier may stand for the account.
                entity.all(scheme.getFirst()).stream()
                        .sorted()
                        .forEach(value -> identifiers.add(scheme.getLast() + ":" + value));
            }
        }
        return new Party(
                kind,
                names(entity),
                countries(entity),
                List.copyOf(identifiers),
                bics.isEmpty() ? "" : bics.getFirst(),
                entity.all("birthDate"),
                entity.all("address"));
    }

    private static List<String> names(Entity entity) {
        List<String> names = entity.allOf("name", "alias", "previousName");
        if (!names.isEmpty()) {
            return names;
        }
        String parts = String.join(" ", entity.first("firstName"), entity.first("middleName"), entity.first("lastName"))
                .replaceAll("\\s+", " ")
                .strip();
        return parts.isEmpty() ? List.of() : List.of(parts);
    }

    private static PartyKind kind(Entity entity) {
        if (entity.schema().equals("Bank") || entity.all("topics").contains("fin.bank")) {
            return PartyKind.BANK;
        }
        return switch (entity.schema()) {
            case "Person" -> PartyKind.PERSON;
            case "PublicBody" -> PartyKind.GOVERNMENT;
            case "Organization", "Company", "Airline" -> PartyKind.ORGANISATION;
            default -> PartyKind.UNKNOWN;
        };
    }

    /** The first property that names exactly one country decides; if none does, the first country that is named. */
    private static List<String> countries(Entity entity) {
        Set<String> found = new LinkedHashSet<>();
        List<List<String>> byProperty = new ArrayList<>();
        for (String property : List.of("country", "nationality", "jurisdiction", "mainCountry", "citizenship")) {
            List<String> codes = entity.all(property).stream()
                    .map(Party::alpha2)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            byProperty.add(codes);
        }
        byProperty.stream().filter(codes -> codes.size() == 1).findFirst().ifPresent(found::addAll);
        byProperty.forEach(found::addAll);
        return List.copyOf(found);
    }

    /** FollowTheMoney has codes of its own for parts of states: {@code gb-sct}. */
    static Optional<String> alpha2(String text) {
        Optional<String> whole = Country.parse(text);
        boolean part = text.length() > 3 && text.charAt(2) == '-';
        return whole.isEmpty() && part ? Country.parse(text.substring(0, 2)) : whole;
    }

    /** What two entries of one entity say together; where both say something, the first counts. */
    Party and(Party other) {
        return new Party(
                kind == PartyKind.UNKNOWN ? other.kind : kind,
                union(names, other.names),
                union(countries, other.countries),
                sorted(union(identifiers, other.identifiers)),
                bic.isEmpty() ? other.bic : bic,
                union(birthDates, other.birthDates),
                union(addresses, other.addresses));
    }

    private static List<String> sorted(List<String> identifiers) {
        List<String> schemes = SCHEMES.stream().map(List::getLast).toList();
        return identifiers.stream()
                .sorted((a, b) -> Integer.compare(schemes.indexOf(scheme(a)), schemes.indexOf(scheme(b))))
                .toList();
    }

    private static String scheme(String identifier) {
        return identifier.substring(0, identifier.indexOf(':'));
    }

    static List<String> union(List<String> first, List<String> second) {
        Set<String> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** Whether nothing here could stand for an account. */
    boolean isNameless() {
        return names.isEmpty() && identifiers.isEmpty() && !(kind == PartyKind.BANK && !bic.isEmpty());
    }

    String country() {
        return countries.isEmpty() ? "" : countries.getFirst();
    }

    /** Says all this to the builder of an end. */
    void tell(End.Builder end) {
        end.name(names.isEmpty() ? "" : names.getFirst())
                .country(country())
                .address(addresses)
                .kind(kind);
        if (!bic.isEmpty()) {
            end.bic(bic);
        }
        if (birthDates.size() == 1 && birthDates.getFirst().matches("\\d{4}-\\d{2}-\\d{2}")) {
            end.birthDate(birthDates.getFirst());
        }
        for (String identifier : identifiers) {
            String scheme = scheme(identifier);
            String value = identifier.substring(scheme.length() + 1);
            boolean national = NATIONAL.contains(scheme) && !country().isEmpty();
            end.identifier(
                    national ? scheme + "-" + country() : scheme,
                    scheme.equals("LEI") || scheme.equals("BIC") ? value.toUpperCase(Locale.ROOT) : value);
        }
    }
}
