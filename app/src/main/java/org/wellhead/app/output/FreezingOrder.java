package org.wellhead.app.output;

import java.util.ArrayList;
import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Country;
import org.wellhead.ledger.Ledger;
import org.wellhead.trace.Policy;
import org.wellhead.trace.cut.Evidence;
import org.wellhead.trace.cut.Plan;

/**
 * The draft of a freezing order for one account: what is asked, why, the payments that justify it, what honest money it
 * stops, and how sure all that is. A person with the power to order it completes and signs it.
 */
final class FreezingOrder {
    private final PlanFindings findings;
    private final Plan.Freeze freeze;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Letter letter = new Letter();

    private FreezingOrder(PlanFindings findings, Plan.Freeze freeze) {
        this.findings = findings;
        this.freeze = freeze;
        this.evidence = findings.evidence().get(freeze.rank() - 1);
        this.ledger = findings.ledger();
    }

    static Letter letter(PlanFindings findings, Plan.Freeze freeze) {
        FreezingOrder order = new FreezingOrder(findings, freeze);
        order.asked();
        order.why();
        order.payments();
        order.honest();
        order.sure();
        order.basis();
        return order.letter;
    }

    /** {@code order-007}: the rank, so that no name from a file becomes a name of a file. */
    static String fileName(Plan.Freeze freeze) {
        String rank = String.valueOf(freeze.rank());
        return "order-" + "0".repeat(Math.max(0, 3 - rank.length())) + rank;
    }

    private void asked() {
        Accounts accounts = ledger.accounts();
        int account = freeze.account();
        letter.heading("Draft freezing order: account " + accounts.id(account));
        letter.paragraph(
                "This is a draft made from payment records. It orders nothing until an authority with the power"
                        + " to do so has examined, completed and signed it.");
        String country = accounts.country(account);
        letter.table(new Letter.Block.Table(
                List.of("Account", accounts.id(account)),
                List.of(false, false),
                List.of(
                        List.of("Holder", known(accounts.name(account))),
                        List.of("Kind of holder", accounts.kind(account).word()),
                        List.of(
                                "Country",
                                country.isEmpty() ? "not known" : Country.name(country) + " (" + country + ")"),
                        List.of("To be stopped", stopped()),
                        List.of(
                                "Rank in the plan",
                                freeze.rank() + " of "
                                        + findings.plan().freezes().size()))));
    }

    private String stopped() {
        String what =
                findings.plan().terms().designatedToo() ? "all payments out of and into it" : "all payments out of it";
        long from = findings.plan().terms().fromEpochMicros();
        return from == Long.MIN_VALUE ? what : what + " from " + Shown.minute(from) + " UTC on";
    }

    private static String known(String text) {
        return text.isEmpty() ? "not known" : text;
    }

    private void why() {
        letter.heading("Why this account");
        letter.paragraph("From accounts that are not designated, "
                + findings.people(findings.plan().tracedMinor())
                + " reached designated accounts of "
                + Words.units(findings.units().size()) + ". Of it " + passed()
                + (findings.plan().policy() == Policy.PROPORTIONAL
                        ? ", mixed money shared in proportion."
                        : ", under the policy " + findings.plan().policy().word() + "."));
        String stops = findings.people(freeze.stopsMinor()) + " (" + findings.percent(freeze.stopsMinor())
                + " of all that reached designated accounts)";
        letter.paragraph(
                freeze.rank() == 1
                        ? "Frozen alone it stops " + stops + "."
                        : "Frozen together with the accounts before it in the plan it stops a further " + stops
                                + "; with it the plan stops " + findings.percent(freeze.cumulativeMinor()) + ".");
    }

    /** What left the account on its way; of a designated account, from which no money is followed, what reached it. */
    private String passed() {
        return evidence.outCount() > 0
                ? findings.people(evidence.outMinor()) + " left this account on its way there, in "
                        + Words.count(evidence.outCount(), "payment", "payments")
                        + " (what came back and left again counts each time)"
                : findings.people(evidence.inMinor()) + " reached this account in "
                        + Words.count(evidence.inCount(), "payment", "payments");
    }

    private void payments() {
        letter.heading("Payments that justify it");
        if (!evidence.chainPayments().isEmpty()) {
            letter.paragraph("One way by which money went through this account to a designated account:");
            List<Evidence.Item> chain = new ArrayList<>();
            evidence.chainPayments().forEach(payment -> chain.add(new Evidence.Item(payment, -1)));
            table(chain);
        }
        items("Out of the account, the largest first:", evidence.out(), evidence.outCount(), evidence.outMinor());
        items("Into the account, the largest first:", evidence.in(), evidence.inCount(), evidence.inMinor());
        long from = findings.plan().terms().fromEpochMicros();
        if (from != Long.MIN_VALUE) {
            letter.paragraph("Payments before " + Shown.minute(from)
                    + " UTC show what went through the account; the order stops none of them.");
        }
    }

    private void items(String title, List<Evidence.Item> items, int count, long allMinor) {
        if (items.isEmpty()) {
            return;
        }
        letter.paragraph(title);
        table(items);
        if (count > items.size()) {
            long shown = items.stream().mapToLong(Evidence.Item::tracedMinor).sum();
            letter.paragraph("And " + Words.count(count - items.size(), "smaller payment", "smaller payments")
                    + " that carried " + findings.people(allMinor - shown) + ".");
        }
    }

    private void table(List<Evidence.Item> items) {
        Accounts accounts = ledger.accounts();
        List<List<String>> rows = new ArrayList<>();
        for (Evidence.Item item : items) {
            int payment = item.payment();
            rows.add(List.of(
                    ledger.id(payment),
                    Shown.minute(ledger.bookedAtEpochMicros(payment)),
                    accounts.label(ledger.payer(payment)),
                    accounts.label(ledger.payee(payment)),
                    ledger.money().formatForPeople(ledger.amountMinor(payment)),
                    item.tracedMinor() < 0 ? "" : ledger.money().formatForPeople(item.tracedMinor()),
                    ledger.place(payment)));
        }
        letter.table(new Letter.Block.Table(
                List.of("payment", "time, UTC", "from", "to", "amount", "of it traced", "record"),
                List.of(false, false, false, false, true, true, false),
                rows));
    }

    private void honest() {
        letter.heading("Honest money that stops with it");
        letter.paragraph("In the same time the account paid " + findings.people(freeze.collateralMinor())
                + " that was not traced to designated accounts. A freezing order stops such payments too.");
    }

    private void sure() {
        letter.heading("How sure is this");
        new PlanHeadline(findings).howSure().forEach(letter::paragraph);
        letter.paragraph(PlanHeadline.NOT_MODELLED);
        letter.paragraph("That money passed an account says nothing of what its holder knew.");
    }

    private void basis() {
        letter.heading("What this rests on");
        RunFacts facts = findings.facts();
        letter.paragraph("Wellhead " + facts.version() + ", policy "
                + findings.plan().policy().word() + "; the same files, options and version give the same figures.");
        List<List<String>> rows = new ArrayList<>();
        facts.inputs().forEach(input -> rows.add(List.of(input.name(), input.sha256())));
        letter.table(new Letter.Block.Table(List.of("file", "SHA-256"), List.of(false, false), rows));
    }
}
