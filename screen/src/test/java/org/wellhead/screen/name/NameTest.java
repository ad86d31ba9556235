package org.wellhead.screen.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.screen.Schema;

/** How names are read: each word with what it does, {@code name} left out. */
class NameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PERSON       | Vladimir Putin                   | vladimir putin",
                "PERSON       | PUTIN, Vladimir                  | vladimir putin",
                "PERSON       | Dr. Adib Sha’ban al-Ani          | dr:title adib shaban al:particle ani",
                "PERSON       | Haji Abd ar-Rahman               | haji:title abd:common ar:particle rahman",
                "PERSON       | AN Tong-ch'un                    | an tong chun",
                "PERSON       | J. R. Smith, Jr.                 | j:initial r:initial smith jr:suffix",
                "PERSON       | السيد محمد القدولي               | ال:particle سيد:title محمد ال:particle قدولي",
                "PERSON       | Usama bin Ladin                  | usama bin:particle ladin",
                "PERSON       | ז'אן דראוון                      | ז'אן דראוון",
                "PERSON       | Sheikh                           | sheikh",
                "PERSON       | Uѕаmа Вin Lаdеn                  | usama bin:particle laden",
                "PERSON       | Путин Putin                      | путин putin",
                "PERSON       | Ig0r Sech1n                      | ig0r sech1n",
                "ORGANISATION | A.B.C. Company                   | abc company:legal",
                "ORGANISATION | L.X.C Aviation                   | lxc aviation:generic",
                "ORGANISATION | Acme S.A.R.L.                    | acme sarl:legal",
                "ORGANISATION | ООО \"БАЙ\"                      | ооо:legal баи",
                "ORGANISATION | Tactical Joynt Stock Company     | tactical jointstockcompany:legal",
                "ORGANISATION | Brigade Forty-Four               | brigade:generic 44:number",
                "ORGANISATION | 1st Money Exchange               | 1st money exchange",
                "ORGANISATION | Front for the Liberation of X    | front for:particle the:particle liberation of:particle x:initial",
            })
    void readsWordsAndTheirRoles(Schema schema, String text, String words) {
        assertThat(said(Name.read(text, schema))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Islamic State in the Greater Sahara (ISGS)    | islamic:generic state:generic in:particle the:particle greater sahara",
                "Bowne Global (Spain)                          | bowne global spain",
                "نصار (Ansar al Charia)                        | نصار / ansar:generic al:particle charia",
            })
    void bracketsHoldAnAcronymOrAnotherScript(String text, String readings) {
        List<Name> names = Name.readings(text, Schema.ORGANISATION);

        assertThat(names.stream().map(NameTest::said).collect(Collectors.joining(" / ")))
                .isEqualTo(readings);
    }

    @Property(tries = 500)
    void anyTextIsReadAndKeepsItsLimits(@ForAll String text, @ForAll Schema schema) {
        for (Name name : Name.readings(text, schema)) {
            assertThat(name.words()).hasSizeLessThanOrEqualTo(24);
            assertThat(name.words())
                    .allSatisfy(word -> assertThat(word.letters()).isNotEmpty());
        }
    }

    private static String said(Name name) {
        return name.words().stream()
                .map(word -> word.letters()
                        + (word.role() == Role.NAME
                                ? ""
                                : ":" + word.role().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }
}
