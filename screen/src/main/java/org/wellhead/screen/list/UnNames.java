package org.wellhead.screen.list;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.screen.ListedName.Quality;

/**
 * Takes apart what the UN's list writes as one name: several with ";" or "b)" between them, the same in another script in
 * brackets, an acronym, a remark.
 */
final class UnNames {
    private static final Pattern BETWEEN = Pattern.compile(" ?; ?|(?:^| )\\(?[a-z]\\) ");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern REMARK = Pattern.compile(
            "(?i)^third$|\\b(?:name|formerly|previously|original(?:ly)?|identity|passport|born|alias|transliterat\\w*|also|see)\\b");
    private static final Pattern BORN = Pattern.compile("(?i),? born\\b.*");
    private static final Pattern SCRIPT_LABEL = Pattern.compile("(?i)^original script:\\s*");

    private static final Pattern STRAY = Pattern.compile("^[),.:\\s]+");

    private UnNames() {}

    /** The name that the entry stands under, whole; with an acronym in brackets also without, and the acronym as a weak name. */
    static void primary(Draft draft, String text, boolean person) {
        for (String name : items(text)) {
            draft.name(person ? PersonName.givenFirst(name) : name, Quality.PRIMARY);
            Matcher acronym = BRACKETS.matcher(name);
            if (!person && acronym.find() && acronym.start() > 0) {
                draft.name(name.substring(0, acronym.start()) + " " + name.substring(acronym.end()), Quality.STRONG);
                draft.name(acronym.group(1), Quality.WEAK);
            }
        }
    }

    static void alias(Draft draft, String told, Quality quality, boolean person) {
        String text = Draft.cleaned(told);
        StringBuilder outside = new StringBuilder();
        List<String> inside = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(text);
        int from = 0;
        int first = text.indexOf('(');
        boolean latin = isLatin(first < 0 ? text : text.substring(0, first));
        while (brackets.find()) {
            String content = SCRIPT_LABEL.matcher(brackets.group(1).strip()).replaceFirst("");
            boolean otherScript = isLatin(content) != latin;
            boolean remark = !otherScript && REMARK.matcher(content).find();
            outside.append(text, from, otherScript || remark ? brackets.start() : brackets.end());
            if (otherScript) {
                inside.add(content);
            }
            from = brackets.end();
        }
        outside.append(text, from, text.length());
        add(draft, outside.toString(), quality, person);
        inside.forEach(content -> add(draft, content, quality, person));
    }

    private static void add(Draft draft, String text, Quality quality, boolean person) {
        for (String item : items(text)) {
            String name = BORN.matcher(item).replaceFirst("");
            draft.name(person ? PersonName.givenFirst(name) : name, quality);
        }
    }

    /** The pieces of a text that counts its parts. */
    static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : BETWEEN.split(Draft.cleaned(text), -1)) {
            if (item.codePoints().anyMatch(Character::isLetterOrDigit)) {
                items.add(STRAY.matcher(item.strip()).replaceFirst(""));
            }
        }
        return items;
    }

    private static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter).findFirst().stream()
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
