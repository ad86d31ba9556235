package org.wellhead.app.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.CaseLog;
import org.wellhead.app.Console;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What pictures from above show, and what claims about them are worth. */
final class ObserveApi implements Api, AutoCloseable {
    private static final String SIGHTING = "/api/observe/sightings/{id}";
    private static final int ROWS_MOST = 20_000;
    private static final int LISTED_MOST = 200;
    private static final int PICTURES_MOST = 1000;
    private static final Pattern TILE = Pattern.compile("([0-9]{1,6})_([0-9]{1,6})[.]jpg");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A question that a command line answers at once, with its sentences and its figures. */
    record Answer(String command, String text, JsonNode figures) {}

    private final CaseHandle served;
    private final Jobs jobs;
    private final Incoming incoming;
    private final Console console;
    private final PictureShelf shelf = new PictureShelf();

    ObserveApi(CaseHandle served, Jobs jobs, Incoming incoming, Console console) {
        this.served = served;
        this.jobs = jobs;
        this.incoming = incoming;
        this.console = console;
    }

    @Override
    public void routes(Routes routes) {
        routes.post("/api/observe", Deed.WORK, this::start);
        routes.post(
                "/api/observe/claim",
                Deed.SEE,
                context -> answer(
                        context,
                        "claim",
                        Query.body(context, ObserveWanted.Claim.class).arguments()));
        routes.post(
                "/api/observe/horizon",
                Deed.SEE,
                context -> answer(
                        context,
                        "horizon",
                        Query.body(context, ObserveWanted.Horizon.class).arguments()));
        routes.get(
                "/api/observe/sightings",
                Deed.SEE,
                context -> sightings()
                        .rows(
                                Query.number(context, "offset", 0, Integer.MAX_VALUE),
                                Query.number(context, "limit", 50, LISTED_MOST)));
        routes.get("/api/observe/places", Deed.SEE, _ -> ConvoyPlaces.of(sightings()));
        routes.get(SIGHTING, Deed.SEE, context -> {
            String id = context.pathParam("id");
            return SightingTold.of(sightings(), id, served.told("results/" + id));
        });
        routes.get(SIGHTING + "/vehicles", Deed.SEE, this::vehicles);
        routes.stream(SIGHTING + "/pictures/{n}/tiles/{level}/{tile}", Deed.SEE, this::tile);
        routes.stream(SIGHTING + "/pictures/{n}/drawing", Deed.SEE, this::drawing);
    }

    /** The pictures stay in the case, beside what they show: whoever doubts a box looks at its pixels. */
    private Object start(Context context) throws IOException {
        Person person = Guard.person(context);
        ObserveWanted wanted = Query.body(context, ObserveWanted.class);
        List<String> options = wanted.arguments();
        root();
        Path results = Files.createDirectories(served.own("results"));
        Path from = incoming.use(person, wanted.batch());
        SightingUnderWay begun = SightingUnderWay.begin(results);
        String id = begun.id();
        Path pictures = begun.pictures();
        try {
            List<String> names = moved(from, pictures, wanted.files());
            List<String> arguments = new ArrayList<>(List.of("observe"));
            names.forEach(name -> arguments.add(served.told("results/" + id + "/" + Sightings.PICTURES + "/" + name)));
            arguments.addAll(options);
            arguments.addAll(List.of("--out", served.told("results/" + id)));
            Map<String, String> facts = new TreeMap<>();
            facts.put("pictures", String.join(" ", names));
            CaseLog.add(root(), Seat.quiet(console, person), "observe", "results/" + id, facts);
            Job.Told job = jobs.start(person, "observe", arguments, Optional.empty(), begun::end);
            incoming.drop(wanted.batch());
            return job;
        } catch (IOException | RuntimeException failed) {
            giveBack(pictures, from);
            begun.end();
            incoming.release(wanted.batch());
            throw failed;
        }
    }

    /** Whoever sent pictures does not send them again for a wrong option. */
    private static void giveBack(Path pictures, Path to) throws IOException {
        List<Path> moved;
        try (Stream<Path> there = Files.list(pictures)) {
            moved = there.toList();
        }
        for (Path picture : moved) {
            Files.move(picture, to.resolve(picture.getFileName()));
        }
    }

    private static List<String> moved(Path from, Path to, @Nullable List<String> files) throws IOException {
        List<String> names;
        try (Stream<Path> there = Files.list(from)) {
            List<String> all =
                    there.map(file -> file.getFileName().toString()).sorted().toList();
            // The order of bands bears on the answer, so it is the page's.
            names = files == null || files.isEmpty() ? all : files;
            if (!all.containsAll(names)) {
                throw Problem.missing("these pictures are here no more");
            }
        }
        if (names.stream().distinct().count() < names.size()) {
            throw Problem.request("files: one is named twice");
        }
        if (names.isEmpty() || names.size() > PICTURES_MOST) {
            throw Problem.request("1 to " + PICTURES_MOST + " pictures");
        }
        for (String name : names) {
            Files.move(from.resolve(name), to.resolve(name));
        }
        return names;
    }

    private Object answer(Context context, String verb, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("observe", verb));
        arguments.addAll(options);
        Person person = Guard.person(context);
        String text = Seat.typed(console, person, arguments);
        List<String> asJson = new ArrayList<>(arguments);
        asJson.add("--json");
        return new Answer(Job.command(arguments), text, JSON.readTree(Seat.typed(console, person, asJson)));
    }

    private Object vehicles(Context context) throws IOException {
        String id = context.pathParam("id");
        SightingFile file = sightings().file(id);
        String picture = Query.text(context, "picture");
        VehicleRows.Wanted wanted = new VehicleRows.Wanted(
                picture.isEmpty() ? -1 : Query.number(context, "picture", 0, PICTURES_MOST),
                Query.text(context, "size"),
                Query.number(context, "score_percent", 0, 100) / 100.0,
                Query.number(context, "tanker_percent", 0, 100) / 100.0,
                Query.number(context, "convoy", 0, Integer.MAX_VALUE));
        return VehicleRows.read(
                sightings().folder(id),
                Sightings.names(file),
                wanted,
                Query.number(context, "offset", 0, Integer.MAX_VALUE),
                Query.number(context, "limit", 1000, ROWS_MOST));
    }

    private void tile(Context context) throws IOException {
        Matcher tile = TILE.matcher(context.pathParam("tile"));
        String id = context.pathParam("id");
        int number = Query.inPath(context, "n");
        Path picture = sightings().picture(id, sightings().file(id), number);
        if (picture == null || !tile.matches()) {
            throw Problem.missing(
                    picture == null ? "the case does not have the picture itself" : "a tile is called COLUMN_ROW.jpg");
        }
        byte[] jpeg = shelf.tile(
                picture,
                picture.getFileName().toString(),
                Query.inPath(context, "level"),
                Integer.parseInt(tile.group(1)),
                Integer.parseInt(tile.group(2)));
        context.contentType("image/jpeg");
        // The browser's own cache, for as long as it is open: a sighting's pictures do not change.
        context.header("Cache-Control", "private, max-age=3600");
        context.result(jpeg);
    }

    private void drawing(Context context) throws IOException {
        String id = context.pathParam("id");
        Path drawing = sightings().annotated(id, sightings().file(id), Query.inPath(context, "n"));
        if (drawing == null) {
            throw Problem.missing("this picture was not drawn");
        }
        context.contentType("image/png");
        context.result(Files.newInputStream(drawing));
    }

    private Sightings sightings() {
        root();
        return new Sightings(served);
    }

    private Path root() {
        return served.there();
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
