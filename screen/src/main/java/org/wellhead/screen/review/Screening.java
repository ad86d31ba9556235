package org.wellhead.screen.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.wellhead.screen.review.Finding.Pair;

/** What is known of a case's parties and the lists: what was found, what was decided, and what was compared already. */
public final class Screening {
    /** Rises when the same two parties may score otherwise: then all is compared anew. */
    static final String METHOD = "1";

    /** Nothing was screened yet. */
    public static final Screening NONE =
            new Screening("", 0, List.of(), List.of(), Map.of(), PrintSet.of(List.of()), PrintSet.of(List.of()));

    /** How a finding stands. */
    public enum State {
        /** A person must look at it. */
        OPEN,
        /** A person said that they are one. */
        ACCEPTED,
        /** A person said that they are not. */
        REJECTED,
        /** The entry is off its list, or one side is gone. */
        CLOSED;

        /** The word that stands in answers. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String method;
    private final int thresholdPerMille;
    private final List<ScreenedList> lists;
    private final List<Finding> findings;
    private final Map<Pair, Decision> decisions;
    private final PrintSet parties;
    private final PrintSet entries;

    Screening(
            String method,
            int thresholdPerMille,
            List<ScreenedList> lists,
            List<Finding> findings,
            Map<Pair, Decision> decisions,
            PrintSet parties,
            PrintSet entries) {
        this.method = method;
        this.thresholdPerMille = thresholdPerMille;
        this.lists = List.copyOf(lists);
        this.findings = List.copyOf(findings);
        this.decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
        this.parties = parties;
        this.entries = entries;
    }

    String method() {
        return method;
    }

    /** The least score of a finding. */
    public int thresholdPerMille() {
        return thresholdPerMille;
    }

    /** The lists that it was last screened against. */
    public List<ScreenedList> lists() {
        return lists;
    }

    /** By party in the order of the case, best first; behind them those that are closed. */
    public List<Finding> findings() {
        return findings;
    }

    Map<Pair, Decision> decisions() {
        return decisions;
    }

    PrintSet parties() {
        return parties;
    }

    PrintSet entries() {
        return entries;
    }

    /** The finding of this party and this entry. */
    public Optional<Finding> find(String party, String entry) {
        return findings.stream()
                .filter(finding ->
                        finding.party().equals(party) && finding.entry().equals(entry))
                .findFirst();
    }

    /** What a person decided of it, on whatever sides. */
    public Optional<Decision> decision(Finding finding) {
        return Optional.ofNullable(decisions.get(finding.pair()));
    }

    /** How a finding stands. */
    public State state(Finding finding) {
        Optional<Decision> decision = decision(finding);
        if (!finding.closed().isEmpty()) {
            return decision.filter(Decision::accepted).isPresent() ? State.ACCEPTED : State.CLOSED;
        }
        if (decision.isEmpty() || !changed(finding, decision.get()).isEmpty()) {
            return State.OPEN;
        }
        return decision.get().accepted() ? State.ACCEPTED : State.REJECTED;
    }

    /** Why it stands so, in words: empty, or what changed since a person decided, or why it is closed. */
    public String why(Finding finding) {
        if (!finding.closed().isEmpty()) {
            return finding.closed();
        }
        return decision(finding)
                .map(decision -> {
                    String changed = changed(finding, decision);
                    return changed.isEmpty()
                            ? "by " + decision.by() + ": " + decision.reason()
                            : changed + " since " + decision.by() + " " + decision.word() + " it";
                })
                .orElse("");
    }

    private static String changed(Finding finding, Decision decision) {
        boolean party = !decision.partyPrint().equals(finding.partyPrint());
        boolean entry = !decision.entryPrint().equals(finding.entryPrint());
        return party && entry
                ? "the party and the list entry changed"
                : party ? "the party changed" : entry ? "the list entry changed" : "";
    }

    /**
     * The findings that a person accepted and has not taken back. One that must be looked at again, since a side changed,
     * holds until it is decided otherwise.
     */
    public List<Finding> accepted() {
        return findings.stream()
                .filter(finding -> decision(finding).filter(Decision::accepted).isPresent())
                .toList();
    }

    /** All of this state. */
    public List<Finding> in(State state) {
        return findings.stream().filter(finding -> state(finding) == state).toList();
    }

    /**
     * With what a person decided, in the place of what was decided of the pair before.
     *
     * @throws IllegalArgumentException if there is no finding of that party and that entry
     */
    public Screening with(Decision decision) {
        Pair pair = new Pair(decision.party(), decision.entry());
        if (findings.stream().noneMatch(finding -> finding.pair().equals(pair))) {
            throw new IllegalArgumentException("no finding of " + decision.party() + " and " + decision.entry());
        }
        Map<Pair, Decision> all = new LinkedHashMap<>(decisions);
        all.put(pair, decision);
        return new Screening(method, thresholdPerMille, lists, findings, all, parties, entries);
    }

    /** As if nobody had decided anything of this finding. */
    public Screening without(Finding finding) {
        Map<Pair, Decision> all = new LinkedHashMap<>(decisions);
        all.remove(finding.pair());
        return new Screening(method, thresholdPerMille, lists, findings, all, parties, entries);
    }

    /** Line by line, as {@link Reader} takes it. */
    public List<String> lines() {
        return ScreeningText.lines(this);
    }

    /** Takes the lines of a screening, one after the other. */
    public static final class Reader {
        private final List<String> lines = new ArrayList<>();

        /** Takes the next line. */
        public void line(String line) {
            lines.add(line);
        }

        /**
         * What the lines say; {@link #NONE} without lines.
         *
         * @throws IllegalArgumentException if they are not as they were written
         */
        public Screening screening() {
            return lines.isEmpty() ? NONE : ScreeningText.parse(lines);
        }
    }
}
