package org.wellhead.share.goaml;

import java.util.List;
import org.wellhead.share.form.Keeping;
import org.wellhead.share.form.SafeText;
import org.wellhead.share.form.Sentences;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;

/**
 * Findings as the free texts of a report, each at most {@link #CHARS_MAX} characters.
 *
 * <p>What one must keep to comes first and is never cut. Of the findings, as many as fit are told whole; a last sentence says how many more there are. To
 * refuse a report because its prose is long would help nobody, as its payments and parties are whole.
 */
final class Prose {
    /** What goAML has for a comment. */
    static final int CHARS_MAX = 8000;

    private static final int MORE_CHARS = 100;

    private final Sentences sentences;

    Prose(Release release) {
        this.sentences = new Sentences(release);
    }

    /** This, and then the findings. */
    String of(String first, List<Entry> findings) {
        StringBuilder text = new StringBuilder(SafeText.cut(first, CHARS_MAX / 2));
        for (int i = 0; i < findings.size(); i++) {
            Entry finding = findings.get(i);
            // At least the first is told, if need be cut.
            String next = SafeText.cut(
                    sentences.of(finding) + " [" + Keeping.of(sentences.label(finding)) + "]",
                    CHARS_MAX / 2 - 2 * MORE_CHARS);
            String separator = text.isEmpty() ? "" : "\n";
            if (text.length() + separator.length() + next.length() > CHARS_MAX - MORE_CHARS) {
                return text + separator + "There are " + (findings.size() - i)
                        + " more findings, which this report has no place for.";
            }
            text.append(separator).append(next);
        }
        return text.toString();
    }
}
