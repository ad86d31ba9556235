package org.wellhead.ledger.intake.ftm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wellhead.ledger.intake.Amounts;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Rule;
import org.wellhead.ledger.intake.Standing;

/** Maps entities of the schema Payment, and counts what a person should know of them. */
final class Payments {
    private static final Set<String> MAPPED =
            Set.of("payer", "beneficiary", "payerAccount", "beneficiaryAccount", "amount", "currency", "purpose");

    private final Known known;
    private long unknownEnds;
    private long spans;

    Payments(Known known) {
        this.known = known;
    }

    /** How many ends are an id that is nowhere in the file. */
    long unknownEnds() {
        return unknownEnds;
    }

    /** How many payments have a first and a last day instead of one. */
    long spans() {
        return spans;
    }

    PaymentRecord record(Entity entity, long line, int column) throws EntityParser.BadEntityException {
        BigDecimal amount = amount(entity);
        boolean span = isSpan(entity);
        Instant booked = booked(entity);
        List<String> currencies = entity.all("currency");
        if (currencies.size() > 1) {
            throw several("currency");
        }
        String purpose = String.join("; ", entity.all("purpose"));
        if (purpose.length() > Limits.FIELD_CHARS) {
            throw new EntityParser.BadEntityException(Rule.RECORD_TOO_LARGE, "purpose");
        }
        Side payer = Side.of("payer", entity.all("payer"), entity.all("payerAccount"), known);
        Side payee = Side.of("beneficiary", entity.all("beneficiary"), entity.all("beneficiaryAccount"), known);
        List<String> numbers = entity.all("transactionNumber");
        References references =
                numbers.size() == 1 ? new References("", "", numbers.getFirst(), "", "") : References.NONE;
        List<Mend> mends = new ArrayList<>(payer.mends());
        mends.addAll(payee.mends());
        unknownEnds += (payer.unknown() ? 1 : 0) + (payee.unknown() ? 1 : 0);
        spans += span ? 1 : 0;
        return new PaymentRecord(
                line,
                column,
                "ftm",
                Standing.ROW,
                entity.id(),
                FtmTime.epochMicros(booked),
                Optional.of(payer.end()),
                Optional.of(payee.end()),
                amount,
                currencies.isEmpty() ? "" : currencies.getFirst(),
                purpose,
                references,
                Optional.empty(),
                details(entity, payer, payee),
                mends);
    }

    private static Map<String, String> details(Entity entity, Side payer, Side payee) {
        Map<String, String> details = new LinkedHashMap<>();
        for (String property : entity.properties().keySet()) {
            boolean date = property.equals("date") && entity.all("date").size() == 1;
            boolean number = property.equals("transactionNumber")
                    && entity.all("transactionNumber").size() == 1;
            if (!MAPPED.contains(property) && !date && !number) {
                details.put(property, String.join("; ", entity.all(property)));
            }
        }
        details.putAll(payer.details());
        details.putAll(payee.details());
        if (!entity.datasets().isEmpty()) {
            details.put("datasets", String.join("; ", entity.datasets()));
        }
        return details;
    }

    private static BigDecimal amount(Entity entity) throws EntityParser.BadEntityException {
        List<String> texts = entity.all("amount");
        if (texts.isEmpty()) {
            boolean converted = !entity.allOf("amountUsd", "amountEur").isEmpty();
            throw new EntityParser.BadEntityException(
                    Rule.ELEMENT_MISSING, converted ? "amount; amountUsd and amountEur are conversions" : "amount");
        }
        BigDecimal amount = decimal(texts.getFirst());
        for (String text : texts) {
            if (decimal(text).compareTo(amount) != 0) {
                throw several("amount");
            }
        }
        return amount;
    }

    private static BigDecimal decimal(String text) throws EntityParser.BadEntityException {
        if (!text.matches("-?\\d{1,30}(\\.\\d{1,30})?")) {
            throw new EntityParser.BadEntityException(
                    text.length() > 100 ? Rule.AMOUNT_UNREADABLE : Amounts.whyNot(text), "amount " + shown(text));
        }
        return new BigDecimal(text);
    }

    /** {@code date}; else the one day between {@code startDate} and {@code endDate}; of a span the last day. */
    private static Instant booked(Entity entity) throws EntityParser.BadEntityException {
        for (String property : List.of("date", "endDate", "startDate")) {
            List<String> texts = entity.all(property);
            if (!texts.isEmpty()) {
                Instant time = time(property, texts.getFirst());
                for (String text : texts) {
                    if (!time(property, text).equals(time)) {
                        throw several(property);
                    }
                }
                return time;
            }
        }
        throw new EntityParser.BadEntityException(Rule.ELEMENT_MISSING, "date");
    }

    private static boolean isSpan(Entity entity) {
        List<String> starts = entity.all("startDate");
        List<String> ends = entity.all("endDate");
        return entity.all("date").isEmpty() && !starts.isEmpty() && !ends.isEmpty() && !starts.equals(ends);
    }

    private static Instant time(String property, String text) throws EntityParser.BadEntityException {
        Instant time = FtmTime.parse(text)
                .orElseThrow(
                        () -> new EntityParser.BadEntityException(Rule.TIME_UNREADABLE, property + " " + shown(text)));
        if (!FtmTime.isInRange(time)) {
            throw new EntityParser.BadEntityException(Rule.TIME_OUT_OF_RANGE, property + " " + shown(text));
        }
        return time;
    }

    private static EntityParser.BadEntityException several(String property) {
        return new EntityParser.BadEntityException(Rule.ELEMENT_UNREADABLE, "several " + property);
    }

    private static String shown(String text) {
        return "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
    }
}
