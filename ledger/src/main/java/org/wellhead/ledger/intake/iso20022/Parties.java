package org.wellhead.ledger.intake.iso20022;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.Mend;

/**
 * Says who stands at an end of a payment: the ultimate party, then the party, never an agent.
 *
 * <p>The account of a payment is the party's. Where somebody else is the ultimate party, that account is not theirs: the
 * end is then known by the ultimate party's identifiers or name, and party and account are kept as details.
 */
final class Parties {
    /** Numbers that somebody gave to their own customers: without the giver they say nothing. */
    private static final Set<String> LOCAL_SCHEMES = Set.of("", "CUST", "EMPL", "BANK");

    private Parties() {}

    /**
     * What a message says of one end.
     *
     * @param role the party's name in the message: {@code Dbtr} or {@code Cdtr}
     * @param accountRole the account's name in the message
     * @param agent the bank of {@code party}
     */
    record Said(String role, String accountRole, Element party, Element ultimate, Element account, Element agent) {

        /** The party, its account and its bank under {@code role}, each in the first of the scopes that says something. */
        static Said in(String role, Element... scopes) {
            return new Said(
                    role,
                    role + "Acct",
                    first(role, scopes),
                    first("Ultmt" + role, scopes),
                    first(role + "Acct", scopes),
                    first(role + "Agt", scopes));
        }

        boolean isNothing() {
            return !party.says() && !ultimate.says() && !account.says();
        }
    }

    /** The first element of this name that says something; scopes are from the innermost to the outermost. */
    static Element first(String name, Element... scopes) {
        for (Element scope : scopes) {
            Element found = scope.child(name);
            if (found.says()) {
                return found;
            }
        }
        return Element.NONE;
    }

    /** The end; what of it an {@link End} has no room for goes to the draft. */
    static End end(Said said, Draft draft, String place) {
        Element party = unwrapped(said.party);
        Element ultimate = unwrapped(said.ultimate);
        End.Builder end = new End.Builder();
        String accountField = said.accountRole;
        if (ultimate.says() && !isSame(party, ultimate)) {
            describe(end, ultimate, "Ultmt" + said.role, draft);
            draft.detail(said.role, said.party.flat());
            draft.detail(accountField, said.account.flat());
        } else {
            end.bic(bic(unwrapped(said.agent)));
            describe(end, party, said.role, draft);
            end.account(number(said.account, accountField, draft));
            draft.detailsOf(said.account, accountField + "/", Set.of("Id"));
        }
        return banksByBic(end.build(place));
    }

    /** A party may be given as such or as an agent. */
    private static Element unwrapped(Element party) {
        Element inner = party.anyOf("Pty", "Agt");
        return inner.is() ? inner : party;
    }

    /** Whether both are one holder: by an identifier if both have any, else by name where the countries do not differ. */
    private static boolean isSame(Element party, Element ultimate) {
        List<String> ids = identifiers(party);
        List<String> ultimateIds = identifiers(ultimate);
        if (!ids.isEmpty() && !ultimateIds.isEmpty()) {
            return !Collections.disjoint(new HashSet<>(ids), ultimateIds);
        }
        String country = country(party);
        String ultimateCountry = country(ultimate);
        boolean elsewhere =
                !country.isEmpty() && !ultimateCountry.isEmpty() && !country.equalsIgnoreCase(ultimateCountry);
        String name = plain(party.text("Nm"));
        return !elsewhere && !name.isEmpty() && name.equals(plain(ultimate.text("Nm")));
    }

    private static String plain(String name) {
        return name.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private static void describe(End.Builder end, Element party, String field, Draft draft) {
        Element bank = party.child("FinInstnId");
        Element holder = bank.is() ? bank : party;
        Element nameAndAddress = holder.anyOf("NmAndAdr", "CmbndId");
        Element described = nameAndAddress.is() ? nameAndAddress : holder;
        String name = draft.said(field + "/Nm", described.child("Nm"));
        Element address = described.child("PstlAdr");
        end.name(name).country(country(described));
        end.address(address.all("AdrLine").stream().map(Element::text).toList());
        draft.detail(field + "/PstlAdr", address.flat());
        draft.detail(field + "/CtctDtls", holder.child("CtctDtls").flat());
        identifiers(party).forEach(id -> {
            int colon = id.indexOf(':');
            end.identifier(id.substring(0, colon), id.substring(colon + 1));
        });
        localIdentifiers(party).forEach(id -> draft.detail(field + "/Id", id.flat()));
        if (bank.is()) {
            end.kind(PartyKind.BANK).bic(bic(party));
        } else {
            Element id = party.child("Id");
            Element person = id.child("PrvtId");
            end.kind(
                    person.is()
                            ? PartyKind.PERSON
                            : id.child("OrgId").is() ? PartyKind.ORGANISATION : PartyKind.UNKNOWN);
            Element birth = person.child("DtAndPlcOfBirth");
            end.birthDate(birth.is() ? birth.text("BirthDt") : person.text("BirthDt"));
            draft.detail(field + "/DtAndPlcOfBirth", birth.flat());
        }
    }

    /** A field for the country: of the address, then of residence. */
    private static String country(Element holder) {
        String code = holder.text("PstlAdr", "Ctry");
        return Country.parse(code).isPresent() ? code : holder.text("CtryOfRes");
    }

    /** Of an agent or another bank. */
    static String bic(Element bank) {
        Element id = bank.child("FinInstnId");
        String bic = id.anyOf("BICFI", "BIC").text();
        return bic.isEmpty() ? id.text("CmbndId", "BIC") : bic;
    }

    /** {@code SCHEME:value}, the surest first; only those that mean the same whoever says them. */
    private static List<String> identifiers(Element party) {
        List<String> found = new ArrayList<>();
        Element bank = party.child("FinInstnId");
        Element organisation = party.at("Id", "OrgId");
        add(found, "LEI", bank.text("LEI"));
        add(found, "LEI", organisation.text("LEI"));
        add(found, "BIC", organisation.anyOf("AnyBIC", "BICOrBEI", "BIC", "BEI").text());
        Element member = bank.child("ClrSysMmbId");
        add(found, scheme(member.child("ClrSysId"), Element.NONE), member.text("MmbId"));
        for (Element other : others(party)) {
            if (!isLocal(other)) {
                add(found, scheme(other.child("SchmeNm"), other.child("Issr")), other.text("Id"));
            }
        }
        return found;
    }

    private static void add(List<String> found, String scheme, String value) {
        if (!value.isEmpty() && !scheme.isEmpty() && !value.equals("NOTPROVIDED")) {
            found.add(scheme + ":" + value);
        }
    }

    private static List<Element> localIdentifiers(Element party) {
        return others(party).stream().filter(Parties::isLocal).toList();
    }

    private static List<Element> others(Element party) {
        List<Element> others = new ArrayList<>();
        for (Element holder : List.of(party.child("FinInstnId"), party.at("Id", "OrgId"), party.at("Id", "PrvtId"))) {
            others.addAll(holder.all("Othr"));
        }
        return others;
    }

    private static boolean isLocal(Element other) {
        return LOCAL_SCHEMES.contains(
                        other.child("SchmeNm").anyOf("Cd", "Prtry").text())
                && !other.child("Issr").says();
    }

    /** {@code PASSPORT-TR}: what sort of number, and who gave it. */
    private static String scheme(Element name, Element issuer) {
        String code = name.anyOf("Cd", "Prtry").text().toUpperCase(Locale.ROOT);
        String sort = switch (code) {
            case "CCPT" -> "PASSPORT";
            case "TXID" -> "TAX";
            case "" -> issuer.says() ? "ID" : "";
            default -> code.replace(':', '-');
        };
        String giver = Country.parse(issuer.text())
                .orElse(issuer.text().toUpperCase(Locale.ROOT).replace(':', '-'));
        return giver.isEmpty() ? sort : sort + "-" + giver;
    }

    /** IBAN, another number, or the alias that stands for it. */
    private static String number(Element account, String field, Draft draft) {
        Element id = account.child("Id");
        Element iban = id.child("IBAN");
        if (iban.says()) {
            return iban(iban, field + "/Id/IBAN", draft);
        }
        // Version 1 and 2 have names of their own for other numbers.
        Element other = id.at("Othr", "Id").says() ? id.at("Othr", "Id") : id.at("PrtryAcct", "Id");
        if (!other.says()) {
            other = id.anyOf("BBAN", "UPIC");
        }
        String number = draft.said(field + "/Id/Othr/Id", other);
        if (!number.isEmpty() && Iban.isValid(number)) {
            return spaceless(number, field + "/Id/Othr/Id", draft);
        }
        return number.isEmpty() ? account.text("Prxy", "Id") : number;
    }

    private static String iban(Element iban, String field, Draft draft) {
        String text = draft.said(field, iban);
        if (text.isEmpty()) {
            return "";
        }
        if (!Iban.isValid(text)) {
            draft.detail("IBAN not valid", field + " " + text);
            return text;
        }
        return spaceless(text, field, draft);
    }

    private static String spaceless(String valid, String field, Draft draft) {
        String compact = Iban.compact(valid);
        if (compact.length() != valid.length()) {
            draft.mends.add(new Mend(field, Mend.Kind.IBAN_SPACES, valid, compact));
        }
        return compact;
    }

    /** A bank without an account is known by its BIC before any other identifier. */
    private static End banksByBic(End end) {
        if (end.kind() != PartyKind.BANK
                || end.key() != End.Key.IDENTIFIER
                || end.bic().isEmpty()) {
            return end;
        }
        return new End(
                end.bic(),
                End.Key.BIC,
                end.name(),
                end.country(),
                end.countryFrom(),
                end.kind(),
                end.bic(),
                end.birthDate(),
                end.identifiers());
    }
}
