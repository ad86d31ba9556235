package org.wellhead.share.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML file, an element a line, with every text made harmless by {@link SafeText}. */
public final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final FormBytes bytes = new FormBytes();
    /** In large pieces: the writer below gives single characters. */
    private final Writer buffer = new BufferedWriter(new OutputStreamWriter(bytes, UTF_8), 1 << 16);

    private final XMLStreamWriter out;
    /** Of each element that is open: whether it has elements in it, so that its end gets a line of its own. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    /** Begins a file. */
    public Xml() {
        try {
            out = FACTORY.createXMLStreamWriter(buffer);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn
     */
    public Xml start(String name, String... attributes) {
        try {
            line();
            out.writeStartElement(name);
            attributes(attributes);
            open.push(false);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of the element that was begun last. */
    public Xml text(String text) {
        try {
            out.writeCharacters(SafeText.of(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the element that was begun last. */
    public Xml end() {
        try {
            boolean hasElements = open.pop();
            if (hasElements) {
                out.writeCharacters("\n" + "  ".repeat(open.size()));
            }
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A whole element that has only a text. */
    public Xml element(String name, String text) {
        return start(name).text(text).end();
    }

    /** A whole element that has only attributes, names and values in turn. */
    public Xml empty(String name, String... attributes) {
        try {
            line();
            out.writeEmptyElement(name);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it, as the file of this name. */
    public FormFile file(String name) {
        try {
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.flush();
            buffer.flush();
            return bytes.file(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], SafeText.line(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        if (!open.isEmpty()) {
            open.pop();
            open.push(true);
        }
        out.writeCharacters("\n" + "  ".repeat(open.size()));
    }
}
