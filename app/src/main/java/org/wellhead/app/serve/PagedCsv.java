package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wellhead.app.output.Csv;

/**
 * A table of any length as a file: read page by page, so that neither all of it lies in memory nor a slow line holds up who wants to change the case. Where what it is of
 * changes on the way, the answer breaks off: half of one and half of another is no table.
 */
final class PagedCsv {
    /** Rows that are read at once. */
    static final int ROWS = 5000;

    /**
     * What was read.
     *
     * @param state names what it is of; the same in all pages
     * @param rows fewer than {@link #ROWS} in the last
     */
    record Page(String state, int rows) {}

    /** Writes the rows from an offset on. */
    @FunctionalInterface
    interface Reading {
        Page read(int offset, Csv to) throws IOException;
    }

    private PagedCsv() {}

    /** Sends it. The first page is read before anything is sent, so that what is refused is told as such. */
    static void send(Context context, String name, List<String> header, Reading reading) throws IOException {
        StringWriter text = new StringWriter();
        Csv csv = new Csv(text);
        // Without the mark, Excel takes UTF-8 for something else.
        text.append('\ufeff');
        csv.header(header.toArray(String[]::new));
        Page first = reading.read(0, csv);
        csv.flush();
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        OutputStream out = context.outputStream();
        Page page = first;
        for (int offset = ROWS; ; offset += ROWS) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            text.getBuffer().setLength(0);
            if (page.rows() < ROWS) {
                return;
            }
            page = reading.read(offset, csv);
            csv.flush();
            if (!page.state().equals(first.state())) {
                throw new IOException("what is sent changed on the way");
            }
        }
    }
}
