package org.wellhead.screen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

class NameIndexTest {
    private static final NameIndex INDEX = NameIndex.of(List.of(
            person("1", "Tariq Ahmad AL-MANSURI"),
            person("2", "Abd al-Rahman YASIN"),
            person("3", "Abdulkarim NOWBAHAR"),
            person("4", "Hector Luis PALMAS SALAZAR"),
            person("5", "Yusuf HADDAD"),
            person("6", "Oleksandr VORONENKO"),
            ListedParty.named("list", "7", Schema.ORGANISATION, "Sunrise Trading S.A.")));

    private static ListedParty person(String id, String name) {
        return ListedParty.named("list", id, Schema.PERSON, name);
    }

    private static List<String> ids(NameIndex index, String name) {
        return index.candidates(name, Schema.PERSON, 5).stream()
                .map(candidate -> candidate.entry().id())
                .toList();
    }

    private static String best(String name) {
        return ids(INDEX, name).stream().findFirst().orElse("nobody");
    }

    @Test
    void aNameIsFoundInAnyOrder() {
        assertThat(best("Mansuri, Tariq Ahmad")).isEqualTo("1");
    }

    @Test
    void aTypoInEveryWordLosesNothing() {
        assertThat(best("Hcetor Liuis Palmss Salzar")).isEqualTo("4");
        assertThat(best("Oleksnadr Vornenkoo")).isEqualTo("6");
    }

    @Test
    void wordsJoinAndSplit() {
        assertThat(best("hectorluispalmassalazar")).isEqualTo("4");
        assertThat(best("palmassalazarhectorluis")).isEqualTo("4");
        assertThat(best("hectorpalmas")).isEqualTo("4");
        assertThat(best("hectorluispalmasalazar")).as("a typo in it").isEqualTo("4");
        assertThat(best("Abdurrahman Yasin")).isEqualTo("2");
        assertThat(best("Abdul Karim Nowbahar")).isEqualTo("3");
        assertThat(best("Sun Rise Trading SA")).isEqualTo("7");
    }

    @Test
    void someWordsAreEnough() {
        assertThat(best("Hector Salazar")).isEqualTo("4");
        assertThat(best("Haddad")).isEqualTo("5");
    }

    @Test
    void otherSpellingsOfASoundAreFound() {
        assertThat(best("Youssef Hadad")).isEqualTo("5");
    }

    @Test
    void aNameOfAnotherScriptIsFound() {
        assertThat(best("طارق احمد المنصوري")).isEqualTo("1");
        assertThat(best("عبدالرحمن ياسين")).isEqualTo("2");
        assertThat(best("Олександр Вороненко")).isEqualTo("6");
        assertThat(best("יוסף חדד")).isEqualTo("5");
        NameIndex arabic = INDEX.with(List.of(person("9", "محمود الكيلاني")), Set.of());

        assertThat(ids(arabic, "محمود الكيلاني")).startsWith("9");
        assertThat(ids(arabic, "Mahmud al-Kaylani")).startsWith("9");
    }

    @Test
    void aPartyOfAnotherSchemaComesLater() {
        NameIndex index = NameIndex.of(List.of(
                ListedParty.named("list", "1", Schema.VESSEL, "Halyna Voronenko"), person("2", "Halyna Voronenko")));

        assertThat(ids(index, "Voronenko")).containsExactly("2", "1");
    }

    @Test
    void whoIsUnlikeAllIsFoundNowhere() {
        assertThat(ids(INDEX, "Zbigniew Kwiatkowski")).isEmpty();
        assertThat(ids(INDEX, "")).isEmpty();
        assertThat(ids(INDEX, "\u0000 \ud800 ?")).isEmpty();
        assertThat(ids(INDEX, "x".repeat(1_000_000))).isEmpty();
        assertThat(ids(INDEX, "ش".repeat(1_000_000))).hasSizeLessThan(6);
        assertThat(ids(INDEX, "ش ".repeat(1_000_000))).hasSizeLessThan(6);
        assertThat(NameIndex.of(List.of(person("1", "ش".repeat(1_000_000)), person("2", "x ".repeat(1_000_000))))
                        .size())
                .isEqualTo(2);
        assertThat(ids(NameIndex.of(List.of()), "Yusuf Haddad")).isEmpty();
    }

    @Test
    void theNameThatMatchesIsTold() {
        ListedParty entry = new ListedParty(
                "list",
                "9",
                Schema.PERSON,
                List.of(
                        new ListedName("Boris Petrenko", ListedName.Quality.PRIMARY),
                        new ListedName("The Carpenter", ListedName.Quality.WEAK)),
                List.of(),
                List.of(),
                Gender.UNKNOWN,
                List.of(new Identifier("PASSPORT", "AB 12-34")),
                List.of(),
                null,
                null);
        NameIndex index = INDEX.with(List.of(entry), Set.of());

        assertThat(index.candidates("the carpentr", Schema.PERSON, 3)
                        .getFirst()
                        .listedName()
                        .text())
                .isEqualTo("The Carpenter");
        assertThat(index.withIdentifier(new Identifier("ID", "ab1234").key())).containsExactly(entry);
        assertThat(index.with(List.of(), Set.of("list/9")).withIdentifier("AB1234"))
                .isEmpty();
    }

    @Test
    void aChangeLeavesTheOldSnapshotAsItWas() {
        NameIndex changed = INDEX.with(List.of(person("5", "Pavel Novotny")), Set.of("list/4"));

        assertThat(ids(changed, "Yusuf Haddad")).isEmpty();
        assertThat(ids(changed, "Hector Palmas")).isEmpty();
        assertThat(ids(changed, "Novotny")).containsExactly("5");
        assertThat(changed.size()).isEqualTo(6);
        assertThat(ids(INDEX, "Novotny")).isEmpty();
        assertThat(best("Yusuf Haddad")).isEqualTo("5");
    }

    @Property(tries = 50)
    void manyChangesAreAsOneListMadeAtOnce(@ForAll Random random) {
        Map<String, ListedParty> expected = new HashMap<>();
        NameIndex index = NameIndex.of(List.of());
        for (int change = 0; change < 60; change++) {
            List<ListedParty> changed = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> person("" + random.nextInt(50), InventedNames.name(random)))
                    .toList();
            List<String> removed = random.nextInt(3) == 0 ? List.of("list/" + random.nextInt(50)) : List.of();
            removed.forEach(expected::remove);
            changed.forEach(entry -> expected.put(entry.key(), entry));
            index = index.with(changed, removed);
        }

        assertThat(index.entries()).containsExactlyInAnyOrderElementsOf(expected.values());
        assertThat(index.size()).isEqualTo(expected.size());
        for (ListedParty entry : expected.values()) {
            assertThat(index.candidates(entry.name(), Schema.PERSON, 10))
                    .extracting(Candidate::entry)
                    .contains(entry);
        }
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        Random random = new Random(7);
        List<ListedParty> entries = IntStream.range(0, 2000)
                .mapToObj(i -> person("" + i, InventedNames.name(random)))
                .toList();
        NameIndex index = NameIndex.of(entries);
        List<String> queries = IntStream.range(0, 500)
                .mapToObj(i -> Misspelt.everyWord(entries.get(i).name(), random))
                .toList();

        List<List<String>> alone =
                queries.stream().map(name -> ids(index, name)).toList();
        List<List<String>> together =
                queries.parallelStream().map(name -> ids(index, name)).toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void ofTenThousandNamesAMisspeltOneIsAmongTheFirstFifty() {
        Random random = new Random(11);
        List<ListedParty> entries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            entries.add(person("" + i, InventedNames.name(random)));
        }
        NameIndex index = NameIndex.of(entries);

        int found = 0;
        for (int i = 0; i < 1000; i++) {
            ListedParty entry = entries.get(random.nextInt(entries.size()));
            String misspelt = Misspelt.everyWord(entry.name(), random);
            found += index.candidates(misspelt, Schema.PERSON, 50).stream()
                            .anyMatch(candidate -> candidate.entry().equals(entry))
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(990);
    }
}
