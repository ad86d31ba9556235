package org.wellhead.ledger.intake;

/** Tells UTF-8 from what is none. Source: Unicode 16, table 3-7 (well-formed byte sequences). */
final class Utf8 {
    private Utf8() {}

    /** Where the first byte is that belongs to no character, or -1. */
    static int firstFault(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int lead = bytes[at] & 0xFF;
            int length = length(lead);
            if (length == 0 || at + length > to) {
                return at;
            }
            if (length > 1) {
                int second = bytes[at + 1] & 0xFF;
                int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
                int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
                if (second < low || second > high) {
                    return at;
                }
            }
            for (int i = 2; i < length; i++) {
                if ((bytes[at + i] & 0xC0) != 0x80) {
                    return at;
                }
            }
            at += length;
        }
        return -1;
    }

    /** How many characters (code points) the bytes are; a byte that belongs to none counts as one. */
    static int characters(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            if ((bytes[at] & 0xC0) != 0x80) {
                count++;
            }
        }
        return count;
    }

    private static int length(int lead) {
        if (lead < 0x80) {
            return 1;
        }
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }
}
