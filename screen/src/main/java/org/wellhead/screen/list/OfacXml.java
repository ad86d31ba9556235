package org.wellhead.screen.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.wellhead.screen.ListedName.Quality;
import org.wellhead.screen.Schema;

/** Reads OFAC's sdn.xml and consolidated.xml. */
final class OfacXml {
    private static final Set<String> RECORDS = Set.of("publshInformation", "sdnEntry");

    private OfacXml() {}

    static void read(Path file, Drafts drafts) throws IOException, ListRefused {
        int stated = -1;
        int records = 0;
        try (XmlList xml = XmlList.open(file)) {
            for (Node node = xml.next(RECORDS); node != null; node = xml.next(RECORDS)) {
                if (node.name().equals("sdnEntry")) {
                    records++;
                    entry(drafts.begin(node.text("uid"), new Place(file, node.line())), node);
                } else {
                    drafts.published(Dates.americanDay(node.text("Publish_Date")));
                    String count = node.text("Record_Count").replace(",", "");
                    stated = count.isEmpty() ? stated : Dates.number(count);
                }
            }
        }
        if (stated >= 0 && stated != records) {
            throw ListRefused.in(
                    file,
                    "it says that it has " + stated + " records (Record_Count) and has " + records,
                    "a list is taken whole or not at all: fetch the file again");
        }
    }

    private static void entry(Draft draft, Node node) {
        Schema schema = Ofac.schema(node.text("sdnType"));
        draft.schema(schema);
        draft.name(name(node, schema), Quality.PRIMARY);
        for (Node alias : node.child("akaList").children("aka")) {
            draft.name(
                    name(alias, schema),
                    alias.text("category").equalsIgnoreCase("weak") ? Quality.WEAK : Quality.STRONG);
        }
        node.child("programList").children("program").forEach(programme -> draft.programme(programme.text()));
        node.all("dateOfBirth").forEach(date -> draft.birth(date.text()));
        for (Node list : node.children()) {
            switch (list.name()) {
                case "nationalityList", "citizenshipList", "addressList" ->
                    list.all("country").forEach(country -> draft.country(country.text()));
                case "vesselInfo" -> {
                    draft.country(list.text("vesselFlag"));
                    draft.identifier("CALL_SIGN", list.text("callSign"));
                }
                default -> {}
            }
        }
        for (Node id : node.child("idList").children("id")) {
            Remarks.labelled(draft, id.text("idType"), id.text("idNumber"));
        }
        Remarks.read(draft, node.text("remarks"));
    }

    /** Some persons stand there with their whole name as the last. */
    private static String name(Node node, Schema schema) {
        String first = node.text("firstName");
        String last = node.text("lastName");
        return first.isEmpty() && schema == Schema.PERSON ? PersonName.givenFirst(last) : first + " " + last;
    }
}
