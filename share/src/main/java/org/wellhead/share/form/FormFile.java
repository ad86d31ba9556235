package org.wellhead.share.form;

/** One file of a release in some form: its name, which tells the form and nothing of the case, and its bytes. */
public final class FormFile {
    private final String name;
    private final byte[] bytes;

    /**
     * Takes the bytes as they are, without a copy.
     *
     * @param name lower case letters, digits, hyphens and dots
     * @param bytes the whole file
     */
    public FormFile(String name, byte[] bytes) {
        if (!name.matches("[a-z0-9][-a-z0-9.]{0,99}")) {
            throw new IllegalArgumentException("not a file's name: " + name);
        }
        this.name = name;
        this.bytes = bytes;
    }

    /** What it is called in the release. */
    public String name() {
        return name;
    }

    /** All of it; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }
}
