package org.wellhead.share.handling;

import java.util.Optional;

/**
 * How good a source and its information are, such as {@code B2}.
 *
 * <p>Source: the 4 x 4 evaluation that Europol uses, after the Admiralty code.
 *
 * @param source {@code A} (no doubt), {@code B} (mostly reliable), {@code C} (mostly unreliable) or {@code X} (cannot be assessed)
 * @param information 1 (known to be true) to 4 (not known and cannot be corroborated)
 */
public record Grade(char source, int information) {
    /** Nothing is known of either. */
    public static final Grade UNKNOWN = new Grade('X', 4);

    private static final String SOURCES = "ABCX";

    public Grade {
        if (SOURCES.indexOf(source) < 0 || information < 1 || information > 4) {
            throw new IllegalArgumentException("a grade is A, B, C or X and 1 to 4, such as B2");
        }
    }

    /** What follows from two is as good as the worse source and the worse information. */
    public Grade and(Grade other) {
        return new Grade(
                SOURCES.indexOf(source) >= SOURCES.indexOf(other.source) ? source : other.source,
                Math.max(information, other.information));
    }

    /** As files spell it, e.g. {@code B2}. */
    public String word() {
        return source + String.valueOf(information);
    }

    /** The one of this word. */
    public static Optional<Grade> parse(String text) {
        return text.matches("[ABCX][1-4]")
                ? Optional.of(new Grade(text.charAt(0), text.charAt(1) - '0'))
                : Optional.empty();
    }

    /** What it means, in words. */
    public String meaning() {
        String of = switch (source) {
            case 'A' -> "no doubt of the source";
            case 'B' -> "a source mostly reliable";
            case 'C' -> "a source mostly unreliable";
            default -> "a source that cannot be assessed";
        };
        return of + ", information "
                + switch (information) {
                    case 1 -> "known to be true";
                    case 2 -> "known to the source personally";
                    case 3 -> "not known to the source, but corroborated";
                    default -> "not known to the source and not corroborated";
                };
    }
}
