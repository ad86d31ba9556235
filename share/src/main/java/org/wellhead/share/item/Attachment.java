package org.wellhead.share.item;

/** The bytes of a file that goes with a release, such as a picture. */
public final class Attachment {
    private final byte[] bytes;

    /** Takes a copy. */
    public Attachment(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A copy of them. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
