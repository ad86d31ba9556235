package org.wellhead.app.serve;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release as a page asks for it; what is null is left to the command.
 *
 * @param partner the id of one that the case knows
 * @param select which findings, as {@code --select} has it
 * @param tlp how far it may spread
 * @param plan the name of a folder of {@code cut} among the case's results
 * @param sightings names of folders of {@code observe} among them
 * @param overdraft how long a debit may precede its credit, e.g. {@code 12h}
 * @param replace whether it is all that the partner is to have
 * @param forms instead of those of the partner's file
 * @param key that signs, among the case's
 * @param passphrase of that key
 */
record ShareWanted(
        @Nullable String partner,
        @Nullable String select,
        @Nullable String tlp,
        @Nullable String plan,
        @Nullable List<String> sightings,
        @Nullable Boolean bounds,
        @Nullable String overdraft,
        @Nullable Boolean replace,
        @Nullable List<String> forms,
        @Nullable String key,
        @Nullable String passphrase) {
    private static final String FOLDER = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    private static final int SIGHTINGS_MOST = 50;

    /** A command line that says what goes to whom. */
    CommandWords words(CaseHandle served, String... verb) {
        if (partner == null || select == null || tlp == null) {
            throw Problem.request("partner, select and tlp are needed");
        }
        if (!partner.matches("[a-z0-9-]{1,64}")) {
            throw Problem.request("partner: the id of one that the case knows");
        }
        CommandWords words = new CommandWords(verb)
                .option("--case", Optional.of(served.told()))
                .option("--select", Optional.of(select))
                .option("--to", Optional.of(served.told("share/partners/" + partner + ".toml")))
                .option("--tlp", Optional.of(tlp))
                .option("--overdraft", Optional.ofNullable(overdraft))
                .option("--forms", Optional.ofNullable(forms).map(list -> String.join(",", list)))
                .flag("--bounds", Boolean.TRUE.equals(bounds))
                .flag("--replace", Boolean.TRUE.equals(replace));
        if (plan != null && !plan.isEmpty()) {
            words.option("--plan", Optional.of(result(served, plan)));
        }
        if (sightings != null) {
            if (sightings.size() > SIGHTINGS_MOST) {
                throw Problem.request("sightings: at most " + SIGHTINGS_MOST);
            }
            sightings.forEach(name -> words.option("--sighting", Optional.of(result(served, name))));
        }
        return words;
    }

    private static String result(CaseHandle served, String name) {
        if (!name.matches(FOLDER)) {
            throw Problem.request("'" + name + "' is no folder of results");
        }
        return served.told("results/" + name);
    }

    /** Where the key is that signs, one of the case's with which this person may. */
    static Optional<String> signing(CaseHandle served, Person person, @Nullable String key) {
        if (key == null || !key.matches("[\\w][-\\w. @]{0,95}")) {
            throw Problem.request("key: the name of one of the case's keys");
        }
        refuseOther(person, key);
        return Optional.of(served.told("share/keys/" + key + ".key"));
    }

    /** Refuses a key with which this person may not sign. */
    static void refuseOther(Person person, String key) {
        person.ownKey().filter(own -> !own.equals(key)).ifPresent(own -> {
            throw new Problem(
                    403,
                    person.display() + " signs with the key " + own + " and no other",
                    "make a key of that name, and have its public half named in the rules of the case");
        });
    }

    /** What is answered where the run asks for a passphrase. */
    static Optional<char[]> secret(@Nullable String passphrase) {
        if (passphrase == null || passphrase.isEmpty()) {
            throw Problem.request("passphrase: that of the key is needed");
        }
        return Optional.of(passphrase.toCharArray());
    }
}
