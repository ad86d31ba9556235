package org.wellhead.share.graph;

/**
 * Something that is told of nodes or edges.
 *
 * @param name as the tools show it
 * @param type what its values are
 */
record Column(String name, Type type) implements Comparable<Column> {
    /** What values are: the words are those of both GraphML and GEXF. */
    enum Type {
        STRING("string"),
        LONG("long"),
        /** A decimal number, spelled exactly; readers keep some 15 digits of it, so the exact one stands beside it as a LONG. */
        DOUBLE("double");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Column text(String name) {
        return new Column(name, Type.STRING);
    }

    @Override
    public int compareTo(Column other) {
        return name.compareTo(other.name);
    }
}
