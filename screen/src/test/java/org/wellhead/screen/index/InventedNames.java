package org.wellhead.screen.index;

import java.util.Random;

/** Names of two to four words that nobody has, of syllables, some of them common. */
public final class InventedNames {
    private static final String[] SYLLABLES = {
        "ka", "mo", "ri", "sha", "lu", "ten", "var", "dim", "os", "fe", "gal", "hun", "jo", "kir", "ba", "zed", "wil",
        "pra"
    };
    private static final String[] COMMON = {
        "mohamed", "ali", "jose", "ivan", "al", "de", "maria", "petrov", "khan", "bin"
    };

    private InventedNames() {}

    /** Another name with each call. */
    public static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int words = 2 + random.nextInt(3);
        for (int word = 0; word < words; word++) {
            name.append(word == 0 ? "" : " ");
            if (word > 0 && random.nextInt(3) == 0) {
                name.append(COMMON[random.nextInt(COMMON.length)]);
                continue;
            }
            int syllables = 2 + random.nextInt(3);
            for (int i = 0; i < syllables; i++) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
        }
        return name.toString();
    }
}
