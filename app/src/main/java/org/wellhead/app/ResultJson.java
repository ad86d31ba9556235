package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.wellhead.share.json.Json;
import org.wellhead.share.json.JsonReader;
import org.wellhead.share.json.JsonRefused;

/** The summary of an earlier result, {@code plan.json} or {@code sighting.json}, read again. */
final class ResultJson {
    private static final int BYTES_MAX = 64 << 20;

    private final String told;
    private final Json.Members members;

    private ResultJson(String told, Json.Members members) {
        this.told = told;
        this.members = members;
    }

    /**
     * Reads it.
     *
     * @throws WrongUse if there is none
     * @throws InputRefused if it is not understood
     */
    static ResultJson read(Path file, String verb, Console console) throws IOException {
        String told = console.told(file);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("no result of " + verb + " is there: " + told);
        }
        try {
            return new ResultJson(told, new JsonReader(BYTES_MAX).read(Files.readAllBytes(file)));
        } catch (JsonRefused e) {
            throw new InputRefused(told + ": " + e.getMessage() + "; make the result again: wellhead " + verb);
        }
    }

    /** The object of this name. */
    ResultJson object(String name) {
        if (members.values().get(name) instanceof Json.Members object) {
            return new ResultJson(told, object);
        }
        throw missing(name);
    }

    /** The objects in the list of this name. */
    List<ResultJson> objects(String name) {
        return members.items(name).orElseThrow(() -> missing(name)).stream()
                .map(each -> {
                    if (each instanceof Json.Members object) {
                        return new ResultJson(told, object);
                    }
                    throw missing(name);
                })
                .toList();
    }

    /** The text of this name. */
    String text(String name) {
        return members.text(name).orElseThrow(() -> missing(name));
    }

    /** The texts in the list of this name. */
    List<String> texts(String name) {
        return members.items(name).orElseThrow(() -> missing(name)).stream()
                .map(each -> {
                    if (each instanceof Json.Text text) {
                        return text.value();
                    }
                    throw missing(name);
                })
                .toList();
    }

    /** The whole number of this name. */
    long whole(String name) {
        return members.whole(name).orElseThrow(() -> missing(name));
    }

    /** The places in the list of lists of numbers of this name, longitude first, as they are spelled; empty if it has none. */
    Optional<List<List<String>>> places(String name) {
        return members.items(name)
                .map(places -> places.stream()
                        .map(place -> place instanceof Json.Items two
                                ? two.values().stream()
                                        .map(ResultJson::spelling)
                                        .toList()
                                : List.<String>of())
                        .toList());
    }

    private static String spelling(Json number) {
        return switch (number) {
            case Json.Whole whole -> String.valueOf(whole.value());
            case Json.Foreign fraction -> fraction.spelling();
            default -> "";
        };
    }

    private InputRefused missing(String name) {
        return new InputRefused(told + ": '" + name + "' is missing or of another kind; make the result again");
    }
}
