package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a case needs to be shared: rules, and keys of two people. */
public final class Sharing {
    private Sharing() {}

    /** Gives it to the case {@code antalya} of this folder. */
    public static void prepare(Path folder) throws IOException {
        Path keys = Files.createDirectories(folder.resolve("antalya/share/keys"));
        key(folder, "anna", "Anna", "seven wild geese fly");
        key(folder, "boris", "Boris", "nine tame ducks swim");
        for (String name : new String[] {"anna.pub", "boris.pub"}) {
            Files.copy(keys.resolve(name), folder.resolve(name));
        }
        Files.writeString(folder.resolve("handling.toml"), """
                organisation = "pt-fiu"
                name = "Financial intelligence unit of Portugal"
                [default]
                tlp = "amber"
                grade = "B2"
                [[person]]
                name = "Anna"
                key = "anna.pub"
                [[person]]
                name = "Boris"
                key = "boris.pub"
                """);
        Visitor.type(folder, "share", "rules", "--case", "antalya", "handling.toml");
    }

    private static void key(Path folder, String file, String name, String passphrase) throws IOException {
        Files.writeString(folder.resolve("passphrase.txt"), passphrase);
        Visitor.type(
                folder,
                "key",
                "new",
                "--name",
                name,
                "--out",
                "antalya/share/keys/" + file + ".key",
                "--passphrase-file",
                "passphrase.txt");
        Files.delete(folder.resolve("passphrase.txt"));
    }
}
