package org.wellhead.ledger.casefolder;

/**
 * A file of the case as it was written.
 *
 * @param name its path from the case's folder, with {@code /}
 * @param bytes its length
 * @param sha256 64 lower-case hexadecimal digits
 */
public record StoredFile(String name, long bytes, String sha256) {}
