package org.wellhead.ledger.intake.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One XML element with its place, its text and what is within it. An element that is not there is {@link #NONE}, so
 * that a path can be asked for without asking at every step.
 */
final class Element {
    static final Element NONE = new Element("", "", 1, 1);

    /** What an element costs in memory beside its characters, in characters. */
    private static final int OVERHEAD_CHARS = 16;

    final String name;
    final long line;
    final int column;
    /** The attribute {@code Ccy}, or {@code ""}. */
    final String currency;

    private final List<Element> children = new ArrayList<>(0);
    private String text = "";
    private String fault = "";
    private @Nullable String flat;
    private int sizeChars;

    Element(String name, String currency, long line, int column) {
        this.name = name;
        this.currency = currency;
        this.line = line;
        this.column = column;
        this.sizeChars = name.length() + currency.length() + OVERHEAD_CHARS;
    }

    void add(Element child) {
        children.add(child);
        sizeChars += child.sizeChars;
    }

    void setText(String stripped) {
        sizeChars += stripped.length() - text.length();
        text = stripped;
    }

    /** Marks the element as one that breaks a limit, and forgets what it holds. */
    void setFault(String reason) {
        fault = reason;
        children.clear();
    }

    /** Which limit it breaks, or {@code ""}. */
    String fault() {
        return fault;
    }

    int sizeChars() {
        return sizeChars;
    }

    /** Its own text without space around it; {@code ""} in an element that holds elements. */
    String text() {
        return text;
    }

    List<Element> children() {
        return children;
    }

    /** The first element of this name within this one. */
    Element child(String wanted) {
        for (Element child : children) {
            if (child.name.equals(wanted)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first of these names that is within this element and says something. */
    Element anyOf(String... wanted) {
        for (String each : wanted) {
            Element found = child(each);
            if (found.says()) {
                return found;
            }
        }
        return NONE;
    }

    Element at(String... path) {
        Element found = this;
        for (String step : path) {
            found = found.child(step);
        }
        return found;
    }

    String text(String... path) {
        return at(path).text;
    }

    List<Element> all(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).toList();
    }

    boolean is() {
        return this != NONE;
    }

    /** Whether there is any text in it. */
    boolean says() {
        return !text.isEmpty() || children.stream().anyMatch(Element::says);
    }

    /**
     * All its text in order, joined by commas; an amount is followed by its currency. Made once, since what a message
     * says for all its transactions is asked for by each.
     */
    String flat() {
        String made = flat;
        if (made == null) {
            StringBuilder joined = new StringBuilder();
            flatten(joined);
            made = joined.toString();
            flat = made;
        }
        return made;
    }

    private void flatten(StringBuilder joined) {
        if (!text.isEmpty()) {
            joined.append(joined.isEmpty() ? "" : ", ").append(text);
            joined.append(currency.isEmpty() ? "" : " " + currency);
        }
        for (Element child : children) {
            child.flatten(joined);
        }
    }

    /** The element as XML without space between elements, cut off at about {@code limit} characters. */
    String xml(int limit) {
        StringBuilder xml = new StringBuilder();
        write(xml, limit);
        return xml.toString();
    }

    private void write(StringBuilder xml, int limit) {
        if (xml.length() > limit) {
            return;
        }
        xml.append('<').append(name);
        if (!currency.isEmpty()) {
            xml.append(" Ccy=\"").append(escaped(currency)).append('"');
        }
        xml.append('>').append(escaped(text));
        for (Element child : children) {
            child.write(xml, limit);
        }
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
