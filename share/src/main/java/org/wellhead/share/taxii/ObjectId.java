package org.wellhead.share.taxii;

import java.util.Optional;

/**
 * An id of STIX taken apart, so that a million of them are columns of numbers.
 *
 * @param type what stands before the two hyphens
 * @param high the first eight bytes of the UUID
 * @param low the last eight
 */
record ObjectId(String type, long high, long low) {
    private static final int UUID_CHARS = 36;
    private static final int TYPE_CHARS_MAX = 250;

    /** The id, if it is {@code type--UUID} in lower case. Source: STIX 2.1, section 2.9. */
    static Optional<ObjectId> parse(String text) {
        int type = text.length() - UUID_CHARS - 2;
        if (type < 1 || type > TYPE_CHARS_MAX || !text.startsWith("--", type) || !isType(text, type)) {
            return Optional.empty();
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < UUID_CHARS; i++) {
            char c = text.charAt(type + 2 + i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            high = (high << 4) | (low >>> 60);
            low = (low << 4) | digit;
        }
        return Optional.of(new ObjectId(text.substring(0, type), high, low));
    }

    private static boolean isType(String text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && !(c == '-' && i > 0)) {
                return false;
            }
        }
        return true;
    }
}
