package org.wellhead.screen;

/**
 * One weighted feature of a comparison, which explains itself.
 *
 * @param feature its short name, e.g. {@code word} or {@code birth date}; the page of the manual has one row for each
 * @param points what it adds to the sum, in hundredths of a logit; below 0 where it speaks against
 * @param text what was seen, e.g. {@code "yusif" = "youssef" (sounds alike, 92)}
 */
public record Reason(String feature, int points, String text) {
    @Override
    public String toString() {
        return feature + " " + (points >= 0 ? "+" : "") + points + ": " + text;
    }
}
