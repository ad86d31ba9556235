package org.wellhead.screen.match;

import java.util.List;
import org.wellhead.screen.Schema;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Role;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.Word;

/**
 * Two names measured: how much there is of each {@link Feature}.
 *
 * <p>The order of the measures: what the paired words say, what was left over and where, in which order the words stand. A word
 * weighs by how rare it is ({@link #weight}); what the words say together is counted in nats ({@link #evidence}), against the
 * {@link #names} among which a match is sought.
 */
final class NameMatch {
    /** A listed word weighs no more than this in nats, however long it is put together. */
    private static final double MOST_NATS = 16;

    /** Long words may be rare only as far as their letters can tell. */
    private static final double NATS_PER_LETTER = 1.8;

    /** What an edit leaves open: a hundred words or so are one edit away. */
    private static final double NATS_PER_EDIT = 4.5;

    /** What is unlike in a heard word leaves more open: vowels and readings were guessed already. */
    private static final double EDITS_HEARD = 1.5;

    /** Beyond the names there are, so many nats are wanted for a match not to be chance. */
    private static final double NATS_BEYOND = 5;

    /** Words in conflict beyond say no more. */
    static final int MOST_CONFLICT = 3;

    private static final int SAME = 955;
    private static final int NEAR = 860;
    private static final int FAIR = 760;
    private static final int HARDLY = 700;
    private static final int SHORT_LETTERS = 5;
    private static final int KNOWN_RARITY = 1130;

    private final Name asked;
    private final Name listed;
    private final double names;
    private final Alignment alignment;

    /** By {@link Feature#place}. */
    private final double[] values = new double[Feature.ALL.size()];

    /** @param names among how many a match is sought: 1 for a pair, {@link Comparison#LISTED_NAMES} for a list */
    NameMatch(Name asked, Name listed, int names, Likenesses likenesses) {
        this.asked = asked;
        this.listed = listed;
        this.names = names;
        this.alignment = Alignment.of(asked, listed, likenesses);
        add(Feature.WORDS, 1);
        measurePairs();
        measureLeft();
        measureOrder();
        if (!asked.schema().couldBe(listed.schema())) {
            add(Feature.SCHEMA, 1);
        }
    }

    Alignment alignment() {
        return alignment;
    }

    Name asked() {
        return asked;
    }

    Name listed() {
        return listed;
    }

    /** How much there is of a feature. */
    double value(Feature feature) {
        return values[feature.place()];
    }

    /** The sum of the points of all features. */
    int points() {
        int points = 0;
        for (Feature feature : Feature.ALL) {
            double value = values[feature.place()];
            points += value == 0 ? 0 : feature.points(value);
        }
        return points;
    }

    /** What a word weighs among those left over, 0 to 1: a rare name 1, Muhammad 0.5, a particle next to nothing. */
    static double weight(Word word) {
        return switch (word.role()) {
            case NAME -> 0.2 + 0.8 * Math.clamp((word.rarity() - 400) / 700.0, 0, 1);
            case NUMBER -> 0.5;
            case GENERIC -> 0.3;
            case COMMON, INITIAL -> 0.2;
            case SUFFIX -> 0.15;
            case LEGAL -> 0.1;
            case TITLE -> 0.06;
            case PARTICLE -> 0.03;
        };
    }

    private void add(Feature feature, double value) {
        values[feature.place()] += value;
    }

    private void measurePairs() {
        double evidence = 0;
        int namePairs = 0;
        int told = 0;
        boolean han = false;
        for (Alignment.Pair pair : alignment.pairs()) {
            Word a = asked.words().get(pair.asked());
            Word b = listed.words().get(pair.listed());
            told += Math.max(telling(asked, pair.asked(), pair.askedTo()), pair.listedTo() - pair.listed());
            han |= a.script() != b.script() && (a.script() == Script.HAN || b.script() == Script.HAN);
            if (pair.how() == Alignment.How.INITIAL) {
                continue;
            }
            if (a.role() != Role.NAME && b.role() != Role.NAME && !pair.isJoined()) {
                add(Feature.SUPPORT, a.role() == Role.NUMBER ? 1 : heaviest(pair));
                continue;
            }
            namePairs++;
            evidence += evidence(pair);
            measureLikeness(pair, a, b);
        }
        if (names > 1) {
            add(Feature.CHANCE, Math.max(0, Math.log(names) + NATS_BEYOND - evidence) / 10);
        }
        int words = telling(asked, 0, asked.words().size());
        add(Feature.ONE_WORD, told == 1 && words > 1 ? 1 : 0);
        add(Feature.SINGLE, told == 1 && words == 1 ? 1 : 0);
        boolean all = words > 0
                && told >= Math.max(words, telling(listed, 0, listed.words().size()));
        add(Feature.NO_NAME, namePairs == 0 && !all ? 1 : 0);
        add(Feature.HAN, han ? 1 : 0);
    }

    private void measureLikeness(Alignment.Pair pair, Word a, Word b) {
        if (pair.likeness() >= SAME) {
            return;
        }
        boolean known = !pair.isJoined()
                && pair.how() == Alignment.How.SPELLING
                && a.isLatin()
                && b.isLatin()
                && a.rarity() < KNOWN_RARITY
                && b.rarity() < KNOWN_RARITY;
        if (known) {
            add(pair.likeness() < NEAR ? Feature.KNOWN : Feature.KNOWN_NEAR, 1);
        }
        if (pair.likeness() < FAIR) {
            boolean isShort = Math.min(a.latin().length(), b.latin().length()) <= SHORT_LETTERS
                    && (a.isLatin() == b.isLatin() || pair.likeness() >= HARDLY);
            add(isShort ? Feature.POOR_SHORT : Feature.POOR, 1);
        }
    }

    /** What it says that these words agree, in nats: how rare they are, less what the difference leaves open. */
    private double evidence(Alignment.Pair pair) {
        double rarity = 0;
        int letters = 0;
        for (Word word : listed.words().subList(pair.listed(), pair.listedTo())) {
            rarity += word.role() == Role.PARTICLE ? 0 : word.rarity() / 100.0;
            letters += word.latin().length();
        }
        int askedLetters = 0;
        for (Word word : asked.words().subList(pair.asked(), pair.askedTo())) {
            askedLetters += word.latin().length();
        }
        letters = Math.max(letters, askedLetters);
        double edits = (1000 - pair.likeness()) / 1000.0 * Math.max(1, letters - 1);
        boolean heard = asked.words().get(pair.asked()).isLatin()
                != listed.words().get(pair.listed()).isLatin();
        edits *= heard ? EDITS_HEARD : 1;
        return Math.max(-2, Math.min(Math.min(rarity, MOST_NATS), NATS_PER_LETTER * letters) - NATS_PER_EDIT * edits);
    }

    private double heaviest(Alignment.Pair pair) {
        double weight = 0;
        for (Word word : listed.words().subList(pair.listed(), pair.listedTo())) {
            weight = Math.max(weight, weight(word));
        }
        return weight;
    }

    private void measureLeft() {
        Left ofAsked = Left.of(asked, alignment::isAskedUsed, 0, 0);
        int[] paired = pairedListed();
        Left ofListed = Left.of(listed, alignment::isListedUsed, paired[0], paired[1]);
        int conflict = Math.min(ofAsked.words(), ofListed.words());
        add(Feature.CONFLICT, Math.min(MOST_CONFLICT, conflict));
        add(Feature.ASKED_LEFT, ofAsked.all() * free(ofAsked.words(), conflict));
        double free = free(ofListed.words(), conflict);
        add(Feature.INNER_LEFT, Math.min(2, ofListed.inner() * free));
        add(Feature.TRAIL_LEFT, Math.min(2, ofListed.behind() * free));
        add(Feature.NUMBER, ofAsked.numbers() + ofListed.numbers());
        add(Feature.LEGAL, ofAsked.legal() && ofListed.legal() ? 1 : 0);
        if (isOfPersons()) {
            measureEnds();
        }
    }

    /** Who is asked about without a schema may be whom the list calls a person. */
    private boolean isOfPersons() {
        return asked.schema() == Schema.PERSON
                || (asked.schema() == Schema.UNKNOWN && listed.schema() == Schema.PERSON);
    }

    private static double free(int words, int conflict) {
        return words == 0 ? 0 : (words - conflict) / (double) words;
    }

    /** The first and the last of the listed words that tell and are paired. */
    private int[] pairedListed() {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (listed.words().get(pair.listed()).role().tells()) {
                first = Math.min(first, pair.listed());
                last = Math.max(last, pair.listedTo() - 1);
            }
        }
        return new int[] {first, last};
    }

    private void measureEnds() {
        int askedFirst = end(asked, true);
        int listedFirst = end(listed, true);
        int askedLast = end(asked, false);
        int listedLast = end(listed, false);
        boolean askedFirstLeft = askedFirst >= 0 && !alignment.isAskedUsed(askedFirst);
        boolean listedFirstLeft = listedFirst >= 0 && !alignment.isListedUsed(listedFirst);
        add(Feature.FIRSTS_DIFFER, askedFirstLeft && listedFirstLeft ? 1 : 0);
        add(
                Feature.LASTS_DIFFER,
                askedLast > askedFirst
                                && listedLast > listedFirst
                                && !alignment.isAskedUsed(askedLast)
                                && !alignment.isListedUsed(listedLast)
                        ? 1
                        : 0);
        if (askedFirstLeft && !listedFirstLeft) {
            add(Feature.ASKED_FIRST_LEFT, weight(asked.words().get(askedFirst)));
        }
        if (listedFirstLeft && !askedFirstLeft && !isTitlePairedBefore(listedFirst)) {
            add(Feature.FIRST_MISSING, 1);
            add(Feature.KIN, isKin(askedFirst) ? 1 : 0);
        }
    }

    /** "Syed Hasnain" for "Syed Johar Hasnain": a title stands for the first name. */
    private boolean isTitlePairedBefore(int listedFirst) {
        for (int j = 0; j < listedFirst; j++) {
            if (alignment.isListedUsed(j) && listed.words().get(j).role() != Role.PARTICLE) {
                return true;
            }
        }
        return false;
    }

    /** Three words or more of the one asked about are the listed's father's and family's names, in their order. */
    private boolean isKin(int askedFirst) {
        int last = -1;
        int words = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (asked.words().get(pair.asked()).role().tells()) {
                if (pair.listed() < last) {
                    return false;
                }
                last = pair.listed();
                words++;
            }
        }
        return words >= 3 && askedFirst >= 0;
    }

    private void measureOrder() {
        int last = -1;
        int back = 0;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (asked.words().get(pair.asked()).role() == Role.NAME) {
                back += pair.listed() < last ? 1 : 0;
                last = pair.listed();
            }
        }
        add(Feature.ORDER, Math.min(2, back));
    }

    private static int end(Name name, boolean first) {
        List<Word> words = name.words();
        for (int i = 0; i < words.size(); i++) {
            int at = first ? i : words.size() - 1 - i;
            if (words.get(at).role() == Role.NAME) {
                return at;
            }
        }
        return -1;
    }

    private static int telling(Name name, int from, int to) {
        int telling = 0;
        for (int i = from; i < to; i++) {
            telling += name.words().get(i).role().tells() ? 1 : 0;
        }
        return telling;
    }
}
