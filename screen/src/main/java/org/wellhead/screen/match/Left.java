package org.wellhead.screen.match;

import java.util.function.IntPredicate;
import org.wellhead.screen.name.Name;
import org.wellhead.screen.name.Role;
import org.wellhead.screen.name.Word;

/**
 * The words of one name that agree with none of the other.
 *
 * @param words how many of them tell
 * @param all what these weigh together
 * @param inner what those weigh that stand between paired words
 * @param behind what those weigh that stand behind all paired words
 * @param numbers how many are numbers
 * @param legal whether a legal form is among them
 */
record Left(int words, double all, double inner, double behind, int numbers, boolean legal) {
    static Left of(Name name, IntPredicate isUsed, int firstPaired, int lastPaired) {
        int words = 0;
        int numbers = 0;
        double all = 0;
        double inner = 0;
        double behind = 0;
        boolean legal = false;
        for (int i = 0; i < name.words().size(); i++) {
            Word word = name.words().get(i);
            if (isUsed.test(i)) {
                continue;
            }
            legal |= word.role() == Role.LEGAL;
            if (word.role().tells()) {
                double weight = NameMatch.weight(word);
                words++;
                all += weight;
                behind += i > lastPaired ? weight : 0;
                inner += i > firstPaired && i < lastPaired ? weight : 0;
                numbers += word.role() == Role.NUMBER ? 1 : 0;
            }
        }
        return new Left(words, all, inner, behind, numbers, legal);
    }
}
