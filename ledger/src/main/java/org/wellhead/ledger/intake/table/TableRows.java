package org.wellhead.ledger.intake.table;

import java.util.List;
import java.util.Map;
import org.wellhead.ledger.intake.Rule;

/** Takes rows in the order in which a source finds them. */
interface TableRows {
    /** A new sheet begins; its rows follow. */
    void sheet(String name);

    /**
     * A row of a grid, header rows included.
     *
     * @param cells by column; gaps are {@link Cell#EMPTY}
     * @param text the row as the file has it, or {@code ""} where it has no text of its own
     * @return whether more rows are wanted
     */
    boolean cells(long line, List<Cell> cells, String text);

    /**
     * A row whose cells carry their columns' names.
     *
     * @param cells by {@linkplain Known#key key} of the name, in order
     * @return whether more rows are wanted
     */
    boolean named(long line, Map<String, Cell> cells, String text);

    /** A row that the source could not read, or a file that it cannot read on. */
    void bad(long line, int column, Rule rule, String text, String detail);

    /** A sentence for people. */
    void notice(String sentence);
}
