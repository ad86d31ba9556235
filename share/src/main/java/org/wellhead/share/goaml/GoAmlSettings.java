package org.wellhead.share.goaml;

import java.util.List;
import java.util.Optional;

/**
 * What a report has to say that follows from no finding: the receiving unit assigns it or lists what it may be.
 *
 * @param report what the report is
 * @param entityId the number under which the receiving unit knows the sender, from 1
 * @param entityBranch the branch, if the unit wants one; at most 255 characters
 * @param unitReference the unit's own reference that is answered, if any; at most 255 characters
 * @param localCurrency what the unit wants amounts in: three letters, ISO 4217
 * @param fundsCode from its list of kinds of funds, such as {@code ELCFT}
 * @param transferCode from its list of ways to transfer, such as {@code ELCFT}
 * @param transferComment one character that it wants with it
 * @param unknown what it wants where something must be said and is not known, such as {@code UNKNOWN}; letters, digits, spaces and {@code .'-}, at most 50
 * @param indicators from its list of report indicators; at least one. A person chooses them: no finding does
 */
public record GoAmlSettings(
        ReportCode report,
        int entityId,
        Optional<String> entityBranch,
        Optional<String> unitReference,
        String localCurrency,
        String fundsCode,
        String transferCode,
        String transferComment,
        String unknown,
        List<String> indicators) {
    private static final int TEXT_CHARS_MAX = 255;
    private static final String CODE = "[A-Za-z0-9_-]{1,20}";

    public GoAmlSettings {
        indicators = List.copyOf(indicators);
        need(entityId >= 1, "the entity's id is a number from 1, which the receiving unit assigns");
        need(
                entityBranch.filter(text -> !isText(text)).isEmpty()
                        && unitReference.filter(text -> !isText(text)).isEmpty(),
                "a branch and a reference have 1 to " + TEXT_CHARS_MAX + " characters");
        need(localCurrency.matches("[A-Z]{3}"), "the local currency has three letters, such as USD");
        need(
                fundsCode.matches(CODE) && transferCode.matches(CODE),
                "codes of funds and transfers are words of the receiving unit's lists, such as ELCFT");
        need(transferComment.matches("[A-Za-z0-9-]"), "the comment on a transfer is one letter or digit");
        need(
                unknown.matches("[A-Za-z0-9 .'-]{1,50}") && !unknown.isBlank(),
                "what stands for the unknown has letters, digits, spaces and .'-, at most 50");
        need(
                !indicators.isEmpty() && indicators.stream().allMatch(code -> code.matches(CODE)),
                "a report has at least one indicator, a word of the receiving unit's list");
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= TEXT_CHARS_MAX;
    }

    private static void need(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }
}
