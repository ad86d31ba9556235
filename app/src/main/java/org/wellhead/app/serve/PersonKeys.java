package org.wellhead.app.serve;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;

/**
 * With which key a person signs what is started from the pages. In a team it is the file of the person's own name on the server, {@code share/keys/NAME.key} of the case, and no other; its passphrase is
 * asked in the page, goes to the job and is never kept. So nobody proposes or approves as somebody else, and one person has one signature: {@code share approve} then refuses whoever proposed.
 */
final class PersonKeys {
    private static final String FOLDER = "share/keys";

    private final Door door;
    private final CaseHandle served;

    PersonKeys(Door door, CaseHandle served) {
        this.door = door;
        this.served = served;
    }

    /**
     * What is to be typed after {@code share propose} and {@code share approve}, so that this person signs.
     *
     * @return nothing where one person uses the server: the command then takes the only key of the case
     * @throws Problem if the person has no key there
     */
    List<String> arguments(Person person) {
        if (door instanceof LocalDoor) {
            return List.of();
        }
        String name = FOLDER + "/" + person.name() + ".key";
        if (!Files.isRegularFile(served.root().resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            throw new Problem(
                    409,
                    person.display() + " has no key on this server",
                    "make one with ./wellhead key new, put it there as " + name
                            + ", and name its public half among the people of the rules (wellhead share rules)");
        }
        return List.of("--sign-with", served.told().replaceFirst("/$", "") + "/" + name);
    }
}
