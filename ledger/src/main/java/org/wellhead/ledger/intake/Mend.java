package org.wellhead.ledger.intake;

import java.util.Arrays;
import java.util.List;

/**
 * A field that was mended by rule while it was read.
 *
 * @param field which, in the words of the source, e.g. {@code CdtrAcct/Id/IBAN} or {@code amount}
 * @param rule the rule it was mended by
 * @param before the text as it was received
 * @param after the text as it was taken
 */
public record Mend(String field, Kind rule, String before, String after) {
    /** The rules by which fields are mended; there are no others, and each says what it is sure of. */
    public enum Kind {
        IBAN_SPACES("iban-spaces", "Spaces in an IBAN are for the eye only."),
        NULL_WORD("null-word", "\"null\", \"N/A\", \"NaN\", \"none\" and \"-\" as a whole field mean: nothing there."),
        CURRENCY_SIGN(
                "currency-sign", "A currency sign or code beside an amount that fits its currency says nothing new."),
        DECIMAL_COMMA("decimal-comma", "The profile or the format says that decimals stand behind a comma."),
        GROUPING("grouping", "The profile says which character groups digits."),
        EXPONENT("exponent", "A number such as 5.689852347E7 has one exact value; the profile allows it."),
        DEBIT_SIGN("debit-sign", "The profile says what a minus sign, brackets or a mark for debit mean."),
        DATE_FORM("date-form", "The profile or the format says in which order day, month and year stand."),
        GLUED_NAME(
                "glued-name", "One field holds a name and more: the profile or the format says where the name ends."),
        LOCAL_TIME("local-time", "A time without a zone is taken in the zone that the profile says."),
        SHORTEST(
                "shortest",
                "The file keeps the number in binary; what was typed is the shortest decimal of that binary number."),
        ROUNDED("rounded", "The profile says that amounts finer than the currency are rounded, half to even.");

        private final String code;
        private final String meaning;

        Kind(String code, String meaning) {
            this.code = code;
            this.meaning = meaning;
        }

        /** The word in files and messages; it never changes. */
        public String code() {
            return code;
        }

        /** Why this may be mended. */
        public String meaning() {
            return meaning;
        }

        /** All codes. */
        public static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }
    }
}
