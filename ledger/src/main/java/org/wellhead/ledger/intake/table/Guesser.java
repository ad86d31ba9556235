package org.wellhead.ledger.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.Rule;

/** Proposes a {@link Profile} from the first rows of a file; a person reads it before anything is taken. */
public final class Guesser {
    private static final int ROWS_SHOWN = 5;
    private static final int HEAD_BYTES = 1 << 18;
    private static final List<String> DATES = List.of(
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "dd-MM-yyyy",
            "MM-dd-yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "d MMM yyyy",
            "MMM d, yyyy",
            "dd-MMM-yyyy",
            "dd.MM.yy",
            "dd/MM/yy",
            "MM/dd/yy");
    private static final List<String> TIMES_OF_DAY = List.of("", " HH:mm", " HH:mm:ss", "[ HH:mm[:ss]]");

    private final Path file;
    private final TableForm form;
    private final StringBuilder toml = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private final Map<String, String> mapped = new LinkedHashMap<>();
    private List<Map<String, Cell>> rows = List.of();

    private Guesser(Path file, TableForm form) {
        this.file = file;
        this.form = form;
    }

    /**
     * Looks at up to 1,000 rows of a table in any form; a file in no other form is taken for CSV.
     *
     * @throws IOException if the disk cannot be read
     */
    public static Guess guess(Path file) throws IOException {
        return new Guesser(file, TableForm.recognise(file).orElse(TableForm.CSV)).guess();
    }

    private Guess guess() throws IOException {
        line("name", quoted(String.valueOf(file.getFileName())), "the file that this was made from");
        Sample sample = sample();
        rows = sample.rows();
        columns(List.copyOf(sample.names));
        values();
        return new Guess(toml.toString(), firstRows(), open);
    }

    private Sample sample() throws IOException {
        Sample sample = new Sample();
        switch (form) {
            case CSV -> {
                toml.append("\n[file]\n");
                Charset encoding = encoding();
                char separator = separator(encoding);
                line("separator", quoted(String.valueOf(separator)), "the sign that most lines have equally often");
                Profile.FileForm found =
                        new Profile.FileForm(Optional.of(separator), encoding, OptionalInt.empty(), "");
                new CsvSource(found, sample).read(file);
            }
            case JSON_LINES -> new JsonSource(sample).read(file);
            case PARQUET -> new ParquetSource(sample, sample.names::addAll).read(file);
            case XLSX -> new XlsxSource(sample).read(file);
            case ODS -> new OdsSource(sample).read(file);
        }
        return sample;
    }

    private byte[] head() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        }
    }

    private Charset encoding() throws IOException {
        byte[] head = head();
        Charset found;
        String why;
        if (head.length > 1 && ((head[0] == -1 && head[1] == -2) || (head[0] == -2 && head[1] == -1))) {
            found = StandardCharsets.UTF_16;
            why = "the file starts with the mark of UTF-16";
        } else if (isUtf8(head)) {
            found = UTF_8;
            why = "the first bytes are UTF-8";
        } else {
            int high = 0;
            int letters = 0;
            for (byte b : head) {
                high += (b & 0xFF) >= 0xC0 ? 1 : 0;
                letters += Character.isLetter(b) ? 1 : 0;
            }
            boolean cyrillic = high > letters / 2;
            found = Charset.forName(cyrillic ? "windows-1251" : "windows-1252");
            why = "not UTF-8, and " + (cyrillic ? "most" : "few")
                    + " letters are beyond ASCII: look whether names are right";
            open.add("The encoding is a guess: " + found.name() + ".");
        }
        line("encoding", quoted(found.name()), why);
        return found;
    }

    private static boolean isUtf8(byte[] head) {
        // The last character may be cut in two.
        CharBuffer text = CharBuffer.allocate(head.length);
        return !UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), text, false)
                .isError();
    }

    private char separator(Charset encoding) throws IOException {
        Map<Character, Integer> votes = new LinkedHashMap<>();
        new String(head(), encoding)
                .lines()
                .limit(Sample.ROWS_MAX)
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    char sign = CsvSource.mostFrequent(line);
                    if (line.indexOf(sign) >= 0) {
                        votes.merge(sign, 1, Integer::sum);
                    }
                });
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(',');
    }

    private void columns(List<String> names) {
        boolean twoSided = Known.naming(Known.PAYER).stream()
                        .anyMatch(w -> ColumnNames.find(w, names).isPresent())
                && Known.naming(Known.PAYEE).stream()
                        .anyMatch(w -> ColumnNames.find(w, names).isPresent());
        toml.append("\n[columns]\n");
        List<String> free = new ArrayList<>(names);
        Set<String> words = new LinkedHashSet<>(Known.words(!twoSided));
        if (ColumnNames.find("amount", names).isPresent() || twoSided) {
            words.removeAll(List.of("debit", "credit"));
        }
        for (String word : words) {
            Optional<String> column = ColumnNames.find(word, free);
            if (column.isPresent()) {
                map(word, column.get(), "its name", free);
            }
        }
        byContent("time", this::looksLikeTime, "its cells are dates", free);
        if (!mapped.containsKey("debit") && !mapped.containsKey("credit")) {
            byContent("amount", this::looksLikeAmount, "its cells are numbers with decimals", free);
        }
        byContent(
                "currency",
                t -> t.matches("[A-Z]{3}") && Money.of(t).isPresent(),
                "its cells are currency codes",
                free);
        for (String side : twoSided ? List.of(Known.PAYER, Known.PAYEE) : List.of(Known.COUNTERPARTY)) {
            if (Known.naming(side).stream().noneMatch(mapped::containsKey)) {
                byContent(side, Iban::isValid, "its cells are IBANs", free);
            }
        }
        for (String word : List.of("time", "amount")) {
            boolean split = word.equals("amount") && (mapped.containsKey("debit") || mapped.containsKey("credit"));
            if (!mapped.containsKey(word) && !split) {
                toml.append("# ").append(word).append(" = \"?\"  # no column looks like it\n");
                open.add("No column looks like " + word + ".");
            }
        }
        if (!free.isEmpty()) {
            toml.append("# not used: ")
                    .append(String.join(", ", free.stream().map(Guesser::quoted).toList()))
                    .append('\n');
        }
        if (!twoSided) {
            toml.append("\n[statement]\n# account = \"?\"  # only one side is in the file: whose statement is it?\n");
            open.add("Only one side of the payments is in the file: say whose account it is in [statement].");
        }
    }

    private interface Look {
        boolean at(String text);
    }

    private void byContent(String word, Look look, String why, List<String> free) {
        if (mapped.containsKey(word)) {
            return;
        }
        for (String column : free) {
            List<String> texts = texts(column);
            if (!texts.isEmpty() && texts.stream().filter(look::at).count() * 10 >= texts.size() * 9L) {
                map(word, column, why, free);
                return;
            }
        }
    }

    private void map(String word, String column, String why, List<String> free) {
        mapped.put(word, column);
        free.remove(column);
        line(word, quoted(column), why);
    }

    private List<String> texts(String column) {
        return rows.stream()
                .map(row -> row.getOrDefault(column, Cell.EMPTY))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.text().strip())
                .toList();
    }

    private boolean looksLikeTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\d([T ].*)?")
                || fitting(List.of(text)).size() > 0;
    }

    private boolean looksLikeAmount(String text) {
        return text.matches("[-+(]?\\d[\\d., ]*[.,]\\d+\\)?");
    }

    private void values() {
        toml.append("\n[form]\n");
        dates();
        amounts();
        if (!mapped.containsKey("currency")) {
            toml.append("\n[constant]\n# currency = \"EUR\"  # no column looks like a currency: which is it?\n");
            open.add("No column looks like a currency: say it in [constant] if it is known.");
        }
    }

    private void dates() {
        String column = mapped.get("time");
        if (column == null
                || rows.stream()
                        .anyMatch(row -> row.getOrDefault(column, Cell.EMPTY).isTime())) {
            return;
        }
        List<String> texts = texts(column);
        if (texts.isEmpty() || texts.stream().allMatch(t -> t.matches("\\d{4}-\\d\\d-\\d\\d([T ].*)?"))) {
            return;
        }
        List<String> fitting = fitting(texts);
        boolean dayFirst =
                fitting.stream().anyMatch(p -> p.toLowerCase(Locale.ROOT).startsWith("d"));
        boolean monthFirst = fitting.stream().anyMatch(p -> p.startsWith("M") && !p.startsWith("MMM"));
        if (fitting.isEmpty()) {
            toml.append("# date = \"?\"  # e.g. ")
                    .append(quoted(texts.getFirst()))
                    .append(": no one form fits all rows\n");
            open.add("No one form of dates fits all rows, e.g. '" + texts.getFirst()
                    + "'; a list of several is possible.");
        } else if (dayFirst && monthFirst) {
            fitting.stream().filter(p -> p.startsWith("d")).findFirst().ifPresent(p -> choice(p, "day first"));
            fitting.stream().filter(p -> p.startsWith("M")).findFirst().ifPresent(p -> choice(p, "month first"));
            open.add("Dates such as '" + texts.getFirst()
                    + "' can be read day first and month first: choose the line date.");
        } else {
            line("date", quoted(fitting.getFirst()), "fits all " + texts.size() + " rows looked at");
        }
    }

    private void choice(String pattern, String why) {
        toml.append("# date = ")
                .append(quoted(pattern))
                .append("  # ")
                .append(why)
                .append('\n');
    }

    private static List<String> fitting(List<String> texts) {
        List<String> fitting = new ArrayList<>();
        for (String date : DATES) {
            for (String time : TIMES_OF_DAY) {
                java.time.format.DateTimeFormatter formatter = TimeText.formatter(date + time);
                if (texts.stream().allMatch(text -> fits(formatter, text))) {
                    fitting.add(date + time);
                }
            }
        }
        return fitting;
    }

    private static boolean fits(java.time.format.DateTimeFormatter formatter, String text) {
        try {
            var _ = formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return true;
        } catch (DateTimeException no) {
            return false;
        }
    }

    private void amounts() {
        List<String> texts = new ArrayList<>();
        for (String word : List.of("amount", "debit", "credit")) {
            String column = mapped.get(word);
            if (column != null) {
                rows.stream()
                        .map(row -> row.getOrDefault(column, Cell.EMPTY))
                        .filter(cell -> cell.type() == Cell.Type.TEXT && !cell.isEmpty())
                        .forEach(cell -> texts.add(cell.text().strip()));
            }
        }
        List<String> bare = texts.stream()
                .map(t -> t.replaceAll("[^\\d.,' \u00a0\u202f]", "").strip())
                .toList();
        if (texts.stream().anyMatch(t -> t.matches("[-+]?[\\d.,]+[eE][-+]?\\d+"))) {
            line("exponent", "true", "some amounts are written like 1.5E6");
            line("round", "\"half-even\"", "numbers so written may have more decimals than the currency");
            return;
        }
        boolean comma = bare.stream().anyMatch(t -> t.matches(".*,\\d{1,2}") || t.matches(".*\\..*,.*"));
        boolean point = bare.stream().anyMatch(t -> t.matches(".*\\.\\d{1,2}") || t.matches(".*,.*\\..*"));
        if (comma && point) {
            open.add("Some amounts have decimals behind a comma and some behind a point: mend the file first.");
            toml.append("# decimal = \",\"  # or \".\": both are there\n");
            return;
        }
        if (!comma && !point && bare.stream().anyMatch(t -> t.matches(".*[.,]\\d{3}"))) {
            open.add("An amount such as '" + texts.getFirst() + "' may have a decimal mark or grouped digits: which?");
            toml.append("# decimal = \",\"  # or \".\": nothing in the file decides\n");
            return;
        }
        if (comma) {
            line("decimal", "\",\"", "one or two digits stand behind a comma");
        }
        for (char mark : new char[] {'.', ',', '\'', ' '}) {
            boolean decimal = mark == (comma ? ',' : '.');
            String sign = mark == ' ' ? "[ \u00a0\u202f]" : "[" + mark + "]";
            if (!decimal && bare.stream().anyMatch(t -> t.matches("\\d{1,3}(" + sign + "\\d{3})+([.,]\\d*)?"))) {
                line("grouping", quoted(String.valueOf(mark)), "it stands between groups of three digits");
                return;
            }
        }
    }

    private void line(String key, String value, String why) {
        toml.append(key).append(" = ").append(value).append("  # ").append(why).append('\n');
    }

    private static String quoted(String text) {
        String plain = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
        return "\"" + plain.replaceAll("\\p{Cc}|\\p{Cs}", " ") + "\"";
    }

    /**
     * What the first rows of a table become by a profile.
     *
     * @param payments at most five
     * @param refused how many rows were refused on the way
     * @param why the first of them was, in words; {@code ""} if none was
     */
    public record Trial(List<PaymentRecord> payments, int refused, String why) {
        public Trial {
            payments = List.copyOf(payments);
        }
    }

    /**
     * Looks at up to 1,000 rows of a table, as {@link #guess} does, by a profile that somebody made of the proposed one.
     *
     * @throws IOException if the disk cannot be read
     */
    public static Trial trial(Path file, Profile profile) throws IOException {
        return trial(file, TableForm.recognise(file).orElse(TableForm.CSV), profile);
    }

    private static Trial trial(Path file, TableForm form, Profile profile) throws IOException {
        First first = new First();
        try {
            new TableReader(form, Optional.of(profile)).read(file, "sample", first);
        } catch (Enough enough) {
            return first.trial();
        }
        return first.trial();
    }

    private List<PaymentRecord> firstRows() throws IOException {
        try {
            return trial(file, form, Profile.parse(toml.toString())).payments();
        } catch (ProfileException incomplete) {
            if (open.isEmpty()) {
                open.add("The profile is not complete: " + incomplete.getMessage() + ".");
            }
            return List.of();
        }
    }

    /** Thrown to leave a reader early: nothing is wrong. */
    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    private static final class First implements RecordSink {
        private final List<PaymentRecord> payments = new ArrayList<>();
        private int seen;
        private int refused;
        private String why = "";

        Trial trial() {
            return new Trial(payments, refused, why);
        }

        @Override
        public void take(PaymentRecord payment) {
            payments.add(payment);
            count(payments.size() >= ROWS_SHOWN);
        }

        @Override
        public void know(End account) {
            // Tables tell of payments only.
        }

        @Override
        public void refuse(long line, int column, Rule rule, String text, String detail) {
            if (refused++ == 0) {
                why = "line " + line + ": " + rule.meaning() + (detail.isEmpty() ? "" : " (" + detail + ")");
            }
            count(false);
        }

        @Override
        public void notice(String sentence) {
            // Told by the import.
        }

        private void count(boolean enough) {
            if (enough || ++seen >= Sample.ROWS_MAX) {
                throw new Enough();
            }
        }
    }
}
