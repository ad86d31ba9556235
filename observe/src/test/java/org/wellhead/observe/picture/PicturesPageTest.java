package org.wellhead.observe.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page docs/pictures.md has the limits of the code. */
class PicturesPageTest {
    @Test
    void everyLimitIsThereWithItsValue() throws IOException, IllegalAccessException {
        List<String> values = new ArrayList<>();
        for (Field limit : Limits.class.getDeclaredFields()) {
            if (Modifier.isPublic(limit.getModifiers())) {
                values.add(String.format(Locale.ROOT, "%,d", ((Number) limit.get(null)).longValue()));
            }
        }
        String page = Files.readString(
                Path.of(System.getProperty("wellhead.root", "..")).resolve("docs/pictures.md"));
        List<String> told = page.substring(page.indexOf("<!-- limits -->\n") + 16)
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(row -> row.split("\\|", -1)[2].strip())
                .toList();
        assertThat(values).hasSize(15);
        assertThat(told).isEqualTo(values);
    }
}
