package org.wellhead.ledger.intake.swift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.Mend;

/**
 * Reads one end of a payment from a party field.
 *
 * <p>Option A (and C, G) ends in a BIC; option F numbers its lines; the others are a name and the lines of an address.
 * An account, where there is one, is the first line, behind a slash. Source: SWIFT Standards MT, fields 50, 52, 58, 59.
 */
final class Party {
    private static final Pattern IDENTIFIER = Pattern.compile("([A-Z]{4})/([A-Z]{2})/(.+)");
    private static final Pattern NUMBERED = Pattern.compile("([1-8])/(.*)");
    private static final Pattern BIC = Pattern.compile("[A-Za-z0-9]{4}[A-Za-z]{2}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?");

    /** SWIFT's codes for what an identifier is. */
    private static final Map<String, String> SCHEMES = Map.of(
            "ARNU", "ALIEN-REGISTRATION",
            "CCPT", "PASSPORT",
            "CUST", "CUSTOMER",
            "DRLC", "DRIVING-LICENCE",
            "EMPL", "EMPLOYER",
            "NIDN", "NATIONAL-ID",
            "SOSE", "SOCIAL-SECURITY",
            "TXID", "TAX");
    /** Those that only a human being has. */
    private static final List<String> OF_PERSONS = List.of("ARNU", "CCPT", "DRLC", "NIDN", "SOSE");

    private final Field field;
    private final Beside beside;
    private final boolean bank;
    private final End.Builder end = new End.Builder();
    private String bic = "";
    private String clearing = "";

    private Party(Field field, boolean bank, Beside beside) {
        this.field = field;
        this.bank = bank;
        this.beside = beside;
    }

    /**
     * A customer, fields 50 and 59.
     *
     * @param bankBic of the bank that holds the account, or {@code ""}: it tells a country, but is never the end itself
     * @param place what to call the end if nothing is said
     */
    static End customer(Field field, String bankBic, String place, Beside beside) throws BrokenMessageException {
        Party party = new Party(field, false, beside);
        party.read();
        if (party.end.isEmpty()) {
            throw BrokenMessageException.unreadable(field, "neither account nor name");
        }
        if (party.bic.isEmpty()) {
            party.end.bic(bankBic);
        }
        return party.end.build(place);
    }

    /** A bank, fields 52 and 58. */
    static End bank(Field field, String place, Beside beside) throws BrokenMessageException {
        Party party = new Party(field, true, beside);
        party.read();
        party.end.kind(PartyKind.BANK);
        if (party.bic.isEmpty() && !party.clearing.isEmpty()) {
            party.end.identifier("CLEARING", party.clearing);
        }
        if (party.end.isEmpty()) {
            throw BrokenMessageException.unreadable(field, "neither account nor bank");
        }
        return party.end.build(place);
    }

    /** A bank of which only the BIC is known. */
    static End bank(String bic, String place) {
        return new End.Builder().kind(PartyKind.BANK).bic(bic).build(place);
    }

    /** The BIC that an agent's field (52A, 57A) ends in, or {@code ""}. */
    static String bicOf(Field agent) {
        List<String> lines = agent.lines();
        String last = lines.isEmpty() ? "" : Message.bic(lines.getLast());
        return BIC.matcher(last).matches() && agent.name().endsWith("A") ? last : "";
    }

    private void read() {
        List<String> lines = new ArrayList<>(field.lines());
        if (!lines.isEmpty() && lines.getFirst().startsWith("/")) {
            readAccount(lines.removeFirst());
        }
        String option = field.name().substring(2);
        if (option.equals("F")) {
            if (!lines.isEmpty()) {
                readIdentifier(lines);
            }
            readNumbered(lines);
        } else if (!lines.isEmpty()
                && lines.stream().allMatch(line -> NUMBERED.matcher(line).matches())) {
            readNumbered(lines);
        } else if ((option.equals("A") || option.equals("C") || option.equals("G"))
                && !lines.isEmpty()
                && BIC.matcher(Message.bic(lines.getLast())).matches()) {
            bic = Message.bic(lines.removeLast());
            end.bic(bic);
            readNameAndAddress(lines);
        } else {
            readNameAndAddress(lines);
        }
    }

    private void readAccount(String line) {
        if (bank && line.startsWith("//")) {
            clearing = line.substring(2).strip();
            return;
        }
        String number = line.replaceFirst("^/+", "").strip();
        if (bank) {
            number = number.replaceFirst("^[CD]/", "");
        }
        end.account(number);
        mendIban(field.name(), number, beside);
    }

    /** Notes that an IBAN was written with spaces; {@link End.Builder#account} takes them out. */
    static void mendIban(String fieldName, String number, Beside beside) {
        if (number.chars().anyMatch(Character::isWhitespace) && Iban.isValid(number)) {
            beside.mend(new Mend(fieldName, Mend.Kind.IBAN_SPACES, number, Iban.compact(number)));
        }
    }

    private void readIdentifier(List<String> lines) {
        Matcher parts = IDENTIFIER.matcher(lines.getFirst());
        if (parts.matches()) {
            lines.removeFirst();
            identify(parts.group(1), parts.group(2), parts.group(3));
        }
    }

    private void identify(String code, String country, String value) {
        end.identifier(SCHEMES.getOrDefault(code, code) + "-" + country, value);
        if (OF_PERSONS.contains(code)) {
            end.kind(PartyKind.PERSON);
        } else if (code.equals("EMPL")) {
            end.kind(PartyKind.ORGANISATION);
        }
    }

    private void readNumbered(List<String> lines) {
        List<String> name = new ArrayList<>();
        List<String> address = new ArrayList<>();
        String country = "";
        for (String line : lines) {
            Matcher parts = NUMBERED.matcher(line);
            if (!parts.matches()) {
                address.add(line);
                continue;
            }
            String text = parts.group(2).strip();
            switch (parts.group(1)) {
                case "1" -> name.add(text);
                case "2" -> address.add(text);
                case "3" -> {
                    if (country.isEmpty() && text.matches("[A-Z]{2}(/.*)?")) {
                        country = text.substring(0, 2);
                    } else {
                        address.add(text);
                    }
                }
                case "4" -> {
                    if (text.matches("[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])")) {
                        end.birthDate(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
                        end.kind(PartyKind.PERSON);
                    }
                }
                case "5" -> end.kind(PartyKind.PERSON);
                case "6" -> identifyNumbered("CUST", text);
                case "7" -> identifyNumbered("NIDN", text);
                default -> {}
            }
        }
        end.name(String.join(" ", name));
        end.country(country);
        end.address(address);
    }

    private void identifyNumbered(String code, String text) {
        if (text.matches("[A-Z]{2}/.+")) {
            identify(code, text.substring(0, 2), text.substring(3));
        }
    }

    private void readNameAndAddress(List<String> lines) {
        if (!lines.isEmpty()) {
            end.name(lines.getFirst());
            end.address(lines.subList(1, lines.size()));
        }
    }
}
