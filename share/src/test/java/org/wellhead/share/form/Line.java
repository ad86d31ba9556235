package org.wellhead.share.form;

import java.util.Comparator;
import java.util.List;
import org.wellhead.ledger.Money;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/**
 * A payment as a reader finds it in a file, in words: every form must give back those of the release.
 *
 * @param from the payer's id, or its number in forms that know accounts by that
 * @param amount exact or {@code low-high}; empty where there is none
 * @param time {@code 2014-03-12T09:30:00Z}, {@code 2014-03}, or empty
 */
public record Line(String id, String from, String to, String amount, String time) {
    /** Those of a release, by id. */
    public static List<Line> of(Release release) {
        return release.of(Kind.PAYMENT)
                .map(payment -> new Line(
                        payment.id().toString(),
                        payment.reference(Field.PAYER).orElseThrow().toString(),
                        payment.reference(Field.PAYEE).orElseThrow().toString(),
                        amount(payment, release.money()),
                        time(payment)))
                .sorted(Comparator.comparing(Line::id))
                .toList();
    }

    /** With numbers in the place of the accounts' ids. */
    public Line numbered(Release release) {
        return new Line(id, number(release, from), number(release, to), amount, time);
    }

    private static String number(Release release, String id) {
        return SafeText.of(
                release.entry(java.util.UUID.fromString(id)).text(Field.NUMBER).orElseThrow());
    }

    private static String amount(Entry payment, Money money) {
        return switch (payment.values().get(Field.AMOUNT)) {
            case Shown.Amount exact -> money.format(exact.minor());
            case Shown.Band band -> money.format(band.lowMinor()) + "-" + money.format(band.highMinor());
            case null, default -> "";
        };
    }

    private static String time(Entry payment) {
        return switch (payment.values().get(Field.TIME)) {
            case Shown.Time exact -> Told.instant(exact.epochMicros()).toString();
            case Shown.Month month -> month.month().toString();
            case null, default -> "";
        };
    }
}
