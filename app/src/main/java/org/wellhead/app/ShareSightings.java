package org.wellhead.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellhead.app.output.SightingResults;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.item.Attachment;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Item;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.item.Value;

/** The sightings of folders that {@code observe} wrote, as items: one of all pictures of a folder, and one for each further picture. */
final class ShareSightings {
    private static final int PICTURES_MOST = 20;
    private static final long PICTURE_BYTES_MAX = 20L << 20;

    private final HandlingFile handling;
    private final Console console;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Attachment> attachments = new TreeMap<>();

    ShareSightings(HandlingFile handling, Console console) {
        this.handling = handling;
        this.console = console;
    }

    /** What was added. */
    List<Item> items() {
        return items;
    }

    /** The pictures that they name. */
    Map<String, Attachment> attachments() {
        return attachments;
    }

    /**
     * Adds a folder.
     *
     * @throws InputRefused if it is not as {@code observe} wrote it
     */
    void add(Path folder) throws IOException {
        ResultJson sighting = ResultJson.read(folder.resolve("sighting.json"), "observe", console);
        String name = folder.getFileName().toString();
        Marking marking = handling.standard();
        for (ResultJson input : sighting.objects("inputs")) {
            marking = marking.and(
                    handling.marking(Path.of(input.text("name")).getFileName().toString(), input.text("sha256")));
        }
        List<Path> pictures = annotated(folder);
        Map<Field, Value> values = new HashMap<>();
        put(values, Field.TITLE, name);
        put(values, Field.STATEMENT, statement(sighting));
        ResultJson large = sighting.object("counts").object("large");
        values.put(Field.VEHICLES, new Value.Count(large.whole("middle")));
        values.put(Field.VEHICLES_LOW, new Value.Count(large.whole("low")));
        values.put(Field.VEHICLES_HIGH, new Value.Count(large.whole("high")));
        ResultJson barrels = sighting.object("oil").object("stock").object("barrels");
        values.put(Field.BARRELS_LOW, new Value.Count(barrels.whole("low")));
        values.put(Field.BARRELS_HIGH, new Value.Count(barrels.whole("high")));
        put(values, Field.SHA256, sighting.objects("inputs").getFirst().text("sha256"));
        place(sighting.objects("pictures").getFirst(), values);
        if (!pictures.isEmpty()) {
            picture(pictures.getFirst(), name, values);
        }
        items.add(Item.of(new Key(Kind.SIGHTING, name), marking, values));
        for (Path more : pictures.stream().skip(1).limit(PICTURES_MOST).toList()) {
            Map<Field, Value> only = new HashMap<>();
            put(only, Field.TITLE, name + ", a further picture");
            picture(more, name, only);
            items.add(Item.of(new Key(Kind.SIGHTING, name + "|" + more.getFileName()), marking, only));
        }
    }

    /** Its sentences, without the names of files, which tell where a picture is from. */
    private static String statement(ResultJson sighting) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sighting.text("answer"));
        sentences.addAll(sighting.texts("how_sure"));
        String statement = String.join("\n", sentences);
        for (ResultJson input : sighting.objects("inputs")) {
            statement =
                    statement.replace(Path.of(input.text("name")).getFileName().toString(), "the picture");
        }
        return statement;
    }

    private static List<Path> annotated(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            SightingResults.isAnnotated(file.getFileName().toString())
                                    && file.getFileName().toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }

    private void picture(Path file, String folder, Map<Field, Value> values) throws IOException {
        if (Files.size(file) > PICTURE_BYTES_MAX) {
            throw new InputRefused(console.told(file) + ": larger than 20 MiB; make a smaller picture of it");
        }
        String name = folder + "/" + file.getFileName();
        attachments.put(name, new Attachment(Files.readAllBytes(file)));
        put(values, Field.PICTURE, name);
    }

    /** The middle of a picture's corners, in millionths of a degree. */
    private static void place(ResultJson picture, Map<Field, Value> values) {
        picture.places("corners").ifPresent(corners -> {
            BigDecimal lon = BigDecimal.ZERO;
            BigDecimal lat = BigDecimal.ZERO;
            for (List<String> corner : corners) {
                lon = lon.add(new BigDecimal(corner.getFirst()));
                lat = lat.add(new BigDecimal(corner.getLast()));
            }
            BigDecimal millionths = BigDecimal.valueOf(1_000_000);
            BigDecimal count = BigDecimal.valueOf(corners.size());
            values.put(
                    Field.LONGITUDE,
                    new Value.Count(lon.multiply(millionths)
                            .divide(count, 0, java.math.RoundingMode.HALF_EVEN)
                            .longValueExact()));
            values.put(
                    Field.LATITUDE,
                    new Value.Count(lat.multiply(millionths)
                            .divide(count, 0, java.math.RoundingMode.HALF_EVEN)
                            .longValueExact()));
        });
    }

    private static void put(Map<Field, Value> values, Field field, String text) {
        if (!text.isBlank()) {
            values.put(field, new Value.Text(text));
        }
    }
}
