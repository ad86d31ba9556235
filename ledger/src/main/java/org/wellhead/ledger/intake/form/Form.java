package org.wellhead.ledger.intake.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.wellhead.ledger.intake.CsvHead;
import org.wellhead.ledger.intake.RecordReader;
import org.wellhead.ledger.intake.ftm.FtmReader;
import org.wellhead.ledger.intake.iso20022.Iso20022Reader;
import org.wellhead.ledger.intake.swift.SwiftReader;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.TableForm;
import org.wellhead.ledger.intake.table.TableReader;

/** The forms of files that can be imported. */
public enum Form {
    CSV("csv"),
    ACCOUNTS_CSV("accounts csv"),
    PROFILED_CSV("csv by profile"),
    ISO_20022("iso 20022"),
    SWIFT("swift mt"),
    FTM("followthemoney"),
    JSON_LINES("json lines"),
    PARQUET("parquet"),
    XLSX("xlsx"),
    ODS("ods");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** What it is called in output and in the case. */
    public String word() {
        return word;
    }

    /**
     * The form of a plain file, or none.
     *
     * @param profiled whether the user gave a profile, which makes any text a table
     */
    public static Optional<Form> of(Path file, boolean profiled) throws IOException {
        byte[] head = CsvHead.head(file);
        if (Iso20022Reader.recognises(head)) {
            return Optional.of(ISO_20022);
        }
        if (FtmReader.recognises(head)) {
            return Optional.of(FTM);
        }
        if (SwiftReader.recognises(head)) {
            return Optional.of(SWIFT);
        }
        if (TableForm.isParquet(head)) {
            return Optional.of(PARQUET);
        }
        if (TableForm.isXlsx(file, head)) {
            return Optional.of(XLSX);
        }
        if (TableForm.isOds(file, head)) {
            return Optional.of(ODS);
        }
        if (TableForm.isJson(head)) {
            return Optional.of(JSON_LINES);
        }
        return switch (CsvHead.of(file)) {
            case PAYMENTS -> Optional.of(profiled ? PROFILED_CSV : CSV);
            case ACCOUNTS -> Optional.of(profiled ? PROFILED_CSV : ACCOUNTS_CSV);
            case DESIGNATED, RATES, OTHER -> profiled && isText(head) ? Optional.of(PROFILED_CSV) : Optional.empty();
        };
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b == 0) {
                return false;
            }
        }
        return head.length > 0;
    }

    /** Whether the fast CSV import reads it, and no {@link #reader}. */
    public boolean isOwnCsv() {
        return this == CSV || this == ACCOUNTS_CSV;
    }

    /** Whether a profile says how it is read. */
    public boolean takesProfile() {
        return switch (this) {
            case PROFILED_CSV, JSON_LINES, PARQUET, XLSX, ODS -> true;
            case CSV, ACCOUNTS_CSV, ISO_20022, SWIFT, FTM -> false;
        };
    }

    /** What reads it; not for {@linkplain #isOwnCsv own CSV}. */
    public RecordReader reader(Optional<Profile> profile) {
        return switch (this) {
            case ISO_20022 -> new Iso20022Reader();
            case SWIFT -> new SwiftReader();
            case FTM -> new FtmReader();
            case PROFILED_CSV -> new TableReader(TableForm.CSV, profile);
            case JSON_LINES -> new TableReader(TableForm.JSON_LINES, profile);
            case PARQUET -> new TableReader(TableForm.PARQUET, profile);
            case XLSX -> new TableReader(TableForm.XLSX, profile);
            case ODS -> new TableReader(TableForm.ODS, profile);
            case CSV, ACCOUNTS_CSV -> throw new IllegalStateException(word + " has an importer of its own");
        };
    }
}
