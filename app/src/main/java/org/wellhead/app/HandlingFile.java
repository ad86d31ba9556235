package org.wellhead.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wellhead.ledger.casefolder.SourceEntry;
import org.wellhead.share.handling.Grade;
import org.wellhead.share.handling.HandlingCode;
import org.wellhead.share.handling.Marking;
import org.wellhead.share.handling.Partner;
import org.wellhead.share.handling.Tlp;

/**
 * Who we are, what may be done with what the case has from whom, and who may release: {@code share/handling.toml} of a case.
 *
 * @param self our own id
 * @param name our own name, for people
 * @param standard the marking of what no rule is about
 * @param rules by the order of the file; the first that fits counts
 * @param onePersonUpTo the narrowest colour that one person may release alone; empty: never alone
 * @param people who may release, by name, each with the file of the public key
 * @param consents what others permitted: to whom what an organisation gave may go, by its id
 */
record HandlingFile(
        String self,
        String name,
        Marking standard,
        List<Rule> rules,
        Optional<Tlp> onePersonUpTo,
        Map<String, Path> people,
        Map<String, Set<String>> consents) {
    static final String FILE = "share/handling.toml";

    /** Where a case has the keys that its rules name. */
    static final String PEOPLE = "share/people";

    private static final String EXAMPLE = "organisation = \"pt-fiu\" and name = \"Financial unit of Portugal\"";

    HandlingFile {
        rules = List.copyOf(rules);
        people = Map.copyOf(people);
        consents = Map.copyOf(consents);
    }

    /**
     * What is marked how.
     *
     * @param place which files, e.g. {@code march.zip!*.xml}; or the beginning of a hash, at least 8 digits
     */
    record Rule(String place, Marking marking) {
        boolean isAbout(String file, String sha256) {
            if (place.matches("[0-9a-f]{8,64}")) {
                return sha256.startsWith(place);
            }
            // A file's case says nothing of how secret it is: a rule about red.csv is one about Red.csv.
            return glob(place).matches(Path.of(file.toLowerCase(Locale.ROOT)));
        }
    }

    private static PathMatcher glob(String place) {
        return FileSystems.getDefault().getPathMatcher("glob:" + place.toLowerCase(Locale.ROOT));
    }

    /**
     * That of a case.
     *
     * @throws WrongUse if there is none
     * @throws InputRefused if it is not understood
     */
    static HandlingFile of(Path root, Console console) throws IOException {
        Path file = root.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new WrongUse("who shares? Write a file with at least " + EXAMPLE
                    + ", and give it to the case: wellhead share rules --case FOLDER FILE (docs/share.md)");
        }
        return read(file, root.resolve(PEOPLE), console);
    }

    /**
     * Reads one, wherever it is.
     *
     * @param people the folder of the keys that it names
     * @throws InputRefused if it is not understood
     */
    static HandlingFile read(Path file, Path people, Console console) throws IOException {
        TomlFile toml = TomlFile.read(file, console);
        String self = toml.word("organisation", HandlingFile::id, "an id: lower case letters, digits and hyphens")
                .orElseThrow(() -> new InputRefused(console.told(file) + ": 'organisation' is missing"));
        String name = toml.needText("name");
        Optional<Tlp> alone = toml.text("one_person_up_to")
                .map(word -> word.equals("never")
                        ? Optional.<Tlp>empty()
                        : Optional.of(Tlp.parse(word)
                                .orElseThrow(() -> toml.wrong("one_person_up_to", colours() + " or never"))))
                .orElse(Optional.of(Tlp.GREEN));
        Marking standard = Marking.own(Tlp.AMBER_STRICT, Grade.UNKNOWN);
        Optional<TomlFile> given = toml.table("default");
        if (given.isPresent()) {
            standard = marking(given.get(), standard);
            given.get().done();
        }
        List<Rule> rules = new ArrayList<>();
        for (TomlFile rule : toml.tables("file")) {
            rules.add(new Rule(place(rule), marking(rule, standard)));
            rule.done();
        }
        Map<String, Path> keys = new TreeMap<>();
        for (TomlFile person : toml.tables("person")) {
            String keyName = person.needText("key");
            if (!keyName.matches("[\\w][-\\w. ]{0,95}[.]pub")) {
                throw person.wrong("key", "the name of a public key beside this file, which ends in .pub");
            }
            String named = person.needText("name");
            if (!named.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} .'-]{0,99}") || named.endsWith(" ")) {
                throw person.wrong("name", "a name of letters, digits, spaces and .'-");
            }
            if (keys.keySet().stream().anyMatch(other -> folded(other).equals(folded(named)))) {
                throw person.wrong("name", "another person's");
            }
            keys.put(named, people.resolve(keyName));
            person.done();
        }
        Map<String, Set<String>> consents = new HashMap<>();
        for (TomlFile consent : toml.tables("consent")) {
            if (consents.put(consent.needText("originator"), Set.copyOf(consent.texts("to"))) != null) {
                throw consent.wrong("originator", "named once; list all that it consents to");
            }
            consent.done();
        }
        toml.done();
        return new HandlingFile(self, name, standard, rules, alone, keys, consents);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String place(TomlFile rule) {
        String place = rule.needText("place");
        try {
            glob(place);
            return place;
        } catch (IllegalArgumentException wrong) {
            throw rule.wrong("place", "a name, in which * stands for any letters, or the beginning of a SHA-256");
        }
    }

    private static Optional<String> id(String text) {
        return Partner.isId(text) ? Optional.of(text) : Optional.empty();
    }

    static String colours() {
        return "clear, green, amber, amber+strict or red";
    }

    private static Marking marking(TomlFile toml, Marking otherwise) {
        Tlp tlp = toml.word("tlp", Tlp::parse, colours()).orElse(otherwise.tlp());
        Grade grade = toml.word("grade", Grade::parse, "A, B, C or X and 1 to 4, such as B2")
                .orElse(otherwise.grade());
        Set<HandlingCode> codes = new LinkedHashSet<>();
        for (String code : toml.texts("handling")) {
            if (!code.matches("H[0-3]")) {
                throw toml.wrong("handling", "a list of H0, H1, H2, H3");
            }
            codes.add(HandlingCode.valueOf(code));
        }
        Set<String> consent = Set.copyOf(toml.texts("consent"));
        Map<String, Set<String>> originators = toml.word("originator", HandlingFile::id, "the id of an organisation")
                .map(by -> Map.of(by, consent))
                .orElse(Map.of());
        if (originators.isEmpty() && !consent.isEmpty()) {
            throw toml.wrong("consent", "that of an originator, who is not named");
        }
        return new Marking(tlp, Set.copyOf(toml.texts("releasable")), originators, codes, grade);
    }

    /** The marking of what a file tells. */
    Marking marking(SourceEntry source) {
        return marking(source.place(), source.sha256());
    }

    /** The marking of what a file of this name and hash tells. */
    Marking marking(String place, String sha256) {
        return rules.stream()
                .filter(rule -> rule.isAbout(place, sha256))
                .map(Rule::marking)
                .findFirst()
                .orElse(standard);
    }

    /** A marking of what somebody sent us, with what its originators permitted since. */
    Marking permitted(Marking marking) {
        Map<String, Set<String>> originators = new HashMap<>(marking.originators());
        Set<String> releasable = new LinkedHashSet<>(marking.releasable());
        originators.replaceAll((by, to) -> {
            Set<String> more = new LinkedHashSet<>(to);
            more.addAll(consents.getOrDefault(by, Set.of()));
            return more;
        });
        if (!releasable.isEmpty()) {
            marking.originators().keySet().forEach(by -> releasable.addAll(consents.getOrDefault(by, Set.of())));
        }
        return new Marking(marking.tlp(), releasable, originators, marking.handling(), marking.grade());
    }

    /** Whether a release of this colour needs a second person. */
    boolean needsTwo(Tlp tlp) {
        return onePersonUpTo.isEmpty() || !onePersonUpTo.get().isAtLeast(tlp);
    }
}
