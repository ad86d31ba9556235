package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wellhead.app.serve.CaseServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the case in a browser. */
@Command(
        name = "serve",
        header = "Shows a case in a browser, until stopped.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead serve --case FOLDER [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExample:%n",
        footer = {
            "  ./wellhead serve --case antalya",
            "",
            "It listens on this machine only, and lets in who has the printed address.",
            "Manual: docs/serve.md."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int PORT_MAX = 65_535;
    private static final int STOP_SECONDS = 10;

    private final Console console;

    @Option(
            names = "--case",
            paramLabel = "FOLDER",
            required = true,
            description = "The case; a new one if there is none, which the page Import then fills.")
    private String folder = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen on this machine; one that is free if not given.")
    private int port;

    @Option(names = "--no-browser", description = "Prints the address and opens no browser.")
    private boolean noBrowser;

    /** The command. */
    static CommandLine with(Console console) {
        return new CommandLine(new ServeCommand(console));
    }

    private ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > PORT_MAX) {
            throw new WrongUse("--port: from 0 to " + PORT_MAX);
        }
        Path root = Arguments.outFolder(console.folder(), "--case", folder);
        serve(console, root, folder, port, !noBrowser);
        return Main.DONE;
    }

    /** Serves until the process is told to end. */
    static void serve(Console console, Path root, String told, int port, boolean browser) throws IOException {
        var stopped = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        try (CaseServer server = CaseServer.start(new CaseServer.Wanted(root, told, port), console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "stop"));
            String address = server.invitation();
            console.out().println("The case " + told + " is at");
            console.out().println("  " + address);
            console.out().println("This address lets in once. Serving until stopped (Ctrl-C).");
            console.out().flush();
            if (browser) {
                openBrowser(console, address);
            }
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
