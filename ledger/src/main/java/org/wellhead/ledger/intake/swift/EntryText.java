package org.wellhead.ledger.intake.swift;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a bank writes beside a statement's entry, field 86: free, or in one of two structures that banks agreed upon.
 *
 * <p>Numbered: {@code 166?00TRANSFER?20SVWZ+INVOICE 17?30BANKDEFF?31DE89...?32ACME?33 GMBH}; the sign may be another than the
 * question mark. Slashed: {@code /IBAN/NL91.../NAME/ACME BV/REMI/INVOICE 17/EREF/17}. In both, line ends fall anywhere, also
 * within words, and mean nothing.
 *
 * @param purpose for a free text all of it
 * @param name of the other side, or {@code ""}
 * @param account of the other side, or {@code ""}
 * @param bank its BIC or national code, or {@code ""}
 * @param ultimatePayer whose payment it is in truth if another account was used, or {@code ""}
 * @param ultimatePayee for whom it is in truth, or {@code ""}
 * @param endToEndId the payer's own reference, or {@code ""}
 * @param structured whether it was more than a free text
 */
record EntryText(
        String purpose,
        String name,
        String account,
        String bank,
        String ultimatePayer,
        String ultimatePayee,
        String endToEndId,
        boolean structured) {

    private static final Pattern NUMBERED = Pattern.compile("(?:[0-9]{3})?([?>~^@%&#+<])[0-9]{2}");
    private static final int FULL_SUBFIELD_CHARS = 27;

    private static final Pattern KEYWORD =
            Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|BREF|RREF)\\+");
    private static final Pattern CODE = Pattern.compile(
            "/(TRTP|IBAN|BIC|NAME|REMI|EREF|ORDP|BENM|CNTP|MARF|CSID|ID|ADDR|ISDT|KREF|PREF|PURP|CDTRREF|RTRN|RTYP"
                    + "|ULTB|ULTC|ULTD|UCRD|UDTR|SVCL|ACCW|BUSP|NRTX|OCMT|CHGS|EXCH|INIT)/");

    /** Reads the text of one or more fields 86. */
    static EntryText of(String text) {
        String line = text.replace("\n", "");
        Matcher numbered = NUMBERED.matcher(line);
        if (numbered.lookingAt()) {
            return numbered(line, numbered.group(1));
        }
        Map<String, String> codes = codes(line);
        return codes.containsKey("NAME")
                        || codes.containsKey("IBAN")
                        || codes.containsKey("CNTP")
                        || codes.containsKey("REMI")
                ? slashed(codes)
                : new EntryText(text.strip(), "", "", "", "", "", "", false);
    }

    private static EntryText numbered(String line, String sign) {
        StringBuilder purpose = new StringBuilder();
        StringBuilder name = new StringBuilder();
        String bank = "";
        String account = "";
        String iban = "";
        Matcher starts = Pattern.compile(Pattern.quote(sign) + "([0-9]{2})").matcher(line);
        boolean found = starts.find();
        while (found) {
            int number = Integer.parseInt(starts.group(1));
            int from = starts.end();
            found = starts.find();
            String value = line.substring(from, found ? starts.start() : line.length());
            if ((number >= 20 && number <= 29) || (number >= 60 && number <= 63)) {
                join(purpose, value);
            } else if (number == 30) {
                bank = value.strip();
            } else if (number == 31) {
                account = value.strip();
            } else if (number == 32 || number == 33) {
                join(name, value);
            } else if (number == 38) {
                iban = value.strip();
            }
        }
        Map<String, String> keywords = keywords(purpose.toString());
        return new EntryText(
                keywords.getOrDefault("SVWZ", keywords.getOrDefault("", "")),
                name.toString().strip(),
                !iban.isEmpty() ? iban : !account.isEmpty() ? account : keywords.getOrDefault("IBAN", ""),
                !bank.isEmpty() ? bank : keywords.getOrDefault("BIC", ""),
                keywords.getOrDefault("ABWA", ""),
                keywords.getOrDefault("ABWE", ""),
                keywords.getOrDefault("EREF", ""),
                true);
    }

    /** A subfield that is full goes on in the next one, perhaps within a word. */
    private static void join(StringBuilder text, String subfield) {
        boolean goesOn = text.length() > 0 && text.charAt(text.length() - 1) == '\0';
        if (goesOn) {
            text.setLength(text.length() - 1);
        } else if (text.length() > 0) {
            text.append(' ');
        }
        text.append(subfield);
        if (subfield.length() == FULL_SUBFIELD_CHARS) {
            text.append('\0');
        }
    }

    /** What stands behind each keyword; under {@code ""} what stands ahead of all. */
    private static Map<String, String> keywords(String text) {
        return split(text.replace("\0", ""), KEYWORD);
    }

    private static Map<String, String> codes(String line) {
        return split(line, CODE);
    }

    /** The first value of each key counts; a name behind a code for a party is that party's. */
    private static Map<String, String> split(String text, Pattern keys) {
        Map<String, String> values = new HashMap<>();
        Matcher matcher = keys.matcher(text);
        String key = "";
        String party = "";
        int from = 0;
        boolean found = matcher.find();
        while (true) {
            String value = text.substring(from, found ? matcher.start() : text.length())
                    .strip();
            values.putIfAbsent(key, value);
            if (key.equals("NAME") && !party.isEmpty()) {
                values.putIfAbsent(party + "/NAME", value);
            }
            if (!found) {
                return values;
            }
            key = matcher.group(1);
            if (key.matches("ORDP|BENM|ULT[BCD]|UCRD|UDTR")) {
                party = key;
            }
            // The slash that ends a code may start the next one: /BENM//NAME/ and /BENM/NAME/ are both found.
            from = matcher.end();
            found = matcher.find(from - (text.charAt(from - 1) == '/' ? 1 : 0));
            if (found && matcher.start() < from) {
                from = matcher.start();
            }
        }
    }

    private static EntryText slashed(Map<String, String> codes) {
        String name = first(codes, "ORDP/NAME", "BENM/NAME", "NAME");
        String account = codes.getOrDefault("IBAN", "");
        String bank = codes.getOrDefault("BIC", "");
        String counterparty = codes.getOrDefault("CNTP", "");
        if (!counterparty.isEmpty()) {
            String[] parts = counterparty.split("/", 4);
            account = account.isEmpty() ? parts[0].strip() : account;
            bank = bank.isEmpty() && parts.length > 1 ? parts[1].strip() : bank;
            name = name.isEmpty() && parts.length > 2 ? parts[2].strip() : name;
        }
        return new EntryText(
                codes.getOrDefault("REMI", "")
                        .replaceFirst("^(USTD|STRD)//", "")
                        .replaceFirst("/+$", ""),
                trim(name),
                trim(account),
                trim(bank),
                trim(first(codes, "ULTD/NAME", "UDTR/NAME", "ULTD", "UDTR")),
                trim(first(codes, "ULTB/NAME", "ULTC/NAME", "UCRD/NAME", "ULTB", "ULTC", "UCRD")),
                trim(codes.getOrDefault("EREF", "")),
                true);
    }

    private static String first(Map<String, String> codes, String... names) {
        for (String name : names) {
            if (!codes.getOrDefault(name, "").isEmpty()) {
                return codes.getOrDefault(name, "");
            }
        }
        return "";
    }

    private static String trim(String text) {
        return text.replaceFirst("/+$", "").strip();
    }
}
