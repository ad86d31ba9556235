package org.wellhead.simulate;

import org.wellhead.ledger.PartyKind;

/** The part that an account plays in the world; the files tell only the kind of its party. */
enum Role {
    PERSON(PartyKind.PERSON, Names.Style.PERSON, false),
    COMPANY(PartyKind.ORGANISATION, Names.Style.COMPANY, true),
    TREASURY(PartyKind.GOVERNMENT, Names.Style.GOVERNMENT, true),
    BANK(PartyKind.BANK, Names.Style.BANK, false),
    HOUSE(PartyKind.EXCHANGE, Names.Style.EXCHANGE, false),
    DONOR(PartyKind.PERSON, Names.Style.PERSON, true),
    DONOR_COMPANY(PartyKind.ORGANISATION, Names.Style.COMPANY, true),
    OIL_BUYER(PartyKind.ORGANISATION, Names.Style.TRADE, true),
    COLLECTOR(PartyKind.PERSON, Names.Style.PERSON, false),
    CHARITY(PartyKind.ORGANISATION, Names.Style.CHARITY, false),
    FRONT(PartyKind.ORGANISATION, Names.Style.TRADE, false),
    SCHEME_HOUSE(PartyKind.HAWALA, Names.Style.EXCHANGE, false),
    COURIER(PartyKind.PERSON, Names.Style.PERSON, false),
    MIDDLEMAN(PartyKind.ORGANISATION, Names.Style.TRADE, false),
    LISTED(PartyKind.PERSON, Names.Style.PERSON, false);

    private final PartyKind kind;
    private final Names.Style style;
    private final boolean source;

    Role(PartyKind kind, Names.Style style, boolean source) {
        this.kind = kind;
        this.style = style;
        this.source = source;
    }

    PartyKind kind() {
        return kind;
    }

    Names.Style style() {
        return style;
    }

    /** Whether it may pay what it did not receive. */
    boolean isSource() {
        return source;
    }

    /** Whether honest money passes it beside the scheme's. */
    boolean mixes() {
        return this == FRONT || this == SCHEME_HOUSE;
    }
}
