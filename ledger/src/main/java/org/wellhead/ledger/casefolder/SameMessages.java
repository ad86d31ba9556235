package org.wellhead.ledger.casefolder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.PaymentDetails;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Standing;

/**
 * Finds records of messages that tell of one payment: the order of the payer, the transfer between banks, the statement of
 * either side.
 *
 * <p>Records are put together if they have
 * <ul>
 *   <li>the same UETR, which its standard makes unique but sample and test messages repeat, and either both ends or an
 *       amount, with no ends that contradict each other; or
 *   <li>the same end-to-end, transaction or booking reference and the same amount, come from two files, are at most
 *       {@value #DAYS_APART_MAX} days apart, and have no ends that contradict each other.
 * </ul>
 * Of a payment that is told several times, each file gives at most one record by the second rule: a reference that
 * repeats within a file is a standing order and not one payment. The record of the highest {@link Standing} is shown, of
 * equals the first. A return is never the same as a payment.
 */
final class SameMessages {
    private static final int DAYS_APART_MAX = 5;
    private static final long MICROS_APART_MAX = DAYS_APART_MAX * 86_400_000_000L;

    /** A reference that more records share ("SALARY", "NONREF") names no payment. */
    private static final int SHARED_BY_MAX = 256;

    /** Takes a record that another tells better, and that other. */
    interface Sink {
        void hide(long hidden, long shown);
    }

    private record Told(
            long ref,
            int part,
            int file,
            String sha256,
            long line,
            PaymentDetails details,
            long time,
            long amountMinor,
            int payer,
            int payee) {

        /** How the records of one payment are told apart from the file that they are in. */
        long source() {
            return (long) part << Integer.SIZE | file;
        }
    }

    /** The records found so far to tell of one payment. */
    private static final class Payment {
        private final List<Told> records;

        Payment(Told first) {
            records = new ArrayList<>(List.of(first));
        }
    }

    /** What is put together first may keep another away: UETRs go first, then the references, whoever was imported first. */
    private static final Comparator<String> BY_STRENGTH =
            Comparator.comparing(SameMessages::isUetr).reversed().thenComparing(Comparator.naturalOrder());

    private static final Comparator<Told> BY_CONTENT = Comparator.comparing((Told told) -> told.sha256)
            .thenComparingLong(told -> told.line)
            .thenComparingLong(told -> told.ref);

    private SameMessages() {}

    static void find(List<Part> parts, Sink sink) {
        Map<String, List<Told>> byReference = new LinkedHashMap<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).hasDetails()) {
                collect(parts.get(part), part, byReference);
            }
        }
        Map<Long, Payment> payments = new HashMap<>();
        byReference.keySet().stream().sorted(BY_STRENGTH).forEach(key -> {
            List<Told> told = byReference.getOrDefault(key, List.of());
            if (told.size() > 1 && told.size() <= SHARED_BY_MAX) {
                told.sort(BY_CONTENT);
                putTogether(isUetr(key), told, payments);
            }
        });
        Set<Payment> each = new HashSet<>();
        for (Payment payment : payments.values()) {
            if (each.add(payment)) {
                Told shown = payment.records.stream()
                        .max(Comparator.comparing((Told told) -> told.details.standing())
                                .thenComparing(
                                        Comparator.comparingLong(Told::ref).reversed()))
                        .orElseThrow();
                payment.records.stream()
                        .filter(told -> told.ref != shown.ref)
                        .forEach(told -> sink.hide(told.ref, shown.ref));
            }
        }
    }

    private static boolean isUetr(String key) {
        return key.startsWith("U");
    }

    private static void collect(Part part, int number, Map<String, List<Told>> byReference) {
        for (int row = 0; row < part.size(); row++) {
            PaymentDetails details = part.told(row);
            if (details.isReturn()) {
                continue;
            }
            Told told = new Told(
                    Refs.of(number, row),
                    number,
                    part.file(row),
                    part.source(row).sha256(),
                    part.line(row),
                    details,
                    part.bookedAtEpochMicros.getLong(row),
                    part.amountMinor.getLong(row),
                    part.payer.getInt(row),
                    part.payee.getInt(row));
            for (String key : keys(details.references(), told.amountMinor)) {
                byReference.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(told);
            }
        }
    }

    private static List<String> keys(References references, long amountMinor) {
        List<String> keys = new ArrayList<>();
        if (!references.uetr().isEmpty()) {
            keys.add("U" + references.uetr());
        }
        for (String reference :
                List.of(references.endToEndId(), references.transactionId(), references.servicerReference())) {
            if (!reference.isEmpty()) {
                keys.add("R" + amountMinor + " " + reference);
            }
        }
        return keys;
    }

    private static void putTogether(boolean byUetr, List<Told> told, Map<Long, Payment> payments) {
        for (int i = 1; i < told.size(); i++) {
            for (int j = 0; j < i; j++) {
                Told a = told.get(j);
                Told b = told.get(i);
                Payment one = payments.computeIfAbsent(a.ref, _ -> new Payment(a));
                Payment other = payments.computeIfAbsent(b.ref, _ -> new Payment(b));
                if (one != other && (byUetr ? areOneByUetr(a, b) : agree(one, other))) {
                    one.records.addAll(other.records);
                    other.records.forEach(member -> payments.put(member.ref, one));
                }
            }
        }
    }

    private static boolean areOneByUetr(Told a, Told b) {
        return (a.payer == b.payer && a.payee == b.payee) || (a.amountMinor == b.amountMinor && !contradict(a, b));
    }

    private static boolean agree(Payment one, Payment other) {
        for (Told a : one.records) {
            for (Told b : other.records) {
                if (a.source() == b.source()
                        || a.amountMinor != b.amountMinor
                        || Math.abs(a.time - b.time) > MICROS_APART_MAX
                        || contradict(a, b)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean contradict(Told a, Told b) {
        return contradict(a.payer, a.details.payerKey(), b.payer, b.details.payerKey())
                || contradict(a.payee, a.details.payeeKey(), b.payee, b.details.payeeKey());
    }

    /** Only account numbers can: a name, a bank or a place stands in where a source does not know the account. */
    private static boolean contradict(int account, End.Key key, int otherAccount, End.Key otherKey) {
        return account != otherAccount && isNumber(key) && key == otherKey;
    }

    private static boolean isNumber(End.Key key) {
        return key == End.Key.IBAN || key == End.Key.NUMBER;
    }
}
