package org.wellhead.share.sign;

import java.math.BigInteger;

/**
 * What strict verification must know of the curve of Ed25519, -x² + y² = 1 + d x² y² over the numbers modulo p = 2^255 - 19. Only public bytes are
 * looked at, so time may depend on them.
 *
 * <p>Why: RFC 8032 leaves room. Several spellings of one point would make several signatures of one; a public key of small order (8 points) verifies
 * signatures that nobody made, over any message.
 *
 * <p>Source: RFC 8032, sections 5.1.3 and 5.1.7; for points of order 8, doubling gives y = 0, hence x² = -y² and d y⁴ + 2 y² = 1.
 */
final class Curve {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P))
            .mod(P);
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private Curve() {}

    /** Whether these 32 bytes spell, in the only way, a point of the curve whose order is not small. O(1), some 100 microseconds. */
    static boolean isSoundPoint(byte[] spelled) {
        byte[] bytes = spelled.clone();
        bytes[31] &= 0x7f;
        BigInteger y = littleEndian(bytes);
        return y.compareTo(P) < 0 && !isOfSmallOrder(y) && isOnCurve(y);
    }

    private static boolean isOfSmallOrder(BigInteger y) {
        BigInteger y2 = y.multiply(y).mod(P);
        BigInteger eighth = D.multiply(y2).multiply(y2).add(y2.shiftLeft(1)).mod(P);
        return y.signum() == 0 || y2.equals(BigInteger.ONE) || eighth.equals(BigInteger.ONE);
    }

    /** x² = (y² - 1) / (d y² + 1) must be a square; the denominator never is 0. */
    private static boolean isOnCurve(BigInteger y) {
        BigInteger y2 = y.multiply(y).mod(P);
        BigInteger x2 = y2.subtract(BigInteger.ONE)
                .multiply(D.multiply(y2).add(BigInteger.ONE).modInverse(P))
                .mod(P);
        BigInteger legendre = x2.modPow(P.subtract(BigInteger.ONE).shiftRight(1), P);
        return legendre.equals(BigInteger.ONE);
    }

    /** Whether these 32 bytes are a number below the order of the group, as the second half of every signature. */
    static boolean isSoundScalar(byte[] spelled) {
        return littleEndian(spelled).compareTo(ORDER) < 0;
    }

    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return new BigInteger(1, reversed);
    }
}
