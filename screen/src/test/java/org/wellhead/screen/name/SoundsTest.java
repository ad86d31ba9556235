package org.wellhead.screen.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
    /** A word, its spellings, and other words (after the bar). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محمد     | muhammad mohamed mohammad muhammed mohamad mehmed | qasim tariq wilson",
                "عبد      | abd abdul abdel                       | karim hasan",
                "حسين     | hussein husayn hussain husain hossein | yusuf karim rahman",
                "يوسف     | yusuf youssef yousef yusif            | karim hasan martin",
                "قاسم     | qasim kassem qassim kasim             | rahman peter",
                "جمال     | jamal gamal djamel                    | tariq rahim peter",
                "سعيد     | said saeed sayeed                     | karim peter",
                "عثمان    | uthman osman othman usman             | karim peter",
                "خير      | khayr kheir khair                     | musa peter",
                "ثابت     | thabit sabit thabet                   | rahman wilson",
                "خالد     | khalid khaled                         | omar peter",
                "قذافي    | qadhafi gaddafi kadhafi qaddafi       | mubarak rahman",
                "چودھری   | chaudhry chaudhary                    | mubarak rahman",
                "אברהם    | abraham avraham                       | peterson shimon",
                "יצחק     | yitzhak itzchak                       | shimon peter",
                "ג'ון     | john jon                              | shimon peter",
                "צ'רצ'יל  | churchill                             | shimon peterson",
                "נתניהו   | netanyahu netanjahu                   | rabinovich shimon",
                "Щербаков | shcherbakov scherbakov                | ivanenko petrov",
                "Хрущёв   | khrushchev khrouchtchev               | ivanenko petrov",
                "Ельцин   | yeltsin eltsin jelzin                 | ivanenko petrov",
                "Зеленський | zelensky zelenskyy zelenskiy        | ivanenko petrov",
                "Ђоковић  | djokovic dokovic                      | ivanenko petrov",
                "Назарбаев | nazarbayev nazarbaev                 | ivanenko petrov",
                "김       | kim gim                               | park lopez",
                "이       | lee yi i                              | park kim",
                "박       | park pak bak                          | kim lopez",
                "최       | choi choe                             | kim lopez",
                "정은     | jongun jungeun jeongeun               | minsu alfred",
                "앨프리드 | alfred                                | jongun minsu",
                "バラク   | barack barak                          | tanaka peter",
                "ゴルバチョフ | gorbachev gorbachov               | tanaka peterson",
                "みどり   | midori                                | tanaka peter",
                "王       | wang wong                             | li zhang",
                "陳       | chen chan tan                         | li zhang",
                "習近平   | xijinping                             | petersen hujintao",
                "山田     | yamada                                | suzuki peter",
                "太郎     | taro tarou                            | hanako peter",
                "小林     | kobayashi xiaolin                     | suzuki peterson",
                "金       | kim jin                               | park li",
                "正恩     | zhengen jongun jongeun                | minsu peter",
                "Παπαδόπουλος | papadopoulos papadopulos          | georgiou peterson",
                "Μπαμπινιώτης | babiniotis bambiniotis            | georgiou peterson",
                "Χρήστος  | christos hristos                      | georgiou peterson",
                "Հակոբյան | hakobyan hagopian                     | petrosyan gevorg",
                "სააკაშვილი | saakashvili                         | ivanishvili peterson",
                "शर्मा    | sharma sarma                          | gupta peter",
                "इब्राहिम | ibrahim                               | gupta peter",
                "চৌধুরী   | chowdhury chaudhuri choudhury         | rahman peter",
                "ทักษิณ   | thaksin taksin                        | somchai peter",
            })
    void hearsWhatIsTheSameAndWhatIsNot(String word, String same, String other) {
        Heard heard = hear(word);
        assertThat(same.split(" ", -1))
                .allSatisfy(latin ->
                        assertThat(heard.likeness(latin)).as(word + " " + latin).isGreaterThanOrEqualTo(700));
        assertThat(other.split(" ", -1))
                .allSatisfy(latin ->
                        assertThat(heard.likeness(latin)).as(word + " " + latin).isLessThan(600));
    }

    @ParameterizedTest
    @CsvSource({
        "محمد, mohamad",
        "Владимир, vladimir",
        "김, kim",
        "이, lee",
        "王, wang",
        "オバマ, obama",
        "Παπαδόπουλος, papadopoulos"
    })
    void readsTheUsualSpelling(String word, String reading) {
        assertThat(hear(word).readings()).contains(reading);
    }

    @Test
    void hearsCaseMarksAndWidthsAlike() {
        assertThat(hear("مُحَمَّد").readings()).isEqualTo(hear("محمد").readings());
        assertThat(hear("ВЛАДИМИР").readings()).isEqualTo(hear("владимир").readings());
        assertThat(hear("ｵﾊﾞﾏ").readings()).isEqualTo(hear("オバマ").readings());
        assertThat(Sounds.hear(Fold.letters("앨프리드"), Script.HANGUL).readings())
                .isEqualTo(hear("앨프리드").readings());
    }

    @Test
    void hasNoReadingOfNothing() {
        Heard nothing = Sounds.hear("", Script.ARABIC);
        assertThat(nothing.readings()).isEmpty();
        assertThat(nothing.skeletons()).isEmpty();
        assertThat(nothing.likeness("muhammad")).isZero();
        assertThat(hear("محمد").likeness("")).isZero();
        assertThat(Sounds.hear("،؟", Script.ARABIC).readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ARABIC, 0620, 064A, 'ءـ'", "ARABIC, 0671, 06D3, 'ٴ'", "HEBREW, 05D0, 05EA, ''", "CYRILLIC, 0400, 0481, 'ЪЬъь'",
        "CYRILLIC, 048A, 04FF, 'ҌҍӀӏ'", "GREEK, 0391, 03C9, ''", "ARMENIAN, 0531, 0556, ''", "GEORGIAN, 10D0, 10F0, ''",
        "DEVANAGARI, 0905, 0939, ''", "BENGALI, 0985, 09B9, ''", "THAI, 0E01, 0E2E, 'อ'", "HANGUL, AC00, D7A3, ''",
        "KANA, 3041, 3096, 'っ'", "KANA, 30A1, 30F6, 'ッ'", "HAN, 4E00, 9FA5, ''"
    })
    void everyLetterCanBeRead(Script script, String first, String last, String silent) {
        StringBuilder unread = new StringBuilder();
        int read = 0;
        for (int c = Integer.parseInt(first, 16); c <= Integer.parseInt(last, 16); c++) {
            boolean letter = Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.COMMON;
            if (!letter || silent.indexOf(c) >= 0) {
                continue;
            }
            read++;
            List<String> readings = Sounds.hear(Character.toString(c), script).readings();
            if (readings.isEmpty() || !readings.getFirst().matches("[a-z]+")) {
                unread.appendCodePoint(c).append(' ');
            }
        }
        assertThat(unread.length()).as("unread of " + read + ": " + unread).isLessThanOrEqualTo(read / 50);
    }

    @Test
    void givesSkeletonsThatMeet() {
        assertThat(Sounds.skeleton("muhammad")).isEqualTo(Sounds.skeleton("mohamed"));
        assertThat(hear("محمد").skeletons()).contains(Sounds.skeleton("mohammed"));
        assertThat(hear("김").skeletons()).contains(Sounds.skeleton("kim"));
        assertThat(Sounds.skeleton("aeiou")).isEmpty();
    }

    @Property(tries = 300)
    void hostileWordsAreHeardWithoutHarm(@ForAll String word, @ForAll Script script, @ForAll String latin) {
        Heard heard = Sounds.hear(word.repeat(20), script);
        assertThat(heard.likeness(latin.repeat(5))).isBetween(0, 1000);
        assertThat(heard.readings())
                .hasSizeLessThanOrEqualTo(6)
                .allSatisfy(r -> assertThat(r).matches("[a-z]+"));
    }

    private static Heard hear(String word) {
        return Sounds.hear(word, Script.of(word.codePointAt(0)));
    }
}
