package org.wellhead.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortingTest {
    @Test
    void paymentsOnTheirWayKeepEveryNumber() {
        String told = """
                0 1 2 0 1
                7 2147483647 0 1599 9223372036854775807
                128 127 128 127 16384
                1152921504606846976 0 2147483646 2147483647 1
                """;
        Events events = new Events();
        told.lines().forEach(line -> {
            String[] words = line.split(" ", -1);
            events.add(
                    Long.parseLong(words[0]),
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Long.parseLong(words[4]));
        });

        StringBuilder heard = new StringBuilder();
        Events.forEach(
                events.bytes(),
                (place, payer, payee, other, amount) -> heard.append(
                        String.format(Locale.ROOT, "%d %d %d %d %d%n", place, payer, payee, other, amount)));

        assertThat(heard).hasToString(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 3", "2, 3", "500, 1", "500, 7", "100000, 2", "100000, 3", "100001, 16"})
    void eachAccountThatReachesIsInOnePartitionUnderOneNumber(int count, int partitions) {
        Random random = new Random(count);
        BitSet reaching = new BitSet();
        for (int account = 3, left = count; left > 0; account += 1 + random.nextInt(4), left--) {
            reaching.set(account);
        }
        Ranks ranks = new Ranks(reaching, partitions);

        List<Integer> found = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            int[] accounts = ranks.accounts(partition);
            assertThat(ranks.count(partition)).isEqualTo(accounts.length);
            assertThat(accounts.length).isBetween(count / partitions * 9 / 10, count / partitions * 11 / 10 + 1);
            for (int number = 0; number < accounts.length; number++) {
                int rank = ranks.of(accounts[number]);
                assertThat(ranks.partition(rank)).isEqualTo(partition);
                assertThat(ranks.number(rank)).isEqualTo(number);
                found.add(accounts[number]);
            }
        }

        assertThat(found.stream().sorted().toList())
                .isEqualTo(reaching.stream().boxed().toList());
        assertThat(ranks.of(0)).isEqualTo(-1);
        assertThat(ranks.of(1 << 30)).isEqualTo(-1);
    }
}
