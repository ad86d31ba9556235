package org.wellhead.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wellhead.screen.Schema;
import org.wellhead.screen.name.Script;

/** The names of the UN's consolidated list, and nothing else of it: enough for the figures. */
final class UnFile {
    private UnFile() {}

    /**
     * A listed party.
     *
     * @param latin its primary name and the aliases in Latin letters
     * @param original its name in its own script, or empty
     */
    record Party(String id, Schema schema, List<String> latin, String original) {}

    static List<Party> read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        List<Party> parties = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(bytes);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "INDIVIDUAL" -> parties.add(party(xml, Schema.PERSON));
                        case "ENTITY" -> parties.add(party(xml, Schema.ORGANISATION));
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return parties;
    }

    private static Party party(XMLStreamReader xml, Schema schema) throws XMLStreamException {
        String element = xml.getLocalName();
        String id = "";
        StringBuilder primary = new StringBuilder();
        List<String> aliases = new ArrayList<>();
        String original = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(element)) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "REFERENCE_NUMBER" -> id = xml.getElementText().strip();
                case "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" ->
                    primary.append(primary.isEmpty() ? "" : " ")
                            .append(xml.getElementText().strip());
                case "ALIAS_NAME" -> aliases.add(xml.getElementText().strip());
                case "NAME_ORIGINAL_SCRIPT" -> original = xml.getElementText().strip();
                default -> {}
            }
        }
        List<String> latin = new ArrayList<>(List.of(primary.toString()));
        aliases.stream().filter(name -> !name.isEmpty() && isLatin(name)).forEach(latin::add);
        return new Party(id, schema, latin, original);
    }

    private static boolean isLatin(String name) {
        return name.codePoints().allMatch(c -> Script.of(c) == Script.LATIN);
    }
}
