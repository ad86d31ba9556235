package org.wellhead.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder a world is written to: under other names until all is complete, so that no half world is left behind. */
final class WorldFolder implements AutoCloseable {
    static final String PAYMENTS = "payments.csv";
    static final String ACCOUNTS = "accounts.csv";
    static final String DESIGNATED = "designated.csv";
    static final String TRUTH = "truth.csv";

    private static final List<String> UNIT_NAMES =
            List.of("Unit Amber", "Unit Basalt", "Unit Cedar", "Unit Dune", "Unit Ember");

    private final Path folder;
    private final Population population;
    private final List<String> unpublished = new ArrayList<>();

    WorldFolder(Path folder, Population population) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.population = population;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Begins a file; it appears under its name with {@link #publish}. */
    Sheet open(String name) throws IOException {
        unpublished.add(name);
        return new Sheet(Files.newOutputStream(part(name)));
    }

    private Path part(String name) {
        return folder.resolve(name + ".part");
    }

    void writeAccounts(@Nullable Dirt dirt) throws IOException {
        try (Sheet sheet = open(ACCOUNTS)) {
            sheet.raw("account,name,country,kind,opening_balance,currency").endRow();
            for (int account = 0; account < population.size(); account++) {
                sheet.startRow();
                sheet.raw(population.id(account)).next();
                sheet.field(dirt == null ? population.name(account) : dirt.accountName(account))
                        .next();
                sheet.field(dirt == null ? population.place(account).alpha2() : dirt.country(account))
                        .next();
                sheet.raw(dirt == null ? population.role(account).kind().word() : dirt.kind(account))
                        .next();
                sheet.money(population.openingMinor(account)).raw(",USD").endRow();
            }
        }
    }

    void writeDesignated(boolean lateListing) throws IOException {
        try (Sheet sheet = open(DESIGNATED)) {
            sheet.raw(lateListing ? "account,unit,name,since" : "account,unit,name")
                    .endRow();
            Cast cast = population.cast();
            for (int part : cast.all(Role.LISTED)) {
                int account = population.account(part);
                sheet.startRow();
                sheet.raw(population.id(account)).next();
                sheet.raw(UNIT_NAMES.get(cast.get(part).unit())).next().field(population.name(account));
                if (lateListing) {
                    sheet.next().raw(Scheme.isLateListed(population, account) ? sinceDate() : "");
                }
                sheet.endRow();
            }
        }
    }

    private static String sinceDate() {
        return Calendar.FIRST_DAY.plusDays(Scheme.LATE_LISTING_DAY).toString();
    }

    /** By unit, the largest pledge first. */
    void writeTruth(List<Pledge> pledges) throws IOException {
        List<Pledge> ordered = pledges.stream()
                .sorted(Comparator.comparingInt((Pledge pledge) -> pledge.unit)
                        .thenComparing(
                                Comparator.comparingLong(Pledge::putInMinor).reversed())
                        .thenComparingInt(pledge -> pledge.source))
                .toList();
        try (Sheet sheet = open(TRUTH)) {
            sheet.raw("unit,donor,name,country,put_in,arrived,kind").endRow();
            for (Pledge pledge : ordered) {
                sheet.startRow();
                sheet.raw(UNIT_NAMES.get(pledge.unit)).next();
                sheet.raw(population.id(pledge.source)).next();
                sheet.field(population.name(pledge.source)).next();
                sheet.raw(population.place(pledge.source).alpha2()).next();
                sheet.money(pledge.putInMinor()).next().money(pledge.arrivedMinor());
                sheet.raw(population.role(pledge.source) == Role.OIL_BUYER ? ",oil-buyer" : ",donor")
                        .endRow();
            }
        }
    }

    /** Gives the files their names. */
    void publish() throws IOException {
        for (String name : unpublished) {
            Files.move(part(name), file(name), StandardCopyOption.REPLACE_EXISTING);
        }
        unpublished.clear();
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        for (String name : unpublished) {
            Files.deleteIfExists(part(name));
        }
    }
}
