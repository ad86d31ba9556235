package org.wellhead.app.output;

import java.util.List;
import org.wellhead.ledger.Accounts;
import org.wellhead.ledger.party.Joins;

/** What the terminal says of parties with several accounts. */
public final class PartiesAnswer {
    private PartiesAnswer() {}

    /** Parties as they count, and what a person may accept. */
    public static String text(Accounts accounts, Joins joins, int columns) {
        StringBuilder text = new StringBuilder();
        tell(text, accounts, joins.groups(), "One party:", columns);
        tell(text, accounts, joins.proposals(), "Perhaps one party (accept with --join ACCOUNT,ACCOUNT):", columns);
        if (text.isEmpty()) {
            text.append("No two accounts of the case share an identifier, or a name, birth date and country.\n");
        }
        return text.toString();
    }

    private static void tell(
            StringBuilder text, Accounts accounts, List<Joins.Group> groups, String heading, int columns) {
        if (groups.isEmpty()) {
            return;
        }
        TextTable table = new TextTable().text("accounts", 0).text("name", 0).text("because of", 0);
        for (Joins.Group group : groups) {
            for (int i = 0; i < group.accounts().size(); i++) {
                int account = group.accounts().get(i);
                table.row(
                        Legible.line(accounts.id(account)),
                        Legible.line(accounts.name(account)),
                        i == 0 ? Legible.line(group.reason()) : "");
            }
        }
        text.append(heading).append('\n').append(table.render(columns));
    }
}
