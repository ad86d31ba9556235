package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** Reads the consolidated list of the United Nations Security Council, XML. */
final class UnXml {
    private static final Set<String> RECORDS = Set.of("INDIVIDUAL", "ENTITY");

    /** {@code Qatari passport number 123}: what stands before a number is told by the document's type. */
    private static final Pattern DESCRIBED = Pattern.compile("(?i)^.*\\bnumber:? ");

    private UnXml() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (XmlList xml = XmlList.open(file)) {
            drafts.published(Dates.day(xml.root().get("dateGenerated")));
            for (Node node = xml.next(RECORDS); node != null; node = xml.next(RECORDS)) {
                String reference = node.text("REFERENCE_NUMBER");
                Place place = new Place(file, node.line());
                Draft draft = drafts.begin(reference.isEmpty() ? node.text("DATAID") : reference, place);
                boolean person = node.name().equals("INDIVIDUAL");
                draft.schema(person ? Schema.PERSON : Schema.ORGANISATION);
                names(draft, node, person);
                births(draft, node);
                known(draft, node);
            }
        }
    }

    private static void names(Draft draft, Node node, boolean person) {
        String whole = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(node::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        if (!whole.isEmpty()) {
            UnNames.primary(draft, whole, person);
        }
        UnNames.alias(draft, node.text("NAME_ORIGINAL_SCRIPT"), Quality.STRONG, person);
        for (Node alias : node.children(person ? "INDIVIDUAL_ALIAS" : "ENTITY_ALIAS")) {
            Quality quality = alias.text("QUALITY").equalsIgnoreCase("Low") ? Quality.WEAK : Quality.STRONG;
            UnNames.alias(draft, alias.text("ALIAS_NAME"), quality, person);
            if (!alias.text("DATE_OF_BIRTH").isEmpty()) {
                draft.birth(alias.text("DATE_OF_BIRTH"));
            }
        }
    }

    private static void births(Draft draft, Node node) {
        for (Node birth : node.children("INDIVIDUAL_DATE_OF_BIRTH")) {
            boolean approximate = birth.text("TYPE_OF_DATE").equalsIgnoreCase("APPROXIMATELY");
            draft.birth(birth.text("DATE"), approximate);
            draft.birth(birth.text("YEAR"), approximate);
            if (!birth.text("FROM_YEAR").isEmpty() || !birth.text("TO_YEAR").isEmpty()) {
                BirthDate years = Dates.years(
                        Dates.number(birth.text("FROM_YEAR")), Dates.number(birth.text("TO_YEAR")), approximate);
                if (years == null) {
                    draft.birth(birth.text("FROM_YEAR") + " to " + birth.text("TO_YEAR"));
                } else {
                    draft.birth(years);
                }
            }
        }
    }

    private static void known(Draft draft, Node node) {
        for (Node nationality : node.children("NATIONALITY")) {
            nationality.children("VALUE").forEach(value -> draft.country(value.text()));
        }
        Stream.concat(node.children("INDIVIDUAL_ADDRESS").stream(), node.children("ENTITY_ADDRESS").stream())
                .forEach(address -> draft.country(address.text("COUNTRY")));
        draft.gender(node.text("GENDER"));
        draft.programme(node.text("UN_LIST_TYPE"));
        draft.listed(node.text("LISTED_ON"));
        for (Node document : node.children("INDIVIDUAL_DOCUMENT")) {
            String label = document.text("TYPE_OF_DOCUMENT");
            String scheme = Objects.requireNonNullElse(Schemes.of(label), "ID");
            for (String number : UnNames.items(document.text("NUMBER"))) {
                Schemes.add(draft, scheme, DESCRIBED.matcher(number).replaceFirst(""));
            }
        }
    }
}
