package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The sightings of a case: folders of its {@code results} that {@code observe} wrote, with the pictures where they came by browser. */
final class Sightings {
    /** Where in a folder its pictures are. */
    static final String PICTURES = "pictures";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final long BYTES_MAX = 64L << 20;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One of the list.
     *
     * @param moving whether it is of trucks that move, at 10 m a pixel
     * @param large null of what moves
     */
    record Row(
            String id,
            boolean moving,
            Instant at,
            String answer,
            int pictures,
            int convoys,
            SightingFile.@Nullable Count large) {}

    /** A page of the list. */
    record Rows(int total, long offset, List<Row> rows) {}

    /**
     * A line of a convoy.
     *
     * @param places degrees east and north; empty where nobody knows where it lies
     * @param metres east and north of the picture's top left corner, where there are no places
     */
    record Line(int convoy, List<List<Double>> places, List<List<Double>> metres) {}

    private final CaseHandle served;
    private final Path results;

    Sightings(CaseHandle served) {
        this.served = served;
        results = served.root().resolve("results");
    }

    /** The folder of one. */
    Path folder(String id) throws IOException {
        Path folder = id.matches(NAME) ? results.resolve(id) : results.resolve("none");
        if (!isOwn(folder.resolve("sighting.json"))) {
            throw Problem.missing("no sighting of the case is called " + id);
        }
        return folder;
    }

    private boolean isOwn(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && served.isOwn(file);
    }

    /** Some of them, the newest first. One that cannot be read is told as such. */
    Rows rows(long offset, int limit) throws IOException {
        record Dated(String id, Instant at) {}
        List<Dated> all = new ArrayList<>();
        if (Files.isDirectory(results)) {
            try (Stream<Path> folders = Files.list(results)) {
                for (Path folder : folders.toList()) {
                    Path file = folder.resolve("sighting.json");
                    String id = folder.getFileName().toString();
                    if (id.matches(NAME) && isOwn(file)) {
                        all.add(new Dated(id, Files.getLastModifiedTime(file).toInstant()));
                    }
                }
            }
        }
        all.sort(Comparator.comparing(Dated::at).reversed().thenComparing(Dated::id));
        List<Row> rows = new ArrayList<>();
        for (Dated each : all.stream().skip(offset).limit(limit).toList()) {
            rows.add(row(each.id(), each.at().truncatedTo(ChronoUnit.SECONDS)));
        }
        return new Rows(all.size(), offset, rows);
    }

    private Row row(String id, Instant at) throws IOException {
        try {
            SightingFile file = file(id);
            int convoys = file.convoys() == null ? 0 : file.convoys().size();
            int pictures = file.pictures() == null ? 1 : file.pictures().size();
            return new Row(
                    id,
                    file.isMoving(),
                    at,
                    file.answer(),
                    pictures,
                    convoys,
                    file.counts() == null ? null : file.counts().large());
        } catch (Problem damaged) {
            return new Row(id, false, at, Objects.toString(damaged.getMessage(), ""), 0, 0, null);
        }
    }

    /** What is written of one. */
    SightingFile file(String id) throws IOException {
        Path file = folder(id).resolve("sighting.json");
        if (Files.size(file) <= BYTES_MAX) {
            try {
                return JSON.readValue(Files.readAllBytes(file), SightingFile.class);
            } catch (JacksonException | IllegalArgumentException changed) {
                // Told below.
            }
        }
        throw new Problem(422, id + "/sighting.json is not as it was written", "observe again");
    }

    /** The lines of its convoys. */
    List<Line> lines(String id) throws IOException {
        Path file = folder(id).resolve("convoys.geojson");
        if (!isOwn(file) || Files.size(file) > BYTES_MAX) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        try {
            for (JsonNode feature : JSON.readTree(Files.readAllBytes(file)).path("features")) {
                JsonNode geometry = feature.path("geometry");
                List<List<Double>> places = new ArrayList<>();
                if (geometry.path("type").asString("").equals("MultiLineString")) {
                    geometry.path("coordinates").forEach(part -> places.addAll(points(part)));
                } else {
                    places.addAll(points(geometry.path("coordinates")));
                }
                JsonNode properties = feature.path("properties");
                lines.add(new Line(properties.path("convoy").asInt(), places, points(properties.path("path_m"))));
            }
        } catch (JacksonException changed) {
            throw new Problem(422, id + "/convoys.geojson is not as it was written", "observe again");
        }
        return lines;
    }

    private static List<List<Double>> points(JsonNode line) {
        List<List<Double>> points = new ArrayList<>();
        for (JsonNode point : line) {
            points.add(List.of(point.path(0).asDouble(), point.path(1).asDouble()));
        }
        return points;
    }

    /** A picture as it came, if the folder has it. A name in a file leads nowhere else. */
    @Nullable
    Path picture(String id, SightingFile file, int index) throws IOException {
        List<String> names = names(file);
        if (index < 0 || index >= names.size()) {
            throw Problem.missing("the sighting has pictures 0 to " + (names.size() - 1));
        }
        String whole = names.get(index);
        String name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        Path folder = folder(id).resolve(PICTURES);
        Path picture = name.isEmpty() || name.equals("..") ? folder : folder.resolve(name);
        return isOwn(picture) ? picture : null;
    }

    /** The names of the pictures as they were given. */
    static List<String> names(SightingFile file) {
        return file.pictures() == null
                ? file.inputs().stream().map(SightingFile.Input::name).limit(1).toList()
                : file.pictures().stream().map(SightingFile.Picture::name).toList();
    }

    /** The drawing of a picture with its boxes, if there is one. */
    @Nullable
    Path annotated(String id, SightingFile file, int index) throws IOException {
        int count = names(file).size();
        String name =
                count == 1 ? "annotated.png" : String.format(java.util.Locale.ROOT, "annotated-%03d.png", index + 1);
        Path drawing = folder(id).resolve(name);
        return index >= 0 && index < count && isOwn(drawing) ? drawing : null;
    }

    /** The command line that computed it, as far as the sighting says. */
    static String command(SightingFile file, String folder) {
        List<String> arguments = new ArrayList<>(List.of("observe"));
        file.inputs().stream()
                .map(SightingFile.Input::name)
                .filter(name -> !name.endsWith(" (built in)"))
                .filter(name -> !name.equals(file.options().get("--priors")))
                .forEach(arguments::add);
        for (Map.Entry<String, String> option : file.options().entrySet()) {
            arguments.add(option.getKey());
            if (!option.getKey().equals("--sentinel2")) {
                arguments.add(option.getValue());
            }
        }
        arguments.addAll(List.of("--out", folder));
        return Job.command(arguments);
    }
}
