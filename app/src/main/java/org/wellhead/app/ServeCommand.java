package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.serve.CaseServer;
import org.wellhead.app.serve.Team;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the case in a browser. */
@Command(
        name = "serve",
        header = "Shows a case in a browser, until stopped.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve --case FOLDER [OPTIONS]",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead serve --case antalya",
            "  ./wellhead serve --case antalya --listen 0.0.0.0:443 --key-store server.p12",
            "    --key-store-password server.txt --public-url https://wellhead.example",
            "",
            "It listens on this machine only, and lets in who has the printed address;",
            "with --listen over the network, and lets in whom 'serve people' knows.",
            "Manual: docs/serve.md."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT_MAX = 65_535;
    private static final int STOP_SECONDS = 10;

    private final Console console;

    @Option(
            names = "--case",
            paramLabel = "FOLDER",
            description = "The case; a new one if there is none, which the page Import then fills.")
    private @Nullable String folder;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen on this machine; one that is free if not given.")
    private int port;

    @Option(names = "--no-browser", description = "Prints the address and opens no browser.")
    private boolean noBrowser;

    @Mixin
    private final TeamOptions team = new TeamOptions();

    /** The command with its verbs. */
    static CommandLine with(Console console) {
        return new CommandLine(new ServeCommand(console)).addSubcommand(PeopleCommand.with(console));
    }

    private ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            throw new WrongUse("--case FOLDER: which case?");
        }
        if (port < 0 || port > PORT_MAX) {
            throw new WrongUse("--port: from 0 to " + PORT_MAX);
        }
        Path root = Arguments.outFolder(console.folder(), "--case", folder);
        if (team.areGiven()) {
            serveTeam(console, root, folder, team.team(root, folder, console));
            return Main.DONE;
        }
        serve(console, root, folder, port, !noBrowser);
        return Main.DONE;
    }

    /** Starts a server. */
    @FunctionalInterface
    private interface Starting {
        CaseServer start() throws IOException;
    }

    /** Serves to this machine until the process is told to end. */
    static void serve(Console console, Path root, String told, int port, boolean browser) throws IOException {
        untilStopped(() -> CaseServer.start(new CaseServer.Wanted(root, told, port), console), server -> {
            String address = server.invitation();
            console.out().println("The case " + told + " is at");
            console.out().println("  " + address);
            console.out().println("This address lets in once. Serving until stopped (Ctrl-C).");
            console.out().flush();
            if (browser) {
                openBrowser(console, address);
            }
        });
    }

    private static void serveTeam(Console console, Path root, String told, Team team) throws IOException {
        untilStopped(() -> CaseServer.startForTeam(new CaseServer.Wanted(root, told, 0), team, console), server -> {
            console.out().println("The case " + told + " is at");
            console.out().println("  " + server.invitation());
            console.out().println("for the people who may come in. Serving until stopped (Ctrl-C).");
            console.out().flush();
        });
    }

    private static void untilStopped(Starting starting, Consumer<CaseServer> tell) throws IOException {
        var stopped = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (CaseServer server = starting.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "stop"));
            tell.accept(server);
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closed.countDown();
        }
    }

    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            if (!closed.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As each system does it; where it cannot, the printed address is enough. */
    private static void openBrowser(Console console, String address) {
        Map<String, String> environment = console.outside().environment();
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> command;
        if (system.startsWith("mac")) {
            command = List.of("open", address);
        } else if (system.startsWith("windows")) {
            command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
        } else if (environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY")) {
            command = List.of("xdg-open", address);
        } else {
            return;
        }
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noBrowser) {
            console.complain("No browser could be opened: open the address yourself.");
        }
    }
}
