package org.wellhead.ledger.intake;

/**
 * A file that was read, so that a finding can name it.
 *
 * @param name the path as it was given
 * @param sha256 of its bytes as they are on disk (packed, if it is packed): 64 lower-case hexadecimal digits
 * @param bytes its length on disk
 */
public record InputFile(String name, String sha256, long bytes) {
    public InputFile {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: '" + sha256 + "'");
        }
    }
}
