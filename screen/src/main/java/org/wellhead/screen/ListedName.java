package org.wellhead.screen;

/**
 * One name of a listed party.
 *
 * @param text given name first where the list tells the parts apart ("BIN LADIN, Usama" is kept as "Usama BIN LADIN")
 */
public record ListedName(String text, Quality quality) {
    /** What the list itself says of a name. */
    public enum Quality {
        /** The name that the entry stands under. */
        PRIMARY,
        /** An alias that the list calls good, or does not judge; the name in its own script. */
        STRONG,
        /** An alias that the list calls weak or of low quality: alone it never makes a strong hit. */
        WEAK
    }

    public ListedName {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a name has letters");
        }
    }
}
