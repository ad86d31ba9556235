package org.wellhead.app.serve;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.Legible;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Reason;
import org.wellhead.screen.Schema;
import org.wellhead.screen.Score;
import org.wellhead.screen.review.AskedParty;
import org.wellhead.screen.review.Finding;

/**
 * A party of the case and an entry of a list, each with all that is known of it, and where they agree and differ.
 *
 * @param party what the case knows
 * @param entry what the list says
 * @param compared field by field what both say
 * @param matched the listed name that matched best
 * @param matchedQuality what the list says of that name
 * @param points the sum of the reasons
 * @param hitPoints from this sum on it is a hit
 * @param strongPoints from this sum on it is a strong one, unless only a weak alias matched
 */
record SideBySide(
        PartyTold party,
        EntryTold entry,
        List<Compared> compared,
        String matched,
        String matchedQuality,
        int points,
        int hitPoints,
        int strongPoints,
        List<Reason> reasons) {
    private static final int ACCOUNTS_MOST = 200;

    /**
     * Ours.
     *
     * @param isThere whether the case still has it
     * @param accounts the first of them
     */
    record PartyTold(boolean isThere, List<String> names, int accountCount, List<Account> accounts) {}

    /** One of its accounts. */
    record Account(String id, String name, String country, String countryFrom, String kind, String bic) {}

    /**
     * Theirs.
     *
     * @param isWhole whether the list is at hand; else this is what the hit itself keeps
     */
    record EntryTold(
            boolean isWhole,
            String name,
            List<NameTold> names,
            List<String> programmes,
            @Nullable LocalDate listedOn,
            @Nullable LocalDate delistedOn) {}

    /** A name that the list gives, and what it says of it: {@code primary}, {@code strong}, {@code weak}. */
    record NameTold(String text, String quality) {}

    /** How the two sides of a field stand to each other. */
    enum Verdict {
        AGREES,
        PARTLY,
        DIFFERS,
        ONE_SIDED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one side says, and whether the other says it, too. */
    record Value(String text, boolean agrees) {}

    /** A field of both sides; {@code field} is kind, born, countries, gender or identifiers. */
    record Compared(String field, String verdict, List<Value> party, List<Value> entry) {}

    static SideBySide of(
            Finding finding,
            int thresholdPerMille,
            Optional<AskedParty> party,
            Accounts accounts,
            Optional<ListedParty> entry) {
        return new SideBySide(
                party.map(known -> told(known, accounts))
                        .orElseGet(
                                () -> new PartyTold(false, List.of(Legible.line(finding.partyName())), 0, List.of())),
                told(finding, entry),
                compared(party, entry),
                Legible.line(finding.matched().text()),
                word(finding.matched().quality()),
                finding.score().points(),
                Score.leastPoints(Math.max(1, thresholdPerMille)),
                Score.leastPoints(Hit.STRONG_PER_MILLE),
                finding.reasons().stream()
                        .map(reason -> new Reason(reason.feature(), reason.points(), Legible.line(reason.text())))
                        .toList());
    }

    private static PartyTold told(AskedParty party, Accounts accounts) {
        return new PartyTold(
                true,
                party.names().stream().map(Legible::line).toList(),
                party.accounts().size(),
                party.accounts().stream()
                        .limit(ACCOUNTS_MOST)
                        .map(id -> account(id, accounts))
                        .toList());
    }

    private static Account account(String id, Accounts accounts) {
        int account = accounts.find(id);
        Holder holder = accounts.holder(account);
        return new Account(
                Legible.line(id),
                Legible.line(accounts.name(account)),
                accounts.country(account),
                holder.countryFrom(),
                accounts.kind(account).name().toLowerCase(Locale.ROOT),
                Legible.line(holder.bic()));
    }

    private static EntryTold told(Finding finding, Optional<ListedParty> entry) {
        return new EntryTold(
                entry.isPresent(),
                Legible.line(finding.entryName()),
                entry.map(ListedParty::names).orElseGet(() -> List.of(finding.matched())).stream()
                        .map(name -> new NameTold(Legible.line(name.text()), word(name.quality())))
                        .toList(),
                entry.map(ListedParty::programmes).orElseGet(finding::programmes).stream()
                        .map(Legible::line)
                        .toList(),
                entry.map(ListedParty::listedOn).orElseGet(finding::listedOn),
                entry.map(ListedParty::delistedOn).orElse(null));
    }

    private static String word(ListedName.Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }

    private static List<Compared> compared(Optional<AskedParty> party, Optional<ListedParty> entry) {
        return List.of(
                compared(
                        "kind",
                        party.map(AskedParty::schema).stream()
                                .filter(known -> known != Schema.UNKNOWN)
                                .toList(),
                        entry.map(ListedParty::schema).stream()
                                .filter(known -> known != Schema.UNKNOWN)
                                .toList(),
                        schema -> schema.name().toLowerCase(Locale.ROOT),
                        Schema::equals,
                        (_, _) -> false),
                compared(
                        "born",
                        party.map(AskedParty::births).orElse(List.of()),
                        entry.map(ListedParty::births).orElse(List.of()),
                        BirthDate::toString,
                        BirthDate::equals,
                        SideBySide::mayBeOne),
                compared(
                        "countries",
                        party.map(AskedParty::countries).orElse(List.of()),
                        entry.map(ListedParty::countries).orElse(List.of()),
                        Function.identity(),
                        String::equals,
                        (_, _) -> false),
                compared(
                        "gender",
                        List.<Gender>of(),
                        entry.map(ListedParty::gender).stream()
                                .filter(known -> known != Gender.UNKNOWN)
                                .toList(),
                        gender -> gender.name().toLowerCase(Locale.ROOT),
                        Gender::equals,
                        (_, _) -> false),
                compared(
                        "identifiers",
                        party.map(AskedParty::identifiers).orElse(List.of()),
                        entry.map(ListedParty::identifiers).orElse(List.of()),
                        identifier -> Legible.line(identifier.toString()),
                        (ours, theirs) -> ours.key().equals(theirs.key()),
                        (_, _) -> false));
    }

    /** One of them says less, and what it says is the same. */
    private static boolean mayBeOne(BirthDate ours, BirthDate theirs) {
        boolean years = ours.yearFrom() <= theirs.yearTo() && theirs.yearFrom() <= ours.yearTo();
        boolean months = ours.month() == 0 || theirs.month() == 0 || ours.month() == theirs.month();
        boolean days = ours.day() == 0 || theirs.day() == 0 || ours.day() == theirs.day();
        return years && months && days;
    }

    private static <T> Compared compared(
            String field,
            List<T> ours,
            List<T> theirs,
            Function<T, String> text,
            BiPredicate<T, T> same,
            BiPredicate<T, T> nearly) {
        Verdict verdict;
        if (ours.isEmpty() || theirs.isEmpty()) {
            verdict = Verdict.ONE_SIDED;
        } else if (ours.stream().anyMatch(a -> theirs.stream().anyMatch(b -> same.test(a, b)))) {
            verdict = Verdict.AGREES;
        } else if (ours.stream().anyMatch(a -> theirs.stream().anyMatch(b -> nearly.test(a, b)))) {
            verdict = Verdict.PARTLY;
        } else {
            verdict = Verdict.DIFFERS;
        }
        return new Compared(
                field,
                verdict.word(),
                ours.stream()
                        .map(a -> new Value(text.apply(a), theirs.stream().anyMatch(b -> same.test(a, b))))
                        .toList(),
                theirs.stream()
                        .map(b -> new Value(text.apply(b), ours.stream().anyMatch(a -> same.test(a, b))))
                        .toList());
    }
}
