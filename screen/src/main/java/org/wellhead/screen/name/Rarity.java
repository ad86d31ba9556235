package org.wellhead.screen.name;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * How rare words are in names. A table learned from counts of name words: it holds hashes of sounds and how common they
 * are, no words.
 *
 * <p>The resource: a count n, n hashes in ascending order ({@code int}), n bytes of rarity in tenths of a nat.
 */
public final class Rarity {
    /** Of a word that was never seen, in hundredths of a nat. */
    public static final int UNSEEN = 1200;

    private static final Rarity SHIPPED = shipped();

    private final int[] hashes;
    private final byte[] tenths;

    private Rarity(int[] hashes, byte[] tenths) {
        this.hashes = hashes;
        this.tenths = tenths;
    }

    /**
     * The rarity of a sound in hundredths of a nat: {@code -100 ln(share of all name words)}, at most {@link #UNSEEN}.
     *
     * @param sound {@link Sound#form} of a word
     */
    public static int of(String sound) {
        int at = Arrays.binarySearch(SHIPPED.hashes, hash(sound));
        return at < 0 ? UNSEEN : Math.min(UNSEEN, 10 * (SHIPPED.tenths[at] & 0xFF));
    }

    /** The key of a sound in the table: FNV-1a, 32 bits. */
    public static int hash(String sound) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < sound.length(); i++) {
            hash = (hash ^ sound.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    private static Rarity shipped() {
        try (InputStream in = Objects.requireNonNull(Rarity.class.getResourceAsStream("rarity.bin"));
                DataInputStream data = new DataInputStream(new java.io.BufferedInputStream(in))) {
            int[] hashes = new int[data.readInt()];
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = data.readInt();
            }
            byte[] tenths = data.readNBytes(hashes.length);
            return new Rarity(hashes, tenths);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
