package org.wellhead.ledger.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.intake.Limits;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.table.Profile;
import org.wellhead.ledger.intake.table.ProfileException;

/** The page docs/import.md has the rules, limits and words of the code. */
class ImportPageTest {
    private String page = "";

    @BeforeEach
    void readPage() throws IOException {
        page = Files.readString(
                Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/import.md"));
    }

    @Test
    void theMendsAreThoseOfTheCode() {
        assertThat(table("mends"))
                .isEqualTo(Arrays.stream(Mend.Kind.values())
                        .map(kind -> "| `" + kind.code() + "` | " + kind.meaning() + " |")
                        .toList());
    }

    @Test
    void everyLimitIsThereWithItsValue() throws IllegalAccessException {
        List<String> values = new ArrayList<>();
        for (Field limit : Limits.class.getDeclaredFields()) {
            if (Modifier.isPublic(limit.getModifiers())) {
                values.add("%,d".formatted(((Number) limit.get(null)).longValue()));
            }
        }
        assertThat(values).hasSize(9);
        List<String> told = table("limits").stream()
                .map(row -> row.replaceAll("^.*\\| ([0-9,]+).*$", "$1"))
                .toList();
        assertThat(told.subList(0, values.size())).isEqualTo(values);
        assertThat(told.getLast()).isEqualTo("%,d".formatted(CaseImport.KEPT_BYTES_MAX));
    }

    @Test
    void whatMakesTwoRecordsOnePaymentIsAsInTheCode() throws ReflectiveOperationException {
        assertThat(page)
                .contains("at most " + constant(SameMessages.class, "DAYS_APART_MAX") + " days apart")
                .contains("more than " + constant(SameMessages.class, "SHARED_BY_MAX") + " records share");
    }

    @Test
    void soManyPaymentsAreInMemory() throws ReflectiveOperationException {
        assertThat(page)
                .contains("about " + constant(CaseImport.class, "PART_PAYMENTS") / 1_000_000 + " million payments");
    }

    private static int constant(Class<?> of, String name) throws ReflectiveOperationException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field.getInt(null);
    }

    /** A profile says what is wrong with it and what it could say instead, so each key is tried by asking. */
    @Test
    void everyKeyOfAProfileIsOnThePage() {
        for (String table : List.of("file", "columns", "form", "statement", "aggregate")) {
            for (String key : keys(table)) {
                String part = key.replaceFirst("^(payer|payee|counterparty)(?=_)(?!.*until)", "");
                assertThat(page).as("[%s] %s", table, key).containsPattern("\\b" + part + "\\b");
            }
        }
    }

    private static List<String> keys(String table) {
        try {
            Profile.parse("[" + table + "]\nno_such_key = 1\n"
                    + (table.equals("statement") || table.equals("aggregate") ? "" : "[statement]\naccount = \"1\"\n"));
            throw new AssertionError("a profile may not say what is not known");
        } catch (ProfileException told) {
            String message = String.valueOf(told.getMessage());
            assertThat(message).contains("known are ");
            return List.of(message.substring(message.indexOf("known are ") + 10).split(", ", -1));
        }
    }

    private List<String> table(String name) {
        String start = "<!-- " + name + " -->\n";
        int from = page.indexOf(start);
        assertThat(from).as("the page has a table '%s'", name).isNotNegative();
        return page.substring(from + start.length())
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }
}
