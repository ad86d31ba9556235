package org.wellhead.app;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellhead.app.output.ToldLead.Here;
import org.wellhead.app.output.ToldLead.Hit;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.intake.NullWords;
import org.wellhead.share.item.Field;
import org.wellhead.share.item.Key;
import org.wellhead.share.item.Kind;
import org.wellhead.share.release.Shown;
import org.wellhead.share.stix.Lead;

/**
 * Which of the accounts and parties that leads name occur in the case.
 *
 * <p>An account does by its number, to the character but for spaces; a party by its name, whatever its capitals and spaces. Names that are nearly the
 * same are what {@code screen} is for. O(accounts + leads): the case is walked once, against tables of what is wanted.
 */
final class LeadsHere {
    /** So many accounts are told of one name: there are cases with ten thousand of "Cash". */
    static final int HITS_MAX = 20;

    private static final List<Field> ABOUT = List.of(Field.HOLDER, Field.PAYER, Field.PAYEE, Field.ABOUT);

    private final Map<Key, Lead> leads = new HashMap<>();
    private final Map<String, List<Hit>> byNumber = new HashMap<>();
    private final Map<String, List<Hit>> byName = new HashMap<>();

    /**
     * Looks for all of them.
     *
     * @param leads those that others refer to among them
     */
    LeadsHere(Accounts accounts, List<Lead> leads) {
        for (Lead lead : leads) {
            this.leads.put(lead.item().key(), lead);
            switch (lead.item().key().kind()) {
                case ACCOUNT ->
                    wanted(lead, Field.NUMBER).forEach(text -> byNumber.put(number(text), new ArrayList<>()));
                case PARTY -> wanted(lead, Field.NAME).forEach(text -> byName.put(name(text), new ArrayList<>()));
                default -> {}
            }
        }
        for (int account = 0; account < accounts.size(); account++) {
            String id = accounts.id(account);
            note(byNumber.get(number(id)), "number", id, accounts.name(account));
            // Of an account without a name, the words by which a file calls it may be one.
            note(byName.get(name(accounts.label(account))), "name", id, accounts.name(account));
        }
    }

    private static List<String> wanted(Lead lead, Field field) {
        return lead.shown().get(field) instanceof Shown.Text text
                        && !NullWords.isOne(text.text().strip())
                ? List.of(text.text())
                : List.of();
    }

    private static void note(@Nullable List<Hit> hits, String as, String account, String name) {
        if (hits != null && hits.size() < HITS_MAX) {
            hits.add(new Hit(as, account, name));
        }
    }

    private static String number(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, (all, c) -> all.append((char) c), StringBuilder::append)
                .toString();
    }

    /** Upper case first: so that ß is SS, and every i the same, as names are copied from passports. */
    private static String name(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The case's accounts that a lead is about, at most {@link #HITS_MAX} of one name: of a party by its name; of an account by its number, and those
     * of its holder; of what else is told, those of the accounts or the party that it is about.
     */
    List<Hit> hits(Lead lead) {
        Set<Hit> hits = new LinkedHashSet<>(own(lead));
        named(lead)
                .forEach((field, to) ->
                        hits(to).forEach(hit -> hits.add(new Hit(field.word(), hit.account(), hit.name()))));
        return List.copyOf(hits);
    }

    /** Whether what a lead names is here. */
    Here here(Lead lead) {
        if (!isNamed(lead) && named(lead).isEmpty()) {
            return Here.NOTHING;
        }
        if (!hits(lead).isEmpty()) {
            return Here.YES;
        }
        return isTold(lead) ? Here.NO : Here.UNKNOWN;
    }

    private static boolean isNamed(Lead lead) {
        return switch (lead.item().key().kind()) {
            case ACCOUNT, PARTY -> true;
            default -> false;
        };
    }

    /** Whether all of its numbers and names were told: else it may be here though nobody sees it. */
    private boolean isTold(Lead lead) {
        boolean self = !isNamed(lead) || !wanted(lead, nameOf(lead)).isEmpty();
        return self && named(lead).values().stream().allMatch(this::isTold);
    }

    private static Field nameOf(Lead lead) {
        return lead.item().key().kind() == Kind.ACCOUNT ? Field.NUMBER : Field.NAME;
    }

    /** The accounts and the party that a lead refers to, each of an earlier kind than its own. */
    private Map<Field, Lead> named(Lead lead) {
        Map<Field, Lead> named = new TreeMap<>();
        for (Field field : ABOUT) {
            for (Key key : lead.item().references(field)) {
                @Nullable Lead to = leads.get(key);
                if (to != null) {
                    named.put(field, to);
                }
            }
        }
        return named;
    }

    private List<Hit> own(Lead lead) {
        if (!isNamed(lead)) {
            return List.of();
        }
        boolean isAccount = lead.item().key().kind() == Kind.ACCOUNT;
        return wanted(lead, nameOf(lead)).stream()
                .map(text -> isAccount ? byNumber.get(number(text)) : byName.get(name(text)))
                .flatMap(hits -> hits == null ? Stream.<Hit>empty() : hits.stream())
                .toList();
    }
}
