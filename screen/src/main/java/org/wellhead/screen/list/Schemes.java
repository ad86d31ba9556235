package org.wellhead.screen.list;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which scheme an identifier is of, by what a list calls it. */
final class Schemes {
    private record Known(String words, String scheme) {}

    /** The first whose words stand in the label counts. */
    private static final List<Known> BY_LABEL = List.of(
            new Known("digital currency address", "WALLET"),
            new Known("cryptowallet", "WALLET"),
            new Known("passport", "PASSPORT"),
            new Known("pasaporte", "PASSPORT"),
            new Known("passeport", "PASSPORT"),
            new Known("swift", "BIC"),
            new Known("bic code", "BIC"),
            new Known("legal entity number", "LEI"),
            new Known("legal entity identifier", "LEI"),
            new Known("vessel registration identification", "IMO"),
            new Known("imo number", "IMO"),
            new Known("mmsi", "MMSI"),
            new Known("call sign", "CALL_SIGN"),
            new Known("tail number", "TAIL_NUMBER"),
            new Known("serial number (msn)", "ID"),
            new Known("aircraft construction number", "ID"),
            new Known("iban", "IBAN"),
            new Known("email", "EMAIL"),
            new Known("e-mail", "EMAIL"),
            new Known("telephone", "PHONE"),
            new Known("phone number", "PHONE"),
            new Known("website", "WEBSITE"),
            new Known("tax id", "TAX_ID"),
            new Known("tax number", "TAX_ID"),
            new Known("fiscal", "TAX_ID"),
            new Known("v.a.t.", "TAX_ID"),
            new Known("vat number", "TAX_ID"),
            new Known("nit #", "TAX_ID"),
            new Known("ruc #", "TAX_ID"),
            new Known("rif #", "TAX_ID"),
            new Known("r.f.c.", "TAX_ID"),
            new Known("rfc", "TAX_ID"),
            new Known("c.u.i.t.", "TAX_ID"),
            new Known("registration number", "REGISTRATION"),
            new Known("registration id", "REGISTRATION"),
            new Known("registration document", "REGISTRATION"),
            new Known("registration no", "REGISTRATION"),
            new Known("registration certificate", "REGISTRATION"),
            new Known("registered number", "REGISTRATION"),
            new Known("registry number", "REGISTRATION"),
            new Known("company number", "REGISTRATION"),
            new Known("company id", "REGISTRATION"),
            new Known("business number", "REGISTRATION"),
            new Known("enterprise number", "REGISTRATION"),
            new Known("c.r. no", "REGISTRATION"),
            new Known("trade license", "REGISTRATION"),
            new Known("commercial license", "REGISTRATION"),
            new Known("chamber of commerce", "REGISTRATION"),
            new Known("folio mercantil", "REGISTRATION"),
            new Known("matricula mercantil", "REGISTRATION"),
            new Known("unified social credit", "REGISTRATION"),
            new Known("uscc", "REGISTRATION"),
            new Known("national id", "NATIONAL_ID"),
            new Known("cedula", "NATIONAL_ID"),
            new Known("c.u.r.p.", "NATIONAL_ID"),
            new Known("d.n.i.", "NATIONAL_ID"),
            new Known("identification number", "NATIONAL_ID"),
            new Known("identification card", "NATIONAL_ID"),
            new Known("identity card", "NATIONAL_ID"),
            new Known("personal id", "NATIONAL_ID"),
            new Known("electoral registry", "NATIONAL_ID"),
            new Known("kenyan id", "NATIONAL_ID"),
            new Known("n.i.e.", "NATIONAL_ID"),
            new Known("ssn", "NATIONAL_ID"),
            new Known("d-u-n-s number", "ID"),
            new Known("government gazette number", "ID"),
            new Known("driver's license", "ID"),
            new Known("isin", "ID"),
            new Known("bik (ru)", "ID"),
            new Known("license no", "ID"));

    private static final Pattern IMO = Pattern.compile("^IMO (\\d{7})$");
    private static final Pattern AFTER_VALUE = Pattern.compile(
            "(?: \\(|,? (?:[Ii]ssued|[Ee]xpires|[Ee]xpiry|[Dd]ate of issue)\\b|, issued|, \\p{Lu}\\p{Ll}| at \\p{Lu})");

    /** An identifier of any other scheme has a digit. */
    private static final Set<String> WITHOUT_DIGITS = Set.of("BIC", "EMAIL", "WEBSITE", "TAIL_NUMBER", "CALL_SIGN");

    private static final int LEI_CHARS = 20;

    private Schemes() {}

    /** The scheme of what the label names, or null where it names no identifier. */
    static @Nullable String of(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        for (Known known : BY_LABEL) {
            if (lower.contains(known.words())) {
                return known.scheme();
            }
        }
        return null;
    }

    /** Takes an identifier with what may stand behind it: {@code A123 (Iraq) issued 1 Jan 2000}. */
    static void add(Draft draft, String scheme, String text) {
        String value = text.strip();
        Matcher after = AFTER_VALUE.matcher(value);
        if (!scheme.equals("PHONE") && after.find() && after.start() > 0) {
            value = value.substring(0, after.start()).strip();
        }
        while (value.endsWith(".") || value.endsWith(";")) {
            value = value.substring(0, value.length() - 1);
        }
        Matcher imo = IMO.matcher(value);
        if (imo.matches() && (scheme.equals("NATIONAL_ID") || scheme.equals("IMO"))) {
            draft.identifier("IMO", imo.group(1));
        } else if (scheme.equals("LEI") && value.length() != LEI_CHARS) {
            draft.identifier("ID", value);
        } else if (WITHOUT_DIGITS.contains(scheme) || hasDigit(value)) {
            draft.identifier(scheme, value);
        }
    }

    private static boolean hasDigit(String value) {
        return value.codePoints().anyMatch(Character::isDigit);
    }
}
