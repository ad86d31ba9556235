package org.wellhead.share.release;

import java.time.Instant;
import org.wellhead.share.handling.Tlp;

/**
 * Of whom a release is, for whom, and which one it is.
 *
 * @param senderId our own id
 * @param senderName our own name, for people
 * @param partnerId the id of the partner that gets it
 * @param partnerName the partner's name, for people
 * @param tlp the colour of the release as a whole; nothing in it is narrower
 * @param at when it was made; what is written bears no other time
 * @param serial which release to this partner it is, from 1 to {@link #SERIAL_MAX}
 * @param commitment a hash of everything that the findings follow from, with this partner's secret: tells nobody anything, but holds the sender to
 *     its inputs; 64 hexadecimal digits
 */
public record Head(
        String senderId,
        String senderName,
        String partnerId,
        String partnerName,
        Tlp tlp,
        Instant at,
        long serial,
        String commitment) {
    /** The highest number of a release: nine digits, as folders name them. */
    public static final long SERIAL_MAX = 999_999_999;
}
