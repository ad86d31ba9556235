package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer to small questions reads like a sentence that somebody wrote. */
class WordingTest {
    @TempDir
    Path folder;

    @Test
    void oneSourceInOneCountry() throws IOException {
        assertThat(answer("1,2014-01-01,a,b,5,FR\n1,2014-01-01,a,b,5,FR\n", "b,north\n"))
                .startsWith("Money from 1 country, a member of the G20, reached north: 5.00 USD from 1 source,")
                .contains(
                        "The one source, in the one country, put in money under each of them, the same amount each time.")
                .contains(" + 1 duplicate.");
    }

    @Test
    void sourcesWithoutACountry() throws IOException {
        assertThat(answer("1,2014-01-01,a,b,5,\n2,2014-01-02,c,b,5,\n", "b,north\n"))
                .contains("All 2 sources put in money under each of them, the same amount each time.");
    }

    @Test
    void countriesThatSitInTheG20ThroughAUnion() throws IOException {
        assertThat(answer("1,2014-01-01,a,b,5,SE\n", "b,north\n"))
                .contains("It sits in the G20 only through the European Union; it is not counted in it.");
        assertThat(answer("1,2014-01-01,a,b,5,SE\n2,2014-01-01,c,b,5,FR\n", "b,north\n"))
                .contains("The other one sits in the G20 only through the European Union; it is not counted in it.");
        assertThat(answer("1,2014-01-01,a,b,5,KE\n2,2014-01-01,c,b,5,NO\n", "b,north\n"))
                .contains("Of these 2, 1 sits in the G20 only through the African Union; it is not counted in it.");
        assertThat(answer("1,2014-01-01,a,b,5,KE\n2,2014-01-01,c,b,5,SE\n", "b,north\n"))
                .contains("Of these 2, 1 sits in the G20 only through the European Union and 1 only through the African"
                        + " Union; they are not counted in it.");
    }

    @Test
    void whatOnlySomePoliciesSay() throws IOException {
        String mixed = "1,2014-01-01,a,m,5,FR\n2,2014-01-02,c,m,5,US\n3,2014-01-03,m,b,5,\n";
        assertThat(answer(mixed, "b,north\n"))
                .contains("None of the 2 sources put in money under each of them.")
                .doesNotContain("low to high");
    }

    @Test
    void designatedAccountsThatNobodyPaid() throws IOException {
        String payments = "1,2014-01-01,a,b,5,FR\n";
        assertThat(answer(payments, "x,north\ny,south\n"))
                .startsWith("None of the 2 designated accounts is in these payments.");
        assertThat(answer(payments, "x,north\n")).startsWith("The designated account is not in these payments.");
        assertThat(answer(payments, "a,north\nx,north\n")).startsWith("No money from others reached");
    }

    /** The answer, its lines joined. */
    private String answer(String payments, String designated) throws IOException {
        Files.writeString(folder.resolve("p.csv"), "id,time,payer,payee,amount,payer_country\n" + payments);
        Files.writeString(folder.resolve("d.csv"), "account,unit\n" + designated);
        Typed typed = Typed.run(folder, "trace p.csv --designated d.csv --base USD");
        assertThat(typed.exitCode()).isZero();
        return typed.out().replace('\n', ' ');
    }
}
