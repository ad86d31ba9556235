package org.wellhead.ledger.intake.swift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.intake.Mend;

/** Collects what is kept beside a payment while it is mapped: details and mends. */
final class Beside {
    private final Map<String, String> details = new LinkedHashMap<>();
    private final List<Mend> mends = new ArrayList<>();

    /** Blank text says nothing; what a name says twice stands on lines of its own. */
    void detail(String name, String text) {
        if (!text.isBlank()) {
            details.merge(name, text.strip(), (before, more) -> before + "\n" + more);
        }
    }

    /** Keeps fields as they are, each name with what stands ahead of it. */
    void details(String ahead, List<Field> fields, List<String> exceptNames) {
        for (Field field : fields) {
            if (!exceptNames.contains(field.name())) {
                detail(ahead + field.name(), field.value());
            }
        }
    }

    void mend(Mend mend) {
        mends.add(mend);
    }

    Map<String, String> details() {
        return details;
    }

    List<Mend> mends() {
        return mends;
    }
}
