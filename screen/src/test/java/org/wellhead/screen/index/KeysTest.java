package org.wellhead.screen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static Set<Integer> keys(String reading) {
        Ints keys = new Ints();
        Keys.ofReading(reading, true, keys);
        return new HashSet<>(Arrays.stream(keys.toArray()).boxed().toList());
    }

    private static boolean meet(String left, String right) {
        Set<Integer> both = keys(left);
        both.retainAll(keys(right));
        return !both.isEmpty();
    }

    private static boolean skeletonsMeet(String listed, boolean listedLatin, String asked, boolean askedLatin) {
        Ints listedKeys = new Ints();
        Keys.ofListedSkeleton(listed, listedLatin, listedKeys);
        Ints askedKeys = new Ints();
        Keys.ofAskedSkeleton(asked, askedLatin, askedKeys);
        List<Integer> both = Arrays.stream(listedKeys.toArray()).boxed().toList();
        return Arrays.stream(askedKeys.toArray()).anyMatch(both::contains);
    }

    @Property
    void aWordWithOneEditSharesAKey(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 4, max = 20) String word,
            @ForAll Random random) {
        assertThat(meet(word, Misspelt.word(word, random))).isTrue();
    }

    @Property
    void aLongWordWithTwoEditsSharesAKey(
            @ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 10, max = 20) String word,
            @ForAll Random random) {
        assertThat(meet(word, Misspelt.word(Misspelt.word(word, random), random)))
                .isTrue();
    }

    @Test
    void aLongWordHasNoMoreThan37Keys() {
        assertThat(keys("abcdefgh")).hasSize(37);
        assertThat(keys("abcdefghijklmnopqrstuvwxyz")).hasSize(37);
        assertThat(meet("muhammad", "khodorkovsky")).isFalse();
    }

    @Test
    void twoLatinWordsNeedTheSameSkeletonAndThreeConsonants() {
        assertThat(skeletonsMeet("hsn", true, "hsn", true)).isTrue();
        assertThat(skeletonsMeet("hsnd", true, "hsn", true)).isFalse();
        assertThat(skeletonsMeet("mr", true, "mr", true)).isFalse();
    }

    @Test
    void acrossScriptsAConsonantOfFiveMayBeMissing() {
        assertThat(skeletonsMeet("ptlmn", true, "ptmn", false)).isTrue();
        assertThat(skeletonsMeet("ptmn", false, "ptlmn", true)).isTrue();
        assertThat(skeletonsMeet("ptlmn", false, "ptlmk", false)).isTrue();
        assertThat(skeletonsMeet("ptlm", true, "ptl", false)).isFalse();
        assertThat(skeletonsMeet("ml", true, "ml", false)).isTrue();
    }
}
