package org.wellhead.app;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.Holder;
import org.wellhead.ledger.PartyKind;
import org.wellhead.ledger.intake.NullWords;
import org.wellhead.ledger.party.Joins;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.Schema;
import org.wellhead.screen.review.AskedParty;

/** The parties of a case as they are screened: accounts of one holder are one. Each is made when it is asked for. */
public final class CaseParties extends AbstractList<AskedParty> implements RandomAccess {
    /** Shorter texts are numbers of a bank's own, which are no wallet anywhere. */
    private static final int WALLET_CHARS_MIN = 20;

    private final Accounts accounts;
    private final int[] first;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final Map<Integer, Integer> firstOf = new HashMap<>();

    /** @param accepted accounts that a person said are of one holder */
    public CaseParties(Accounts accounts, List<List<String>> accepted) {
        this.accounts = accounts;
        for (Joins.Group group : Joins.of(accounts, accepted).groups()) {
            groups.put(group.accounts().getFirst(), group.accounts());
            group.accounts()
                    .forEach(account -> firstOf.put(account, group.accounts().getFirst()));
        }
        this.first = IntStream.range(0, accounts.size())
                .filter(account -> firstOf.getOrDefault(account, account) == account)
                .toArray();
    }

    @Override
    public int size() {
        return first.length;
    }

    /** The party that has this account, if the case has it. */
    @Nullable
    public AskedParty ofAccount(String id) {
        int account = accounts.find(id);
        return account < 0 ? null : party(firstOf.getOrDefault(account, account));
    }

    @Override
    public AskedParty get(int index) {
        return party(first[Objects.checkIndex(index, first.length)]);
    }

    private AskedParty party(int firstAccount) {
        Set<String> names = new LinkedHashSet<>();
        Set<Schema> schemas = new LinkedHashSet<>();
        Set<BirthDate> births = new LinkedHashSet<>();
        Set<String> countries = new LinkedHashSet<>();
        Set<Identifier> identifiers = new LinkedHashSet<>();
        List<Integer> members = groups.getOrDefault(firstAccount, List.of(firstAccount));
        for (int account : members) {
            String name = name(account);
            if (!name.isEmpty()) {
                names.add(name);
            }
            schemas.add(schema(accounts.kind(account)));
            if (!accounts.country(account).isEmpty()) {
                countries.add(accounts.country(account));
            }
            Holder holder = accounts.holder(account);
            Dates.birth(holder.birthDate()).ifPresent(births::add);
            holder.identifiers().forEach(text -> NameRow.identifier(text).ifPresent(identifiers::add));
            addIdOf(account, identifiers);
        }
        schemas.remove(Schema.UNKNOWN);
        return new AskedParty(
                accounts.id(firstAccount),
                members.stream().map(accounts::id).toList(),
                List.copyOf(names),
                schemas.size() == 1 ? schemas.iterator().next() : Schema.UNKNOWN,
                List.copyOf(births),
                List.copyOf(countries),
                new ArrayList<>(identifiers));
    }

    /** Of an account that has no name but the words by which a file calls it, those are the name. */
    private String name(int account) {
        String name = accounts.name(account).strip();
        String id = accounts.id(account).strip();
        boolean idIsAName = name.isEmpty() && id.matches("[^0-9]*\\p{L}{2}[^0-9]* [^0-9]*\\p{L}{2}[^0-9]*");
        String said = idIsAName ? id : name;
        return NullWords.isOne(said) ? "" : said;
    }

    private void addIdOf(int account, Set<Identifier> identifiers) {
        String id = accounts.id(account);
        if (id.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
            identifiers.add(new Identifier("IBAN", id));
        } else if (id.length() >= WALLET_CHARS_MIN && id.matches("[0-9A-Za-z]*[0-9][0-9A-Za-z]*")) {
            identifiers.add(new Identifier("WALLET", id));
        }
    }

    private static Schema schema(PartyKind kind) {
        return switch (kind) {
            case PERSON -> Schema.PERSON;
            case ORGANISATION, GOVERNMENT, BANK, EXCHANGE -> Schema.ORGANISATION;
            // A hawala may be a man or a house.
            case HAWALA, CASH, UNKNOWN -> Schema.UNKNOWN;
        };
    }
}
