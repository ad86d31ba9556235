package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.simulate.WorldRead.Payment;
import org.wellhead.simulate.WorldRead.Truth;

/** What docs/simulate.md says is so. A block that begins with {@code ```csv FILE} is an excerpt of that file. */
class ManualTest {
    private static final World WORLD = World.of(7, 2_000, 20_000);
    private static final Pattern BLOCK = Pattern.compile("```(\\w+) ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static final Map<String, String> BLOCKS = new HashMap<>();
    private static WorldRead world;
    private static Simulated dirty;

    @BeforeAll
    static void readTheManualAndTheWorlds() throws IOException {
        Path root = Path.of(Objects.requireNonNull(System.getProperty("wellhead.root")));
        Matcher block = BLOCK.matcher(Files.readString(root.resolve("docs/simulate.md")));
        while (block.find()) {
            BLOCKS.put(block.group(1) + " " + block.group(2), block.group(3));
        }
        world = WorldRead.of(Simulator.simulate(WORLD, folder, Progress.NONE));
        dirty = Simulator.simulate(WORLD.withDirt(), folder.resolve("dirty"), Progress.NONE);
    }

    @Test
    void excerptsAreInTheFiles() throws IOException {
        List<String> excerpts = BLOCKS.keySet().stream()
                .filter(key -> key.startsWith("csv "))
                .sorted()
                .toList();
        assertThat(excerpts)
                .containsExactly(
                        "csv accounts.csv",
                        "csv designated.csv",
                        "csv dirty/payments.csv",
                        "csv payments.csv",
                        "csv truth.csv");
        for (String excerpt : excerpts) {
            assertThat(Files.readString(folder.resolve(excerpt.substring("csv ".length()))))
                    .contains(block(excerpt));
        }
    }

    @Test
    void figuresAreThoseOfTheWorld() {
        Simulated simulated = world.simulated();
        assertThat(block("text figures")).isEqualTo("""
                        donors: %d
                        oil buyers: %d
                        countries: %d
                        member states of the G20: %d
                        put in: %s
                        arrived: %s
                        payments from own funds, percent: %d
                        """.formatted(
                        simulated.donors(),
                        simulated.oilBuyers(),
                        simulated.countries().size(),
                        simulated.g20States().size(),
                        WorldRead.DOLLARS.formatForPeople(simulated.putInMinor()),
                        WorldRead.DOLLARS.formatForPeople(simulated.arrivedMinor()),
                        Math.round(100.0 * simulated.ownFundsPayments() / simulated.payments())));
    }

    @Test
    void figuresOfTheDirtyWorldAreItsOwn() {
        assertThat(block("text dirty figures"))
                .isEqualTo("payments: %d\nrepeated rows: %d\nrows to be refused: %d\n"
                        .formatted(dirty.payments(), dirty.duplicateRows(), dirty.refusedRows()));
    }

    /** The obvious forward walk: every purse keeps apart whose money is in it. */
    @Test
    void theProportionalRuleTellsAsMuchToTheTrueSourcesAsTheManualSays() {
        Set<String> sources = world.truth().stream().map(Truth::donor).collect(Collectors.toSet());
        Map<String, Map<String, Double>> purses = new HashMap<>();
        Map<String, Double> arrived = new HashMap<>();
        world.holders().forEach((account, holder) -> {
            if (holder.openingMinor() > 0) {
                purse(purses, account)
                        .put(sources.contains(account) ? account : "honest", (double) holder.openingMinor());
            }
        });
        for (Payment payment : world.payments()) {
            if (world.unitOf().containsKey(payment.payer())) {
                continue;
            }
            Map<String, Double> taken = take(purse(purses, payment.payer()), (double) payment.amountMinor());
            double own = payment.amountMinor()
                    - taken.values().stream().mapToDouble(Double::doubleValue).sum();
            taken.merge(sources.contains(payment.payer()) ? payment.payer() : "honest", own, Double::sum);
            Map<String, Double> to =
                    world.unitOf().containsKey(payment.payee()) ? arrived : purse(purses, payment.payee());
            taken.forEach((source, amount) -> to.merge(source, amount, Double::sum));
        }
        double total =
                arrived.values().stream().mapToDouble(Double::doubleValue).sum();
        double honest = arrived.getOrDefault("honest", 0.0);
        long found = sources.stream()
                .filter(source -> arrived.getOrDefault(source, 0.0) >= 1)
                .count();
        assertThat(block("text proportional"))
                .isEqualTo("true sources found: %d of %d\npercent of the money told to true sources: %d\n"
                        .formatted(found, sources.size(), Math.round(100 * (total - honest) / total)));
    }

    private static Map<String, Double> purse(Map<String, Map<String, Double>> purses, String account) {
        return purses.computeIfAbsent(account, key -> new HashMap<>());
    }

    private static Map<String, Double> take(Map<String, Double> purse, double amount) {
        double held = purse.values().stream().mapToDouble(Double::doubleValue).sum();
        double part = held <= amount ? 1 : amount / held;
        Map<String, Double> taken = new HashMap<>();
        for (String source : new ArrayList<>(purse.keySet())) {
            double share = purse.getOrDefault(source, 0.0) * part;
            taken.put(source, share);
            purse.merge(source, -share, Double::sum);
        }
        return taken;
    }

    private static String block(String key) {
        return Objects.requireNonNull(BLOCKS.get(key), "the manual has no block " + key);
    }
}
