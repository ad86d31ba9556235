package org.wellhead.share.sign;

import java.util.Base64;

/** Reads Base64 only in the spelling that an encoder gives: standard or for URLs, nothing left over, nothing that no byte needs. */
final class StrictBase64 {
    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The bytes that this text spells.
     *
     * @param what the text is, for people
     * @throws SignException if it is no Base64, or not in its only spelling
     */
    static byte[] decode(String text, String what) throws SignException {
        boolean forUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        try {
            byte[] bytes = (forUrls ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
            String again = (forUrls ? Base64.getUrlEncoder() : Base64.getEncoder()).encodeToString(bytes);
            if (again.equals(text) || (forUrls && again.replace("=", "").equals(text))) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new SignException(what + " is not Base64; it was changed on the way, or never was one");
        }
        throw new SignException(what + " is not Base64 in its only spelling; it was changed on the way");
    }
}
