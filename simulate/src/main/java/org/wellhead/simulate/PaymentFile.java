package org.wellhead.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** payments.csv being written; in a dirty world by way of {@link Dirt}. */
final class PaymentFile implements AutoCloseable {
    private static final String HEADER = "id,time,payer,payee,amount,currency,purpose";
    private static final byte[] CURRENCY = ",USD,".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] COLON = {':'};
    private static final byte[] ZULU = {'Z'};

    private final Sheet sheet;
    private final Population population;
    private final @Nullable Dirt dirt;
    private final byte[][] countryCodes = new byte[Atlas.COUNTRIES][];
    private long dayOfDate = -1;
    private byte[] date = new byte[0];

    PaymentFile(Sheet sheet, Population population, @Nullable Dirt dirt) throws IOException {
        this.sheet = sheet;
        this.population = population;
        this.dirt = dirt;
        for (int country = 0; country < Atlas.COUNTRIES; country++) {
            countryCodes[country] = population.atlas().get(country).alpha2().getBytes(StandardCharsets.US_ASCII);
        }
        sheet.startRow();
        sheet.raw(dirt == null ? HEADER : HEADER + ",payer_name,payee_name").endRow();
    }

    void write(long id, long epochSecond, int payer, int payee, long amountMinor, String purpose) throws IOException {
        int rowStart = sheet.startRow();
        sheet.number(id).next();
        time(epochSecond);
        account(sheet.next(), payer);
        account(sheet.next(), payee);
        sheet.next().money(amountMinor).raw(CURRENCY);
        if (dirt == null) {
            sheet.ascii(purpose).endRow();
        } else {
            dirt.purposeAndNames(sheet, purpose, payer, payee);
            dirt.pass(sheet, sheet.takeBack(rowStart), id);
        }
    }

    private void account(Sheet to, int account) {
        to.raw(countryCodes[population.country(account)]).digits(population.idDigits(account), 8);
    }

    private void time(long epochSecond) {
        long day = Math.floorDiv(epochSecond, Calendar.DAY_SECONDS);
        if (day != dayOfDate) {
            dayOfDate = day;
            date = (LocalDate.ofEpochDay(day) + "T").getBytes(StandardCharsets.US_ASCII);
        }
        int second = (int) (epochSecond - day * Calendar.DAY_SECONDS);
        if (dirt != null && dirt.writesOffset()) {
            sheet.raw(Dirt.withOffset(epochSecond));
            return;
        }
        sheet.raw(date).digits(second / 3_600, 2);
        sheet.raw(COLON).digits(second / 60 % 60, 2).raw(COLON).digits(second % 60, 2);
        sheet.raw(ZULU);
    }

    @Override
    public void close() throws IOException {
        try (sheet) {
            if (dirt != null) {
                dirt.release(sheet);
            }
        }
    }
}
