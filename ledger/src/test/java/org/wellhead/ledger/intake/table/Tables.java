package org.wellhead.ledger.intake.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.Recorded;

/** Short words for tests of tables. */
final class Tables {
    static final Path ROOT = Path.of(System.getProperty("wellhead.root", ".."));

    private Tables() {}

    static Profile profile(String toml) {
        try {
            return Profile.parse(toml);
        } catch (ProfileException wrong) {
            throw new AssertionError(wrong.line() + ":" + wrong.column() + " " + wrong.getMessage(), wrong);
        }
    }

    static Recorded read(TableForm form, Path file, Profile profile) {
        return read(form, file, Optional.of(profile));
    }

    static Recorded read(TableForm form, Path file) {
        return read(form, file, Optional.empty());
    }

    private static Recorded read(TableForm form, Path file, Optional<Profile> profile) {
        Recorded recorded = new Recorded();
        try {
            new TableReader(form, profile).read(file, String.valueOf(file.getFileName()), recorded);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return recorded;
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    /** Each mend as {@code field rule before -> after}. */
    static List<String> mends(PaymentRecord payment) {
        return payment.mends().stream().map(Tables::mend).toList();
    }

    private static String mend(Mend mend) {
        return mend.field() + " " + mend.rule().code() + " " + mend.before() + " -> " + mend.after();
    }
}
