package org.wellhead.app;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.taxii.PasswordHash;
import org.wellhead.share.handling.Partner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wellhead share password}: a line for the users file. */
@Command(
        name = "password",
        header = "Makes a password, and the line for the users file that knows it.",
        synopsisHeading = "%nUse: ",
        customSynopsis = "wellhead share password USER --partner PARTNER [--from FILE]",
        parameterListHeading = "%nUser:%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        usageHelpWidth = Console.COLUMNS_MIN,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./wellhead share password ankara --partner tr >> users.toml",
            "",
            "The line goes to standard output, the password to standard error: hand it over",
            "by another way than its user's name. Manual: docs/taxii.md."
        })
final class SharePasswordCommand implements Callable<Integer> {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP_CHARS = 5;
    private static final int PASSWORD_CHARS_MAX = 200;

    private final Console console;

    @Parameters(paramLabel = "USER", description = "What the user is called when it logs in.")
    private String user = "";

    @Option(names = "--partner", paramLabel = "PARTNER", required = true, description = "Whose releases it gets.")
    private String partner = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Takes the password from the first line of this file instead of making one.")
    private @Nullable String from;

    SharePasswordCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!user.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new WrongUse("'" + user + "': a user's name has letters, digits, hyphens and low lines");
        }
        if (!Partner.isId(partner)) {
            throw new WrongUse("--partner: an id has lower case letters, digits and hyphens, at most 64");
        }
        var random = new SecureRandom();
        String password = from == null ? made(random) : given(from);
        console.out()
                .println(user + " = [\"" + partner + "\", \""
                        + PasswordHash.of(password.toCharArray(), random).spell() + "\"]");
        if (from == null) {
            console.err().println("The password of " + user + " is " + password);
        }
        return Main.DONE;
    }

    private String given(String name) throws IOException {
        String password = Files.readString(Arguments.file(console.folder(), "--from", name))
                .lines()
                .findFirst()
                .orElse("");
        if (password.length() < PasswordHash.PASSWORD_CHARS_MIN || password.length() > PASSWORD_CHARS_MAX) {
            throw new WrongUse("--from: a password has " + PasswordHash.PASSWORD_CHARS_MIN + " to " + PASSWORD_CHARS_MAX
                    + " characters; several words do well");
        }
        return password;
    }

    /** 25 letters of 32: 125 bits. */
    private static String made(SecureRandom random) {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_CHARS; i++) {
            if (i > 0 && i % GROUP_CHARS == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
