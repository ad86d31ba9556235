package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --password-file}, for verbs that give somebody a new password. */
final class NewPasswordOption {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Has the password as its first line. Without it you are asked.")
    private @Nullable String file;

    /**
     * A new password, of a file's first line, or typed twice by the person at the terminal; the caller overwrites it.
     *
     * @throws WrongUse if there is nobody to ask, or the two are not the same
     */
    char[] of(String name, Console console) throws IOException {
        if (file != null) {
            byte[] bytes = SmallFile.read(Arguments.file(console.folder(), "--password-file", file), console);
            try {
                return new String(bytes, UTF_8).lines().findFirst().orElse("").toCharArray();
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
        Outside.Asked asked = console.outside().asked();
        Optional<char[]> chosen = asked.secret("New password of " + name + ": ");
        if (chosen.isEmpty()) {
            throw new WrongUse("a password is needed, and there is nobody to ask: give it by --password-file FILE");
        }
        char[] again = asked.secret("The same again: ").orElse(new char[0]);
        boolean same = Arrays.equals(chosen.get(), again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(chosen.get(), '\0');
            throw new WrongUse("the two passwords are not the same; nothing was written");
        }
        return chosen.get();
    }
}
