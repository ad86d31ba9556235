package org.wellhead.ledger.intake;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the ledger keeps of a {@link PaymentRecord} beside its columns, as one line of JSON. A CSV row that was taken as it
 * stands has none.
 *
 * @param form see {@link PaymentRecord#form}
 * @param standing see {@link PaymentRecord#standing}
 * @param references see {@link PaymentRecord#references}
 * @param returnOf of a return, the references of the payment that came back; else {@link References#NONE}
 * @param payerKey what the payer's account is called by
 * @param payeeKey what the payee's account is called by
 * @param original the amount before conversion, e.g. {@code 12.50 EUR}, or {@code ""} if it was not converted
 * @param facts what else the source says, by its own words
 * @param mends fields that were mended
 */
public record PaymentDetails(
        String form,
        Standing standing,
        References references,
        References returnOf,
        End.Key payerKey,
        End.Key payeeKey,
        String original,
        Map<String, String> facts,
        List<Mend> mends) {

    /** A row of a CSV file, taken as it stands. */
    public static final PaymentDetails OF_CSV_ROW = new PaymentDetails(
            "csv",
            Standing.ROW,
            References.NONE,
            References.NONE,
            End.Key.NUMBER,
            End.Key.NUMBER,
            "",
            Map.of(),
            List.of());

    private static final JsonFactory JSON = new JsonFactory();

    public PaymentDetails {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        mends = List.copyOf(mends);
    }

    /** A row of CSV that was converted or mended. */
    static PaymentDetails ofCsvRow(String original, List<Mend> mends) {
        PaymentDetails plain = OF_CSV_ROW;
        return new PaymentDetails(
                plain.form,
                plain.standing,
                plain.references,
                plain.returnOf,
                plain.payerKey,
                plain.payeeKey,
                original,
                plain.facts,
                mends);
    }

    static PaymentDetails of(PaymentRecord record, End payer, End payee, String original) {
        return new PaymentDetails(
                record.form(),
                record.standing(),
                record.references(),
                record.returnOf().orElse(References.NONE),
                payer.key(),
                payee.key(),
                original,
                record.details(),
                record.mends());
    }

    /** Whether it says nothing that the columns do not say: a row of a table, taken as it stands. */
    boolean isPlain() {
        return standing == Standing.ROW
                && references.isEmpty()
                && returnOf.isEmpty()
                && original.isEmpty()
                && facts.isEmpty()
                && mends.isEmpty();
    }

    /** Whether the payment is one that came back. */
    public boolean isReturn() {
        return !returnOf.isEmpty();
    }

    /** The one line of JSON; what is empty, or as in {@link #OF_CSV_ROW}, is left out. */
    public String toJson() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            write(json, "form", form.equals(OF_CSV_ROW.form) ? "" : form);
            write(json, "standing", standing == OF_CSV_ROW.standing ? "" : word(standing));
            write(json, "references", references);
            write(json, "returnOf", returnOf);
            write(json, "payerKey", payerKey == OF_CSV_ROW.payerKey ? "" : word(payerKey));
            write(json, "payeeKey", payeeKey == OF_CSV_ROW.payeeKey ? "" : word(payeeKey));
            write(json, "original", original);
            if (!facts.isEmpty()) {
                json.writeObjectPropertyStart("facts");
                facts.forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            if (!mends.isEmpty()) {
                json.writeArrayPropertyStart("mends");
                for (Mend mend : mends) {
                    json.writeStartArray();
                    json.writeString(mend.field());
                    json.writeString(word(mend.rule()));
                    json.writeString(mend.before());
                    json.writeString(mend.after());
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, String name, References references) {
        if (!references.isEmpty()) {
            json.writeObjectPropertyStart(name);
            write(json, "uetr", references.uetr());
            write(json, "endToEndId", references.endToEndId());
            write(json, "transactionId", references.transactionId());
            write(json, "instructionId", references.instructionId());
            write(json, "servicerReference", references.servicerReference());
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    /**
     * Reads what {@link #toJson} wrote; of {@code ""} {@link #OF_CSV_ROW}.
     *
     * @throws tools.jackson.core.JacksonException if it is something else
     */
    public static PaymentDetails parse(String text) {
        if (text.isEmpty()) {
            return OF_CSV_ROW;
        }
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        List<Mend> mends = new ArrayList<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                switch (json.nextToken()) {
                    case START_OBJECT -> groups.put(name, group(json));
                    case START_ARRAY -> readMends(json, mends);
                    default -> words.put(name, json.getString());
                }
            }
        }
        return new PaymentDetails(
                words.getOrDefault("form", OF_CSV_ROW.form),
                Standing.valueOf(constant(words, "standing", OF_CSV_ROW.standing)),
                references(groups, "references"),
                references(groups, "returnOf"),
                End.Key.valueOf(constant(words, "payerKey", OF_CSV_ROW.payerKey)),
                End.Key.valueOf(constant(words, "payeeKey", OF_CSV_ROW.payeeKey)),
                words.getOrDefault("original", ""),
                groups.getOrDefault("facts", Map.of()),
                mends);
    }

    /** The mends alone, of what {@link #toJson} wrote; cheap where there are none, which is the rule. */
    public static List<Mend> mends(String text) {
        return text.contains("\"mends\":[") ? parse(text).mends() : List.of();
    }

    private static Map<String, String> group(JsonParser json) {
        Map<String, String> group = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            group.put(name, json.getString());
        }
        return group;
    }

    private static void readMends(JsonParser json, List<Mend> mends) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<String> parts = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                parts.add(json.getString());
            }
            Mend.Kind rule = Mend.Kind.valueOf(parts.get(1).toUpperCase(Locale.ROOT));
            mends.add(new Mend(parts.get(0), rule, parts.get(2), parts.get(3)));
        }
    }

    private static References references(Map<String, Map<String, String>> groups, String name) {
        Map<String, String> group = groups.getOrDefault(name, Map.of());
        return group.isEmpty()
                ? References.NONE
                : new References(
                        group.getOrDefault("uetr", ""),
                        group.getOrDefault("endToEndId", ""),
                        group.getOrDefault("transactionId", ""),
                        group.getOrDefault("instructionId", ""),
                        group.getOrDefault("servicerReference", ""));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(Map<String, String> words, String name, Enum<?> usual) {
        return words.getOrDefault(name, usual.name()).toUpperCase(Locale.ROOT);
    }
}
