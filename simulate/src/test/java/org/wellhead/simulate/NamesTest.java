package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Country;

class NamesTest {
    @Test
    void everyCountryOfTheTableIsKnownByItsCodesAndItsName() {
        assertThat(Atlas.table()).allSatisfy(entry -> {
            assertThat(Country.parse(entry.alpha2())).contains(entry.alpha2());
            assertThat(Country.parse(entry.alpha3())).contains(entry.alpha2());
            assertThat(Country.parse(entry.english())).contains(entry.alpha2());
        });
        assertThat(Atlas.table()).extracting(Atlas.Entry::alpha2).doesNotHaveDuplicates();
    }

    @Test
    void everyLanguageHasEveryKindOfName() {
        for (String language : languages()) {
            for (Names.Style style : Names.Style.values()) {
                for (long chance = 0; chance < 200; chance++) {
                    assertThat(Names.of(language, style, chance))
                            .as(language + " " + style)
                            .isNotBlank()
                            .doesNotContain("%", "|", "_")
                            .isEqualTo(Names.of(language, style, chance));
                }
            }
        }
    }

    @Test
    void namesAreInTheScriptsOfTheirCountries() {
        assertThat(scripts("de")).containsExactly(UnicodeScript.LATIN);
        assertThat(scripts("ar")).containsExactly(UnicodeScript.ARABIC);
        assertThat(scripts("ru")).containsExactly(UnicodeScript.CYRILLIC);
        assertThat(scripts("el")).containsExactly(UnicodeScript.GREEK);
        assertThat(scripts("he")).containsExactly(UnicodeScript.HEBREW);
        assertThat(scripts("zh")).containsExactly(UnicodeScript.HAN);
        assertThat(scripts("ko")).containsExactly(UnicodeScript.HANGUL);
        assertThat(scripts("ja")).contains(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
        assertThat(scripts("hi")).containsExactly(UnicodeScript.DEVANAGARI);
        assertThat(scripts("th")).containsExactly(UnicodeScript.THAI);
        assertThat(scripts("ka")).containsExactly(UnicodeScript.GEORGIAN);
        assertThat(scripts("hy")).containsExactly(UnicodeScript.ARMENIAN);
    }

    @Test
    void everyWorldHasEveryScript() {
        for (long seed = 0; seed < 50; seed++) {
            Atlas atlas = Atlas.draw(World.of(seed, 1_000, 5_000));
            Set<String> languages = new TreeSet<>();
            Set<String> countries = new TreeSet<>();
            for (int country = 0; country < Atlas.COUNTRIES; country++) {
                languages.addAll(atlas.get(country).languages());
                countries.add(atlas.get(country).alpha2());
            }
            assertThat(languages).contains("ar", "ru", "el", "he", "zh", "ko", "ja", "hi", "th", "ka", "hy");
            assertThat(countries).hasSize(Atlas.COUNTRIES);
        }
    }

    private static Set<UnicodeScript> scripts(String language) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        for (long chance = 0; chance < 500; chance++) {
            Names.of(language, Names.Style.PERSON, chance)
                    .codePoints()
                    .mapToObj(UnicodeScript::of)
                    .forEach(scripts::add);
        }
        scripts.remove(UnicodeScript.COMMON);
        scripts.remove(UnicodeScript.INHERITED);
        return scripts;
    }

    private static Set<String> languages() {
        Set<String> languages = new TreeSet<>();
        Atlas.table().forEach(entry -> languages.addAll(entry.languages()));
        return languages;
    }
}
