package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellhead.ledger.intake.End;
import org.wellhead.ledger.intake.Mend;
import org.wellhead.ledger.intake.Rule;

/**
 * One side of a payment, looked up.
 *
 * @param unknown whether the file has nothing but an id of whoever this is
 * @param details what else is said of the party and the account
 */
record Side(End end, boolean unknown, Map<String, String> details, List<Mend> mends) {

    /**
     * Looks a side up, in this order: the account's number; the party's first identifier; its name; the id alone.
     *
     * @param word the property that names the party, e.g. {@code payer}
     * @param parties ids of the party; several only where one account is said
     * @param accounts ids of the account
     */
    static Side of(String word, List<String> parties, List<String> accounts, Known known)
            throws EntityParser.BadEntityException {
        if (parties.isEmpty() && accounts.isEmpty()) {
            throw new EntityParser.BadEntityException(Rule.ELEMENT_MISSING, word);
        }
        if (accounts.size() > 1) {
            throw new EntityParser.BadEntityException(Rule.ELEMENT_UNREADABLE, "several " + word + "Account");
        }
        if (accounts.isEmpty() && parties.size() == 1 && known.account(parties.getFirst()) != null) {
            return new Lookup(word, List.of(), parties.getFirst(), known).side();
        }
        if (accounts.isEmpty() && parties.size() > 1) {
            throw new EntityParser.BadEntityException(Rule.ELEMENT_UNREADABLE, "several " + word);
        }
        return new Lookup(word, parties, accounts.isEmpty() ? "" : accounts.getFirst(), known).side();
    }

    /** The steps of one look-up. */
    private static final class Lookup {
        private final String word;
        private final List<String> parties;
        private final String accountId;
        private final Known known;
        private final Map<String, String> details = new LinkedHashMap<>();
        private final List<Mend> mends = new ArrayList<>();
        private final End.Builder end = new End.Builder();
        private boolean nameable;
        private boolean found;

        Lookup(String word, List<String> said, String accountId, Known known) {
            this.word = word;
            this.accountId = accountId;
            this.known = known;
            this.parties = said.isEmpty() ? known.holders(accountId) : said;
            if (!said.isEmpty() && !accountId.isEmpty()) {
                List<String> others = new ArrayList<>(known.holders(accountId));
                others.removeAll(said);
                detail("Account/holder", others);
            }
        }

        Side side() {
            Account account = known.account(accountId);
            party();
            if (account != null) {
                account(account);
            }
            String number = account == null ? "" : account.number();
            String id = accountId.isEmpty() ? parties.getFirst() : accountId;
            boolean onlyId = number.isEmpty() && !nameable;
            if (number.isEmpty() && !accountId.isEmpty()) {
                detail("Account/id", List.of(accountId));
            }
            end.account(onlyId ? "ftm:" + id : number);
            known.tell(parties);
            known.tell(List.of(accountId));
            return new Side(end.build(word + " of " + id), !found && account == null, details, mends);
        }

        private void party() {
            if (parties.isEmpty()) {
                return;
            }
            Party party = known.party(parties.getFirst());
            if (party != null) {
                found = true;
                nameable = !party.isNameless();
                party.tell(end);
                detail("/otherNames", rest(party.names()));
                detail("/otherCountries", rest(party.countries()));
                if (party.birthDates().size() > 1) {
                    detail("/birthDates", party.birthDates());
                }
            } else {
                detail("/id", List.of(parties.getFirst()));
            }
            detail("/others", rest(parties));
        }

        private void account(Account account) {
            account.mend(word + "Account/iban").ifPresent(mends::add);
            String bic = account.bics().isEmpty()
                    ? bicOfBank(account)
                    : account.bics().getFirst();
            if (!bic.isEmpty()) {
                end.bic(bic);
            }
            Party holder = parties.isEmpty() ? null : known.party(parties.getFirst());
            boolean countryUnknown = holder == null || holder.country().isEmpty();
            if (countryUnknown && !account.countries().isEmpty()) {
                end.country(account.countries().getFirst());
            }
            detail("Account/otherNumbers", rest(account.numbers()));
            detail("Account/bankName", account.banks());
            detail("Account/name", account.names());
        }

        private String bicOfBank(Account account) {
            return account.bankIds().stream()
                    .map(known::party)
                    .map(bank -> bank == null ? "" : bank.bic())
                    .filter(bic -> !bic.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private static List<String> rest(List<String> values) {
            return values.size() < 2 ? List.of() : values.subList(1, values.size());
        }

        private void detail(String what, List<String> values) {
            if (!values.isEmpty()) {
                details.put(word + what, String.join("; ", values));
            }
        }
    }
}
