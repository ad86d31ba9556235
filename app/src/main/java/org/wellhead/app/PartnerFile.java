package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wellhead.ledger.Country;
import org.wellhead.share.goaml.GoAmlSettings;
import org.wellhead.share.goaml.ReportCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Redaction;
import org.wellhead.share.handling.Tlp;

/**
 * A partner as the file {@code --to} tells of it.
 *
 * @param partner who it is and what it may be given
 * @param forms the words of the forms that its tools read; empty: all that need no setting
 * @param goaml what goAML reports to it need beside the findings, if it takes any
 */
record PartnerFile(Partner partner, List<String> forms, Optional<GoAmlSettings> goaml) {
    PartnerFile {
        forms = List.copyOf(forms);
    }

    /**
     * Reads it.
     *
     * @throws InputRefused if it is not understood
     */
    static PartnerFile read(Path file, Console console) throws IOException {
        TomlFile toml = TomlFile.read(file, console);
        String id = toml.needText("id");
        if (!Partner.isId(id)) {
            throw toml.wrong("id", "lower case letters, digits and hyphens, at most 64, and not " + Marking.NOBODY);
        }
        List<String> groups = toml.texts("groups");
        if (groups.contains(Marking.NOBODY)) {
            throw toml.wrong("groups", "communities; " + Marking.NOBODY + " is none");
        }
        String country = toml.word("country", PartnerFile::country, "a country of two letters, such as TR")
                .orElseThrow(() -> new InputRefused(console.told(file) + ": 'country' is missing"));
        Tlp clearance = toml.word("clearance", Tlp::parse, HandlingFile.colours())
                .orElseThrow(() -> new InputRefused(console.told(file) + ": 'clearance' is missing"));
        Redaction redaction = Redaction.SOURCES_ONLY;
        Optional<TomlFile> less = toml.table("redact");
        if (less.isPresent()) {
            TomlFile given = less.get();
            redaction = new Redaction(
                    given.flag("names").orElse(false),
                    given.flag("numbers").orElse(false),
                    given.flag("times").orElse(false),
                    given.flag("amounts").orElse(false),
                    given.flag("sources").orElse(true));
            given.done();
        }
        String name = toml.needText("name");
        if (name.isBlank() || name.length() > 300) {
            throw toml.wrong("name", "1 to 300 characters");
        }
        Partner partner = new Partner(
                id,
                name,
                country,
                clearance,
                Set.copyOf(groups),
                toml.flag("evidence").orElse(false),
                redaction);
        List<String> forms = toml.texts("forms");
        for (String form : forms) {
            if (ShareForms.find(form).isEmpty()) {
                throw toml.wrong("forms", "a list of " + ShareForms.words());
            }
        }
        Optional<GoAmlSettings> goaml = toml.table("goaml").map(PartnerFile::goaml);
        toml.done();
        return new PartnerFile(partner, forms, goaml);
    }

    private static GoAmlSettings goaml(TomlFile given) {
        String id = given.needText("entity_id");
        if (!id.matches("[0-9]{1,9}")) {
            throw given.wrong("entity_id", "the number that the unit assigned, in quotes");
        }
        try {
            GoAmlSettings settings = new GoAmlSettings(
                    ReportCode.STR,
                    Integer.parseInt(id),
                    given.text("entity_branch"),
                    given.text("unit_reference"),
                    given.needText("local_currency"),
                    given.text("funds_code").orElse("ELCFT"),
                    given.text("transfer_code").orElse("ELCFT"),
                    given.text("transfer_comment").orElse("-"),
                    given.text("unknown").orElse("UNKNOWN"),
                    given.texts("indicators"));
            given.done();
            return settings;
        } catch (IllegalArgumentException wrong) {
            throw given.wrong("goaml", String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<String> country(String text) {
        return text.matches("[A-Z]{2}") ? Country.parse(text) : Optional.empty();
    }
}
