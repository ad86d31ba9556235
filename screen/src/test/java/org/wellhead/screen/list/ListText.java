package org.wellhead.screen.list;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.wellhead.screen.Gender;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;

/** Writes a list as text that a person can check against the file. */
final class ListText {
    private ListText() {}

    static String of(ListFile list, Path folder) {
        StringBuilder text = new StringBuilder();
        text.append(list.list()).append(" (").append(list.form()).append("), published ");
        text.append(list.publishedOn() == null ? "-" : list.publishedOn()).append('\n');
        list.entries().forEach(entry -> entry(entry, text));
        String prefix = folder + "/";
        list.notices()
                .forEach(notice ->
                        text.append("! ").append(notice.replace(prefix, "")).append('\n'));
        return text.toString();
    }

    private static void entry(ListedParty entry, StringBuilder text) {
        text.append('\n').append(entry.id()).append(' ').append(entry.schema().word());
        text.append(entry.gender() == Gender.UNKNOWN ? "" : " " + entry.gender())
                .append('\n');
        for (ListedName name : entry.names()) {
            text.append("  ")
                    .append(name.text())
                    .append(", ")
                    .append(name.quality())
                    .append('\n');
        }
        line("born", entry.births(), text);
        line("of", entry.countries(), text);
        line("ids", entry.identifiers(), text);
        line("under", entry.programmes(), text);
        if (entry.listedOn() != null) {
            text.append("  listed ").append(entry.listedOn()).append('\n');
        }
        if (entry.delistedOn() != null) {
            text.append("  delisted ").append(entry.delistedOn()).append('\n');
        }
    }

    private static void line(String name, List<?> values, StringBuilder text) {
        if (!values.isEmpty()) {
            text.append("  ").append(name).append(' ');
            text.append(values.stream().map(Object::toString).collect(Collectors.joining(" | ")));
            text.append('\n');
        }
    }
}
