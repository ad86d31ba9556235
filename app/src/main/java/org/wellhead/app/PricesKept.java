package org.wellhead.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import org.wellhead.ledger.intake.CostsCsv;

/** Files of prices that a case keeps for {@code cut --cost}, each by its own hash, so that a plan can be asked for again. */
public final class PricesKept {
    /** Where in a case they are. */
    public static final String FOLDER = "prices";

    private static final int NAME_CHARS = 12;
    private static final int TOLD_MOST = 20;

    private PricesKept() {}

    /**
     * What was kept.
     *
     * @param prices what it is called here
     * @param accounts how many have a price
     */
    public record Told(String prices, int accounts) {}

    /** The place in a case of prices of this name. */
    public static String place(String prices) {
        return FOLDER + "/" + prices + ".csv";
    }

    /**
     * Takes a file into the case, and writes that into the log.
     *
     * @throws InputRefused if it has a row that cannot be read, or none at all
     */
    public static Told keep(Path root, Path given, Console console) throws IOException {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console quiet =
                Console.of(stream, stream, console.folder(), console.outside()).givenIn(console.given());
        CostsCsv.Costs costs;
        try (Refusals refusals = new Refusals(quiet, Optional.empty(), TOLD_MOST)) {
            costs = CostsCsv.read(given, refusals);
            if (!refusals.isEmpty()) {
                throw new InputRefused(
                        refusals.told() + "; nothing was kept. " + said.toString(StandardCharsets.UTF_8));
            }
        }
        if (costs.costMillis().isEmpty()) {
            throw new InputRefused("the file has no prices; its columns are account and cost");
        }
        String sha256 = costs.input().sha256();
        String name = sha256.substring(0, NAME_CHARS);
        CaseAudit.record(root, console, "prices", name, Map.of("file", sha256));
        Path folder = Files.createDirectories(root.resolve(FOLDER));
        Path beside = Files.createTempFile(folder, name, ".part");
        Files.copy(given, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, root.resolve(place(name)), StandardCopyOption.ATOMIC_MOVE);
        return new Told(name, costs.costMillis().size());
    }
}
