package org.wellhead.screen.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.wellhead.ledger.Sha256;
import org.wellhead.screen.ListedParty;

/** SHA-256 of the fields of a party or an entry: who has the same print is as it was. 64 lower-case hexadecimal digits. */
final class Prints {
    private Prints() {}

    /** Of all that the list says, but for the day on which it stopped saying so. */
    static String of(ListedParty entry) {
        Fields fields = new Fields();
        fields.add(entry.list()).add(entry.id()).add(entry.schema().word());
        fields.addAll(entry.names().stream()
                .map(name -> name.quality().name().toLowerCase(Locale.ROOT) + " " + name.text())
                .toList());
        fields.addAll(entry.births()).addAll(entry.countries());
        fields.add(entry.gender().name()).addAll(entry.identifiers()).addAll(entry.programmes());
        return fields.add(String.valueOf(entry.listedOn())).sha256();
    }

    /** Of all that the case knows and asks with. */
    static String of(AskedParty party) {
        Fields fields = new Fields();
        fields.add(party.id()).addAll(party.accounts()).addAll(party.names());
        fields.add(party.schema().word()).addAll(party.births()).addAll(party.countries());
        return fields.addAll(party.identifiers()).sha256();
    }

    /** Each field with its length ahead, so that no two lists of fields are one text. */
    private static final class Fields {
        private final StringBuilder text = new StringBuilder();

        Fields add(String field) {
            text.append(field.length()).append(':').append(field);
            return this;
        }

        Fields addAll(List<?> fields) {
            text.append(fields.size()).append('*');
            fields.forEach(field -> add(String.valueOf(field)));
            return this;
        }

        String sha256() {
            return HexFormat.of()
                    .formatHex(Sha256.digest().digest(text.toString().getBytes(UTF_8)));
        }
    }
}
