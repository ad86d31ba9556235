package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.taxii.Listening;
import org.wellhead.share.taxii.TaxiiService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./wellhead share serve}: hands partners their releases over TAXII until it is stopped. */
@Command(
        name = "serve",
        header = "Hands each partner what was released to it, over TAXII 2.1, until stopped.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share serve --case FOLDER --users FILE [OPTIONS]",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share serve --case antalya --users users.toml \\",
            "      --listen 0.0.0.0:8443 --key-store server.p12 --key-store-password p12.txt",
            "  ./wellhead share serve --load data.json --users trial.toml",
            "",
            "Without a key store it listens on this machine only. Manual: docs/taxii.md."
        })
final class ShareServeCommand implements Callable<Integer> {
    private static final int RATE = 1_000;
    private static final int RATE_MAX = 1_000_000;

    private final Console console;

    @Option(names = "--case", paramLabel = "FOLDER", description = "The case whose releases are served.")
    private @Nullable String caseFolder;

    @Option(
            names = "--load",
            paramLabel = "FILE",
            description =
                    "For trials: data in the form of the OASIS reference server; what is added is lost in the end.")
    private @Nullable String load;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            required = true,
            description = "Who may log in, and as which partner; read again when it changes.")
    private String users = "";

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Where to listen; 127.0.0.1:8080 if not given. Port 0 takes one that is free.")
    private String listen = "127.0.0.1:8080";

    @Mixin
    private final KeyStoreOptions keys = new KeyStoreOptions();

    @Option(
            names = "--api-root",
            paramLabel = "NAME",
            description = "What the API root is called; releases if not given.")
    private @Nullable String apiRoot;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How partners reach the server, e.g. https://share.example; where it listens if not given.")
    private @Nullable String publicUrl;

    @Option(names = "--page-size", paramLabel = "N", description = "Objects in a page at most; 100 if not given.")
    private int pageSize = TaxiiService.PAGE_SIZE_DEFAULT;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second of one partner at most; 1000 if not given, and no limit in trials.")
    private @Nullable Integer rate;

    ShareServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        var stopped = new CountDownLatch(1);
        try (Serving serving = Serving.start(console, options())) {
            Thread stopping = new Thread(() -> stop(stopped, serving), "stop");
            Runtime.getRuntime().addShutdownHook(stopping);
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.DONE;
    }

    private static void stop(CountDownLatch stopped, Serving serving) {
        stopped.countDown();
        serving.awaitClosed();
    }

    private ServeOptions options() throws IOException {
        if ((caseFolder == null) == (load == null)) {
            throw new WrongUse("--case: give a case to serve, or --load a file for trials, and not both");
        }
        if (pageSize < 1 || pageSize > ServeOptions.PAGE_SIZE_MAX) {
            throw new WrongUse("--page-size: from 1 to " + ServeOptions.PAGE_SIZE_MAX);
        }
        int requestsPerSecond = rate != null ? rate : load == null ? RATE : RATE_MAX;
        if (requestsPerSecond < 1 || requestsPerSecond > RATE_MAX) {
            throw new WrongUse("--rate: from 1 to 1000000 requests a second");
        }
        if (apiRoot != null && !apiRoot.matches("(?!taxii2?$)[A-Za-z0-9_-]{1,64}")) {
            throw new WrongUse(
                    "--api-root: letters, digits, hyphens and low lines, at most 64, and not taxii or taxii2");
        }
        return new ServeOptions(
                caseFolder == null ? null : Arguments.path(console.folder(), "--case", caseFolder),
                load == null ? null : Arguments.file(console.folder(), "--load", load),
                Arguments.file(console.folder(), "--users", users),
                listen,
                keys.identity(console),
                apiRoot,
                publicUrl,
                pageSize,
                requestsPerSecond);
    }

    /** What was asked for, checked as far as words can be. */
    record ServeOptions(
            @Nullable Path caseFolder,
            @Nullable Path load,
            Path users,
            String listen,
            Optional<Listening.Identity> identity,
            @Nullable String apiRoot,
            @Nullable String publicUrl,
            int pageSize,
            int requestsPerSecond) {
        static final int PAGE_SIZE_MAX = 10_000;
    }
}
