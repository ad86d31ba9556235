package org.wellhead.share.dossier;

import java.util.List;
import org.wellhead.share.item.Attachment;

/**
 * A piece of a chapter, in words that are ready to be shown: every value in it is {@link Legible}. Within sentences a value stands between {@link
 * Legible#ISOLATE} and {@link Legible#END}, so that its direction of writing cannot disturb what stands around it.
 */
sealed interface Block {
    /** Sentences. */
    record Prose(String text) implements Block {}

    /** A remark in small print. */
    record Note(String text) implements Block {}

    /** Sentences or names, each with a bullet. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** What is known, each under its label. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A label and what is known under it. */
    record Fact(String label, String value) {}

    /**
     * A table.
     *
     * @param columns at least one
     * @param rows each with a cell for each column; a line feed begins a new line
     * @param sums a last row of sums; empty: none
     * @param links where each row leads to, by anchor; empty: nowhere
     */
    record Grid(List<Column> columns, List<List<String>> rows, List<String> sums, List<String> links) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            sums = List.copyOf(sums);
            links = List.copyOf(links);
        }
    }

    /**
     * A column of a table.
     *
     * @param title above it
     * @param isNumber whether its cells are figures, which stand below each other by their last digit
     * @param share how wide it is, in relation to the others
     */
    record Column(String title, boolean isNumber, int share) {}

    /** A picture that goes with the release. */
    record Figure(String name, Attachment attachment, String caption) implements Block {}
}
