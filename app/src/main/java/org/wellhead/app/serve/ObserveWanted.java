package org.wellhead.app.serve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pictures to be observed; what is null or empty is left to the command, whose words these are.
 *
 * @param batch that the pictures came in
 * @param files in the order that bears on the answer; null: all of the batch by name
 * @param gsd metres of the ground that a pixel covers
 * @param scaleByCars two bounds of that, with a comma
 * @param sentinel2 whether the files are bands of a Sentinel-2 picture
 */
record ObserveWanted(
        String batch,
        @Nullable List<String> files,
        @Nullable String gsd,
        @Nullable String height,
        @Nullable String focalPx,
        @Nullable String depression,
        @Nullable String scaleByCars,
        @Nullable Boolean sentinel2) {
    ObserveWanted {
        if (batch == null) {
            throw Problem.request("batch: which pictures?");
        }
    }

    /** Its options. */
    List<String> arguments() {
        CommandWords words = new CommandWords();
        words.option("--gsd", Optional.ofNullable(gsd));
        words.option("--height", Optional.ofNullable(height));
        words.option("--focal-px", Optional.ofNullable(focalPx));
        words.option("--depression", Optional.ofNullable(depression));
        words.option("--scale-by-cars", Optional.ofNullable(scaleByCars));
        return words.flag("--sentinel2", Boolean.TRUE.equals(sentinel2)).list();
    }

    /** What a claim says. */
    record Claim(
            @Nullable String trucks,
            @Nullable String bpd,
            @Nullable String usdPerDay,
            @Nullable String convoyKm,
            @Nullable String height) {
        List<String> arguments() {
            CommandWords words = new CommandWords();
            words.option("--trucks", Optional.ofNullable(trucks));
            words.option("--bpd", Optional.ofNullable(bpd));
            words.option("--usd-per-day", Optional.ofNullable(usdPerDay));
            words.option("--convoy-km", Optional.ofNullable(convoyKm));
            words.option("--height", Optional.ofNullable(height));
            return words.list();
        }
    }

    /** How high somebody looks from, and by what camera. */
    record Horizon(
            @Nullable String height,
            @Nullable String object,
            @Nullable String focalPx,
            @Nullable String depression,
            @Nullable String size,
            @Nullable String at,
            @Nullable String heading) {
        List<String> arguments() {
            CommandWords words = new CommandWords();
            words.option("--height", Optional.ofNullable(height));
            words.option("--object", Optional.ofNullable(object));
            words.option("--focal-px", Optional.ofNullable(focalPx));
            words.option("--depression", Optional.ofNullable(depression));
            words.option("--size", Optional.ofNullable(size));
            words.option("--at", Optional.ofNullable(at));
            words.option("--heading", Optional.ofNullable(heading));
            return words.list();
        }
    }
}
