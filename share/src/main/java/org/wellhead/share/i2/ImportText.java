package org.wellhead.share.i2;

/** What to choose in the import's wizard, column by column. */
final class ImportText {
    private static final String WORDS = """
            Import into i2 Analyst's Notebook
            =================================

            HANDLING

            All files: UTF-8, comma, quotation mark "", first row is the header, decimal point, times are UTC. Make a specification for each of the
            first two files once and save it; it fits every further release, whose columns are the same. Releases of one sender update each other:
            identities stay, so matching by identity puts a second release onto the first chart without doubles.

            An apostrophe before = + - @ at the start of a cell was put there so that no spreadsheet runs the cell as a formula. It is not part of the value.
            The character U+FFFD stands for one that cannot be shown safely.


            1. i2-entities.csv: one entity a row
            ------------------------------------
            Column              Goes to
            Identity            identity of the entity: match by it, nothing else
            Entity type         type of the entity: Person, Organization, Account, Entity (a party of unknown kind)
            Label               label of the entity
            Name or number      attribute, text; empty where it is not told
            Party kind          attribute, text: person, organisation, government, bank, exchange, hawala, cash, unknown
            Country             attribute, text: two letters of ISO 3166-1
            Unit                attribute, text: the designated unit that the account belongs to
            Designated since    attribute, text: a time of UTC (2001-02-03T04:05:06Z) or a month (2001-02)
            Handling            attribute, text: what you must keep to; show it on the chart


            2. i2-links.csv: one link a row
            -------------------------------
            Each row is one link between two entities of the first file. Import it after the first file: choose a design of two entities joined
            by a link, and give both entities only their identity, so that they match those that are there. Let several links join the
            same two entities: each payment is one.

            Column              Goes to
            Link identity       identity of the link: match by it
            From identity       identity of the first entity
            To identity         identity of the second entity
            Link type           type of the link: Payment (account to account), Account holder (party to account)
            Direction           direction of the link: "->" is from the first entity to the second; no other value occurs
            Label               label of the link
            Date                date of the link, yyyy-MM-dd; empty where only the month is told
            Time                time of the link, HH:mm:ss, UTC, with up to six digits of a second where they are known
            Month               attribute, text: yyyy-MM, where the time is told no more exactly
            Amount              attribute, number: exact; empty where only a band is told
            Amount band         attribute, text: low-high, from the low end on, below the high end
            Currency            attribute, text: ISO 4217
            Proportional        attribute: of the amount, what reached designated accounts, mixed money shared in proportion;
                                a number, or a band as above
            First in first out  attribute: likewise, first money in first out
            Last in first out   attribute: likewise, last money in first out
            At most touched     attribute: likewise, the most that can be touched; no share
            Purpose             attribute, text: what the payer wrote
            Place               attribute, text: file and line that it was read from, where that is told
            Handling            attribute, text


            3. i2-findings.csv: to be read beside the chart
            -----------------------------------------------
            Findings are sentences, and no entity or link of their own: Analyst's Notebook has no type for them that would not say more than they do. To
            see one at its account or party, import the file with "About identity" as the identity of an entity, and "Words" as a card of it.

            Column              Goes to
            Finding identity    identity of the card
            About identity      identity of the entity; empty for a sighting
            Finding type        type of the card: source, freeze, match, sighting
            Words               text of the card; payments are named by their link identity
            Handling            text of the card
            """;

    private ImportText() {}

    static String of(String handling) {
        return WORDS.replace("HANDLING", handling);
    }
}
