package org.wellhead.share.taxii;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What stands before an object in its line.
 *
 * @param added when it was added
 * @param version as its sender spelled it
 * @param spec the edition's number
 * @param id its id
 */
record RecordLine(String added, String version, String spec, String id) {
    static RecordLine of(byte[] bytes, int begin, int length) {
        int json = jsonAt(bytes, begin);
        if (json > begin + length) {
            throw new StoreException("a line without an object");
        }
        int from = begin + ObjectFile.CHECKSUM_CHARS;
        String[] words = new String(bytes, from, json - from, US_ASCII).split(" ", -1);
        return new RecordLine(words[1], words[2], words[3], words[4]);
    }

    /** Where the object begins. */
    static int jsonAt(byte[] bytes, int begin) {
        int at = begin + ObjectFile.CHECKSUM_CHARS;
        while (bytes[at] != '{') {
            at++;
        }
        return at;
    }
}
