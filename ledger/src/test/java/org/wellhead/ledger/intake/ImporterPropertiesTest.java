package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds for any file: the fast import equals the obvious one, counts add up, the order of rows does not matter. */
class ImporterPropertiesTest {
    private static final String HEADER = "id,time,payer,payee,amount";
    private static Path file = Path.of("");

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("import", ".csv");
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    private static Import read(String text) throws IOException {
        Files.write(file, text.getBytes(UTF_8));
        return Import.of(ImportOptions.of(file));
    }

    @Property(tries = 600)
    void theFastImportEqualsTheObviousOne(@ForAll("files") String text) throws IOException {
        Import fast = read(text);
        ObviousImport obvious = new ObviousImport(text);

        assertThat(fast.refusals)
                .extracting(r -> r.line() + " " + r.rule().code())
                .containsExactlyElementsOf(obvious.refused());
        assertThat(fast.payments()).isEqualTo(obvious.payments());
        assertThat(fast.imported.counts()).isEqualTo(obvious.counts());
    }

    @Property(tries = 40)
    void theOrderOfRowsWithDifferentTimesDoesNotMatter(@ForAll Random random) throws IOException {
        List<String> rows = new ArrayList<>();
        int count = 2 + random.nextInt(3000);
        for (int i = 0; i < count; i++) {
            int payer = random.nextInt(500);
            rows.add("%d,2024-05-%02dT%02d:%02d:%02d.%06d,A%d,A%d,%d.25"
                    .formatted(
                            i,
                            1 + i * 28 / count,
                            random.nextInt(24),
                            random.nextInt(60),
                            random.nextInt(60),
                            i,
                            payer,
                            payer + 1 + random.nextInt(500),
                            random.nextInt(100)));
        }
        List<String> sorted = rows.stream()
                .sorted((a, b) -> a.split(",", -1)[1].compareTo(b.split(",", -1)[1]))
                .toList();
        Collections.shuffle(rows, random);

        Import fromShuffled = read(HEADER + "\n" + String.join("\n", rows));
        Import fromSorted = read(HEADER + "\n" + String.join("\n", sorted));

        assertThat(fromShuffled.payments()).isEqualTo(fromSorted.payments());
        assertThat(fromShuffled.ids()).isEqualTo(fromSorted.ids());
    }

    @Property(tries = 200)
    void anyBytesAreReadOrRefusedButNeverLost(@ForAll byte[] bytes) throws IOException {
        byte[] header = (HEADER + "\n").getBytes(UTF_8);
        byte[] whole = new byte[header.length + bytes.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(bytes, 0, whole, header.length, bytes.length);
        Files.write(file, whole);

        Import read = Import.of(ImportOptions.of(file));

        assertThat(read.imported.counts().refused()).isEqualTo(read.refusals.size());
    }

    @Property(tries = 200)
    void howMuchIsReadAtOnceDoesNotMatter(@ForAll("files") String text, @ForAll @IntRange(min = 1, max = 40) int bytes)
            throws IOException {
        Files.write(file, text.getBytes(UTF_8));

        assertThat(rows(bytes)).isEqualTo(rows(1 << 18));
    }

    private static List<String> rows(int readBytes) throws IOException {
        List<String> told = new ArrayList<>();
        try (Source source = new Source(file, readBytes)) {
            RowReader reader = new RowReader(source);
            told.add(new String(reader.header(), UTF_8));
            reader.expect((byte) ',', 5);
            while (reader.next()) {
                for (int row = 0; row < reader.count(); row++) {
                    StringBuilder line = new StringBuilder(reader.line(row) + " " + reader.fault(row));
                    for (int column = 0; column < 5 && reader.fault(row) == null; column++) {
                        int from = reader.from(row, column);
                        line.append('|')
                                .append(new String(reader.buffer(), from, reader.to(row, column) - from, UTF_8));
                    }
                    told.add(line + " <- " + new String(reader.raw(row), UTF_8));
                }
            }
        }
        return told;
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> row = Combinators.combine(
                        Arbitraries.of("", "1", "2", "3", "x1", "x2", "007", "a-rather-long-id-of-a-payment-1"),
                        mostly(
                                Arbitraries.of(
                                        "2024-05-01",
                                        "2024-05-02",
                                        "2024-05-02T10:00",
                                        "2024-05-02 10:00:01Z",
                                        "2024-05-02T10:00:01.5+03:00",
                                        "2024-05-02T10:00:01.123456789-01:30"),
                                "2024-02-30",
                                "2024-05-02T10",
                                "1899-12-31",
                                "2201-01-01",
                                "soon"),
                        accounts(),
                        accounts(),
                        mostly(
                                Arbitraries.of("1", "1.5", "2.50", "3.000", "0.01", ".5", "7.", "0099"),
                                "0",
                                "-1",
                                "+1",
                                "1,5",
                                "1e5",
                                "$1",
                                "1.234",
                                "10000000000000000",
                                "9999999999999999.999",
                                "x"))
                .as((id, time, payer, payee, amount) -> List.of(id, time, payer, payee, amount))
                .flatMap(ImporterPropertiesTest::written);
        Arbitrary<String> line = Arbitraries.frequencyOf(Tuple.of(20, row), Tuple.of(1, dirt()));
        Arbitrary<String> end = Arbitraries.of("\n", "\r\n", "\r", "\n\n");
        return Combinators.combine(line.list().ofMaxSize(30), end, Arbitraries.of(true, false))
                .as((lines, lineEnd, last) -> HEADER + lineEnd + String.join(lineEnd, lines) + (last ? lineEnd : ""));
    }

    private static Arbitrary<String> written(List<String> fields) {
        return Arbitraries.of(0, 0, 0, 1, 2, 3).list().ofSize(fields.size()).map(ways -> {
            List<String> written = new ArrayList<>();
            for (int i = 0; i < fields.size(); i++) {
                String field = fields.get(i);
                boolean mustQuote = field.matches("(?s).*[,\"\n\r].*");
                String quoted = '"' + field.replace("\"", "\"\"") + '"';
                written.add(ways.get(i) == 1 || mustQuote ? quoted : ways.get(i) == 2 ? " " + field + " " : field);
            }
            return String.join(",", written);
        });
    }

    private static Arbitrary<String> accounts() {
        return mostly(
                Arbitraries.of(
                        "A",
                        "B",
                        "C",
                        "\u0623\u062d\u0645\u062f",
                        "GB33BUKB20201555555555",
                        "GB33BUKB20201555555556",
                        "sixteen-bytes-00",
                        "eight-00",
                        "O'Neil \"Bank\", Ltd"),
                "",
                "two\nlines",
                "nul\0");
    }

    private static Arbitrary<String> dirt() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("\",\n\r \0ab1").ofMaxLength(12),
                Arbitraries.of(
                        "1,2024-05-01,A,B", "1,2024-05-01,A,B,5,6", ",,,,", "\"", "\"\"", "\"a\"b,", " ", "1,\"x"));
    }

    private static Arbitrary<String> mostly(Arbitrary<String> good, String... bad) {
        return Arbitraries.frequencyOf(Tuple.of(15, good), Tuple.of(1, Arbitraries.of(bad)));
    }
}
