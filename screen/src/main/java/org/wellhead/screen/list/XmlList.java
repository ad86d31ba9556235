package org.wellhead.screen.list;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML list read record by record; only one record is ever in memory.
 *
 * <p>Document types are denied, so that no entity but the five of XML itself exists. For that reason the parser's own
 * limits on entities are off: they count each escaped character in the file and would end a long one.
 */
final class XmlList implements AutoCloseable {
    private static final int MESSAGE_CHARS = 160;

    private final Path file;
    private final HeardReader input;
    private final XMLStreamReader parser;
    private final Node root;
    private int depth;
    private boolean ended;

    private XmlList(Path file, HeardReader input, XMLStreamReader parser, Node root) {
        this.file = file;
        this.input = input;
        this.parser = parser;
        this.root = root;
    }

    /** Opens a file and reads up to its first element. */
    static XmlList open(Path file) throws IOException, ListRefused {
        TextFile.prove(file);
        Reader chars = TextFile.chars(file);
        HeardReader input = new HeardReader(chars);
        try {
            XMLStreamReader parser = factory().createXMLStreamReader(input);
            String encoding = Objects.requireNonNullElse(parser.getCharacterEncodingScheme(), "UTF-8");
            if (!encoding.equalsIgnoreCase("UTF-8") && !encoding.equalsIgnoreCase("US-ASCII")) {
                throw ListRefused.at(
                        file,
                        1,
                        "the file says it is in " + Notices.quoted(encoding),
                        "lists are read in UTF-8: save it as UTF-8");
            }
            while (parser.getEventType() != XMLStreamConstants.START_ELEMENT) {
                parser.next();
                deny(file, parser);
            }
            input.heard();
            XmlList list = new XmlList(file, input, parser, element(parser));
            list.depth = 1;
            return list;
        } catch (XMLStreamException | RuntimeException e) {
            chars.close();
            throw fault(file, input, 1, e);
        } catch (ListRefused e) {
            chars.close();
            throw e;
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    private static void deny(Path file, XMLStreamReader parser) throws ListRefused {
        if (parser.getEventType() == XMLStreamConstants.DTD) {
            throw ListRefused.at(
                    file, line(parser), "there is a DOCTYPE", "no list has one, and it can do harm: take it out");
        }
        if (parser.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw ListRefused.at(
                    file, line(parser), "there is an entity that XML does not know", "fetch the file again");
        }
    }

    /** The document's element, without what is within it. */
    Node root() {
        return root;
    }

    /** The next element of one of these names, whole, wherever it stands; null at the end of the document. */
    @Nullable
    Node next(Set<String> names) throws IOException, ListRefused {
        while (!ended) {
            int event = step();
            if (event == XMLStreamConstants.START_ELEMENT && names.contains(parser.getLocalName())) {
                return record();
            }
        }
        return null;
    }

    private int step() throws IOException, ListRefused {
        long line = line(parser);
        int event;
        try {
            event = parser.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(file, input, line, e);
        }
        input.heard();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.END_DOCUMENT -> ended = true;
            default -> deny(file, parser);
        }
        if (depth > Limits.DEPTH) {
            throw ListRefused.at(
                    file, line, "more than " + Limits.DEPTH + " elements within each other", "no list has that");
        }
        return event;
    }

    private Node record() throws IOException, ListRefused {
        Node record = element(parser);
        int outside = depth - 1;
        Deque<Node> open = new ArrayDeque<>();
        open.push(record);
        StringBuilder text = new StringBuilder();
        long chars = 0;
        int parts = 0;
        while (depth > outside) {
            switch (step()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Node child = element(parser);
                    open.element().child(child);
                    open.push(child);
                    text.setLength(0);
                    parts++;
                    for (int i = 0; i < parser.getAttributeCount(); i++) {
                        chars += checked(parser.getAttributeValue(i).length(), parser.getAttributeLocalName(i));
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Node closed = open.pop();
                    // Text beside child elements is layout.
                    closed.setText(text.toString().strip());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    chars += parser.getTextLength();
                    checked(
                            text.length() + parser.getTextLength(),
                            open.element().name());
                    text.append(parser.getTextCharacters(), parser.getTextStart(), parser.getTextLength());
                }
                default -> {}
            }
            if (chars > Limits.RECORD_CHARS || parts > Limits.RECORD_PARTS) {
                throw ListRefused.at(
                        file, record.line(), record.name() + " is too large for one record", "no list has that");
            }
        }
        return record;
    }

    private int checked(int chars, String name) throws ListRefused {
        if (chars > Limits.FIELD_CHARS) {
            throw ListRefused.at(
                    file,
                    line(parser),
                    name + " has more than " + Limits.FIELD_CHARS + " characters",
                    "no field of a list has that");
        }
        return chars;
    }

    private static Node element(XMLStreamReader parser) {
        Node node = new Node(parser.getLocalName(), line(parser));
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            node.attribute(parser.getAttributeLocalName(i), parser.getAttributeValue(i));
        }
        return node;
    }

    private static long line(XMLStreamReader parser) {
        return Math.max(1, parser.getLocation().getLineNumber());
    }

    /** The disk's own failure is thrown as such; all else is the file's. */
    private static ListRefused fault(Path file, HeardReader input, long line, Exception e) throws IOException {
        if (input.diskFault() != null) {
            throw input.diskFault();
        }
        if (input.isCutOff()) {
            return ListRefused.at(
                    file,
                    line,
                    "more than " + HeardReader.SILENT_CHARS + " characters that are no element",
                    "no list has that");
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "no XML");
        int marker = message.indexOf("Message: ");
        message = marker < 0 ? message : message.substring(marker + "Message: ".length());
        message = message.lines().findFirst().orElse("no XML");
        String shown = message.length() <= MESSAGE_CHARS ? message : message.substring(0, MESSAGE_CHARS) + "...";
        long place = e instanceof XMLStreamException known && known.getLocation() != null
                ? Math.max(line, known.getLocation().getLineNumber())
                : line;
        return ListRefused.broken(file, place, "the XML ends early or is broken (" + shown + ")");
    }

    @Override
    public void close() throws IOException {
        try {
            parser.close();
        } catch (XMLStreamException e) {
            // what matters is the file below it
        }
        input.close();
    }
}
