package org.wellhead.screen.list;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/**
 * Reads OFAC's remarks, pieces with ";" between them: {@code DOB 10 Mar 1957; alt. DOB 1958; nationality Iraq; Gender Male;
 * Passport 123 (Iraq); a.k.a. 'ABU X'}. What is no known piece is left alone.
 */
final class Remarks {
    private static final Pattern QUOTED =
            Pattern.compile("(?:a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.)(?: |, )?['\"‘“](.+)['\"’”]");
    private static final Pattern LABEL_END = Pattern.compile(
            "(?:\\bNo\\.|\\bNumber|#| ID(?: Card)?|Address - [A-Z0-9]{2,12}|SWIFT/BIC|\\(MSN\\)|F/N\\)|MMSI|Passport|Identification(?: Card)?|"
                    + "Telephone|Email Address|Website|D\\.N\\.I\\.|C\\.U\\.R\\.P\\.|R\\.F\\.C\\.|RFC|LEI|ISIN|IBAN"
                    + "|Mercantil No)(?=[\\s:(]|$):?");

    /** No label begins its last word behind this. */
    private static final int LABEL_CHARS = 60;

    private Remarks() {}

    static void read(Draft draft, String told) {
        String remarks = Draft.cleaned(told);
        for (String part : remarks.split(";", -1)) {
            String piece = part.strip();
            if (piece.endsWith(".")) {
                piece = piece.substring(0, piece.length() - 1).strip();
            }
            if (piece.startsWith("alt. ")) {
                piece = piece.substring(5).strip();
            }
            if (!piece.isEmpty()) {
                piece(draft, piece);
            }
        }
    }

    private static void piece(Draft draft, String piece) {
        if (piece.startsWith("(Linked To:") || piece.startsWith("Linked To:")) {
            return;
        }
        Matcher quoted = QUOTED.matcher(piece);
        if (quoted.find()) {
            alias(draft, quoted.group(1));
        } else if (piece.startsWith("DOB ")) {
            draft.birth(piece.substring(4));
        } else if (piece.startsWith("nationality ")) {
            draft.country(piece.substring(12));
        } else if (piece.startsWith("citizen ")) {
            draft.country(piece.substring(8));
        } else if (piece.startsWith("Gender ")) {
            draft.gender(piece.substring(7));
        } else if (!piece.startsWith("POB ")) {
            identifier(draft, piece);
        }
    }

    private static void alias(Draft draft, String text) {
        draft.name(draft.schema() == Schema.PERSON ? PersonName.givenFirst(text) : text, Quality.WEAK);
    }

    private static void identifier(Draft draft, String piece) {
        Matcher label = LABEL_END.matcher(piece);
        int end = 0;
        // "Aircraft Construction Number (also called L/N or S/N or F/N) 8401": the last label counts.
        while (label.find() && label.start() <= LABEL_CHARS) {
            end = label.end();
        }
        String scheme = Schemes.of(piece.substring(0, end));
        if (scheme != null) {
            Schemes.add(draft, scheme, piece.substring(end));
        }
    }

    /** A piece that a form of the list tells apart: {@code Passport} and {@code 123}. */
    static void labelled(Draft draft, String label, String value) {
        if (label.toLowerCase(Locale.ROOT).startsWith("gender")) {
            draft.gender(value);
            return;
        }
        if (label.startsWith("Nationality of Registration")) {
            draft.country(value);
            return;
        }
        String scheme = Schemes.of(label);
        if (scheme != null) {
            Schemes.add(draft, scheme, value);
        }
    }
}
