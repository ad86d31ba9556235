package org.wellhead.screen.review;

import java.util.List;
import org.wellhead.screen.BirthDate;
import org.wellhead.screen.Gender;
import org.wellhead.screen.Identifier;
import org.wellhead.screen.Party;
import org.wellhead.screen.Schema;

/**
 * A party of a case: the holder of an account, or of several.
 *
 * @param id the id of its first account
 * @param accounts the ids of all, the first included
 * @param names each name that an account gives it, once; none where no account has a name
 * @param identifiers of the holder; an account id that is a wallet or an IBAN is one too
 */
public record AskedParty(
        String id,
        List<String> accounts,
        List<String> names,
        Schema schema,
        List<BirthDate> births,
        List<String> countries,
        List<Identifier> identifiers) {
    public AskedParty {
        accounts = List.copyOf(accounts);
        names = List.copyOf(names);
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
    }

    /** What is asked, once for each name. */
    List<Party> parties() {
        return names.stream()
                .map(name -> new Party(name, schema, births, countries, Gender.UNKNOWN, identifiers))
                .toList();
    }

    /** The name that it is shown under, else its id. */
    public String label() {
        return names.isEmpty() ? id : names.getFirst();
    }
}
