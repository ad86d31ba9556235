package org.wellhead.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code observe} on pictures as it is typed: a drawn queue of 20 large vehicles, and files that are no good. */
class ObservePicturesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Roots.copy(Roots.root().resolve("docs/examples/observe"), folder);
        Files.writeString(folder.resolve("text.jpg"), "no picture, whatever its name says\n");
        Files.createFile(folder.resolve("empty.png"));
        byte[] whole = Files.readAllBytes(folder.resolve("queue.jpg"));
        Files.write(folder.resolve("cut.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Files.createDirectory(folder.resolve("folder.png"));
    }

    @Test
    void aQueueIsCountedMeasuredAndDrawn() throws IOException {
        Typed typed = Typed.run(folder, "observe queue.jpg --gsd 0.25 --out sighting --quiet");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("large vehicles", "Convoy of", "1 lane", "queue", "On the road: ", "Per day, ");
        assertThat(names("sighting"))
                .containsExactly("annotated.png", "convoys.geojson", "report.html", "sighting.json", "vehicles.csv");
        List<NamedCsvRecord> rows = rows("sighting/vehicles.csv");
        assertThat(Files.readAllLines(folder.resolve("sighting/vehicles.csv")).getFirst())
                .startsWith("x_px,y_px,length_m,width_m,heading_degrees,size,score,lon,lat");
        List<NamedCsvRecord> large = rows.stream()
                .filter(row -> row.getField("size").equals("large"))
                .toList();
        assertThat(large).hasSizeBetween(18, 22);
        assertThat(large).allSatisfy(row -> {
            assertThat(Double.parseDouble(row.getField("length_m"))).isBetween(5.0, 20.0);
            assertThat(Double.parseDouble(row.getField("width_m"))).isBetween(1.9, 3.3);
            assertThat(row.getField("lon")).isEmpty();
        });
        // The road runs from left to right: so do the axes of all but a few.
        assertThat(large.stream()
                        .mapToDouble(row -> Math.toRadians(Double.parseDouble(row.getField("heading_degrees"))))
                        .filter(heading -> Math.abs(Math.sin(heading)) > 0.95)
                        .count())
                .isGreaterThanOrEqualTo(large.size() - 2);
        BufferedImage annotated =
                ImageIO.read(folder.resolve("sighting/annotated.png").toFile());
        assertThat(annotated.getWidth()).isEqualTo(1600);
        assertThat(annotated.getHeight()).isGreaterThan(512);
        assertThat(Files.readString(folder.resolve("sighting/report.html")))
                .contains("<title>", "data:image/png;base64,", "img-src data:")
                .doesNotContain("http://", "https://");
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws IOException {
        Typed.run(folder, "observe queue.jpg --gsd 0.25 --out once --quiet");
        Typed.run(folder, "observe queue.jpg --gsd 0.25 --out twice --quiet");
        assertThat(contents("twice")).isEqualTo(contents("once"));
    }

    @Test
    void lengthsFollowTheScale() throws IOException {
        Typed.run(folder, "observe queue.jpg --gsd 0.25 --out a --quiet");
        Typed.run(folder, "observe queue.jpg --gsd 0.2 --out b --quiet");
        assertThat(convoyMetres("b")).isBetween(0.75 * convoyMetres("a"), 0.85 * convoyMetres("a"));
    }

    @Test
    void aCameraThatLooksDownIsAsGoodAsAScale() {
        // 0.25 m a pixel: from 1,000 m with a focal length of 4,000 pixels.
        Typed typed =
                Typed.run(folder, "observe queue.jpg --height 1000 --focal-px 4000 --depression 90 --json --quiet");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("\"source\": \"camera\"", "\"metres_per_pixel\": 0.25000", "\"tilted\": true");
    }

    @Test
    void priorsAreReplaced() throws IOException {
        Typed typed = Typed.run(folder, "observe queue.jpg --gsd 0.25 --priors priors.toml --out sighting --quiet");
        assertThat(typed.exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("sighting/sighting.json"))).contains("\"name\": \"priors.toml\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "queue.jpg | does not say its scale; say it with --gsd METRES",
                "queue.jpg --scale-by-cars 0.12,0.35 | the cars in it tell no scale between these bounds",
                "queue.jpg --gsd 0.9 | a pixel covers 0.90 m, and vehicles can be seen at 0.7 m or finer",
                "queue.jpg --height 1000 | the camera's focal length is not known; say it with --focal-px",
                "queue.jpg --height 10 --focal-px 4000 | from a height of less than 20 m",
                "queue.jpg --height 90000 --focal-px 4000 --depression 2 | the whole picture lies above the horizon",
                "queue.jpg --height 5000 --focal-px 4000 --depression 5 | vehicles can be seen at 0.7 m or finer",
                "text.jpg --gsd 0.2 | text.jpg: starts with 'no pictu' and is no picture that is known here",
                "empty.png --gsd 0.2 | empty.png: ",
                "cut.jpg --gsd 0.2 | cut.jpg: ",
                "queue.jpg cut.jpg --gsd 0.2 | queue.jpg: the picture does not say where it lies",
                "--sentinel2 queue.jpg | queue.jpg: no TIFF",
                "--sentinel2 text.jpg | text.jpg: ",
            })
    void aPictureThatIsNoGoodIsRefusedInOneLineAndNothingIsWritten(String words, String message) throws IOException {
        Typed typed = Typed.run(folder, "observe " + words + " --out sighting --quiet");
        assertThat(typed.err()).contains(message).hasLineCount(1);
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(typed.out()).isEmpty();
        assertThat(folder.resolve("sighting")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "folder.png --gsd 0.2                          | PICTURE: this is a folder, not a file: folder.png",
                "--sentinel2 queue.jpg --gsd 0.2               | --sentinel2: bands have pixels of 10 m",
                "--sentinel2 B02.tif B04.tif B03.tif B08.tif   | B04.tif stands where B03 belongs",
                "annotated.png --gsd 0.2 --out .               | the result annotated.png would be written over an input",
                "annotated-007.png --gsd 0.2 --out .           | the result annotated-007.png would be written over an input",
                "queue.jpg --gsd 0.2 --priors sighting.json --out . | the result sighting.json would be written over an input",
            })
    void wrongUseIsOneLine(String words, String message) throws IOException {
        for (String name : List.of(
                "B02.tif", "B03.tif", "B04.tif", "B08.tif", "annotated.png", "annotated-007.png", "sighting.json")) {
            Files.writeString(folder.resolve(name), name);
        }
        Typed typed = Typed.run(folder, "observe " + words + " --quiet");
        assertThat(typed.err()).contains(message).hasLineCount(1);
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("annotated.png"))).isEqualTo("annotated.png");
    }

    @Test
    void anOlderSightingIsReplacedAndWhatIsNotOursStays() throws IOException {
        Files.createDirectory(folder.resolve("sighting"));
        Files.writeString(folder.resolve("sighting/annotated-003.png"), "older");
        Files.writeString(folder.resolve("sighting/my-annotated.png"), "mine");
        Typed.run(folder, "observe queue.jpg --gsd 0.25 --out sighting --quiet");
        assertThat(names("sighting"))
                .contains("my-annotated.png", "annotated.png")
                .doesNotContain("annotated-003.png");
    }

    private double convoyMetres(String name) throws IOException {
        Matcher length = Pattern.compile("\"length_m\": ([0-9.]+)")
                .matcher(Files.readString(folder.resolve(name).resolve("sighting.json")));
        assertThat(length.find()).isTrue();
        return Double.parseDouble(length.group(1));
    }

    private List<NamedCsvRecord> rows(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
            return rows.stream().toList();
        }
    }

    private List<String> names(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** All but how long it took. */
    private Map<String, String> contents(String name) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (String file : names(name)) {
            String text = Files.readString(folder.resolve(name).resolve(file), StandardCharsets.ISO_8859_1);
            contents.put(file, text.replaceAll("(?s)\"timings_millis\".*", ""));
        }
        return contents;
    }
}
