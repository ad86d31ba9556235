package org.wellhead.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is sent is enough, and no more than what is new. */
class ColoursPropertyTest {
    @Property(tries = 500)
    void changesMakeTheOldTheNew(@ForAll long seed) {
        Random random = new Random(seed);
        Colours before = colours(random);
        Colours after = colours(random);
        assertThat(text(before.with(Colours.changes(before, after)))).isEqualTo(text(after));
    }

    @Property(tries = 100)
    void whatIsTheSameIsNotSent(@ForAll long seed) {
        Colours some = colours(new Random(seed));
        Colours same = colours(new Random(seed));
        assertThat(Colours.changes(some, same).size()).isZero();
        assertThat(Colours.changes(new Colours(), some).bytes()).isEqualTo(some.bytes());
    }

    private static Colours colours(Random random) {
        Colours colours = new Colours();
        for (long place = 12; place > 0; place--) {
            for (int pieces = random.nextInt(3); pieces > 0; pieces--) {
                colours.add(random.nextInt(3), 1 + random.nextInt(2));
            }
            colours.endColoured(place);
        }
        return colours;
    }

    private static String text(Colours colours) {
        StringBuilder text = new StringBuilder();
        for (int entry = 0; entry < colours.size(); entry++) {
            text.append(" @").append(colours.place(entry));
            for (int piece = colours.from(entry); piece < colours.to(entry); piece++) {
                text.append(' ').append(colours.tag(piece)).append(':').append(colours.amount(piece));
            }
        }
        return text.toString();
    }
}
