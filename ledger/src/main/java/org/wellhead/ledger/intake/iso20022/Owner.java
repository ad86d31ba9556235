package org.wellhead.ledger.intake.iso20022;

import org.wellhead.ledger.intake.End;

/**
 * The account that a statement is of.
 *
 * @param draft mends of the account's fields and what was wrong with them
 */
record Owner(Element account, End end, Draft draft) {

    static Owner of(Element statement, Message message) {
        Element account = statement.child("Acct");
        Element holder = account.child("Ownr");
        Parties.Said said = new Parties.Said(
                "Acct/Ownr",
                "Acct",
                holder.says() ? holder : named(account.child("Nm")),
                Element.NONE,
                account,
                account.child("Svcr"));
        Draft draft = new Draft();
        return new Owner(account, Parties.end(said, draft, message.place(statement, "Acct")), draft);
    }

    /** An account may have a name where its owner has none. */
    private static Element named(Element name) {
        Element party = new Element("Ownr", "", name.line, name.column);
        party.add(name);
        return party;
    }

    /** Whether the statement says of which account it is. */
    boolean isKnown() {
        return account.says();
    }
}
