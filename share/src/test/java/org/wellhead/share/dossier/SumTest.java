package org.wellhead.share.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Money;
import org.wellhead.share.release.Shown;

class SumTest {
    private static final Money USD = new Money("USD", 2);

    @Test
    void exactAmountsAddUpExactlyAndBandsToBands() {
        Sum exact = of(new Shown.Amount(150_00)).plus(of(new Shown.Amount(1_000_00)));
        assertThat(exact.figures(USD)).isEqualTo("1,150.00");
        Sum bands = of(new Shown.Band(100_00, 200_00)).plus(of(new Shown.Band(500_00, 1_000_00)));
        assertThat(bands.figures(USD)).isEqualTo("600.00\u00A0– 1,200.00");
        assertThat(bands.words(USD)).isEqualTo("600.00 to below\u00A01,200.00 USD");
    }

    @Test
    void aBandFromZeroIsSaidByItsEnd() {
        assertThat(of(new Shown.Band(0, 1)).figures(USD)).isEqualTo("below\u00A00.01");
        assertThat(of(new Shown.Band(0, 1)).words(USD)).isEqualTo("an amount below\u00A00.01 USD");
    }

    @Test
    void aBandThatHoldsOnlyZeroAddsNothing() {
        Sum sum = of(new Shown.Band(0, 1))
                .plus(of(new Shown.Band(100_00, 200_00)))
                .plus(of(new Shown.Band(0, 1)));
        assertThat(sum.figures(USD)).isEqualTo("100.00\u00A0– 200.00");
        assertThat(sum.atMost(USD)).isEqualTo("below\u00A0200.00 USD");
        assertThat(of(new Shown.Band(0, 1)).span(sum).range(USD)).isEqualTo("below\u00A0200.00 USD");
    }

    @Test
    void aSpanIsBelowItsEndOnlyIfThatIsOfABand() {
        assertThat(of(new Shown.Band(100_00, 200_00))
                        .span(of(new Shown.Amount(300_00)))
                        .words(USD))
                .isEqualTo("100.00 to 300.00 USD");
    }

    @Test
    void theLargestAmountsDoNotOverflow() {
        Sum most = of(new Shown.Amount(Long.MAX_VALUE));
        assertThat(most.plus(most).figures(USD)).isEqualTo("184,467,440,737,095,516.14");
    }

    @Test
    void whatIsNoMoneyIsNone() {
        assertThat(Sum.of(new Shown.Count(7))).isEqualTo(Optional.empty());
    }

    private static Sum of(Shown shown) {
        return Sum.of(shown).orElseThrow();
    }
}
