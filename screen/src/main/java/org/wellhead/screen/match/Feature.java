package org.wellhead.screen.match;

import java.util.List;

/**
 * What is looked at when two parties are compared, and what it weighs, in hundredths of a logit per unit.
 *
 * <p>The weights of names were learned (logistic regression about the threshold of 0.7, signs held to what they mean; see
 * docs/screening-method.md); those of birth dates, countries, gender and identifiers are set by hand, for want of labelled
 * data, and so are {@link #NUMBER} and {@link #NO_NAME}.
 */
enum Feature {
    /** All words agree until something below says otherwise. */
    WORDS("words", 350),
    /** Words of organisations, titles and particles that agree, by their weight. */
    SUPPORT("supporting words", 125),
    /** Paired words that are hardly alike. */
    POOR("poor likeness", -170),
    /** The same of words of five letters or fewer: short words fail closed. */
    POOR_SHORT("poor likeness of short words", -91),
    /** Two words that are unlike, and both are known as names of their own: no slip of the pen makes another name. */
    KNOWN("two names of their own", -142),
    /** The same where they are near: perhaps two spellings. */
    KNOWN_NEAR("two known spellings", -51),
    /** Words left over on both sides. */
    CONFLICT("words in conflict", -340),
    /** Words left over on the side of who is asked about, by their weight. */
    ASKED_LEFT("words only asked", -117),
    /** Words of the listed name left over between words that agree: a middle name not written, by their weight. */
    INNER_LEFT("listed words between", -28),
    /** Words of the listed name left over behind those that agree, by their weight. */
    TRAIL_LEFT("listed words behind", -111),
    /** The first names agree with nothing, on both sides. */
    FIRSTS_DIFFER("first names differ", -45),
    /** The last names agree with nothing, on both sides. */
    LASTS_DIFFER("last names differ", -33),
    /** The listed first name is missing in the name asked about. */
    FIRST_MISSING("listed first name missing", -168),
    /** The same, and all that is asked follows in order: the father or a child of the listed. */
    KIN("father or child", -264),
    /** The first name asked about is missing in the list, by its weight. */
    ASKED_FIRST_LEFT("asked first name missing", -182),
    /** Legal forms that are two. */
    LEGAL("legal forms differ", -310),
    /** Words in another order, each that goes back. */
    ORDER("other order", -14),
    /** A number left over: fund II is not fund III. */
    NUMBER("number left over", -80),
    /** One word of several agrees. */
    ONE_WORD("one word of several", -61),
    /** A name of a single word. */
    SINGLE("a single word", -56),
    /** Han characters read in Latin letters: several readings each. */
    HAN("read from Han", -91),
    /** How much rarer the words would have to be not to meet by chance on a list, in tens of nats. */
    CHANCE("met by chance", -265),
    /** No name agrees, and something is left over. */
    NO_NAME("no name agrees", -600),
    /** Parties of two sorts. */
    SCHEMA("another sort of party", -250),
    /** The list calls the alias weak. */
    WEAK_ALIAS("weak alias", -60),
    /** Dates of birth: 1 for the same day. */
    BIRTH("birth date", 150),
    /** A shared country, or none shared: 1 or -1. */
    COUNTRY("country", 35),
    /** Gender: -1 where it differs. */
    GENDER("gender", 150),
    /** An identifier in common: 1, which outweighs any name; two for life that differ: -0.1. */
    IDENTIFIER("identifier", 2500);

    /** All of them, in their order. */
    static final List<Feature> ALL = List.of(values());

    private final String word;
    private final int weight;

    Feature(String word, int weight) {
        this.word = word;
        this.weight = weight;
    }

    /** Its place among {@link #ALL}. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** As it stands in reasons and in the manual. */
    String word() {
        return word;
    }

    /** Hundredths of a logit per unit. */
    int weight() {
        return weight;
    }

    /** What so much of it adds to the sum. */
    int points(double value) {
        return (int) Math.round(value * weight);
    }
}
