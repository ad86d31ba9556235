package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellhead.ledger.Money;

/** What {@code --select} understands, and what it says of the rest. */
class SelectionTest {
    private static final Money USD = new Money("USD", 2);

    @Test
    void allIsEverything() {
        Selection all = Selection.parse(" all ");
        assertThat(all).isEqualTo(Selection.ALL);
        assertThat(all.has("country", "TR")).isTrue();
        assertThat(all.top()).isEmpty();
        assertThat(all.leastMinor(USD)).isEmpty();
        assertThat(all.told()).isEqualTo("all");
    }

    @Test
    void everyConditionHoldsByOneOfItsWords() {
        Selection selection = Selection.parse("unit=north side, south  and  Country = TR,IT");
        assertThat(selection.has("country", "IT")).isTrue();
        assertThat(selection.has("country", "SY")).isFalse();
        assertThat(selection.has("unit", "north side")).isTrue();
        assertThat(selection.has("source", "EGE")).isTrue();
        assertThat(selection.told()).isEqualTo("country=TR,IT and unit=north side,south");
    }

    @Test
    void theLargestAndTheLeast() {
        Selection selection = Selection.parse("top=10 and least=1000.50");
        assertThat(selection.top()).hasValue(10);
        assertThat(selection.leastMinor(USD)).hasValue(100_050);
        assertThat(selection.isOfCase()).isTrue();
        assertThat(selection.told()).isEqualTo("top=10 and least=1000.50");
        assertThatThrownBy(() -> selection.leastMinor(new Money("JPY", 0)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("least=1000.50 is more exact than the case's money, which has 0 decimals");
    }

    @Test
    void aNameMayHoldTheWordInside() {
        assertThat(Selection.parse("source=Anderson Sand").words("source")).containsExactly("Anderson Sand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                country=TR,IT unit=north  | 'country=TR,IT unit=north' is two conditions; write 'and' between them
                country=TR,IT north       | 'IT north' is no country; write two capital letters of ISO 3166
                country=TR AND SY         | 'TR AND SY' is no country
                country=tr                | 'tr' is no country
                country=ZZ                | 'ZZ' is no country
                country=TR and            | 'country=TR and' lacks a condition beside 'and'
                and country=TR            | lacks a condition beside 'and'
                country=TR and and unit=a | lacks a condition beside 'and'
                country=TR,               | country has an empty word
                country=                  | 'country=' is no condition
                colour=red                | 'colour=red' is no condition
                all and country=TR        | 'all' is no condition
                unit=a and unit=b         | 'unit' is there twice
                top=0                     | top=0 is no number of findings
                top=many                  | top=many is no number of findings
                top=1,2                   | top takes one number, without commas, not '1,2'
                least=1,000               | least takes one number, without commas, not '1,000'
                least=-5                  | '-5' is no amount
                ''                        | --select is empty; write all
                """, quoteCharacter = '"')
    void whatIsNotUnderstoodIsSaid(String text, String why) {
        String typed = text.equals("''") ? "" : text;
        assertThatThrownBy(() -> Selection.parse(typed))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(why)
                .hasMessageStartingWith("--select");
    }
}
