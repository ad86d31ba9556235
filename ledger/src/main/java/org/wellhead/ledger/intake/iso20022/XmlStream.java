package org.wellhead.ledger.intake.iso20022;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wellhead.ledger.intake.Limits;

/**
 * An XML file read element by element, with the limits that a stranger's file must keep to.
 *
 * <p>Document types are denied, so that no entity but the five of XML itself exists. For that reason the parser's own
 * limits on entities are off: they count each escaped character in the file and would end a long one.
 */
final class XmlStream implements AutoCloseable {
    /** Nesting beyond which even skipping costs too much. */
    private static final int DEEPEST = 200_000;

    private static final int MESSAGE_CHARS = 200;
    private static final int BUFFER_BYTES = 1 << 16;

    private final WatchedInput input;
    private final XMLStreamReader parser;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;
    private long line = 1;
    private int column = 1;

    private XmlStream(WatchedInput input, XMLStreamReader parser) {
        this.input = input;
        this.parser = parser;
    }

    static XmlStream open(Path file) throws IOException, XmlFault {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        WatchedInput input = new WatchedInput(raw);
        try {
            return new XmlStream(input, factory().createXMLStreamReader(decoded(raw, input)));
        } catch (XMLStreamException | RuntimeException e) {
            try (raw) {
                throw fault(input, 1, 1, e);
            }
        }
    }

    private static Reader decoded(InputStream raw, WatchedInput input) throws IOException {
        raw.mark(XmlEncoding.HEAD_BYTES);
        XmlEncoding encoding = XmlEncoding.of(raw.readNBytes(XmlEncoding.HEAD_BYTES));
        raw.reset();
        raw.skipNBytes(encoding.markBytes());
        return new InputStreamReader(
                input,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    /** Goes on to the next start or end of an element; false at the end of the document. */
    boolean next() throws IOException, XmlFault {
        do {
            if (!step()) {
                return false;
            }
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT);
        return true;
    }

    private boolean step() throws IOException, XmlFault {
        // The parser's place after a text is behind the "<" that ended it.
        boolean afterText = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
        line = Math.max(1, parser.getLocation().getLineNumber());
        column = Math.max(1, parser.getLocation().getColumnNumber() - (afterText ? 1 : 0));
        try {
            if (!parser.hasNext()) {
                return false;
            }
            event = parser.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw fault(input, line, column, e);
        }
        input.heard();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> depth++;
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XmlFault(line, column, "an entity that XML does not know");
            case XMLStreamConstants.DTD -> throw new XmlFault(line, column, "DOCTYPE");
            default -> {}
        }
        if (depth > DEEPEST) {
            throw new XmlFault(line, column, "more than " + DEEPEST + " levels");
        }
        return true;
    }

    /** The disk's own failure is thrown as such; all else is the file's. */
    private static XmlFault fault(WatchedInput input, long line, int column, Exception e) throws IOException {
        IOException disk = input.diskFault();
        if (disk != null) {
            throw disk;
        }
        if (input.isCutOff()) {
            return new XmlFault(
                    line, column, "more than " + (WatchedInput.SILENT_BYTES >> 20) + " MiB that are no element");
        }
        if (e instanceof XMLStreamException known && known.getNestedException() instanceof CharacterCodingException) {
            return new XmlFault(
                    line, column, "soon after this place are bytes that are no text in the file's encoding");
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "no XML");
        if (e instanceof XMLStreamException known && known.getLocation() != null) {
            int marker = message.indexOf("Message: ");
            message = marker < 0 ? message : message.substring(marker + "Message: ".length());
            if (known.getLocation().getLineNumber() >= line) {
                return new XmlFault(
                        known.getLocation().getLineNumber(), known.getLocation().getColumnNumber(), shortened(message));
            }
        }
        return new XmlFault(line, column, shortened(message));
    }

    private static String shortened(String message) {
        return message.length() <= MESSAGE_CHARS ? message : message.substring(0, MESSAGE_CHARS) + "...";
    }

    boolean isStart() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Elements that are open, the one that just started counted. */
    int depth() {
        return depth;
    }

    long line() {
        return line;
    }

    int column() {
        return column;
    }

    String name() {
        return parser.getLocalName();
    }

    String namespace() {
        return Objects.requireNonNullElse(parser.getNamespaceURI(), "");
    }

    /** Goes on to the next element within the one that is open; false when that one ends. */
    boolean nextChild() throws IOException, XmlFault {
        return next() && isStart();
    }

    /** The element that just started, without what is within it. */
    Element opened() {
        String currency = parser.getAttributeValue(null, "Ccy");
        return new Element(name(), currency == null ? "" : currency.strip(), line, column);
    }

    /** Reads past the end of the element that just started. */
    void skip() throws IOException, XmlFault {
        int outside = depth - 1;
        while (depth > outside && step()) {
            // nothing of it is kept
        }
    }

    /** Reads the element that just started, whole; one that breaks a limit has a {@link Element#fault} and is empty. */
    Element element() throws IOException, XmlFault {
        Element root = opened();
        int outside = depth - 1;
        Deque<Element> open = new ArrayDeque<>();
        open.push(root);
        StringBuilder text = new StringBuilder();
        int size = root.sizeChars();
        while (depth > outside && step()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element child = opened();
                    text.setLength(0);
                    size += child.sizeChars();
                    open.push(child);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element ended = open.pop();
                    if (ended.children().isEmpty()) {
                        ended.setText(text.toString().strip());
                    }
                    text.setLength(0);
                    if (!open.isEmpty()) {
                        open.element().add(ended);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    size += parser.getTextLength();
                    append(text);
                }
                default -> {}
            }
            String fault = fault(text.length(), size, open);
            if (!fault.isEmpty()) {
                while (depth > outside && step()) {
                    // the rest of a record that is refused
                }
                root.setFault(fault);
                return root;
            }
        }
        return root;
    }

    /** Keeps one character more than a field may have, so that the next test sees it. */
    private void append(StringBuilder text) {
        int room = Limits.FIELD_CHARS + 1 - text.length();
        text.append(
                parser.getTextCharacters(), parser.getTextStart(), Math.min(Math.max(room, 0), parser.getTextLength()));
    }

    private String fault(int textChars, int size, Deque<Element> open) {
        if (textChars > Limits.FIELD_CHARS) {
            return open.element().name + " has more than " + Limits.FIELD_CHARS + " characters";
        }
        if (size > Limits.RECORD_BYTES) {
            return "more than " + Limits.RECORD_BYTES + " bytes";
        }
        return depth > Limits.DEPTH ? "more than " + Limits.DEPTH + " levels" : "";
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
