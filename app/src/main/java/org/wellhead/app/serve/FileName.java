package org.wellhead.app.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes the name of a file that a browser sent fit to be a file of a folder of ours, on any system, and to be shown. */
final class FileName {
    /** File systems take 255; what is told of the file must fit beside it. */
    private static final int BYTES_MAX = 180;

    private static final int END_CHARS_MAX = 24;
    private static final String NONE = "file";

    /** Devices, on Windows, whatever follows behind a point. */
    private static final Set<String> RESERVED = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /**
     * The name, or the nearest that is fit. Folders before it are left out; so is what is no character, commands a terminal,
     * turns the direction of writing, or means something to a file system; a long one is cut before its end.
     */
    static String of(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder fit = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .map(FileName::fit)
                .filter(c -> c >= 0)
                .forEach(fit::appendCodePoint);
        // A point ahead hides a file; one behind, or a space, Windows takes away; a minus is an option, an at sign a
        // file of them.
        String bare = fit.toString().strip().replaceFirst("^[.\\s@-]+", "").replaceFirst("[.\\s]+$", "");
        String stem = bare.split("[.]", 2)[0].strip().toLowerCase(Locale.ROOT);
        String told = bare.isEmpty() ? NONE : RESERVED.contains(stem) ? NONE + "-" + bare : bare;
        return cut(told);
    }

    /** Where two files have one name, the later gets a number before its end: {@code a (2).csv}. */
    static String numbered(String name, int number) {
        int end = endOf(name);
        return name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }

    private static int fit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> -1;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            // What joins letters belongs to names of Persian and many Indian languages; the rest turns the line around
            // or hides.
            case Character.FORMAT -> c == 0x200C || c == 0x200D ? c : -1;
            default -> "<>:\"|?*".indexOf(c) >= 0 ? '_' : c;
        };
    }

    private static String cut(String name) {
        if (name.getBytes(UTF_8).length <= BYTES_MAX) {
            return name;
        }
        int end = endOf(name);
        String tail = name.substring(end);
        int left = BYTES_MAX - tail.getBytes(UTF_8).length;
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < end; ) {
            int c = name.codePointAt(i);
            left -= Character.toString(c).getBytes(UTF_8).length;
            if (left < 0) {
                break;
            }
            head.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return head.toString().strip() + tail;
    }

    /** Where the end of the name begins, e.g. that of {@code .csv.gz}; its length if it has none. */
    private static int endOf(String name) {
        int dot = name.lastIndexOf('.');
        int before = dot > 0 ? name.lastIndexOf('.', dot - 1) : -1;
        if (before > 0 && name.substring(before).matches("[.](csv|tar)[.][A-Za-z0-9]{1,4}")) {
            return before;
        }
        boolean isEnd = dot > 0
                && name.length() - dot <= END_CHARS_MAX
                && name.substring(dot).matches("[.][A-Za-z0-9]+");
        return isEnd ? dot : name.length();
    }
}
