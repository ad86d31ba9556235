package org.wellhead.screen.name;

/**
 * The sound of a Latin word, spelt one way: ph is f, q is k, ou is u, doubled letters are one. What is left of spelling is
 * weighed by {@link Likeness}.
 */
public final class Sound {
    private Sound() {}

    /** The one spelling of a folded Latin word; never longer than the word. */
    public static String form(String latin) {
        int n = latin.length();
        StringBuilder out = new StringBuilder(n);
        for (int i = 0; i < n; ) {
            char c = latin.charAt(i);
            char next = i + 1 < n ? latin.charAt(i + 1) : '\0';
            char after = i + 2 < n ? latin.charAt(i + 2) : '\0';
            int used = 1;
            char sound = c;
            switch (c) {
                case 's' -> {
                    if (next == 'c' && after == 'h') {
                        sound = 'S';
                        used = 3;
                    } else if (next == 'h' || next == 'z') {
                        sound = next == 'h' ? 'S' : 's';
                        used = 2;
                    }
                }
                case 't' -> {
                    if (next == 's' && after == 'c' && i + 3 < n && latin.charAt(i + 3) == 'h') {
                        sound = 'C';
                        used = 4;
                    } else if (next == 'c' && after == 'h') {
                        sound = 'C';
                        used = 3;
                    } else if (next == 'h') {
                        used = 2;
                    }
                }
                case 'c' -> {
                    if (next == 'h') {
                        sound = 'C';
                        used = 2;
                    } else if (next == 'k') {
                        sound = 'k';
                        used = 2;
                    } else if (next == 'e' || next == 'i' || next == 'y') {
                        sound = 's';
                    } else {
                        sound = 'k';
                    }
                }
                case 'p' -> {
                    if (next == 'h') {
                        sound = 'f';
                        used = 2;
                    }
                }
                case 'k' -> {
                    if (next == 'h') {
                        sound = 'h';
                        used = 2;
                    }
                }
                case 'g', 'd', 'b', 'r' -> {
                    if (next == 'h') {
                        used = 2;
                    } else if (c == 'd' && next == 'j') {
                        sound = 'j';
                        used = 2;
                    }
                }
                case 'z' -> {
                    if (next == 'h') {
                        sound = 'j';
                        used = 2;
                    }
                }
                case 'q' -> {
                    sound = 'k';
                    if (next == 'u' && (after == 'e' || after == 'i')) {
                        used = 2;
                    }
                }
                case 'w' -> sound = 'v';
                case 'y' -> sound = 'i';
                case 'o' -> {
                    if (next == 'u' || next == 'o') {
                        sound = 'u';
                        used = 2;
                    }
                }
                case 'e' -> {
                    if (next == 'e') {
                        sound = 'i';
                        used = 2;
                    }
                }
                default -> {}
            }
            int last = out.length() - 1;
            if (last < 0 || out.charAt(last) != sound) {
                out.append(sound);
            }
            i += used;
        }
        int last = out.length() - 1;
        if (last > 1 && out.charAt(last) == 'h') {
            out.setLength(last);
        }
        return out.toString();
    }
}
