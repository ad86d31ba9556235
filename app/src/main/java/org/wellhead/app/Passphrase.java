package org.wellhead.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.wellhead.share.sign.KeyFile;

/** Where passphrases come from: a file, the environment, or a person who types it unseen. None is ever shown, logged or an argument. */
final class Passphrase {
    /** The variable that has one, where no file is named. */
    static final String VARIABLE = "WELLHEAD_PASSPHRASE";

    /** The variable that has the one to change to. */
    static final String NEW_VARIABLE = "WELLHEAD_NEW_PASSPHRASE";

    private static final int CHARS_MAX = 1_000;

    private Passphrase() {}

    /**
     * That of a key; the caller overwrites it.
     *
     * @param file has it as its first line
     * @param key which key file it is for, as a person is asked
     * @throws WrongUse if there is none
     */
    static char[] of(Path key, Optional<Path> file, Console console) throws IOException {
        return given(file, VARIABLE, "Passphrase of " + console.told(key) + ": ", "--passphrase-file", console);
    }

    /**
     * A new one, which a person types twice; the caller overwrites it.
     *
     * @param variable that may have it
     * @param option that names a file, for the remedy
     * @throws WrongUse if there is none, it is too short, or the two are not the same
     */
    static char[] chosen(Path key, Optional<Path> file, String variable, String option, Console console)
            throws IOException {
        String told = console.told(key);
        boolean isAsked = file.isEmpty() && variable(variable, console).isEmpty();
        char[] chosen = given(file, variable, "New passphrase for " + told + ": ", option, console);
        try {
            if (chosen.length < KeyFile.PASSPHRASE_CHARS_MIN) {
                throw new WrongUse("the passphrase has " + chosen.length + " characters; it needs at least "
                        + KeyFile.PASSPHRASE_CHARS_MIN + "; several words do well");
            }
            if (new String(chosen).codePoints().distinct().count() < KeyFile.PASSPHRASE_CHARS_MIN / 2) {
                throw new WrongUse("the passphrase is a few characters over and over; several words do well");
            }
            if (isAsked) {
                refuseOther(chosen, console);
            }
            return chosen;
        } catch (WrongUse refused) {
            Arrays.fill(chosen, '\0');
            throw refused;
        }
    }

    private static void refuseOther(char[] chosen, Console console) {
        char[] again = console.outside().asked().secret("The same again: ").orElse(new char[0]);
        boolean same = Arrays.equals(chosen, again);
        Arrays.fill(again, '\0');
        if (!same) {
            throw new WrongUse("the two passphrases are not the same; nothing was written");
        }
    }

    private static char[] given(Optional<Path> file, String variable, String prompt, String option, Console console)
            throws IOException {
        if (file.isPresent()) {
            return firstLine(file.get(), console);
        }
        Optional<String> set = variable(variable, console);
        if (set.isPresent()) {
            return set.get().toCharArray();
        }
        return console.outside()
                .asked()
                .secret(prompt)
                .orElseThrow(() -> new WrongUse("a passphrase is needed, and there is nobody to ask: give it by "
                        + option + " FILE or the variable " + variable));
    }

    private static Optional<String> variable(String name, Console console) {
        return Optional.ofNullable(console.outside().environment().get(name)).filter(value -> !value.isEmpty());
    }

    private static char[] firstLine(Path file, Console console) throws IOException {
        if (othersCanRead(file)) {
            console.complain("Note: others on this machine can read " + console.told(file) + "; chmod 600 mends it.");
        }
        byte[] bytes = SmallFile.read(file, console);
        try {
            CharBuffer text = UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end > CHARS_MAX) {
                throw new InputRefused(console.told(file) + ": its first line has " + end
                        + " characters, and a passphrase at most " + CHARS_MAX);
            }
            char[] line = new char[end];
            text.get(line);
            Arrays.fill(text.array(), '\0');
            return line;
        } catch (CharacterCodingException e) {
            throw new InputRefused(
                    console.told(file) + ": not a text in UTF-8; write the passphrase as its first line");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static boolean othersCanRead(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
        return mode.contains(PosixFilePermission.OTHERS_READ) || mode.contains(PosixFilePermission.GROUP_READ);
    }
}
