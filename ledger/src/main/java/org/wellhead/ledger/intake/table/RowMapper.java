package org.wellhead.ledger.intake.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Money;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Iban;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.NullWords;
import org.wellhead.ledger.intake.PaymentRecord;
import org.wellhead.ledger.intake.RecordSink;
import org.wellhead.ledger.intake.References;
import org.wellhead.ledger.intake.Rule;
import org.wellhead.ledger.intake.Standing;

/** Turns the named cells of a row into a payment by a profile; all rules and mends of tables are here. */
final class RowMapper {
    private static final Pattern IDENTIFIER = Pattern.compile("([A-Z][A-Z0-9-]*):(.+)");
    private static final int WORDS_NAMED = 10;

    private final Profile profile;
    private final TableForm form;
    private final String place;
    private final RecordSink sink;
    private final TimeText times;
    private final AmountText amounts;
    private final Map<String, List<String>> keys = new LinkedHashMap<>();
    private final Set<String> unknownKinds = new TreeSet<>();
    private String sheet = "";
    private boolean stopped;

    RowMapper(Profile profile, TableForm form, String place, RecordSink sink) {
        this.profile = profile;
        this.form = form;
        this.place = place;
        this.sink = sink;
        times = new TimeText(profile.form());
        amounts = new AmountText(profile.form(), profile.statement().isPresent());
        profile.columns()
                .forEach((word, names) ->
                        keys.put(word, names.stream().map(Known::key).toList()));
    }

    /** Whether nothing more is to be read, as the file was refused as a whole. */
    boolean isStopped() {
        return stopped;
    }

    /** Rows that follow are of this sheet of several; {@code ""} where there are none. */
    void sheet(String name) {
        sheet = name;
    }

    /** Maps one row, cells by key of their column's name, and tells the sink. */
    void map(long line, Map<String, Cell> cells, String text) {
        try {
            for (Cell cell : cells.values()) {
                if (cell.text().length() > Limits.FIELD_CHARS) {
                    throw new Unfit(
                            Rule.RECORD_TOO_LARGE,
                            cell.column(),
                            "a field of " + cell.text().length() + " characters");
                }
            }
            sink.take(new Row(line, cells).payment());
        } catch (Unfit unfit) {
            stopped = unfit.rule.isOfWholeFile();
            String where = sheet.isEmpty() ? "" : "sheet " + sheet + (unfit.detail.isEmpty() ? "" : ": ");
            sink.refuse(line, unfit.column, unfit.rule, text.isEmpty() ? joined(cells) : text, where + unfit.detail);
        }
    }

    /** Tells what a person should know of the whole file. */
    void end() {
        if (times.finerThanMicros() > 0) {
            sink.notice(times.finerThanMicros() + " times were finer than a microsecond and were cut off there.");
        }
        if (!unknownKinds.isEmpty()) {
            sink.notice("Kinds that are not known count as unknown: " + String.join(", ", unknownKinds) + ".");
        }
    }

    private static String joined(Map<String, Cell> cells) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells.values()) {
            if (text.length() > Limits.RECORD_BYTES) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\t").append(cell.text());
        }
        return text.toString();
    }

    /** One row while it is mapped. */
    private final class Row {
        private final long line;
        private final Map<String, Cell> cells;
        private final List<Mend> mends = new ArrayList<>();
        private final Map<String, String> details = new LinkedHashMap<>();

        Row(long line, Map<String, Cell> cells) {
            this.line = line;
            this.cells = cells;
        }

        PaymentRecord payment() throws Unfit {
            String currency = text("currency").toUpperCase(Locale.ROOT);
            long time = time();
            BigDecimal amount = amount(currency);
            String payerSide = Known.PAYER;
            String payeeSide = Known.PAYEE;
            Optional<Profile.Statement> statement = profile.statement();
            End payer;
            End payee;
            if (statement.isPresent()) {
                End owner = owner(statement.get());
                End other = other();
                payer = amount.signum() < 0 ? owner : other;
                payee = amount.signum() < 0 ? other : owner;
            } else {
                payer = end(payerSide, true);
                payee = end(payeeSide, true);
                if (amount.signum() < 0) {
                    throw new Unfit(Rule.AMOUNT_NEGATIVE, column("amount"), "'" + amount.toPlainString() + "'");
                }
            }
            keep();
            return new PaymentRecord(
                    line,
                    1,
                    profile.aggregate().isPresent() ? "aggregate" : form.word(),
                    statement.isPresent() ? Standing.STATEMENT : Standing.ROW,
                    text("id"),
                    time,
                    Optional.of(payer),
                    Optional.of(payee),
                    rounded(amount.abs(), currency),
                    currency,
                    text("purpose"),
                    new References(text("uetr").toLowerCase(Locale.ROOT), text("end_to_end_id"), "", "", ""),
                    Optional.empty(),
                    details,
                    mends);
        }

        private long time() throws Unfit {
            if (profile.aggregate().isEmpty()) {
                Cell cell = cell("time");
                if (cell.isEmpty()) {
                    throw new Unfit(Rule.ELEMENT_MISSING, cell.column(), "time");
                }
                return times.read("time", cell, mends);
            }
            Profile.Aggregate aggregate = profile.aggregate().get();
            Cell end = clean("end", raw(Known.key(aggregate.end())));
            if (end.isEmpty()) {
                throw new Unfit(Rule.ELEMENT_MISSING, end.column(), aggregate.end());
            }
            long time = times.read("end", end, mends);
            Cell begin = clean("begin", raw(Known.key(aggregate.begin())));
            if (!begin.isEmpty() && times.read("begin", begin, mends) > time) {
                throw new Unfit(
                        Rule.ELEMENT_UNREADABLE,
                        begin.column(),
                        "begin " + begin.text() + " is after end " + end.text());
            }
            detail("begin", begin.text());
            detail("end", end.text());
            detail(
                    "transactions",
                    clean("transactions", raw(Known.key(aggregate.count()))).text());
            return time;
        }

        /** Below zero where a statement says that the money left. */
        private BigDecimal amount(String currency) throws Unfit {
            boolean split = !keys.containsKey("amount");
            Cell cell = split ? cell("debit") : cell("amount");
            BigDecimal amount;
            if (split) {
                amount = ofTwo(cell, cell("credit"), currency);
            } else {
                if (cell.isEmpty()) {
                    throw new Unfit(Rule.ELEMENT_MISSING, cell.column(), "amount");
                }
                amount = marked(cell, amounts.read("amount", cell, currency, mends));
            }
            if (amount.signum() == 0) {
                throw new Unfit(Rule.AMOUNT_ZERO, cell.column(), "");
            }
            if (amount.signum() < 0 && profile.statement().isPresent()) {
                mends.add(new Mend(
                        "amount",
                        Mend.Kind.DEBIT_SIGN,
                        amount.toPlainString(),
                        amount.negate().toPlainString()));
            }
            return amount;
        }

        private BigDecimal ofTwo(Cell debit, Cell credit, String currency) throws Unfit {
            BigDecimal out = debit.isEmpty() ? BigDecimal.ZERO : amounts.read("debit", debit, currency, mends);
            BigDecimal in = credit.isEmpty() ? BigDecimal.ZERO : amounts.read("credit", credit, currency, mends);
            if (debit.isEmpty() && credit.isEmpty()) {
                throw new Unfit(Rule.ELEMENT_MISSING, debit.column(), "debit or credit");
            }
            if (out.signum() != 0 && in.signum() != 0) {
                throw new Unfit(Rule.ELEMENT_UNREADABLE, debit.column(), "debit and credit both hold an amount");
            }
            if (in.signum() < 0) {
                throw new Unfit(Rule.AMOUNT_NEGATIVE, credit.column(), "credit");
            }
            return in.signum() == 0 ? out.abs().negate() : in;
        }

        private BigDecimal marked(Cell cell, BigDecimal amount) throws Unfit {
            Profile.Debit debit = profile.form().debit();
            if (debit.column().isEmpty()) {
                return amount;
            }
            if (amount.signum() < 0) {
                throw new Unfit(Rule.AMOUNT_NEGATIVE, cell.column(), "a mark and a sign: which way did it go?");
            }
            Cell mark = raw(Known.key(debit.column()));
            String text = mark.text().strip();
            if (text.equalsIgnoreCase(debit.debit())) {
                return amount.negate();
            }
            if (text.equalsIgnoreCase(debit.credit())) {
                return amount;
            }
            throw new Unfit(Rule.ELEMENT_UNREADABLE, mark.column(), debit.column() + " '" + text + "'");
        }

        private BigDecimal rounded(BigDecimal amount, String currency) {
            Optional<Money> money = Money.of(currency.isEmpty() ? Money.NONE.currency() : currency);
            if (!profile.form().round() || money.isEmpty()) {
                return amount;
            }
            int digits = money.get().digits();
            if (amount.stripTrailingZeros().scale() <= digits) {
                return amount;
            }
            BigDecimal rounded = amount.setScale(digits, RoundingMode.HALF_EVEN);
            mends.add(new Mend("amount", Mend.Kind.ROUNDED, amount.toPlainString(), rounded.toPlainString()));
            return rounded;
        }

        private End owner(Profile.Statement statement) throws Unfit {
            String account = statement.account();
            Cell cell = Cell.EMPTY;
            if (!statement.accountColumn().isEmpty()) {
                cell = clean("account", raw(Known.key(statement.accountColumn())));
                account = cell.text();
            }
            if (account.isBlank()) {
                throw new Unfit(Rule.ACCOUNT_EMPTY, cell.column(), "the statement's account");
            }
            return new End.Builder()
                    .account(iban("account", account))
                    .name(statement.name())
                    .country(statement.country())
                    .kind(statement.kind())
                    .bic(statement.bic())
                    .build(where());
        }

        /** A bank's own fees and interest name nobody; the place in the file stands for the other side. */
        private End other() throws Unfit {
            return end(Known.COUNTERPARTY, false);
        }

        private End end(String side, boolean needed) throws Unfit {
            End.Builder end = new End.Builder()
                    .account(iban(side, text(side)))
                    .name(name(side + "_name"))
                    .kind(kind(side + "_kind"))
                    .bic(text(side + "_bic").replaceAll("\\s", ""))
                    .birthDate(birthDate(side + "_birth_date"))
                    .address(text(side + "_address").lines().toList());
            String country = text(side + "_country");
            if (!country.isEmpty() && Country.parse(country).isEmpty()) {
                throw new Unfit(Rule.COUNTRY_UNKNOWN, column(side + "_country"), side + "_country '" + country + "'");
            }
            end.country(country);
            Matcher identifier = IDENTIFIER.matcher(text(side + "_identifier"));
            if (identifier.matches()) {
                end.identifier(identifier.group(1), identifier.group(2));
            } else {
                end.identifier("ID", text(side + "_identifier"));
            }
            if (needed && end.isEmpty()) {
                throw new Unfit(Rule.ACCOUNT_EMPTY, column(side), side);
            }
            return end.build(where());
        }

        private String iban(String field, String text) {
            if (Iban.isValid(text) && !Iban.compact(text).equals(text.toUpperCase(Locale.ROOT))) {
                mends.add(new Mend(field, Mend.Kind.IBAN_SPACES, text, Iban.compact(text)));
            }
            return text;
        }

        private String name(String word) {
            String name = text(word);
            String end = profile.form().nameEnds().get(word);
            int at = end == null ? -1 : name.indexOf(end);
            if (end == null || at < 0) {
                return name;
            }
            String first = name.substring(0, at).strip();
            mends.add(new Mend(word, Mend.Kind.GLUED_NAME, name, first));
            detail(
                    word + " after '" + end + "'",
                    name.substring(at + end.length()).strip());
            return first;
        }

        private PartyKind kind(String word) {
            String text = text(word);
            Optional<PartyKind> kind = PartyKind.parse(text);
            if (kind.isEmpty()) {
                detail(word, text);
                if (unknownKinds.size() < WORDS_NAMED) {
                    unknownKinds.add(text);
                }
            }
            return kind.orElse(PartyKind.UNKNOWN);
        }

        private String birthDate(String word) throws Unfit {
            Cell cell = cell(word);
            if (cell.isEmpty()) {
                return "";
            }
            long micros = times.read(word, cell, mends);
            return java.time.LocalDate.ofEpochDay(Math.floorDiv(micros, 86_400_000_000L))
                    .toString();
        }

        private void keep() {
            profile.keep()
                    .forEach((name, column) ->
                            detail(name, raw(Known.key(column)).text()));
            if (!sheet.isEmpty()) {
                detail("sheet", sheet);
            }
        }

        private void detail(String name, String text) {
            if (!text.isBlank()) {
                details.put(name, text.strip());
            }
        }

        private String where() {
            return place + (sheet.isEmpty() ? "" : "!" + sheet) + ":" + line;
        }

        private int column(String word) {
            List<String> names = keys.getOrDefault(word, List.of());
            return names.isEmpty() ? 1 : raw(names.getFirst()).column();
        }

        private String text(String word) {
            return cell(word).text().strip();
        }

        /** What the row says of one of the ledger's words: a constant, a cell, or the texts of several joined. */
        private Cell cell(String word) {
            String constant = profile.constants().get(word);
            if (constant != null) {
                return Cell.text(constant, 1);
            }
            List<String> names = keys.getOrDefault(word, List.of());
            if (names.isEmpty()) {
                return Cell.EMPTY;
            }
            Cell first = clean(word, raw(names.getFirst()));
            if (names.size() == 1) {
                return first;
            }
            StringBuilder joined = new StringBuilder(first.text());
            for (String name : names.subList(1, names.size())) {
                String more = clean(word, raw(name)).text();
                joined.append(joined.isEmpty() || more.isEmpty() ? "" : " ").append(more);
            }
            return Cell.text(joined.toString(), first.column());
        }

        private Cell raw(String key) {
            return cells.getOrDefault(key, Cell.EMPTY);
        }

        /** Words that mean "nothing there" become nothing, and the mend says so. */
        private Cell clean(String word, Cell cell) {
            String text = cell.text().strip();
            String lower = text.toLowerCase(Locale.ROOT);
            if (NullWords.isOne(text)
                    || (!text.isEmpty() && profile.form().nullWords().contains(lower))) {
                mends.add(new Mend(word, Mend.Kind.NULL_WORD, text, ""));
                return new Cell("", cell.type(), cell.column());
            }
            return text.equals(cell.text()) ? cell : new Cell(text, cell.type(), cell.column());
        }
    }
}
