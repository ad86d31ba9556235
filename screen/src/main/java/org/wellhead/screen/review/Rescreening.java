package org.wellhead.screen.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellhead.screen.Hit;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Party;
import org.wellhead.screen.Score;
import org.wellhead.screen.Screener;
import org.wellhead.screen.review.Finding.Pair;

/**
 * Screens the parties of a case again, and compares only pairs of which a side is new or changed: entries that were not
 * compared before with all parties, parties that were not compared before with all entries. The rest is as it was found.
 *
 * <p>The obvious way, comparing everything anew, is the tests' oracle: the findings are the same.
 */
public final class Rescreening {
    /** A party with so many findings is asked as a whole each time, since more of them may have been cut off. */
    static final int HITS_MAX = 100;

    private static final int STEP_PARTIES = 4_096;

    /**
     * What came of it.
     *
     * @param screening as it is now
     * @param pairs of a party and an entry, as many as all parties and all entries make
     * @param saved of them, which were not compared since neither side changed
     * @param newFindings that were not there before
     * @param newlyClosed that were there before and are closed now
     */
    public record Outcome(Screening screening, long pairs, long saved, int newFindings, int newlyClosed) {}

    /**
     * The lists as they are now.
     *
     * @param listed who is on them
     * @param delisted who was taken off them
     * @param lists what they were
     */
    public record Lists(List<ListedParty> listed, List<ListedParty> delisted, List<ScreenedList> lists) {
        public Lists {
            listed = List.copyOf(listed);
            delisted = List.copyOf(delisted);
            lists = List.copyOf(lists);
        }
    }

    private record Answer(boolean known, boolean cut, String print, List<Finding> findings) {}

    private final Screening before;
    private final List<AskedParty> parties;
    private final Lists lists;
    private final int thresholdPerMille;
    private final boolean anew;

    private final Map<String, String> printOf = new HashMap<>();
    private final List<ListedParty> changed = new ArrayList<>();
    private final Map<String, List<Finding>> earlier = new HashMap<>();

    private Rescreening(Screening before, List<AskedParty> parties, Lists lists, int thresholdPerMille) {
        this.before = before;
        this.parties = parties;
        this.lists = lists;
        this.thresholdPerMille = thresholdPerMille;
        this.anew = !before.method().equals(Screening.METHOD) || before.thresholdPerMille() != thresholdPerMille;
        for (ListedParty entry : lists.listed()) {
            String print = Prints.of(entry);
            printOf.put(entry.key(), print);
            if (anew || !before.entries().contains(print)) {
                changed.add(entry);
            }
        }
        for (Finding finding : before.findings()) {
            earlier.computeIfAbsent(finding.party(), _ -> new ArrayList<>()).add(finding);
        }
    }

    /**
     * Screens.
     *
     * @param parties may be made as they are asked for
     * @param progress hears how many parties are done
     */
    public static Outcome run(
            Screening before, List<AskedParty> parties, Lists lists, int thresholdPerMille, LongConsumer progress) {
        return new Rescreening(before, parties, lists, thresholdPerMille).run(progress);
    }

    private Outcome run(LongConsumer progress) {
        Asked ofChanged = new Asked(changed, thresholdPerMille);
        Asked ofAll =
                changed.size() == lists.listed().size() ? ofChanged : new Asked(lists.listed(), thresholdPerMille);
        List<String> printed = new ArrayList<>();
        Map<Pair, Finding> found = new LinkedHashMap<>();
        Map<String, String> partyOfAccount = new HashMap<>();
        Map<Pair, Decision> decisions = new LinkedHashMap<>(before.decisions());
        long known = 0;
        for (int from = 0; from < parties.size(); from += STEP_PARTIES) {
            int to = Math.min(parties.size(), from + STEP_PARTIES);
            List<Answer> answers = IntStream.range(from, to)
                    .parallel()
                    .mapToObj(i -> answer(parties.get(i), ofChanged, ofAll))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                Answer answer = answers.get(i);
                known += answer.known() ? 1 : 0;
                if (!answer.cut()) {
                    printed.add(answer.print().substring(0, PrintSet.HEX));
                }
                answer.findings().forEach(finding -> found.put(finding.pair(), finding));
                moveDecisions(parties.get(from + i), decisions, partyOfAccount);
            }
            progress.accept(to);
        }
        return outcome(found, decisions, partyOfAccount, printed, known);
    }

    /** Decisions stay with an account that is now one of several of a party; being other, the pair is open again. */
    private void moveDecisions(AskedParty party, Map<Pair, Decision> decisions, Map<String, String> partyOfAccount) {
        for (String account : party.accounts()) {
            if (earlier.containsKey(account)) {
                partyOfAccount.put(account, party.id());
            }
            for (Finding finding : account.equals(party.id()) ? List.<Finding>of() : earlierOf(account)) {
                Decision decision = before.decisions().get(finding.pair());
                if (decision != null) {
                    // What one accepted of an account holds until it is looked at again, whatever was said of the
                    // others.
                    decisions.merge(
                            new Pair(party.id(), finding.entry()),
                            decision.ofParty(party.id()),
                            (said, moved) -> !said.accepted() && moved.accepted() ? moved : said);
                    decisions.remove(finding.pair());
                }
            }
        }
    }

    private List<Finding> earlierOf(String party) {
        return earlier.getOrDefault(party, List.of());
    }

    private Answer answer(AskedParty party, Asked ofChanged, Asked ofAll) {
        String print = Prints.of(party);
        boolean known = !anew && before.parties().contains(print);
        List<Finding> findings = new ArrayList<>();
        Asked asked = known ? ofChanged : ofAll;
        List<Hit> hits = asked.hits(party);
        for (Hit hit : hits) {
            String key = hit.entry().key();
            findings.add(Finding.of(party, print, hit, Objects.requireNonNull(printOf.get(key))));
        }
        if (known) {
            earlierOf(party.id()).stream().filter(this::isAsItWas).forEach(findings::add);
        }
        findings.sort(
                Comparator.comparingInt((Finding finding) -> -finding.score().points())
                        .thenComparing(Finding::entry));
        boolean cut = findings.size() >= HITS_MAX;
        return new Answer(known, cut, print, List.copyOf(findings.subList(0, Math.min(HITS_MAX, findings.size()))));
    }

    private boolean isAsItWas(Finding finding) {
        return finding.closed().isEmpty() && finding.entryPrint().equals(printOf.get(finding.entry()));
    }

    private Outcome outcome(
            Map<Pair, Finding> found,
            Map<Pair, Decision> decisions,
            Map<String, String> partyOfAccount,
            List<String> printed,
            long known) {
        Map<String, ListedParty> delisted = new HashMap<>();
        lists.delisted().forEach(entry -> delisted.put(entry.key(), entry));
        List<Finding> all = new ArrayList<>(found.values());
        int closed = 0;
        for (Finding finding : before.findings()) {
            if (found.containsKey(finding.pair())) {
                continue;
            }
            String party = partyOfAccount.getOrDefault(finding.party(), finding.party());
            Finding moved = finding.ofParty(party);
            boolean kept = decisions.containsKey(moved.pair()) || !printOf.containsKey(finding.entry());
            if (kept && !found.containsKey(moved.pair())) {
                all.add(moved.closed(whyGone(finding, delisted.get(finding.entry()), partyOfAccount)));
                closed += finding.closed().isEmpty() ? 1 : 0;
            }
        }
        long pairs = (long) parties.size() * lists.listed().size();
        long saved = known * (lists.listed().size() - changed.size());
        Set<Pair> earlierPairs = before.findings().stream().map(Finding::pair).collect(Collectors.toSet());
        int fresh = (int) found.keySet().stream()
                .filter(pair -> !earlierPairs.contains(pair))
                .count();
        Screening after = new Screening(
                Screening.METHOD,
                thresholdPerMille,
                lists.lists(),
                all,
                decisions,
                PrintSet.of(printed),
                PrintSet.of(List.copyOf(printOf.values())));
        return new Outcome(after, pairs, saved, fresh, closed);
    }

    private String whyGone(Finding finding, @Nullable ListedParty delisted, Map<String, String> partyOfAccount) {
        if (delisted != null) {
            return "delisted on " + delisted.delistedOn();
        }
        String list = finding.entry().substring(0, Math.max(0, finding.entry().indexOf('/')));
        if (lists.lists().stream().noneMatch(screened -> screened.list().equals(list))) {
            return "the list " + list + " was not given";
        }
        if (!printOf.containsKey(finding.entry())) {
            return "no longer on the list " + list;
        }
        if (!partyOfAccount.containsKey(finding.party())) {
            return "the party is no longer in the case";
        }
        return finding.score().perMille() < thresholdPerMille
                ? "below the threshold " + Score.text(thresholdPerMille)
                : "no longer alike, since a side changed";
    }

    /** Entries that can be asked. */
    private static final class Asked {
        private final Screener screener;
        private final ListedIdentifiers identifiers;
        private final int thresholdPerMille;

        Asked(List<ListedParty> entries, int thresholdPerMille) {
            this.screener = Screener.of(entries);
            this.identifiers = new ListedIdentifiers(entries);
            this.thresholdPerMille = thresholdPerMille;
        }

        /** The best hit of each entry under any of the party's names. */
        List<Hit> hits(AskedParty party) {
            Map<String, Hit> best = new HashMap<>();
            for (Party named : party.parties()) {
                for (Hit hit : screener.screen(named, thresholdPerMille, HITS_MAX)) {
                    best.merge(hit.entry().key(), hit, Asked::better);
                }
            }
            for (Hit hit : identifiers.hits(party)) {
                best.merge(hit.entry().key(), hit, Asked::better);
            }
            return List.copyOf(best.values());
        }

        private static Hit better(Hit one, Hit other) {
            return one.score().points() >= other.score().points() ? one : other;
        }
    }
}
