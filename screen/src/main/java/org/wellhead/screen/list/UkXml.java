package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads the UK Sanctions List, XML. */
final class UkXml {
    private static final Set<String> RECORDS = Set.of("DateGenerated", "Designation");

    private UkXml() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        try (XmlList xml = XmlList.open(file)) {
            for (Node node = xml.next(RECORDS); node != null; node = xml.next(RECORDS)) {
                if (node.name().equals("DateGenerated")) {
                    drafts.published(Dates.day(node.text()));
                } else {
                    designation(drafts.begin(node.text("UniqueID"), new Place(file, node.line())), node);
                }
            }
        }
    }

    private static void designation(Draft draft, Node node) {
        draft.schema(Uk.schema(node.text("IndividualEntityShip")));
        for (Node name : node.child("Names").children("Name")) {
            List<String> parts = List.of(
                    name.text("Name1"),
                    name.text("Name2"),
                    name.text("Name3"),
                    name.text("Name4"),
                    name.text("Name5"),
                    name.text("Name6"));
            Uk.name(draft, parts, name.text("NameType"), name.text("AliasStrength"));
        }
        node.all("NameNonLatinScript").forEach(name -> Uk.foreignName(draft, name.text()));
        node.all("DOB").forEach(date -> Uk.birth(draft, date.text()));
        for (String country : new String[] {"Nationality", "AddressCountry", "CurrentBelievedFlagOfShip"}) {
            node.all(country).forEach(told -> Uk.countries(draft, told.text()));
        }
        node.all("Gender").forEach(gender -> draft.gender(gender.text()));
        identifiers(draft, node, "PassportNumber", "PASSPORT");
        identifiers(draft, node, "NationalIdentifierNumber", "NATIONAL_ID");
        identifiers(draft, node, "BusinessRegistrationNumber", "REGISTRATION");
        identifiers(draft, node, "IMONumber", "IMO");
        identifiers(draft, node, "ShipIMONumber", "IMO");
        identifiers(draft, node, "EmailAddress", "EMAIL");
        identifiers(draft, node, "PhoneNumber", "PHONE");
        identifiers(draft, node, "Website", "WEBSITE");
        draft.programme(node.text("RegimeName"));
        draft.listed(node.text("DateDesignated"));
    }

    private static void identifiers(Draft draft, Node node, String element, String scheme) {
        node.all(element).forEach(told -> Uk.identifiers(draft, scheme, told.text()));
    }
}
