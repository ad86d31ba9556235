package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.ListedName.Quality;

/** Reads the EU's consolidated list of financial sanctions, XML 1.1 and 1.0. */
final class EuXml {
    private static final Set<String> RECORDS = Set.of("sanctionEntity");

    private EuXml() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (XmlList xml = XmlList.open(file)) {
            drafts.published(Dates.day(xml.root().get("generationDate")));
            for (Node node = xml.next(RECORDS); node != null; node = xml.next(RECORDS)) {
                String reference = node.get("euReferenceNumber");
                Draft draft = drafts.begin(
                        reference.isEmpty() ? node.get("logicalId") : reference, new Place(file, node.line()));
                entity(draft, node);
            }
        }
    }

    private static void entity(Draft draft, Node node) {
        Node type = node.child("subjectType");
        draft.schema(Eu.schema(type.get("code"), type.get("classificationCode")));
        for (Node alias : node.children("nameAlias")) {
            String whole = alias.get("wholeName");
            draft.name(
                    whole.isEmpty()
                            ? alias.get("firstName") + " " + alias.get("middleName") + " " + alias.get("lastName")
                            : whole,
                    alias.get("strong").equalsIgnoreCase("false") ? Quality.WEAK : Quality.STRONG);
            draft.gender(alias.get("gender"));
        }
        node.children("birthdate").forEach(birth -> birth(draft, birth));
        node.children("citizenship").forEach(country -> Eu.country(draft, country));
        node.children("address").forEach(country -> Eu.country(draft, country));
        for (Node identification : node.children("identification")) {
            String number = identification.get("number");
            Eu.identifier(
                    draft,
                    identification.get("identificationTypeCode"),
                    identification.get("identificationTypeDescription"),
                    number.isEmpty() ? identification.get("latinNumber") : number);
        }
        listed(draft, node);
    }

    private static void birth(Draft draft, Node birth) {
        boolean circa = birth.is("circa");
        if (!birth.get("birthdate").isEmpty()) {
            draft.birth(birth.get("birthdate"), circa);
            return;
        }
        int from = Dates.number(birth.get("yearRangeFrom"));
        int to = Dates.number(birth.get("yearRangeTo"));
        int year = Dates.number(birth.get("year"));
        BirthDate date = from > 0 || to > 0
                ? Dates.years(from > 0 ? from : to, to > 0 ? to : from, circa)
                : Dates.date(
                        year,
                        Dates.number(birth.get("monthOfYear")),
                        Dates.number(birth.get("monthOfYear")) == 0 ? 0 : Dates.number(birth.get("dayOfMonth")),
                        circa);
        if (date != null) {
            draft.birth(date);
        } else if (year > 0 || from > 0 || to > 0) {
            draft.birth(birth.get("year") + " " + birth.get("monthOfYear") + " " + birth.get("dayOfMonth"));
        }
    }

    /** The day of designation, or else the first regulation that names the entity. */
    private static void listed(Draft draft, Node node) {
        for (Node regulation : node.children("regulation")) {
            draft.programme(regulation.get("programme"));
        }
        if (!node.get("designationDate").isEmpty()) {
            draft.listed(node.get("designationDate"));
            return;
        }
        node.children("regulation").forEach(regulation -> draft.listed(regulation.get("publicationDate")));
        node.all("regulationSummary").forEach(regulation -> draft.listed(regulation.get("publicationDate")));
    }
}
