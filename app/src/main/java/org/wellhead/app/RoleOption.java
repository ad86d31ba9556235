package org.wellhead.app;

import org.wellhead.app.people.Role;
import picocli.CommandLine.Option;

/** {@code --role}, for verbs that give somebody one. */
final class RoleOption {
    @Option(
            names = "--role",
            paramLabel = "ROLE",
            required = true,
            description =
                    "viewer looks; analyst also works; approver also lets releases go; administrator also says who"
                            + " may do what.")
    private String word = "";

    /**
     * The role that was given.
     *
     * @throws WrongUse if there is none of that word
     */
    Role role() {
        return Role.of(word)
                .orElseThrow(() -> new WrongUse(
                        "no role is called '" + word + "'; there are viewer, analyst, approver and administrator"));
    }
}
