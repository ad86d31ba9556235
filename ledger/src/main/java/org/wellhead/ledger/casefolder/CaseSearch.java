package org.wellhead.ledger.casefolder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.intake.References;

/** Finds payments by what people call them. One pass over the ids, and over the details where there are some. */
final class CaseSearch {
    private final List<Part> parts;
    private final CaseColumns columns;
    private final int payments;
    private final @Nullable Mapped same;

    CaseSearch(List<Part> parts, CaseColumns columns, int payments, @Nullable Mapped same) {
        this.parts = parts;
        this.columns = columns;
        this.payments = payments;
        this.same = same;
    }

    List<Integer> find(String wanted, int most) {
        Set<Long> refs = new HashSet<>();
        for (int part = 0; part < parts.size() && refs.size() < most; part++) {
            find(part, wanted, most, refs);
        }
        Set<Long> shown = shown(refs);
        TreeSet<Integer> found = new TreeSet<>();
        for (int payment = 0; payment < payments && found.size() < shown.size(); payment++) {
            if (shown.contains(columns.ref(payment))) {
                found.add(payment);
            }
        }
        return new ArrayList<>(found);
    }

    private void find(int number, String wanted, int most, Set<Long> refs) {
        Part part = parts.get(number);
        int colon = wanted.lastIndexOf(':');
        String file = colon < 0 ? "" : wanted.substring(0, colon);
        long line = colon < 0 ? -1 : Part.numberOf(wanted.substring(colon + 1));
        boolean placeIsHere = line >= 0
                && part.entry.sources().stream()
                        .anyMatch(source -> source.place().equals(file));
        long id = Part.numberOf(wanted);
        for (int row = 0; row < part.size() && refs.size() < most; row++) {
            boolean found = part.hasIds() && part.hasId(row, wanted, id);
            found |= placeIsHere
                    && part.line(row) == line
                    && part.source(row).place().equals(file);
            found = found
                    || (part.hasDetails() && part.details(row).contains(wanted) && isReference(part, row, wanted));
            if (found) {
                refs.add(Refs.of(number, row));
            }
        }
    }

    private static boolean isReference(Part part, int row, String wanted) {
        References references = part.told(row).references();
        return wanted.equals(references.uetr())
                || wanted.equals(references.endToEndId())
                || wanted.equals(references.transactionId())
                || wanted.equals(references.instructionId())
                || wanted.equals(references.servicerReference());
    }

    private Set<Long> shown(Set<Long> refs) {
        Set<Long> shown = new HashSet<>(refs);
        for (long i = 0; same != null && i < same.size() / Long.BYTES; i += 2) {
            if (shown.remove(same.getLong(i))) {
                shown.add(same.getLong(i + 1));
            }
        }
        return shown;
    }
}
