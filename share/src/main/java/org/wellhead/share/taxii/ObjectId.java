package org.wellhead.share.taxii;

import java.util.Optional;
import java.util.regex.Pattern;

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
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The id, if it is {@code type--UUID} in lower case. Source: STIX 2.1, section 2.9. */
    static Optional<ObjectId> parse(String text) {
        int type = text.length() - UUID_CHARS - 2;
        if (type < 1 || type > TYPE_CHARS_MAX || !text.startsWith("--", type)) {
            return Optional.empty();
        }
        String uuid = text.substring(type + 2);
        String name = text.substring(0, type);
        if (!UUID.matcher(uuid).matches() || !TYPE.matcher(name).matches()) {
            return Optional.empty();
        }
        String digits = uuid.replace("-", "");
        return Optional.of(new ObjectId(
                name,
                Long.parseUnsignedLong(digits.substring(0, 16), 16),
                Long.parseUnsignedLong(digits.substring(16), 16)));
    }
}
