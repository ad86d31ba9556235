package org.wellhead.screen.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** Parties and lists written as lines: {@code A-1 A-2: Ana Ribeiro, Ana R} and {@code un/7: Ana Ribeiro}. */
final class Town {
    private final Map<String, AskedParty> parties = new TreeMap<>();
    private final Map<String, ListedParty> listed = new TreeMap<>();
    private final Map<String, ListedParty> delisted = new TreeMap<>();
    private Screening screening = Screening.NONE;
    private int thresholdPerMille = 700;

    Town party(String line) {
        List<String> accounts = List.of(before(line).split(" ", -1));
        List<String> names = names(line);
        parties.put(
                accounts.getFirst(),
                new AskedParty(
                        accounts.getFirst(), accounts, names, Schema.UNKNOWN, List.of(), List.of(), wallets(accounts)));
        return this;
    }

    private static List<Identifier> wallets(List<String> accounts) {
        return accounts.stream().map(id -> new Identifier("WALLET", id)).toList();
    }

    Town leaves(String party) {
        parties.remove(party);
        return this;
    }

    Town lists(String line) {
        return lists(line, List.of());
    }

    Town lists(String line, List<Identifier> identifiers) {
        String key = before(line);
        List<ListedName> names = new ArrayList<>();
        for (String name : names(line)) {
            names.add(new ListedName(name, names.isEmpty() ? ListedName.Quality.PRIMARY : ListedName.Quality.STRONG));
        }
        listed.put(key, entry(key, names, identifiers, null));
        delisted.remove(key);
        return this;
    }

    Town delists(String key) {
        ListedParty entry = listed.remove(key);
        if (entry != null) {
            delisted.put(key, entry(key, entry.names(), entry.identifiers(), LocalDate.of(2020, 5, 1)));
        }
        return this;
    }

    /** As it was when it was delisted. */
    Town relists(String key) {
        ListedParty entry = delisted.remove(key);
        if (entry != null) {
            listed.put(key, entry(key, entry.names(), entry.identifiers(), null));
        }
        return this;
    }

    private static ListedParty entry(
            String key, List<ListedName> names, List<Identifier> identifiers, @Nullable LocalDate delistedOn) {
        String[] words = key.split("/", 2);
        return new ListedParty(
                words[0],
                words[1],
                Schema.UNKNOWN,
                names,
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                identifiers,
                List.of(),
                LocalDate.of(2015, 1, 1),
                delistedOn);
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf(':'));
    }

    private static List<String> names(String line) {
        return Stream.of(line.substring(line.indexOf(':') + 1).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Screens what is new, and remembers it as a case does: through its text. */
    Rescreening.Outcome screen() {
        Rescreening.Outcome outcome = after(screening);
        Screening.Reader reader = new Screening.Reader();
        outcome.screening().lines().forEach(reader::line);
        screening = reader.screening();
        return outcome;
    }

    /** What screening everything anew finds. */
    Screening anew() {
        return after(Screening.NONE).screening();
    }

    Town threshold(int perMille) {
        thresholdPerMille = perMille;
        return this;
    }

    private Rescreening.Outcome after(Screening before) {
        return Rescreening.run(
                before,
                List.copyOf(parties.values()),
                new Rescreening.Lists(
                        List.copyOf(listed.values()),
                        List.copyOf(delisted.values()),
                        List.of(new ScreenedList("un", "un.csv", "0".repeat(64), listed.size()))),
                thresholdPerMille,
                done -> {});
    }

    Town accepts(String party, String entry) {
        return decides(party, entry, true);
    }

    Town rejects(String party, String entry) {
        return decides(party, entry, false);
    }

    private Town decides(String party, String entry, boolean accepted) {
        Finding finding = screening.find(party, entry).orElseThrow();
        screening = screening.with(new Decision(
                party,
                entry,
                accepted,
                finding.partyPrint(),
                finding.entryPrint(),
                "seen",
                "J. Doe",
                "2026-01-01",
                ""));
        return this;
    }

    List<Finding> findings() {
        return screening.findings();
    }

    Screening screening() {
        return screening;
    }

    /** {@code A-1 un/7 open}, and why. */
    List<String> told() {
        return screening.findings().stream()
                .map(finding -> (finding.party() + " " + finding.entry() + " "
                                + screening.state(finding).word() + " " + screening.why(finding))
                        .strip())
                .toList();
    }
}
