package org.wellhead.ledger.intake.ftm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parties and accounts of a file by their ids, and which of them payments have told of already. */
final class Known {
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    /** Of an account, or of any other asset until {@link #close}, those who own it. */
    private final Map<String, List<String>> owners = new HashMap<>();

    private final Set<String> told = new HashSet<>();

    /** Takes what is a party, an account or an ownership; false for anything else. */
    boolean take(Entity entity) {
        if (Party.isParty(entity.schema())) {
            parties.merge(entity.id(), Party.of(entity), Party::and);
        } else if (Account.isAccount(entity.schema())) {
            accounts.merge(entity.id(), Account.of(entity), Account::and);
        } else if (entity.schema().equals("Ownership")) {
            for (String asset : entity.all("asset")) {
                owners.merge(asset, entity.all("owner"), Party::union);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Drops what no end of a payment needs. */
    void close() {
        owners.keySet().retainAll(accounts.keySet());
    }

    @Nullable
    Party party(String id) {
        return parties.get(id);
    }

    @Nullable
    Account account(String id) {
        return accounts.get(id);
    }

    /** Ids of those who hold the account, as far as the file says. */
    List<String> holders(String accountId) {
        Account account = accounts.get(accountId);
        List<String> said = account == null ? List.of() : account.holders();
        return Party.union(said, owners.getOrDefault(accountId, List.of()));
    }

    /** Notes that a payment has told of these. */
    void tell(List<String> ids) {
        told.addAll(ids);
    }

    /** How many parties have more than one country. */
    long ofSeveralCountries() {
        return parties.values().stream()
                .filter(party -> party.countries().size() > 1)
                .count();
    }

    /** Accounts, then parties, that no payment has told of; a party that holds an account is told of with it. */
    List<String> untoldAccounts() {
        List<String> ids = new ArrayList<>();
        for (String id : accounts.keySet()) {
            if (!told.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Parties that neither a payment nor an account has told of. */
    List<String> untoldParties() {
        List<String> ids = new ArrayList<>();
        for (String id : parties.keySet()) {
            if (!told.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }
}
