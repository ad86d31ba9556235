package org.wellhead.app.output;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Measured figures as they are written: rounded to what is known of them, so that no digit is noise. */
final class Decimal {
    private Decimal() {}

    /** Rounded half up to so many digits after the point, always written with all of them. */
    static BigDecimal of(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        // There is no minus zero in a table.
        return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(digits) : rounded;
    }

    /** A degree of longitude or latitude to a centimetre. */
    static BigDecimal degrees(double degrees) {
        return of(degrees, 7);
    }
}
