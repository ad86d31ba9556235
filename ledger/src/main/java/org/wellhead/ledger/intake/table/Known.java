package org.wellhead.ledger.intake.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that a profile maps columns to, which are also the names of columns that need no profile. */
final class Known {
    static final String PAYER = "payer";
    static final String PAYEE = "payee";
    /** The other side of a statement. */
    static final String COUNTERPARTY = "counterparty";

    private static final List<String> PLAIN =
            List.of("id", "time", "amount", "debit", "credit", "currency", "purpose", "uetr", "end_to_end_id");
    private static final List<String> PARTS =
            List.of("", "_name", "_country", "_kind", "_bic", "_identifier", "_birth_date", "_address");
    private static final List<String> NAMING_PARTS = List.of("", "_name", "_identifier", "_bic");

    private Known() {}

    /** All words for a table of payments, or for one account's statement. */
    static Set<String> words(boolean statement) {
        Set<String> words = new LinkedHashSet<>(PLAIN);
        for (String side : statement ? List.of(COUNTERPARTY) : List.of(PAYER, PAYEE)) {
            PARTS.forEach(part -> words.add(side + part));
        }
        return words;
    }

    /** The words of one side by any of which its account can be called. */
    static List<String> naming(String side) {
        return NAMING_PARTS.stream().map(part -> side + part).toList();
    }

    /** What names of columns are compared by: case, and how many spaces or of which sort, make no difference. */
    static String key(String name) {
        return name.replace("\uFEFF", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
