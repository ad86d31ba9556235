package org.wellhead.screen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.ListedName;
import org.wellhead.screen.ListedParty;
import org.wellhead.screen.Schema;

/** What is written of an entry is what is read of it, to the last field. */
class EntriesFileTest {
    private static final ListedParty FULL = new ListedParty(
            "watch",
            "A/1 é",
            Schema.VESSEL,
            List.of(
                    new ListedName("Nordlicht", ListedName.Quality.PRIMARY),
                    new ListedName("نور الشمال", ListedName.Quality.STRONG),
                    new ListedName("𠮷野", ListedName.Quality.WEAK)),
            List.of(
                    BirthDate.of(1957, 3, 10),
                    new BirthDate(1955, 1957, 0, 0, false),
                    new BirthDate(1957, 1957, 4, 0, true)),
            List.of("DE", "PA"),
            Gender.FEMALE,
            List.of(new Identifier("IMO", "9074729"), new Identifier("WALLET", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT")),
            List.of("NORTH", "EAST"),
            LocalDate.of(1, 1, 1),
            LocalDate.of(2024, 2, 29));

    private static final ListedParty BARE = ListedParty.named("watch", "2", Schema.UNKNOWN, "x".repeat(70_000));

    @Test
    void everyFieldComesBack() {
        assertThat(EntriesFile.read(EntriesFile.write("watch", List.of(FULL, BARE))))
                .containsExactly(FULL, BARE);
        assertThat(EntriesFile.read(EntriesFile.write("watch", List.of()))).isEmpty();
    }

    @Test
    void aFileThatWasCutIsRefusedWhereverItWasCut() {
        byte[] whole = EntriesFile.write("watch", List.of(FULL));
        assertThat(IntStream.range(0, whole.length))
                .allSatisfy(length -> assertThatThrownBy(() -> EntriesFile.read(Arrays.copyOf(whole, length)))
                        .isInstanceOf(IllegalArgumentException.class));
        assertThatThrownBy(() -> EntriesFile.read(Arrays.copyOf(whole, whole.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
