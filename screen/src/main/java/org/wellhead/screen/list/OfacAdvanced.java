package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Schema;

/**
 * Reads OFAC's sdn_advanced.xml and cons_advanced.xml, in which parts point to each other by number: documents to an
 * identity of a party, features to locations and reference values, listings to a profile.
 */
final class OfacAdvanced {
    private static final Set<String> RECORDS =
            Set.of("DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument", "DistinctParty", "SanctionsEntry");

    private record Document(String type, String number) {}

    private final Path file;
    private final Drafts drafts;
    private final References references = new References();
    private final Map<String, List<String>> countriesOfLocation = new HashMap<>();
    private final Map<String, List<Document>> documentsOfIdentity = new HashMap<>();
    private final Map<String, Draft> byProfile = new HashMap<>();

    private OfacAdvanced(Path file, Drafts drafts) {
        this.file = file;
        this.drafts = drafts;
    }

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        OfacAdvanced reader = new OfacAdvanced(file, drafts);
        try (XmlList xml = XmlList.open(file)) {
            for (Node node = xml.next(RECORDS); node != null; node = xml.next(RECORDS)) {
                reader.record(node);
            }
        }
    }

    private void record(Node node) throws ListRefused {
        switch (node.name()) {
            case "DateOfIssue" -> {
                BirthDate day = date(node);
                drafts.published(day == null ? null : Dates.day(day.toString()));
            }
            case "ReferenceValueSets" -> references.take(node);
            case "Location" -> location(node);
            case "IDRegDocument" ->
                documentsOfIdentity
                        .computeIfAbsent(node.get("IdentityID"), key -> new ArrayList<>())
                        .add(new Document(
                                references.text("IDRegDocType", node.get("IDRegDocTypeID")),
                                node.text("IDRegistrationNo")));
            case "DistinctParty" -> party(node);
            case "SanctionsEntry" -> listing(node);
            default -> throw new IllegalStateException(node.name());
        }
    }

    private void location(Node node) {
        List<String> countries = new ArrayList<>();
        node.children("LocationCountry")
                .forEach(country -> countries.add(references.text("Country", country.get("CountryID"))));
        if (countries.isEmpty()) {
            node.children("LocationAreaCode")
                    .forEach(area -> countries.add(references.text("AreaCode", area.get("AreaCodeID"))));
        }
        countriesOfLocation.put(node.get("ID"), countries);
    }

    private void party(Node node) throws ListRefused {
        Draft draft = drafts.begin(node.get("FixedRef"), new Place(file, node.line()));
        for (Node profile : node.children("Profile")) {
            byProfile.put(profile.get("ID"), draft);
            draft.schema(references.schema(profile.get("PartySubTypeID")));
            for (Node identity : profile.children("Identity")) {
                AdvancedNames.read(draft, identity, references);
                for (Document document : documentsOfIdentity.getOrDefault(identity.get("ID"), List.of())) {
                    Remarks.labelled(draft, document.type(), document.number());
                }
            }
            for (Node feature : profile.children("Feature")) {
                String type = references.text("FeatureType", feature.get("FeatureTypeID"));
                feature.children("FeatureVersion").forEach(version -> feature(draft, type, version));
            }
        }
    }

    private void feature(Draft draft, String type, Node version) {
        if (type.equals("Birthdate")) {
            version.children("DatePeriod").forEach(period -> birth(draft, period));
            return;
        }
        for (Node place : version.children("VersionLocation")) {
            if (!type.equals("Place of Birth")) {
                countriesOfLocation
                        .getOrDefault(place.get("LocationID"), List.of())
                        .forEach(draft::country);
            }
        }
        for (Node detail : version.children("VersionDetail")) {
            String value = detail.text().isEmpty()
                    ? references.text("DetailReference", detail.get("DetailReferenceID"))
                    : detail.text();
            if (type.toLowerCase(Locale.ROOT).contains("flag")) {
                draft.country(value);
            } else {
                Remarks.labelled(draft, type, value);
            }
        }
    }

    /** A period from the first day in question to the last: one day, a month, or years. */
    private void birth(Draft draft, Node period) {
        Node start = period.child("Start");
        Node end = period.child("End");
        BirthDate from = date(start.child("From"));
        BirthDate to = date(end.child("To").children().isEmpty() ? start.child("To") : end.child("To"));
        boolean approximate = start.is("Approximate") || end.is("Approximate");
        if (from == null || to == null || from.yearFrom() > to.yearFrom()) {
            draft.birth("a period without a date");
            return;
        }
        boolean oneYear = from.yearFrom() == to.yearFrom();
        if (oneYear && from.month() == to.month()) {
            boolean oneDay = from.day() == to.day();
            draft.birth(new BirthDate(
                    from.yearFrom(), from.yearFrom(), from.month(), oneDay ? from.day() : 0, approximate));
        } else {
            draft.birth(new BirthDate(from.yearFrom(), to.yearFrom(), 0, 0, approximate));
        }
    }

    private static @Nullable BirthDate date(Node node) {
        return Dates.date(
                Dates.number(node.text("Year")),
                Dates.number(node.text("Month")),
                Dates.number(node.text("Day")),
                false);
    }

    private void listing(Node node) {
        Draft draft = byProfile.get(node.get("ProfileID"));
        if (draft == null) {
            drafts.notices()
                    .tell(new Place(file, node.line()), "a listing of a party that is not in the file is left out");
            return;
        }
        draft.at(new Place(file, node.line()));
        for (Node event : node.children("EntryEvent")) {
            BirthDate day = date(event.child("Date"));
            draft.listed(day == null ? null : Dates.day(day.toString()));
        }
        for (Node measure : node.children("SanctionsMeasure")) {
            String type = references.text("SanctionsType", measure.get("SanctionsTypeID"));
            if (type.isEmpty() || type.equals("Program")) {
                draft.programme(measure.text("Comment"));
            }
        }
    }

    /** The values that the rest of the file points to by number. */
    static final class References {
        private final Map<String, Map<String, Node>> byKind = new HashMap<>();

        void take(Node sets) {
            for (Node set : sets.children()) {
                for (Node value : set.children()) {
                    byKind.computeIfAbsent(value.name(), key -> new HashMap<>()).put(value.get("ID"), value);
                }
            }
        }

        String text(String kind, String id) {
            Node value = byKind.getOrDefault(kind, Map.of()).get(id);
            return value == null ? "" : value.text();
        }

        Schema schema(String subTypeId) {
            Node subType = byKind.getOrDefault("PartySubType", Map.of()).get(subTypeId);
            if (subType == null) {
                return Schema.UNKNOWN;
            }
            Schema schema = Ofac.schema(subType.text());
            if (schema != Schema.ORGANISATION) {
                return schema;
            }
            String type = text("PartyType", subType.get("PartyTypeID"));
            return type.isEmpty() ? Schema.UNKNOWN : Ofac.schema(type);
        }
    }
}
