package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wellhead.trace.Policy;
import org.wellhead.trace.Trace;

/** The answer in sentences, the same on the terminal, in the summary and on the page: who, where, how much, how sure. */
final class Headline {
    private final Findings findings;
    private final Trace trace;
    private final Reach reach;
    private final Trace.Total total;

    Headline(Findings findings) {
        this.findings = findings;
        this.trace = findings.headline();
        this.reach = findings.reach(trace, Findings.ALL_UNITS);
        this.total = findings.total(trace, Findings.ALL_UNITS);
    }

    /** {@code Money from 40 countries, 11 of them in the G20, reached 5 units}, without a full stop. */
    String who() {
        boolean upstream = findings.isUpstream();
        int unknown = findings.facts().unknownDesignated().size();
        if (trace.question().designations().isEmpty() && unknown > 0) {
            return unknown == 1
                    ? "The designated account is not in these payments"
                    : "None of the " + Words.grouped(unknown) + " designated accounts is in these payments";
        }
        if (trace.contributions().isEmpty()) {
            return upstream
                    ? "No money from others reached the designated accounts in these payments"
                    : "No money of the designated accounts ended up with others in these payments";
        }
        if (reach.countries() == 0) {
            return upstream
                    ? "Money reached " + units() + ", from sources whose countries are not known"
                    : "Money of " + units() + " ended up with others whose countries are not known";
        }
        String countries = Words.countries(reach.countries()) + g20();
        return upstream
                ? "Money from " + countries + " reached " + units()
                : "Money of " + units() + " ended up in " + countries.replaceFirst(",$", "");
    }

    /** {@link #who} and {@link #howMuch}, as far as there is anything to tell, with a full stop. */
    String inOne() {
        return trace.contributions().isEmpty() ? who() + "." : who() + ": " + howMuch();
    }

    /** {@code 1,234.00 USD from 312 sources, what came first leaving first (fifo).} To stand after a colon. */
    String howMuch() {
        String sources = findings.words().count(findings.sources(trace, Findings.ALL_UNITS));
        String link = findings.isUpstream() ? " from " : " with ";
        String amount = findings.people(total.tracedMinor()) + link + sources;
        return switch (trace.policy()) {
            case PROPORTIONAL -> amount + ", mixed money shared in proportion (proportional).";
            case FIFO -> amount + ", what came first leaving first (fifo).";
            case LIFO -> amount + ", what came last leaving first (lifo).";
            case POISON -> "at most " + amount + ": upper bounds, no shares (poison).";
        };
    }

    /** What the choice of policy changes; nothing to say where fewer than two policies give shares. */
    List<String> howSure() {
        List<String> sentences = new ArrayList<>();
        List<Trace> shares = findings.shares();
        if (shares.size() > 1) {
            String policies = policies(shares.stream().map(Trace::policy).toList());
            Findings.Range range = findings.tracedRange(Findings.ALL_UNITS);
            sentences.add(
                    range.lowMinor() == range.highMinor()
                            ? "The total is the same under " + policies + "."
                            : "The total is " + findings.people(range.lowMinor()) + " to "
                                    + findings.people(range.highMinor()) + " under " + policies + ".");
            sentences.add(underEach());
        }
        return sentences;
    }

    /** {@code 149 of the 411 sources, in all 40 countries, put in money under each of them; ...} */
    private String underEach() {
        int sources = findings.sourcesUnderEveryPolicy();
        int countries = findings.countriesUnderEveryPolicy();
        Words words = findings.words();
        StringBuilder sentence =
                new StringBuilder(of(sources, findings.sources(trace, Findings.ALL_UNITS), words.one(), words.many()));
        if (sources > 0 && countries > 0) {
            sentence.append(", in ")
                    .append(of(countries, reach.countries(), "country", "countries"))
                    .append(',');
        }
        sentence.append(' ').append(words.gave()).append(" money under each of them");
        if (sources > 0) {
            boolean differs = trace.contributions().stream()
                    .map(findings::sourceRange)
                    .anyMatch(range -> range.lowMinor() != range.highMinor());
            sentence.append(differs ? "; how much differs, from low to high" : ", the same amount each time");
        }
        String text = sentence.append('.').toString();
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code the one country}, {@code all 3 countries}, {@code none of the 3 countries}, {@code 2 of the 3 countries}. */
    private static String of(int part, int all, String one, String many) {
        if (part == all) {
            return all == 1 ? "the one " + one : "all " + Words.count(all, one, many);
        }
        return (part == 0 ? "none" : Words.grouped(part)) + " of the " + Words.count(all, one, many);
    }

    /** How countries count in the G20, and who is left out of the count. */
    List<String> notes() {
        List<String> sentences = new ArrayList<>();
        if (reach.throughEu() + reach.throughAu() > 0) {
            sentences.add(throughUnions());
        }
        if (reach.boundaryOnly() > 0) {
            sentences.add(Words.countries(reach.boundaryOnly()) + " more " + (reach.boundaryOnly() == 1 ? "is" : "are")
                    + " seen only as the seat of a bank, an exchange, a hawala or a cash desk and not counted.");
        }
        return sentences;
    }

    private String throughUnions() {
        int others = reach.countries() - reach.g20States();
        int through = reach.throughEu() + reach.throughAu();
        List<String> unions = new ArrayList<>();
        if (reach.throughEu() > 0) {
            unions.add(sit(reach.throughEu()) + " in the G20 only through the European Union");
        }
        if (reach.throughAu() > 0) {
            unions.add(
                    unions.isEmpty()
                            ? sit(reach.throughAu()) + " in the G20 only through the African Union"
                            : Words.grouped(reach.throughAu()) + " only through the African Union");
        }
        String notCounted = through == 1 ? "; it is not counted in it." : "; they are not counted in it.";
        if (others == 1) {
            return (reach.countries() == 1 ? "It " : "The other one ")
                    + unions.getFirst().replaceFirst("^1 ", "")
                    + notCounted;
        }
        String ofWhich = reach.g20States() == 0 ? "Of these " : "Of the other ";
        return ofWhich + Words.grouped(others) + ", " + String.join(" and ", unions) + notCounted;
    }

    private static String sit(int countries) {
        return Words.grouped(countries) + (countries == 1 ? " sits" : " sit");
    }

    private String g20() {
        int members = reach.g20States();
        if (reach.countries() == 1) {
            return members == 1 ? ", a member of the G20," : ", not a member of the G20,";
        }
        String count = members == 0 ? "none" : members == reach.countries() ? "all" : Words.grouped(members);
        return ", " + count + " of them in the G20,";
    }

    private String units() {
        int known = findings.units().size();
        List<Integer> reached = trace.totals().stream()
                .filter(each -> each.tracedMinor() > 0)
                .map(Trace.Total::unit)
                .toList();
        if (reached.size() == 1) {
            String name = findings.units().get(reached.getFirst());
            return name.isEmpty() ? "the designated accounts" : Legible.of(name, 80);
        }
        return reached.size() == known ? Words.units(known) : reached.size() + " of " + Words.units(known);
    }

    static String policies(List<Policy> policies) {
        List<String> words = policies.stream().map(Policy::word).toList();
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
