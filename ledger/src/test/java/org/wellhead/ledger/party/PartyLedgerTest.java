package org.wellhead.ledger.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.Ledger;
import org.wellhead.ledger.Money;

/** Accounts of one holder become one party, where an identifier or a person says so and not because names are alike. */
class PartyLedgerTest {
    private static final String[] IDS = {"A1", "B", "A2", "C1", "C2", "D"};
    private static final Map<String, String> NAMES =
            Map.of("A2", "Anna", "C1", "Çelik Ali", "C2", "celik, ali", "D", "Ali");
    private static final Map<String, Holder> HOLDERS = Map.of(
            "A1", new Holder("", List.of("PASSPORT-TR:1"), "", ""),
            "A2", new Holder("", List.of("PASSPORT-TR:1", "TAX:9"), "", ""),
            "C1", new Holder("1980-01-02", List.of(), "", ""),
            "C2", new Holder("1980-01-02", List.of(), "", ""));

    private final Accounts accounts = accounts();
    private final Ledger ledger = ledger("A1 B 10", "A1 A2 3", "B A2 4", "C1 C2 5", "C2 D 5");

    @Test
    void anIdentifierJoinsAndANameOnlyProposes() {
        Joins joins = Joins.of(accounts, List.of());

        assertThat(told(joins.groups())).containsExactly("A1 A2: identifier PASSPORT-TR:1");
        assertThat(told(joins.proposals())).containsExactly("C1 C2: name Çelik Ali, born 1980-01-02, country TR");
    }

    @Test
    void whatAPersonAcceptedIsJoinedAndNoLongerProposed() {
        Joins joins = Joins.of(accounts, List.of(List.of("C2", "C1"), List.of("D", "not there")));

        assertThat(told(joins.groups()))
                .containsExactly("A1 A2: identifier PASSPORT-TR:1", "C1 C2: accepted by a person");
        assertThat(joins.proposals()).isEmpty();
    }

    @Test
    void paymentsWithinAPartyMoveNothing() {
        Ledger parties = PartyLedger.of(ledger, Joins.of(accounts, List.of(List.of("C1", "C2"))));

        assertThat(payments(parties)).containsExactly("A1 -> B 10 p1", "B -> A1 4 p3", "C1 -> D 5 p5");
        assertThat(parties.accounts().find("A2")).isEqualTo(parties.accounts().find("A1"));
        assertThat(parties.accounts().name(parties.accounts().find("A1"))).isEqualTo("Anna");
        assertThat(parties.accounts().openingMinor(parties.accounts().find("A1")))
                .isEqualTo(30);
        assertThat(parties.accounts().country(parties.accounts().find("C1"))).isEqualTo("TR");
        assertThat(parties.accounts().find("Q")).isEqualTo(-1);
    }

    @Test
    void withoutPaymentsWithinAPartyNoneIsLeftOut() {
        Ledger parties = PartyLedger.of(ledger("A1 B 10", "B A2 4"), Joins.of(accounts, List.of()));
        assertThat(payments(parties)).containsExactly("A1 -> B 10 p1", "B -> A1 4 p2");
    }

    @Test
    void windowsShowWhatLookUpsShow() {
        for (List<List<String>> accepted : List.of(List.<List<String>>of(), List.of(List.of("C1", "C2")))) {
            Ledger parties = PartyLedger.of(ledger, Joins.of(accounts, accepted));
            for (int from = 0; from < parties.size(); from++) {
                Ledger.Window window = new Ledger.Window();
                parties.columns().move(window, from, parties.size());
                for (int i = from; i < parties.size(); i++) {
                    assertThat(window.payer[i - window.base]).isEqualTo(parties.payer(i));
                    assertThat(window.payee[i - window.base]).isEqualTo(parties.payee(i));
                    assertThat(window.amountMinor[i - window.base]).isEqualTo(parties.amountMinor(i));
                }
            }
        }
    }

    private static Accounts accounts() {
        List<String> ids = List.of(IDS);
        return new Accounts(
                ids.size(),
                ids::get,
                ids::indexOf,
                account -> NAMES.getOrDefault(ids.get(account), ""),
                new String[] {"", "TR"},
                new short[] {0, 0, 0, 1, 1, 1},
                new byte[ids.size()],
                new long[] {10, 0, 20, 0, 0, 0},
                account -> HOLDERS.getOrDefault(ids.get(account), Holder.UNKNOWN));
    }

    private Ledger ledger(String... lines) {
        int[] payer = new int[lines.length];
        int[] payee = new int[lines.length];
        long[] amount = new long[lines.length];
        for (int i = 0; i < lines.length; i++) {
            String[] words = lines[i].split(" ", -1);
            payer[i] = accounts.find(words[0]);
            payee[i] = accounts.find(words[1]);
            amount[i] = Long.parseLong(words[2]);
        }
        Ledger numbered = new Ledger.Builder(Money.NONE).build();
        return new Ledger(
                Money.NONE, accounts, lines.length, payer, payee, amount, new long[lines.length], numbered.rows());
    }

    private List<String> told(List<Joins.Group> groups) {
        return groups.stream()
                .map(group -> String.join(
                                " ", group.accounts().stream().map(accounts::id).toList()) + ": " + group.reason())
                .toList();
    }

    private static List<String> payments(Ledger ledger) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ledger.size(); i++) {
            lines.add(ledger.accounts().id(ledger.payer(i)) + " -> "
                    + ledger.accounts().id(ledger.payee(i)) + " " + ledger.amountMinor(i) + " " + ledger.id(i));
        }
        return lines;
    }
}
