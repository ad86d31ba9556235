package org.wellhead.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Country;

/** Makes worlds. */
public final class Simulator {
    private static final long PAYMENTS_BETWEEN_REPORTS = 1 << 16;

    private Simulator() {}

    /**
     * Writes {@code payments.csv}, {@code accounts.csv}, {@code designated.csv} and {@code truth.csv} of a world. The
     * folder is made if need be; in it only these four are replaced, and only when all four are complete.
     *
     * <p>O(payments) time; O(accounts) memory, 9 bytes each and a share of the money under way, whatever the number of payments.
     *
     * @param world how large, and which one
     * @param outDirectory where to write
     * @param progress is told now and then how far it has come
     * @throws IOException if the folder cannot be written
     */
    public static Simulated simulate(World world, Path outDirectory, Progress progress) throws IOException {
        Population population = new Population(world);
        @Nullable Dirt dirt = world.dirty() ? new Dirt(world, population) : null;
        try (WorldFolder folder = new WorldFolder(outDirectory, population)) {
            List<Pledge> pledges;
            Books books;
            try (PaymentFile file = new PaymentFile(folder.open(WorldFolder.PAYMENTS), population, dirt)) {
                books = new Books(world, population, file);
                pledges = run(world, population, books, progress);
            }
            folder.writeAccounts(dirt);
            folder.writeDesignated(world.lateListing());
            folder.writeTruth(pledges);
            folder.publish();
            return summary(world, folder, population, pledges, books, dirt);
        }
    }

    /**
     * Names the first of the four files that is in the folder although no {@code truth.csv} is: it does not come from an
     * earlier world, and {@link #simulate} would replace it.
     */
    public static Optional<Path> foreignFile(Path outDirectory) {
        if (Files.exists(outDirectory.resolve(WorldFolder.TRUTH))) {
            return Optional.empty();
        }
        return Stream.of(WorldFolder.PAYMENTS, WorldFolder.ACCOUNTS, WorldFolder.DESIGNATED)
                .map(outDirectory::resolve)
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }

    private static List<Pledge> run(World world, Population population, Books books, Progress progress)
            throws IOException {
        Calendar calendar = new Calendar(world);
        Diary diary = new Diary();
        Economy economy = new Economy(world, population, books, diary);
        Scheme scheme = new Scheme(world, population, books, diary);
        for (long i = 0; i < world.payments(); i++) {
            books.moveClock(calendar.epochSecond(i));
            if (!runErrand(diary, books, economy, scheme)) {
                economy.act();
            }
            if (i % PAYMENTS_BETWEEN_REPORTS == 0) {
                progress.at(i, world.payments());
            }
        }
        progress.at(world.payments(), world.payments());
        return scheme.pledges();
    }

    /** Runs errands that are due until one of them has made a payment; false if none did. */
    private static boolean runErrand(Diary diary, Books books, Economy economy, Scheme scheme) throws IOException {
        while (true) {
            Errand errand = diary.takeDue(books.now());
            if (errand == null) {
                return false;
            }
            boolean paid = switch (errand) {
                case Errand.Instalment(Pledge pledge) -> {
                    scheme.payInstalment(pledge);
                    yield true;
                }
                case Errand.Dispatch(Leg leg) -> {
                    scheme.dispatch(leg);
                    yield true;
                }
                case Errand.Onward onward -> {
                    economy.carry(onward);
                    yield true;
                }
                case Errand.Custom custom -> scheme.takeCustom(custom);
                case Errand.Spend(int account) -> scheme.spend(account);
            };
            if (paid) {
                return true;
            }
        }
    }

    private static Simulated summary(
            World world,
            WorldFolder folder,
            Population population,
            List<Pledge> pledges,
            Books books,
            @Nullable Dirt dirt) {
        Cast cast = population.cast();
        TreeSet<String> countries = new TreeSet<>();
        pledges.forEach(pledge -> countries.add(population.place(pledge.source).alpha2()));
        return new Simulated(
                world,
                folder.file(WorldFolder.PAYMENTS),
                folder.file(WorldFolder.ACCOUNTS),
                folder.file(WorldFolder.DESIGNATED),
                folder.file(WorldFolder.TRUTH),
                books.payments(),
                dirt == null ? 0 : dirt.duplicates(),
                dirt == null ? 0 : dirt.broken(),
                books.ownFundsPayments(),
                cast.all(Role.DONOR).length + cast.all(Role.DONOR_COMPANY).length,
                cast.all(Role.OIL_BUYER).length,
                List.copyOf(countries),
                countries.stream()
                        .filter(country -> Country.g20(country) == Country.Membership.STATE)
                        .toList(),
                pledges.stream().mapToLong(Pledge::putInMinor).sum(),
                pledges.stream().mapToLong(Pledge::arrivedMinor).sum());
    }
}
