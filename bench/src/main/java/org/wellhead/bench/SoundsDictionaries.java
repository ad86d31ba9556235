package org.wellhead.bench;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.wellhead.screen.name.Fold;
import org.wellhead.screen.name.Script;
import org.wellhead.screen.name.sound.Letters;

/**
 * What dictionaries know of Han characters outside Chinese: Japanese names with their readings (IPADIC, by Kuromoji), and the
 * Korean syllable of a character (mecab-ko-dic, by Nori). The walk tries each character at each node, which takes a minute.
 */
final class SoundsDictionaries {
    private static final char FIRST = 0x4E00;
    private static final char LAST = 0x9FA5;
    private static final int LONGEST = 4;
    private static final Transliterator KATAKANA = Transliterator.getInstance("Katakana-Latin");

    private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    private final FST.BytesReader reader = dictionary.getFST().getBytesReader();
    private final List<SoundsPairs.Pair> names = new ArrayList<>();
    private final StringBuilder first = new StringBuilder("々");

    private SoundsDictionaries() {}

    /** Names of people in kanji, with their Latin spelling; long vowels as they are mostly written, and in full. */
    static List<SoundsPairs.Pair> japaneseNames() throws IOException {
        SoundsDictionaries walk = new SoundsDictionaries();
        FST.Arc<Long> root = walk.dictionary.getFST().getFirstArc(new FST.Arc<>());
        for (char c = FIRST; c <= LAST; c++) {
            if (walk.dictionary.getFST().findTargetArc(c, root, new FST.Arc<>(), false, walk.reader) != null) {
                walk.first.append(c);
            }
        }
        walk.from("", root, 0);
        return walk.names;
    }

    private void from(String before, FST.Arc<Long> node, long sum) throws IOException {
        for (int i = 0; i < first.length(); i++) {
            FST.Arc<Long> arc = new FST.Arc<>();
            if (dictionary.getFST().findTargetArc(first.charAt(i), node, arc, false, reader) == null) {
                continue;
            }
            String word = before + first.charAt(i);
            long here = sum + arc.output();
            if (arc.isFinal()) {
                add(word, (int) (here + arc.nextFinalOutput()));
            }
            if (word.length() < LONGEST && FST.targetHasArcs(arc)) {
                from(word, arc, here);
            }
        }
    }

    private void add(String word, int source) {
        IntsRef ids = new IntsRef();
        dictionary.lookupWordIds(source, ids);
        for (int i = 0; i < ids.length; i++) {
            int id = ids.ints[ids.offset + i];
            JaMorphData known = dictionary.getMorphAttributes();
            String reading = known.getReading(id, word.toCharArray(), 0, word.length());
            if (reading != null && known.getPartOfSpeech(id).contains("人名")) {
                String full = Fold.latin(KATAKANA.transliterate(reading)).replaceAll("[^a-z]", "");
                String usual = full.replace("ou", "o").replace("uu", "u").replace("oo", "o");
                String letters = Letters.of(word, Script.HAN);
                names.add(new SoundsPairs.Pair(usual, word, letters, 9));
                if (!usual.equals(full)) {
                    names.add(new SoundsPairs.Pair(full, word, letters, 1));
                }
            }
        }
    }

    /** Lines of a character and its Korean syllable. */
    static String koreanSyllables() throws IOException {
        org.apache.lucene.analysis.ko.dict.TokenInfoDictionary dictionary =
                org.apache.lucene.analysis.ko.dict.TokenInfoDictionary.getInstance();
        FST.BytesReader reader = dictionary.getFST().getBytesReader();
        FST.Arc<Long> root = dictionary.getFST().getFirstArc(new FST.Arc<>());
        TreeMap<String, Character> syllables = new TreeMap<>();
        for (String line : SoundsPriors.lines("sounds-hanja.txt")) {
            for (String pair : line.split(" ", -1)) {
                syllables.put(Letters.of(pair.substring(0, 1), Script.HAN), pair.charAt(1));
            }
        }
        for (char c = FIRST; c <= LAST; c++) {
            FST.Arc<Long> arc = new FST.Arc<>();
            if (dictionary.getFST().findTargetArc(c, root, arc, false, reader) != null && arc.isFinal()) {
                IntsRef ids = new IntsRef();
                dictionary.lookupWordIds((int) (arc.output() + arc.nextFinalOutput()), ids);
                for (int i = 0; i < ids.length; i++) {
                    KoMorphData known = dictionary.getMorphAttributes();
                    String reading = known.getReading(ids.ints[ids.offset + i]);
                    if (reading != null && reading.length() == 1) {
                        syllables.putIfAbsent(Letters.of(String.valueOf(c), Script.HAN), reading.charAt(0));
                    }
                }
            }
        }
        StringBuilder lines = new StringBuilder();
        syllables.forEach(
                (letter, syllable) -> lines.append(letter).append(syllable).append('\n'));
        return lines.toString();
    }
}
