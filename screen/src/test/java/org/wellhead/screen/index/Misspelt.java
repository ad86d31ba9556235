package org.wellhead.screen.index;

import java.util.Random;

/** Words with one edit: a letter too many, too few, another, or two neighbours swapped. */
final class Misspelt {
    private Misspelt() {}

    static String word(String word, Random random) {
        int at = random.nextInt(word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default ->
                at == 0
                        ? letter + word.substring(1)
                        : word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }

    /** Every word of four letters or more with one edit. */
    static String everyWord(String name, Random random) {
        StringBuilder misspelt = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            misspelt.append(misspelt.isEmpty() ? "" : " ").append(word.length() < 4 ? word : word(word, random));
        }
        return misspelt.toString();
    }
}
