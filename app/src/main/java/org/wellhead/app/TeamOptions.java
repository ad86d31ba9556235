package org.wellhead.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.people.HashCost;
import org.wellhead.app.people.People;
import org.wellhead.app.serve.Team;
import org.wellhead.app.taxii.Listening;
import org.wellhead.ledger.casefolder.CaseFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code serve} that let several people in over a network. */
final class TeamOptions {
    private static final int REQUESTS_PER_SECOND = 500;
    private static final int REQUESTS_PER_SECOND_MAX = 1_000_000;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Serves a team over the network: where to listen. Needs --key-store, and people who may come"
                    + " in: wellhead serve people add.")
    private @Nullable String listen;

    @Mixin
    private final KeyStoreOptions keys = new KeyStoreOptions();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How browsers reach the server, e.g. https://wellhead.example; where it listens if not given."
                    + " Called by any other name it does not answer.")
    private @Nullable String publicUrl;

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description =
                    "Lets people sign in with your organisation's server (OpenID Connect), as this TOML file says.")
    private @Nullable String oidc;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a second of one address at most; " + REQUESTS_PER_SECOND + " if not given.")
    private int rate = REQUESTS_PER_SECOND;

    /** Whether a team is to be served. */
    boolean areGiven() {
        return listen != null;
    }

    /**
     * The team, for this case.
     *
     * @throws WrongUse if others could read along, or nobody could come in
     */
    Team team(Path root, String folder, Console console) throws IOException {
        Optional<Listening.Identity> identity = keys.identity(console);
        if (identity.isEmpty() || listen == null) {
            throw new WrongUse("--listen: passwords and cases go over a network by TLS only: give --key-store and"
                    + " --key-store-password");
        }
        if (!CaseFolder.isCase(root)) {
            throw new WrongUse("--listen: " + folder + " is no case yet; import files into it first");
        }
        if (rate < 1 || rate > REQUESTS_PER_SECOND_MAX) {
            throw new WrongUse("--rate: from 1 to " + REQUESTS_PER_SECOND_MAX + " requests a second");
        }
        Listening listening = Serving.listening(listen, identity, rate);
        if (publicUrl == null && listening.address().isAnyLocalAddress()) {
            throw new WrongUse("--listen: at all addresses there is no one name; give --public-url");
        }
        Optional<Path> settings =
                Optional.ofNullable(oidc).map(name -> Arguments.file(console.folder(), "--oidc", name));
        if (settings.isEmpty() && !haveAdministrator(root, console)) {
            throw new WrongUse("--listen: nobody could come in: wellhead serve people add NAME --case " + folder
                    + " --role administrator, or give --oidc");
        }
        try {
            return new Team(
                    listening,
                    URI.create(publicUrl == null ? "https://" + listen : publicUrl),
                    settings.isEmpty() ? Optional.empty() : Optional.of(OpenIdFile.read(settings.get(), console)),
                    HashCost.STANDARD);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse("--public-url: " + wrong.getMessage());
        }
    }

    private static boolean haveAdministrator(Path root, Console console) throws IOException {
        if (!People.areThere(root)) {
            return false;
        }
        try (People people = People.open(root, console.outside().clock(), HashCost.STANDARD)) {
            return people.haveAdministrator();
        }
    }
}
