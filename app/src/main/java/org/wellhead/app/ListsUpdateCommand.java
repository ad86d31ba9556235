package org.wellhead.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./wellhead lists update}: the official lists as they are today. */
@Command(
        name = "update",
        header = "Fetches the official lists, or takes them from a mirror; what fails stays as it was.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead lists update --lists FOLDER [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead lists update --lists lists",
            "  ./wellhead lists update --lists lists --from un,eu --proxy proxy.example:3128",
            "  ./wellhead lists update --lists lists --mirror /media/usb/lists",
            "",
            "Exit code 1 if any list could not be brought up to date; the others are.",
            "Manual: docs/lists.md."
        })
final class ListsUpdateCommand implements Callable<Integer> {
    /** The largest official file has some 120 MB. */
    private static final long BYTES_MAX = 1L << 30;

    private static final Pattern HOST_AND_PORT = Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])[:]([0-9]{1,5})");

    private final Console console;

    @Option(
            names = "--lists",
            paramLabel = "FOLDER",
            required = true,
            description = "The store; a new one if there is none.")
    private String folder = "";

    @Option(
            names = "--from",
            paramLabel = "LISTS",
            split = ",",
            description = "Only these of ofac-sdn, ofac-cons, un, eu, uk.")
    private List<String> from = List.of();

    @Option(
            names = "--mirror",
            paramLabel = "FOLDER",
            description = "Takes the files from this folder, by the names under which they are published, and uses no"
                    + " network.")
    private @Nullable String mirror;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "Fetches through this proxy.")
    private @Nullable String proxy;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description = "How long one list may take: 90s, 10m; 10m if not given.")
    private String timeout = "10m";

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day on which the lists were like this; today (UTC) if not given.")
    private @Nullable String date;

    ListsUpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path root = Arguments.outFolder(console.folder(), "--lists", folder);
        LocalDate day = ListsArguments.snapshotDay(date);
        Duration longest = Duration.of(Arguments.lengthMicros("--timeout", timeout), ChronoUnit.MICROS);
        if (longest.isZero()) {
            throw new WrongUse("--timeout: no time at all; write e.g. 10m");
        }
        List<ListSource> sources = sources();
        if (mirror != null) {
            if (proxy != null) {
                throw new WrongUse("--proxy: a mirror needs no network");
            }
            Path files = Arguments.path(console.folder(), "--mirror", mirror);
            if (!Files.isDirectory(files)) {
                throw new WrongUse("--mirror: no such folder: " + mirror);
            }
            return new ListUpdate(root, day, ListUpdate.mirror(files), console).run(sources);
        }
        try (ListFetch fetch = new ListFetch(proxy(), longest, BYTES_MAX)) {
            return new ListUpdate(root, day, (source, to) -> fetch.fetch(source.address(), to), console).run(sources);
        }
    }

    private List<ListSource> sources() {
        if (from.isEmpty()) {
            return ListSource.OFFICIAL;
        }
        List<ListSource> wanted = new ArrayList<>();
        for (String list : from) {
            wanted.add(ListSource.OFFICIAL.stream()
                    .filter(source -> source.list().equals(list.strip()))
                    .findFirst()
                    .orElseThrow(() -> new WrongUse("--from: no official list is called '" + list + "'; there are "
                            + ListSource.OFFICIAL.stream().map(ListSource::list).collect(Collectors.joining(", ")))));
        }
        return wanted;
    }

    private Optional<InetSocketAddress> proxy() {
        if (proxy == null) {
            return Optional.empty();
        }
        Matcher address = HOST_AND_PORT.matcher(proxy);
        if (!address.matches() || Integer.parseInt(address.group(2)) > 65_535) {
            throw new WrongUse("--proxy: '" + proxy + "' is no host with a port; write e.g. proxy.example:3128");
        }
        return Optional.of(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))));
    }
}
