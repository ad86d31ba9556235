package org.wellhead.share.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.item.Field;
import org.wellhead.share.release.Entry;
import org.wellhead.share.release.Label;

/** The label of a text that tells several fields or entries: as narrow as the narrowest of them in everything. */
public final class Labels {
    private Labels() {}

    /** That of a text which tells all fields of an entry. */
    public static Label of(Entry entry) {
        return of(entry, entry.values().keySet().toArray(Field[]::new));
    }

    /** That of a text which tells these. */
    public static Label of(Entry entry, Field... fields) {
        Label all = entry.label();
        for (Field field : fields) {
            Label own = entry.narrower().get(field);
            if (own != null) {
                all = both(all, own);
            }
        }
        return all;
    }

    /** That of a text which tells what bears the one and what bears the other. */
    public static Label both(Label a, Label b) {
        Set<HandlingCode> codes = EnumSet.noneOf(HandlingCode.class);
        codes.addAll(a.handling());
        codes.addAll(b.handling());
        List<String> originators = new ArrayList<>(a.originators());
        originators.addAll(b.originators());
        return new Label(
                a.tlp().and(b.tlp()),
                codes,
                a.grade().and(b.grade()),
                Label.originator(originators.getFirst(), originators));
    }
}
