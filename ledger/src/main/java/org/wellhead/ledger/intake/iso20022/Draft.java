package org.wellhead.ledger.intake.iso20022;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.NullWords;

/** What is gathered of one payment beside its ends, its amount and its date. */
final class Draft {
    private final Map<String, StringBuilder> details = new LinkedHashMap<>();
    final List<Mend> mends = new ArrayList<>();
    private final Set<String> purpose = new LinkedHashSet<>();

    /** Adds to what is kept under this key; the same text twice is kept once. */
    void detail(String key, String text) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder kept = details.get(key);
        if (kept == null) {
            details.put(key, new StringBuilder(text));
        } else if (!text.contentEquals(kept)) {
            kept.append("; ").append(text);
        }
    }

    Map<String, String> details() {
        Map<String, String> texts = new LinkedHashMap<>();
        details.forEach((key, text) -> texts.put(key, text.toString()));
        return texts;
    }

    /** What is kept under this key, or {@code ""}. */
    String detail(String key) {
        StringBuilder kept = details.get(key);
        return kept == null ? "" : kept.toString();
    }

    /** Keeps each element within {@code parent} but those that are {@code mapped} elsewhere. */
    void detailsOf(Element parent, String prefix, Set<String> mapped) {
        for (Element child : parent.children()) {
            if (!mapped.contains(child.name)) {
                detail(prefix + child.name, child.flat());
            }
        }
    }

    void purpose(String text) {
        if (!text.isEmpty()) {
            purpose.add(text);
        }
    }

    /** Free text, references to documents, and what follows them. */
    void remittance(Element information) {
        information.all("Ustrd").forEach(line -> purpose(line.text()));
        for (Element structured : information.all("Strd")) {
            structured
                    .all("RfrdDocInf")
                    .forEach(document ->
                            purpose(document.anyOf("Nb", "RfrdDocNb").text()));
            purpose(structured.text("RfrdDocNb"));
            purpose(structured.at("CdtrRefInf").anyOf("Ref", "CdtrRef").text());
            structured.all("AddtlRmtInf").forEach(line -> purpose(line.text()));
        }
    }

    /** The code or words for the purpose. */
    void code(Element purposeCode) {
        purpose(purposeCode.anyOf("Cd", "Prtry").text());
    }

    String purpose() {
        return String.join("\n", purpose);
    }

    /** The text of a field, {@code ""} if it is a word for nothing. */
    String said(String field, Element element) {
        String text = element.text();
        if (NullWords.isOne(text)) {
            mends.add(new Mend(field, Mend.Kind.NULL_WORD, text, ""));
            return "";
        }
        return text.equals("NOTPROVIDED") ? "" : text;
    }
}
