package org.wellhead.app.view;

/**
 * A file of a view, as its manifest names it.
 *
 * @param name in the folder: small letters, digits, points and hyphens
 * @param bytes its size
 * @param sha256 64 lower-case hexadecimal digits
 */
record StoredColumn(String name, long bytes, String sha256) {
    StoredColumn {
        if (!name.matches("[a-z0-9.-]{1,80}") || bytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no file of a view is '" + name + "' of " + bytes + " bytes");
        }
    }
}
