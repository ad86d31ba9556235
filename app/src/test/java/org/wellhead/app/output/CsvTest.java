package org.wellhead.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Money;

class CsvTest {
    @Test
    void textsAreQuotedAndFormulasDisarmedButNumbersAreNot() throws IOException {
        StringWriter written = new StringWriter();
        new Csv(written)
                .text("a,b")
                .text("say \"yes\"")
                .text("=1+1")
                .text("+49 30 1234")
                .text(" padded ")
                .plain(-5)
                .end()
                .flush();

        assertThat(written).hasToString("\"a,b\",\"say \"\"yes\"\"\",'=1+1,'+49 30 1234,\" padded \",-5\n");
    }

    @Property
    void amountsAreWrittenAsMoneyFormatsThem(@ForAll long minor, @ForAll @IntRange(min = 0, max = 4) int digits)
            throws IOException {
        Money money = new Money("USD", digits);
        StringWriter written = new StringWriter();
        new Csv(written).amount(money, minor).amount(money, minor % 1000).end().flush();

        assertThat(written).hasToString(money.format(minor) + "," + money.format(minor % 1000) + "\n");
    }

    @Property
    void instantsAreWrittenAsTheJdkFormatsThem(
            @ForAll @LongRange(min = -4_000_000_000L, max = 200_000_000_000L) long seconds,
            @ForAll @IntRange(min = 0, max = 1) int micros)
            throws IOException {
        long time = seconds * 1_000_000 + micros;
        StringWriter written = new StringWriter();
        new Csv(written).instant(time).instant(time).end().flush();

        assertThat(written).hasToString(Shown.instant(time) + "," + Shown.instant(time) + "\n");
    }
}
