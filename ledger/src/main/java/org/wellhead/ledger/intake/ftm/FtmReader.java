package org.wellhead.ledger.intake.ftm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.RecordReader;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads FollowTheMoney entities: one JSON object a line, or one list of them.
 *
 * <p>Twice: the first time for the parties and accounts, of which memory holds what ends of payments need; the second
 * time for the payments. The account of an end is the number of its bank account or wallet; else the party's first
 * identifier; else its name; else {@code ftm:} and the id.
 */
public final class FtmReader implements RecordReader {
    private static final int SCHEMATA_TOLD = 20;

    /** Makes a reader; it keeps nothing between two files. */
    public FtmReader() {}

    /** Whether a file that starts like this holds FollowTheMoney entities: a first object with id, schema, properties. */
    public static boolean recognises(byte[] head) {
        int from =
                head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF ? 3 : 0;
        Head found = new Head();
        try (JsonParser parser = EntityParser.JSON.createParser(
                ObjectReadContext.empty(), new String(head, from, head.length - from, UTF_8))) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token == JsonToken.START_OBJECT) {
                found.read(parser);
            }
        } catch (JacksonException e) {
            // The head may end anywhere; what was seen before decides.
        }
        return found.isEntity();
    }

    /** What the start of a file shows of its first object. */
    private static final class Head {
        private boolean id;
        private boolean schema;
        private boolean properties;
        private boolean whole;

        void read(JsonParser parser) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "id" -> id = value == JsonToken.VALUE_STRING;
                    case "schema" ->
                        schema = value == JsonToken.VALUE_STRING
                                && parser.getString().matches("[A-Z][A-Za-z]{1,40}");
                    case "properties" -> properties = value == JsonToken.START_OBJECT;
                    default -> {}
                }
                parser.skipChildren();
            }
            whole = true;
        }

        /** A head that ends within the object need not have shown all three. */
        boolean isEntity() {
            int seen = (id ? 1 : 0) + (schema ? 1 : 0) + (properties ? 1 : 0);
            return whole ? seen == 3 : seen >= 2;
        }
    }

    @Override
    public void read(Path file, String place, RecordSink sink) throws IOException {
        new Reading(file, place, sink).run();
    }

    /** One file being read. */
    private static final class Reading {
        private final Path file;
        private final String place;
        private final RecordSink sink;
        private final Known known = new Known();
        private final Payments payments = new Payments(known);
        private final Map<String, Long> others = new TreeMap<>();
        private long records;
        private long found;

        Reading(Path file, String place, RecordSink sink) {
            this.file = file;
            this.place = place;
            this.sink = sink;
        }

        void run() throws IOException {
            readParties();
            known.close();
            if (found > 0) {
                readPayments();
            }
            tellTheRest();
            tellNotices();
        }

        private void readParties() throws IOException {
            try (JsonRecords json = new JsonRecords(Files.newInputStream(file))) {
                while (json.next()) {
                    records++;
                    Rule fault = json.fault();
                    if (fault != null) {
                        sink.refuse(json.line(), json.column(), fault, json.text(), "");
                        continue;
                    }
                    try {
                        for (Entity entity : EntityParser.parse(json.text()).withNested()) {
                            sort(entity);
                        }
                    } catch (EntityParser.BadEntityException e) {
                        sink.refuse(json.line(), json.column(), e.rule(), json.text(), e.detail());
                    }
                }
            }
        }

        private void sort(Entity entity) {
            if (entity.schema().equals("Payment")) {
                found++;
            } else if (!known.take(entity)) {
                boolean room = entity.schema().matches("[A-Za-z]{1,40}")
                        && (others.size() < SCHEMATA_TOLD || others.containsKey(entity.schema()));
                others.merge(room ? entity.schema() : "others", 1L, Long::sum);
            }
        }

        private void readPayments() throws IOException {
            try (JsonRecords json = new JsonRecords(Files.newInputStream(file))) {
                while (json.next()) {
                    if (json.fault() == null) {
                        takePayments(json);
                    }
                }
            }
        }

        private void takePayments(JsonRecords json) {
            Entity whole;
            try {
                whole = EntityParser.parse(json.text());
            } catch (EntityParser.BadEntityException toldTheFirstTime) {
                return;
            }
            for (Entity entity : whole.withNested()) {
                if (entity.schema().equals("Payment")) {
                    try {
                        sink.take(payments.record(entity, json.line(), json.column()));
                    } catch (EntityParser.BadEntityException e) {
                        sink.refuse(json.line(), json.column(), e.rule(), json.text(), e.detail());
                    }
                }
            }
        }

        private void tellTheRest() {
            for (String id : known.untoldAccounts()) {
                know("account", List.of(), List.of(id));
            }
            for (String id : known.untoldParties()) {
                know("party", List.of(id), List.of());
            }
        }

        private void know(String word, List<String> parties, List<String> accounts) {
            try {
                End end = Side.of(word, parties, accounts, known).end();
                sink.know(end);
            } catch (EntityParser.BadEntityException e) {
                throw new IllegalStateException("one known id is always an end: " + place, e);
            }
        }

        private void tellNotices() {
            if (records == 0) {
                sink.notice("The file holds no entity.");
            }
            if (!others.isEmpty()) {
                StringBuilder list = new StringBuilder();
                others.forEach((schema, count) -> list.append(list.isEmpty() ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(schema));
                sink.notice("Entities that are neither payments nor parties nor accounts were left out: " + list + ".");
            }
            if (payments.unknownEnds() > 0) {
                sink.notice("Ends of payments that are only an id, of an entity that is not in the file: "
                        + payments.unknownEnds() + ". The id stands for the account, e.g. ftm:ID.");
            }
            if (payments.spans() > 0) {
                sink.notice("Payments with a first and a last day instead of one: " + payments.spans()
                        + ". The last day counts; both are kept.");
            }
            if (known.ofSeveralCountries() > 0) {
                sink.notice("Parties with several countries: " + known.ofSeveralCountries()
                        + ". The one that a property names alone counts, else the first; the others are kept with"
                        + " their payments.");
            }
        }
    }
}
