package org.wellhead.share.goaml;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.wellhead.share.form.FormRefused;
import org.wellhead.share.form.Told;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Release;
import org.wellhead.share.release.Shown;

/** What goAML demands of a release: nothing in a report is invented, so what is not there refuses it. */
final class Demands {
    private static final BigDecimal AMOUNT_MAX = new BigDecimal("7900000000000000");
    private static final Instant EARLIEST = Instant.parse("1753-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int ACCOUNT_CHARS_MAX = 255;
    private static final String OTHER_FORM = "; change this in the partner's file, or share another form";

    private Demands() {}

    /** Of every report. */
    static void check(Release release, GoAmlSettings settings) {
        release.of(Kind.ACCOUNT).forEach(Demands::account);
        need(
                release.of(Kind.PARTY).noneMatch(party -> party.values().get(Field.NAME) instanceof Shown.Pseudonym),
                "goAML wants names as they are, and this partner gets pseudonyms" + OTHER_FORM);
        if (settings.report() == ReportCode.STR) {
            payments(release, settings);
        }
    }

    /** That there is something to report on. */
    static void party(Stream<Entry> parties, GoAmlSettings settings) {
        need(
                parties.findAny().isPresent(),
                "a report of the kind " + settings.report()
                        + " is on accounts and parties, and no finding of this release is about one; select a source, a plan or a match");
    }

    private static void account(Entry account) {
        Shown number = account.values().get(Field.NUMBER);
        need(
                !(number instanceof Shown.Pseudonym),
                "goAML wants account numbers as they are, and this partner gets pseudonyms" + OTHER_FORM);
        need(
                number instanceof Shown.Text,
                "goAML wants the number of every account, and one of this release has none; share another form");
        need(
                account.text(Field.NUMBER).orElse("").length() <= ACCOUNT_CHARS_MAX,
                "goAML has " + ACCOUNT_CHARS_MAX
                        + " characters for an account's number, and one is longer; share another form");
    }

    private static void payments(Release release, GoAmlSettings settings) {
        need(
                release.of(Kind.PAYMENT).findAny().isPresent(),
                "a report of the kind STR is on payments, and this release has none; ask for SAR, or select a source");
        need(
                release.money().currency().equals(settings.localCurrency()),
                "goAML wants amounts in the receiving unit's currency, " + settings.localCurrency()
                        + ", and this release is in " + release.money().currency()
                        + ", without a rate; trace the case in " + settings.localCurrency() + ", or ask for SAR");
        release.of(Kind.PAYMENT).forEach(payment -> payment(payment, release));
    }

    private static void payment(Entry payment, Release release) {
        need(
                !(payment.values().get(Field.AMOUNT) instanceof Shown.Band),
                "goAML wants exact amounts, and this partner gets bands" + OTHER_FORM);
        need(
                !(payment.values().get(Field.TIME) instanceof Shown.Month),
                "goAML wants exact times, and this partner gets months" + OTHER_FORM);
        long minor = payment.amountMinor(Field.AMOUNT)
                .orElseThrow(
                        () -> new FormRefused(
                                "goAML wants the amount of every payment, and one of this release has none; share another form"));
        need(
                BigDecimal.valueOf(minor, release.money().digits()).abs().compareTo(AMOUNT_MAX) <= 0,
                "goAML has no amounts beyond " + AMOUNT_MAX + "; share another form");
        Instant time = Told.instant(
                payment.epochMicros(Field.TIME)
                        .orElseThrow(
                                () -> new FormRefused(
                                        "goAML wants the time of every payment, and one of this release has none; share another form")));
        need(
                !time.isBefore(EARLIEST) && time.isBefore(END),
                "goAML has times from 1753 to 9999, and a payment is outside of them; share another form");
    }

    private static void need(boolean right, String otherwise) {
        if (!right) {
            throw new FormRefused(otherwise);
        }
    }
}
