package org.wellhead.screen.name;

/** What a word does in a name. */
public enum Role {
    /** A name proper: given, father's, family name, what an organisation is called. */
    NAME,
    /** One letter that stands for a name. */
    INITIAL,
    /** A number, in digits. */
    NUMBER,
    /** Half a name that many bear: abd, abu, umm. */
    COMMON,
    /** A word of many organisations' names: bank, front, trading; translated words are one. */
    GENERIC,
    /** A legal form: LLC, GmbH, OOO. */
    LEGAL,
    /** A title: sheikh, colonel, Dr. */
    TITLE,
    /** Jr., III. */
    SUFFIX,
    /** A small word between names: al, bin, van, de, of. */
    PARTICLE;

    /** Whether a party is told from another by such words. */
    public boolean tells() {
        return this == NAME || this == INITIAL || this == NUMBER || this == COMMON || this == GENERIC;
    }
}
