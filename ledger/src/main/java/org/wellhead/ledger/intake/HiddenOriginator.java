package org.wellhead.ledger.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.ledger.PartyKind;

/**
 * Looks for the true originator of a payment whose payer is only a bank, in what the payment says it was for.
 *
 * <p>Banks that pass a customer's money on under their own name mostly still write whose it is: {@code B/O: ACME LTD}. Each
 * {@link Cue} is a way of writing that, with points for how sure it is; what the name looks like adds or takes points, and
 * below {@value #POINTS_NEEDED} nothing is said. What is found is a candidate that a person accepts or not; so it is better to
 * find none than a wrong one.
 */
public final class HiddenOriginator {
    /** So many points make a candidate. */
    static final int POINTS_NEEDED = 70;

    private static final int POINTS_LEGAL_FORM = 30;
    private static final int POINTS_SEVERAL_WORDS = 10;

    /** Real purposes are far shorter; what stands beyond is not looked at. */
    private static final int PURPOSE_CHARS = 2000;

    private static final int NAME_CHARS_MIN = 3;
    private static final int NAME_CHARS_MAX = 70;

    /**
     * A name and where it comes from.
     *
     * @param name white space made single
     * @param readFrom the piece of the purpose that says so, letter for letter
     */
    public record Candidate(String name, String readFrom) {}

    /**
     * A way in which an originator is written.
     *
     * @param points 70 is sure whatever follows; 60 needs a name of two words; 40 needs a legal form
     * @param words what stands ahead of the name; where {@code nameFirst}, what stands behind it
     */
    private record Cue(int points, boolean nameFirst, Pattern words) {
        static Cue ahead(int points, String regex) {
            return new Cue(points, false, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        }

        static Cue behind(int points, String regex) {
            return new Cue(points, true, Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Cue> CUES = List.of(
            Cue.ahead(70, "/ORDP/\\s*(/?NAME/)?"),
            Cue.ahead(70, "/ORDC/"),
            Cue.ahead(60, "\\bORDERING\\s+(CUSTOMER|CLIENT|PARTY)(\\s+NAME)?\\s*[:\\-]?\\s"),
            Cue.ahead(60, "\\bORIG(INATOR)?(\\s+NAME)?\\s*:"),
            Cue.ahead(60, "\\bULTIMATE\\s+(DEBTOR|ORDERING\\s+PARTY|ORIGINATOR)\\s*:?\\s"),
            Cue.ahead(60, "\\bREMITTER(\\s+NAME)?\\s*[:\\-]"),
            Cue.ahead(60, "\\bB/O\\b\\s*[:/]?"),
            Cue.ahead(60, "\\bBY\\s+ORDER\\s+OF\\b\\s*:?"),
            Cue.ahead(60, "\\b(ORDERED|REMITTED)\\s+BY\\b\\s*:?"),
            Cue.ahead(40, "\\bON\\s+BEHALF\\s+OF\\b\\s*:?"),
            Cue.ahead(40, "\\bO/B/O\\b\\s*:?"),
            Cue.ahead(40, "\\b(PAYMENT|PMNT|PMT|PAYMT|FUNDS|TRANSFER|TRF)\\s+(RECEIVED\\s+)?FROM\\b\\s*:?"),
            Cue.ahead(40, "\\bSENDER(\\s+NAME)?\\s*:"),
            Cue.behind(40, "\\s*/+\\s*(PMNT|PMT|PAYM?T|PAYMENT|ADVANCE|PREPAYMENT|PART(IAL)?\\s+PAYMENT)\\b"));

    /** Words that say what a company is; alone ahead of the name, behind it, or both. */
    private static final List<String> LEGAL_FORMS = List.of(
            "LLC",
            "L\\.L\\.C\\.?",
            "LTD\\.?",
            "LIMITED",
            "LLP",
            "L\\.P\\.",
            "PLC",
            "INC\\.?",
            "CORP\\.?",
            "CORPORATION",
            "GMBH",
            "AG",
            "S\\.?A\\.?R\\.?L\\.?",
            "S\\.?R\\.?L\\.?",
            "S\\.P\\.A\\.?",
            "SPA",
            "S\\.A\\.S\\.?",
            "S\\.A\\.?",
            "SA",
            "B\\.?V\\.?",
            "N\\.V\\.?",
            "OY",
            "AB",
            "APS",
            "A/S",
            "OU",
            "SIA",
            "UAB",
            "D\\.?O\\.?O\\.?",
            "EOOD",
            "OOD",
            "KFT",
            "FZE",
            "FZCO",
            "FZC",
            "FZ-LLC",
            "DMCC",
            "PTE\\.?",
            "PTY\\.?",
            "SDN\\.? BHD\\.?",
            "A\\.S\\.?",
            "A\\.\u015E\\.?",
            "STI\\.?",
            "JSC",
            "OJSC",
            "CJSC",
            "PJSC",
            "OAO",
            "ZAO",
            "PAO",
            "OOO",
            "TOO",
            "W\\.?L\\.?L\\.?",
            "S\\.?A\\.?L\\.?");

    private static final List<String> LEADING_FORMS =
            List.of("JSC", "OJSC", "CJSC", "PJSC", "OAO", "ZAO", "PAO", "OOO", "TOO", "LLC", "UAB", "SIA", "PT");

    private static final String ANY_FORM = LEGAL_FORMS.stream().collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern LEADING_FORM =
            Pattern.compile("(?:" + String.join("|", LEADING_FORMS) + ")\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING_FORM = Pattern.compile(
            "(?<=[\\p{L}\\p{N})\"'.])[ ,]+(?:" + ANY_FORM + ")(?:[ ,]+(?:" + ANY_FORM + "|CO\\.?))*(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    /** Where a name ends at the latest. */
    private static final Pattern END_OF_NAME = Pattern.compile(
            "[;:(|]|\\s/|/\\s|//|/[A-Z]{3,8}/|\\s-\\s|,\\s*\\d|\\.\\s|\\b\\d{4,}|\\s(?:FOR|REF|INV|INVOICE|PMNT|PMT|PAYMENT|ACC|ACCT"
                    + "|ACCOUNT|A/C|IBAN|UNDER|DD|DTD|DATED|CONTRACT|CONTR|AGREEMENT|AGR|ACC\\.TO|ACCORDING|TO|IN|AS|AT|VIA|THROUGH"
                    + "|WITH|BEN|BNF|AND|RE|PER|NO|NR|SWIFT|ADDRESS|ADD|ID|TRN|DET|DETAILS|ON|BY|IS|WAS|OF\\s+(?:THE|YOUR))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GENERIC = Pattern.compile(
            "(?:(?:THE|OUR|YOUR|THEIR|SAME|ONE|A|AN|ABOVE|SAID|MENTIONED|MY|HIS|HER)\\b.*)"
                    + "|(?:CUSTOMERS?|CLIENTS?|OURSELVES|YOURSELVES|SELF|SENDER|BENEFICIARY|OTHERS|VARIOUS|ACCOUNTS?|SALES?|PROCEEDS|UNKNOWN|N/?A)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BANK = Pattern.compile(
            "\\b(?:[\\p{L}]*BANK|BANKA|BANKASI|BANKING|BANCA|BANCO|BANQUE|BANCORP|BANKAS|BANQUES|BANC|SPARKASSE|KREISSPARKASSE"
                    + "|STADTSPARKASSE|RAIFFEISEN[\\p{L}]*|CREDIT SUISSE|CREDIT AGRICOLE|CAIXA|CAISSE|PANKKI|PANK|\u0411\u0410\u041D\u041A)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** They end in "bank" and keep no money. */
    private static final Pattern NO_BANK = Pattern.compile(
            "\\b(?:(?:RIVER|SAND|CLOUD|FOOD|BLOOD|POWER|DATA|WEST|EYE|SEED|MILK)\\s?-?BANK|WORLD BANK)\\b",
            Pattern.CASE_INSENSITIVE);

    private HiddenOriginator() {}

    /**
     * The originator that the purpose names, if the payer is a bank and the purpose says so clearly.
     *
     * @param payerName as the record has it; it reads like a bank, or {@code payerKind} says that it is one
     * @param purpose as the record has it; the first {@value #PURPOSE_CHARS} characters are looked at
     */
    public static Optional<Candidate> find(String payerName, PartyKind payerKind, String purpose) {
        if (payerKind != PartyKind.BANK && (payerKind == PartyKind.PERSON || !readsLikeBank(payerName))) {
            return Optional.empty();
        }
        String text = purpose.substring(0, Math.min(PURPOSE_CHARS, purpose.length()));
        for (Cue cue : CUES) {
            Optional<Candidate> found = cue.nameFirst() ? behindName(cue, text) : aheadOfName(cue, text);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean readsLikeBank(String name) {
        return BANK.matcher(NO_BANK.matcher(name).replaceAll(" ")).find();
    }

    private static Optional<Candidate> aheadOfName(Cue cue, String text) {
        Matcher words = cue.words().matcher(text);
        while (words.find()) {
            int from = words.end();
            while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == '"')) {
                from++;
            }
            int to = endOfName(text, from);
            if (isSure(cue.points(), text.substring(from, to))) {
                return Optional.of(candidate(text, words.start(), from, to, to));
            }
        }
        return Optional.empty();
    }

    /** Only at the start of the purpose: further in, what stands ahead of a slash is seldom a name. */
    private static Optional<Candidate> behindName(Cue cue, String text) {
        Matcher words = cue.words().matcher(text);
        if (!words.find()) {
            return Optional.empty();
        }
        int from = text.length() - text.stripLeading().length();
        int to = words.start();
        if (from >= to
                || endOfName(text.substring(0, to), from) != to
                || !isSure(cue.points(), text.substring(from, to))) {
            return Optional.empty();
        }
        return Optional.of(candidate(text, from, from, to, words.end()));
    }

    private static Candidate candidate(String text, int readFrom, int nameFrom, int nameTo, int readTo) {
        return new Candidate(
                text.substring(nameFrom, nameTo).replaceAll("\\s+", " ").strip(),
                text.substring(readFrom, readTo).strip());
    }

    /** Where the name that starts here ends: behind its legal form if it has one, else ahead of what can be no name. */
    private static int endOfName(String text, int from) {
        int limit = Math.min(text.length(), from + NAME_CHARS_MAX + 1);
        String rest = text.substring(from, limit);
        String oneLine = rest.replace('\n', ' ');
        Matcher end = END_OF_NAME.matcher(oneLine);
        int furthest = end.find() ? end.start() : rest.length();
        int lineEnd = rest.indexOf('\n');
        int to = lineEnd < 0 ? furthest : Math.min(furthest, lineEnd);
        Matcher form = CLOSING_FORM.matcher(oneLine);
        if (form.find() && form.start() <= furthest && goesOn(rest, to, form.start())) {
            to = form.end();
        }
        while (to > 0 && " ,\"\t\r\n/-".indexOf(rest.charAt(to - 1)) >= 0) {
            to--;
        }
        return from + to;
    }

    /** Messages break lines within names: one word may stand between the line's end and the legal form, no more. */
    private static boolean goesOn(String rest, int to, int form) {
        return form <= to || !rest.substring(to, form).strip().matches("(?s).*\\s.*");
    }

    private static boolean isSure(int cuePoints, String written) {
        String name = written.replaceAll("\\s+", " ").strip();
        if (name.length() < NAME_CHARS_MIN
                || name.length() > NAME_CHARS_MAX
                || !name.matches("(?s).*\\p{L}{2}.*")
                || name.chars().filter(Character::isDigit).count() * 3 > name.length()
                || GENERIC.matcher(name).matches()
                || readsLikeBank(name)) {
            return false;
        }
        boolean legalForm = hasLegalForm(name);
        long words = Stream.of(name.split(" ", -1))
                .filter(word -> word.matches(".*\\p{L}{2}.*"))
                .count();
        int points = cuePoints + (legalForm ? POINTS_LEGAL_FORM : 0) + (words > 1 ? POINTS_SEVERAL_WORDS : 0);
        boolean weak = cuePoints + POINTS_LEGAL_FORM <= POINTS_NEEDED;
        return points >= POINTS_NEEDED && (legalForm || !weak) && !isOnlyLegalForm(name);
    }

    private static boolean hasLegalForm(String name) {
        return LEADING_FORM.matcher(name).matches()
                || CLOSING_FORM.matcher(name).find()
                || CLOSING_FORM.matcher(name.toUpperCase(Locale.ROOT)).find();
    }

    private static boolean isOnlyLegalForm(String name) {
        return name.matches("(?i)" + ANY_FORM);
    }
}
