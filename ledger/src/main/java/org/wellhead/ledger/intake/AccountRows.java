package org.wellhead.ledger.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Takes an accounts file into the {@link Book}, after the payments: the currency and the first day are then known. */
final class AccountRows {
    static final List<String> KNOWN = List.of("account", "name", "country", "kind", "opening_balance", "currency");
    private static final int ACCOUNT = 0;
    private static final int NAME = 1;
    private static final int COUNTRY = 2;
    private static final int KIND = 3;
    private static final int OPENING = 4;
    private static final int CURRENCY = 5;

    private final Book book;
    private final CsvFile file;
    private final long openedAtEpochMicros;
    private final ByteArena contents = new ByteArena();
    /** Per account 1 + the place of what an earlier row of this file said; 0 for nothing. */
    private long[] contentAt = new long[0];

    private AccountRows(Book book, CsvFile file) {
        this.book = book;
        this.file = file;
        this.openedAtEpochMicros = book.payments.earliestEpochMicros();
    }

    static Counts read(
            Path path, String name, Book book, RefusalSink refusals, List<String> notices, List<InputFile> inputs)
            throws IOException {
        try (CsvFile file = new CsvFile(path, name, KNOWN, 1, Map.of(), refusals)) {
            file.noteOthers(notices);
            AccountRows rows = new AccountRows(book, file);
            while (file.next()) {
                for (int row = 0; row < file.rows().count(); row++) {
                    if (!file.refuseIfFaulty(row)) {
                        rows.take(row);
                    }
                }
            }
            inputs.add(file.finish());
            return file.counts();
        }
    }

    private void take(int row) {
        String id = file.text(row, ACCOUNT);
        int country = book.parties.countryCode(file.text(row, COUNTRY));
        int kind = book.parties.kindCode(file.text(row, KIND));
        if (id.isEmpty()) {
            file.refuse(row, Rule.ACCOUNT_EMPTY, ACCOUNT, "");
        } else if (country < 0) {
            file.refuse(row, Rule.COUNTRY_UNKNOWN, COUNTRY, Fields.quoted(file.text(row, COUNTRY)));
        } else {
            take(row, id, country, kind);
        }
    }

    private void take(int row, String id, int country, int kind) {
        long opening = opening(row);
        if (Fault.is(opening)) {
            Rule rule = Fault.rule(opening);
            int column = rule == Rule.CURRENCY_UNKNOWN || rule == Rule.CURRENCY_MIXED ? CURRENCY : OPENING;
            file.refuse(row, rule, column, Fields.quoted(file.text(row, column)));
            return;
        }
        String name = file.text(row, NAME);
        byte[] content = (name + "\0" + country + "\0" + kind + "\0" + opening).getBytes(UTF_8);
        int known = book.accounts.find(id);
        if (known >= 0 && known < contentAt.length && contentAt[known] != 0) {
            if (contents.holds(contentAt[known] - 1, content, 0, content.length)) {
                file.duplicate();
            } else {
                file.refuse(row, Rule.ACCOUNT_TWICE, ACCOUNT, "");
            }
            return;
        }
        if (!book.fits(opening)) {
            file.refuse(row, Rule.SUM_TOO_LARGE, OPENING, "");
            return;
        }
        int account = book.accounts.add(id);
        if (account >= contentAt.length) {
            contentAt = Arrays.copyOf(contentAt, Math.max(account + 1, contentAt.length + (contentAt.length >> 1)));
        }
        contentAt[account] = contents.add(content, 0, content.length) + 1;
        say(row, account, name, country, kind);
        if (opening > 0) {
            book.parties.open(account, opening);
        }
        file.taken();
    }

    private void say(int row, int account, String name, int country, int kind) {
        if (book.parties.replace(account, name.getBytes(UTF_8), country, kind)) {
            book.parties.conflict(
                    () -> file.name() + ":" + file.rows().line(row) + ", account '" + book.accounts.get(account) + "'");
        }
    }

    /** The opening balance in the ledger's currency, 0 or more, or a {@link Fault}. */
    private long opening(int row) {
        String text = file.text(row, OPENING);
        if (text.isEmpty()) {
            return 0;
        }
        String word = file.text(row, CURRENCY);
        int currency = word.isEmpty() ? book.currencyCode(book.money()) : book.currencyCode(word);
        if (currency < 0) {
            return Fault.of(Rule.CURRENCY_UNKNOWN);
        }
        long minor = Fields.amount(text, book.currency(currency).digits());
        if (!Fault.is(minor)) {
            return book.inLedgerMoney(minor, currency, openedAtEpochMicros);
        }
        return switch (Fault.rule(minor)) {
            case AMOUNT_ZERO -> 0;
            case AMOUNT_NEGATIVE -> Fault.of(Rule.OPENING_NEGATIVE);
            default -> minor;
        };
    }
}
