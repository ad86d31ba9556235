package org.wellhead.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Trace;
import org.wellhead.trace.TracedPayments;

/** The answer's sources and payments as Parquet: amounts as whole minor units, times as instants. */
final class Tables {
    private static final String SOURCES = "sources.parquet";
    private static final String PAYMENTS = "payments.parquet";

    private static final MessageType SOURCE = MessageTypeParser.parseMessageType("""
            message source {
              required binary policy (STRING);
              required binary unit (STRING);
              required binary source (STRING);
              required int64 amount_minor;
              required binary currency (STRING);
              required int32 digits;
              required binary name (STRING);
              required binary country (STRING);
              required binary kind (STRING);
              required int64 first_paid (TIMESTAMP(MICROS,true));
              required int64 last_paid (TIMESTAMP(MICROS,true));
              required int32 hops;
            }
            """);

    private static final MessageType PAYMENT = MessageTypeParser.parseMessageType("""
            message payment {
              required binary policy (STRING);
              required binary id (STRING);
              required int64 time (TIMESTAMP(MICROS,true));
              required binary payer (STRING);
              required binary payee (STRING);
              required int64 amount_minor;
              required binary currency (STRING);
              required int32 digits;
              required binary unit (STRING);
              required int64 traced_minor;
            }
            """);

    private final Ledger ledger;

    private Tables(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes both files; returns their names. O(sources + traced payments). */
    static List<String> write(Path folder, Ledger ledger, List<Trace> traces) throws IOException {
        Tables tables = new Tables(ledger);
        try (ParquetWriter<Group> out = writer(folder.resolve(SOURCES), SOURCE)) {
            for (Trace trace : traces) {
                tables.sources(out, trace);
            }
        }
        try (ParquetWriter<Group> out = writer(folder.resolve(PAYMENTS), PAYMENT)) {
            for (Trace trace : traces) {
                tables.payments(out, trace);
            }
        }
        return List.of(SOURCES, PAYMENTS);
    }

    private static ParquetWriter<Group> writer(Path file, MessageType type) throws IOException {
        return ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withConf(new Configuration(false))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    private void sources(ParquetWriter<Group> out, Trace trace) throws IOException {
        for (Trace.Contribution source : trace.contributions()) {
            int account = source.account();
            Group row = row(SOURCE, trace)
                    .append("unit", trace.question().units().get(source.unit()))
                    .append("source", ledger.accounts().id(account))
                    .append("amount_minor", source.amountMinor())
                    .append("name", ledger.accounts().name(account))
                    .append("country", ledger.accounts().country(account))
                    .append("kind", ledger.accounts().kind(account).word())
                    .append("first_paid", source.firstPaidEpochMicros())
                    .append("last_paid", source.lastPaidEpochMicros())
                    .append("hops", source.hops());
            out.write(row);
        }
    }

    private void payments(ParquetWriter<Group> out, Trace trace) throws IOException {
        TracedPayments traced = trace.payments();
        for (int entry = 0; entry < traced.size(); entry++) {
            int payment = traced.payment(entry);
            out.write(row(PAYMENT, trace)
                    .append("id", ledger.id(payment))
                    .append("time", ledger.bookedAtEpochMicros(payment))
                    .append("payer", ledger.accounts().id(ledger.payer(payment)))
                    .append("payee", ledger.accounts().id(ledger.payee(payment)))
                    .append("amount_minor", ledger.amountMinor(payment))
                    .append("unit", trace.question().units().get(traced.unit(entry)))
                    .append("traced_minor", traced.tracedMinor(entry)));
        }
    }

    private Group row(MessageType type, Trace trace) {
        return new SimpleGroup(type)
                .append("policy", trace.policy().word())
                .append("currency", ledger.money().currency())
                .append("digits", ledger.money().digits());
    }
}
