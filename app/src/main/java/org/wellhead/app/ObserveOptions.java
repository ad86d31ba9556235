package org.wellhead.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.wellhead.app.output.SightingResults;
import org.wellhead.observe.ScaleOptions;

/**
 * What {@code observe} was asked to do: read, and known to make sense.
 *
 * @param pictures in the order of the command line
 * @param scale what the user says of their scale
 * @param priors a file that replaces some of the assumptions
 * @param out where the results go
 * @param json whether the answer is shown as JSON
 * @param quiet whether no progress is shown
 */
record ObserveOptions(
        List<Path> pictures,
        ScaleOptions scale,
        Optional<Path> priors,
        Optional<Path> out,
        boolean json,
        boolean quiet) {
    ObserveOptions {
        pictures = List.copyOf(pictures);
    }

    /**
     * Holds a sighting's results and inputs apart.
     *
     * @throws WrongUse if a result would be written over an input
     */
    void refuseToWriteOverInputs() throws IOException {
        List<String> names = new ArrayList<>(SightingResults.names());
        if (out.isPresent() && Files.isDirectory(out.get())) {
            try (Stream<Path> files = Files.list(out.get())) {
                files.map(file -> file.getFileName().toString())
                        .filter(SightingResults::isAnnotated)
                        .sorted()
                        .forEach(names::add);
            }
        }
        refuseToWriteOverInputs(names);
    }

    /**
     * Holds results and inputs apart.
     *
     * @param names of the results
     * @throws WrongUse if one of them would be written over an input
     */
    void refuseToWriteOverInputs(List<String> names) throws IOException {
        if (out.isEmpty()) {
            return;
        }
        List<Path> inputs = Stream.concat(pictures.stream(), priors.stream()).toList();
        for (String name : names) {
            if (RealFiles.anyIs(inputs, out.get().resolve(name))) {
                throw new WrongUse(
                        "--out: the result " + name + " would be written over an input file; name another folder");
            }
        }
    }

    /** Every option that bears on the answer, in a fixed order, as the user would write it. */
    Map<String, String> told(Console console) {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "--gsd", scale.metresPerPixel());
        put(told, "--height", scale.heightMetres());
        put(told, "--focal-px", scale.focalPx());
        put(told, "--depression", scale.depressionDegrees());
        scale.byCars()
                .ifPresent(bounds -> told.put("--scale-by-cars", plain(bounds.from()) + "," + plain(bounds.to())));
        priors.ifPresent(file -> told.put("--priors", console.told(file)));
        return told;
    }

    private static void put(Map<String, String> told, String option, OptionalDouble value) {
        value.ifPresent(number -> told.put(option, plain(number)));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
