package org.wellhead.ledger.intake.table;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wellhead.ledger.intake.Limits;

/** Walks the XML of one member of a spreadsheet, without document types, entities or depth without end. */
final class SheetXml implements AutoCloseable {
    private final SheetZip.Member member;
    private final XMLStreamReader xml;
    private int depth;

    SheetXml(SheetZip.Member member) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("no entity is looked up");
        });
        this.member = member;
        xml = factory.createXMLStreamReader(member);
    }

    /** Goes to the next start or end of an element; false at the end of the document. Text between is passed over. */
    boolean next() throws XMLStreamException {
        while (step()) {
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private boolean step() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        int event = xml.next();
        member.newPiece();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > Limits.DEPTH) {
                    throw new XMLStreamException("more than " + Limits.DEPTH + " elements within each other");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                throw new XMLStreamException("a document type or an entity, which no spreadsheet needs");
            default -> {}
        }
        return true;
    }

    boolean starts(String name) {
        return xml.isStartElement() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    String name() {
        return xml.getLocalName();
    }

    int depth() {
        return depth;
    }

    /** An attribute by its local name, or {@code ""}. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** A whole number in an attribute, from 0; {@code otherwise} if it is absent or no such number. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /**
     * Adds all text up to the end of the element that has just started.
     *
     * @param skipped elements whose text is passed over
     */
    void text(StringBuilder into, java.util.Set<String> skipped) throws XMLStreamException {
        int outside = depth - 1;
        int skipping = 0;
        while (depth > outside && step()) {
            if (xml.isStartElement()) {
                skipping += skipping > 0 || skipped.contains(xml.getLocalName()) ? 1 : 0;
            } else if (xml.isEndElement()) {
                skipping -= skipping > 0 ? 1 : 0;
            } else if (skipping == 0 && xml.isCharacters()) {
                // One character more than allowed is kept, so that the record is refused and not cut.
                int room = Limits.FIELD_CHARS + 1 - into.length();
                into.append(xml.getTextCharacters(), xml.getTextStart(), Math.clamp(room, 0, xml.getTextLength()));
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
