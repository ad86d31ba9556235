package org.wellhead.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Public keys that a case has: of the people of its rules, and beside the keys that sign here. */
final class PublicKeys {
    private static final String OF_PEOPLE = "share/people";
    private static final String MADE_HERE = "share/keys";
    private static final String ENDING = ".pub";
    private static final int MOST = 100;
    private static final long BYTES_MAX = 1 << 16;

    private final CaseHandle served;

    PublicKeys(CaseHandle served) {
        this.served = served;
    }

    /**
     * Places in the case of the keys that releases are verified with: those of the people, and where nobody is named those made here.
     *
     * @throws Problem if there is none
     */
    List<String> toVerifyWith() throws IOException {
        List<Path> keys = in(OF_PEOPLE);
        if (keys.isEmpty()) {
            keys = in(MADE_HERE);
        }
        if (keys.isEmpty()) {
            throw new Problem(422, "the case has nobody's public key", "name who may release in the rules of the case");
        }
        return keys.stream().map(served::inside).toList();
    }

    /** The public half of a key that was made here. */
    Path named(String name) throws IOException {
        return in(MADE_HERE).stream()
                .filter(file -> file.getFileName().toString().equals(name + ENDING))
                .findFirst()
                .orElseThrow(() -> Problem.missing("no public key here is called " + name));
    }

    /** Rules name a key by its file: where that did not come with them, it is the one that was made here. */
    void join(Incoming incoming, Person person, String batch) throws IOException {
        for (Path file : in(MADE_HERE)) {
            incoming.add(person, batch, file);
        }
    }

    private List<Path> in(String name) throws IOException {
        served.own("share");
        Path folder = served.own(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var listed = Files.list(folder)) {
            // A case may come from somebody else; a link in it must not lead elsewhere.
            List<Path> files = listed.filter(file -> file.toString().endsWith(ENDING))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST)
                    .toList();
            for (Path file : files) {
                if (Files.size(file) > BYTES_MAX) {
                    throw new Problem(
                            422, served.inside(file) + " is too large for a public key", "take it out of the case");
                }
            }
            return files;
        }
    }
}
