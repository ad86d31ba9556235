package org.wellhead.screen.name.sound;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How likely a letter follows two others in Latin names of all kinds: what a rendering must beat.
 *
 * <p>The resource: 729 lines, one per pair of letters before (blank is the word's edge), of 27 signs; a sign is the cost in
 * steps of {@link #STEP}, from {@code '!'} on.
 */
public final class Background {
    /** Hundredths of a nat per sign. */
    public static final int STEP = 12;

    private static final short[] COSTS = read();

    private Background() {}

    /** Cost of a letter after two others; 0 is the word's edge, a is 1. */
    static int cost(int before, int last, int letter) {
        return COSTS[(before * 27 + last) * 27 + letter];
    }

    private static short[] read() {
        short[] costs = new short[27 * 27 * 27];
        InputStream resource = Background.class.getResourceAsStream("/org/wellhead/screen/name/sounds-latin.txt");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.US_ASCII))) {
            for (int pair = 0; pair < 27 * 27; pair++) {
                String line = Objects.requireNonNull(lines.readLine());
                for (int c = 0; c < 27; c++) {
                    costs[pair * 27 + c] = (short) ((line.charAt(c) - '!') * STEP);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return costs;
    }
}
