package org.wellhead.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.PartyKind;
import org.wellhead.simulate.WorldRead.Payment;
import org.wellhead.simulate.WorldRead.Truth;

/** The world of the demo, read back from its files. */
class SimulatorTest {
    private static final World DEMO = World.of(7, 2_000, 20_000);
    private static WorldRead world;

    @TempDir
    Path folder;

    @BeforeAll
    static void readTheDemoWorld(@TempDir Path shared) throws IOException {
        world = WorldRead.of(Simulator.simulate(DEMO, shared, Progress.NONE));
    }

    @Test
    void theSameWorldGivesTheSameBytesAndAnotherSeedGivesOthers() throws Exception {
        List<String> first = hashes(Simulator.simulate(DEMO, folder.resolve("a"), Progress.NONE));
        List<String> again = hashes(Simulator.simulate(DEMO, folder.resolve("b"), Progress.NONE));
        List<String> other = hashes(Simulator.simulate(World.of(8, 2_000, 20_000), folder.resolve("c"), Progress.NONE));
        assertThat(again).isEqualTo(first);
        assertThat(other).doesNotContainAnyElementsOf(first);
    }

    @Test
    void dirtyFilesAreTheSameBytesAgainToo() throws Exception {
        List<String> first = hashes(Simulator.simulate(DEMO.withDirt(), folder.resolve("a"), Progress.NONE));
        List<String> again = hashes(Simulator.simulate(DEMO.withDirt(), folder.resolve("b"), Progress.NONE));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void thereAreAsManyPaymentsAndAccountsAsAskedFor() {
        assertThat(world.payments()).hasSize(20_000);
        assertThat(world.holders()).hasSize(2_000);
        assertThat(world.simulated().rows()).isEqualTo(20_000);
    }

    @Test
    void paymentsAreNumberedAndInOrderOfTimeWithinTwoYears() {
        List<Payment> payments = world.payments();
        for (int i = 1; i < payments.size(); i++) {
            assertThat(payments.get(i).id()).isEqualTo(i + 1L);
            assertThat(payments.get(i).time())
                    .isAfterOrEqualTo(payments.get(i - 1).time());
        }
        assertThat(payments.getFirst().time()).isBetween("2014-01-01T00:00:00Z", "2014-01-02T00:00:00Z");
        assertThat(payments.getLast().time()).isBetween("2015-12-31T00:00:00Z", "2015-12-31T23:59:59Z");
    }

    @Test
    void everyPaymentIsBetweenTwoKnownAccountsAndOfSomeMoney() {
        assertThat(world.payments()).allSatisfy(payment -> {
            assertThat(world.holders()).containsKeys(payment.payer(), payment.payee());
            assertThat(payment.payer()).isNotEqualTo(payment.payee());
            assertThat(payment.amountMinor()).isPositive();
        });
    }

    @Test
    void everyHolderHasANameACountryAndAKind() {
        assertThat(world.holders()).allSatisfy((account, holder) -> {
            assertThat(holder.name()).isNotBlank().doesNotContain("%");
            assertThat(Country.parse(holder.country())).contains(holder.country());
            assertThat(account).startsWith(holder.country()).hasSize(10);
            assertThat(PartyKind.parse(holder.kind())).isPresent().isNotEqualTo(PartyKind.UNKNOWN);
        });
        assertThat(world.countriesOf(world.holders().keySet())).hasSize(60);
    }

    @Test
    void donorsComeFromFortyCountriesElevenOfThemMemberStatesOfTheG20() {
        Set<String> countries = new TreeSet<>();
        world.truth().stream().filter(row -> row.kind().equals("donor")).forEach(row -> countries.add(row.country()));
        assertThat(countries)
                .hasSize(40)
                .containsExactlyElementsOf(world.simulated().countries());
        assertThat(WorldRead.g20States(countries)).isEqualTo(11);
        assertThat(world.simulated().g20States()).hasSize(11);
    }

    @Test
    void fiveUnitsHaveThreeListedAccountsEach() {
        assertThat(world.unitOf().values())
                .containsExactlyInAnyOrderElementsOf(
                        threeTimes("Unit Amber", "Unit Basalt", "Unit Cedar", "Unit Dune", "Unit Ember"));
        assertThat(world.holders()).containsKeys(world.unitOf().keySet().toArray(String[]::new));
    }

    private static List<String> threeTimes(String... units) {
        List<String> listed = new ArrayList<>();
        for (String unit : units) {
            listed.addAll(List.of(unit, unit, unit));
        }
        return listed;
    }

    @Test
    void whatEveryDonorAndOilBuyerPutInArrivesLessCommission() {
        assertThat(world.truth()).allSatisfy(row -> {
            boolean oil = row.kind().equals("oil-buyer");
            double least = oil ? 0.85 * 0.98 * 0.98 : Math.pow(0.98, 5);
            assertThat(row.arrivedMinor()).isPositive().isLessThan(row.putInMinor());
            assertThat((double) row.arrivedMinor()).isGreaterThan(row.putInMinor() * least - 100);
        });
        assertThat(world.truth()).extracting(Truth::kind).contains("donor", "oil-buyer");
    }

    @Test
    void whatArrivedIsAllThatTheListedAccountsReceivedFromOthers() {
        assertThat(world.arrivedByUnit()).isEqualTo(world.receivedByUnit()).hasSize(5);
    }

    @Test
    void whatADonorPutInIsWhatItPaidToCarriersOutOfItsOwnFunds() {
        Population population = new Population(DEMO);
        TreeMap<String, Role> carriers = new TreeMap<>();
        for (int part = 0; part < population.cast().size(); part++) {
            carriers.put(
                    population.id(population.account(part)),
                    population.cast().get(part).role());
        }
        TreeMap<String, Long> paid = new TreeMap<>();
        TreeMap<String, Long> putIn = new TreeMap<>();
        world.truth().forEach(row -> putIn.merge(row.donor(), row.putInMinor(), Long::sum));
        for (Payment payment : world.payments()) {
            assertThat(putIn).doesNotContainKey(payment.payee());
            if (putIn.containsKey(payment.payer()) && carriers.containsKey(payment.payee())) {
                paid.merge(payment.payer(), payment.amountMinor(), Long::sum);
            }
        }
        assertThat(paid).isEqualTo(putIn);
    }

    @Test
    void nobodyButASourcePaysWhatItHasNot() {
        Population population = new Population(DEMO);
        Set<String> sources = new TreeSet<>();
        for (int account = 0; account < population.size(); account++) {
            if (population.role(account).isSource()) {
                sources.add(population.id(account));
            }
        }
        long[] own = world.ownFunds();
        int ownFundsPayments = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] > 0) {
                ownFundsPayments++;
                assertThat(sources).contains(world.payments().get(i).payer());
            }
        }
        assertThat(ownFundsPayments)
                .isEqualTo((int) world.simulated().ownFundsPayments())
                .isBetween(200, 4_000);
    }

    @Test
    void allMoneyThatMayHaveReachedTheUnitsComesFromTheFortyCountries() {
        Set<String> sources = world.sourcesUpstream();
        assertThat(world.countriesOf(sources))
                .containsExactlyElementsOf(world.simulated().countries());
        assertThat(sources).containsAll(world.truth().stream().map(Truth::donor).toList());
        assertThat(sources).as("honest money is mixed in").hasSizeGreaterThan(200);
    }

    @Test
    void onlyTheFourFilesAreReplaced() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("truth.csv"), "old");
        Simulator.simulate(World.of(1, 1_000, 5_000), folder, Progress.NONE);
        assertThat(folder).isDirectoryContaining("glob:**/notes.txt");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("truth.csv")).content().startsWith("unit,donor,name,country,put_in,arrived,kind\n");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("notes.txt", "payments.csv", "accounts.csv", "designated.csv", "truth.csv");
    }

    @Test
    void anInterruptedSimulationLeavesWhatWasThere() throws IOException {
        Files.writeString(folder.resolve("payments.csv"), "old");
        assertThatThrownBy(() -> Simulator.simulate(DEMO, folder, (payments, total) -> {
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(folder.toFile().list()).containsExactly("payments.csv");
        assertThat(folder.resolve("payments.csv")).hasContent("old");
    }

    @Test
    void progressIsToldFromNoneToAll() throws IOException {
        List<String> told = new ArrayList<>();
        Simulator.simulate(World.of(1, 1_000, 100_000), folder, (payments, total) -> told.add(payments + "/" + total));
        assertThat(told).containsExactly("0/100000", "65536/100000", "100000/100000");
    }

    private static List<String> hashes(Simulated simulated) throws IOException, NoSuchAlgorithmException {
        List<String> hashes = new ArrayList<>();
        for (Path file : List.of(
                simulated.paymentsFile(),
                simulated.accountsFile(),
                simulated.designatedFile(),
                simulated.truthFile())) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            hashes.add(HexFormat.of().formatHex(digest));
        }
        return hashes;
    }
}
