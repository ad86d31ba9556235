package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.wellhead.ledger.intake.RecordReader;
import org.wellhead.ledger.intake.RecordSink;

/** Reads tables: files of rows with named columns, by a profile or by the ledger's own names of columns. */
public final class TableReader implements RecordReader {
    private final TableForm form;
    private final Optional<Profile> profile;

    /**
     * A reader of files of one form.
     *
     * @param profile what the columns mean; empty: columns are called as in docs/files.md
     */
    public TableReader(TableForm form, Optional<Profile> profile) {
        this.form = form;
        this.profile = profile;
    }

    @Override
    public void read(Path file, String place, RecordSink sink) throws IOException {
        Profile known = profile.orElse(Profile.NONE);
        MappedRows rows = new MappedRows(known, profile.isPresent(), form, place, sink);
        switch (form) {
            case CSV -> new CsvSource(known.file(), rows).read(file);
            case JSON_LINES -> new JsonSource(rows).read(file);
            case PARQUET -> new ParquetSource(rows, rows::columns).read(file);
            case XLSX -> new XlsxSource(rows).read(file);
            case ODS -> new OdsSource(rows).read(file);
        }
        rows.end();
    }
}
