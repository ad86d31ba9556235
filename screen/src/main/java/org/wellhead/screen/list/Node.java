package org.wellhead.screen.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One element of an XML record, with all that is within it; what is asked for and not there is empty. */
final class Node {
    private static final Node NONE = new Node("", 0);

    private final String name;
    private final long line;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<Node> children = new ArrayList<>(4);
    private String text = "";

    Node(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(Node child) {
        children.add(child);
    }

    void setText(String told) {
        text = told;
    }

    String name() {
        return name;
    }

    long line() {
        return line;
    }

    String text() {
        return text;
    }

    String get(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    boolean is(String attribute) {
        return get(attribute).equalsIgnoreCase("true");
    }

    List<Node> children() {
        return children;
    }

    Node child(String named) {
        for (Node child : children) {
            if (child.name.equals(named)) {
                return child;
            }
        }
        return NONE;
    }

    /** The text of the first child of this name. */
    String text(String named) {
        return child(named).text;
    }

    List<Node> children(String named) {
        List<Node> found = new ArrayList<>();
        for (Node child : children) {
            if (child.name.equals(named)) {
                found.add(child);
            }
        }
        return found;
    }

    /** All within it of this name, at any depth, in order. */
    List<Node> all(String named) {
        List<Node> found = new ArrayList<>();
        gather(named, found);
        return found;
    }

    private void gather(String named, List<Node> found) {
        for (Node child : children) {
            if (child.name.equals(named)) {
                found.add(child);
            }
            child.gather(named, found);
        }
    }
}
