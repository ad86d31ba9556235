package org.wellhead.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** An exact fraction: slow and right. */
record Fraction(BigInteger over, BigInteger under) {
    static final Fraction ZERO = of(0);

    Fraction {
        BigInteger common = over.gcd(under);
        if (common.signum() != 0) {
            over = over.divide(common);
            under = under.divide(common);
        }
    }

    static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(long by, long out) {
        return new Fraction(over.multiply(BigInteger.valueOf(by)), under.multiply(BigInteger.valueOf(out)));
    }

    double toDouble() {
        return new BigDecimal(over)
                .divide(new BigDecimal(under), MathContext.DECIMAL64)
                .doubleValue();
    }
}
