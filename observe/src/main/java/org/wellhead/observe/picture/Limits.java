package org.wellhead.observe.picture;

/** What a picture may be at most; held before anything is allocated. */
public final class Limits {
    /** A side of a picture. */
    public static final int SIDE_PX = 200_000;

    /** Pixels of a picture: 64 times those of a picture of 30,000 by 30,000 would be a flood. */
    public static final long PIXELS = 8_000_000_000L;

    private Limits() {}
}
