package org.wellhead.share.item;

import java.util.Locale;

/** A field of an item; its {@link Sort} says what its value is and what redaction makes of it. */
public enum Field {
    /** The name of a party. */
    NAME(Sort.NAME),
    /** Two letters, ISO 3166-1. */
    COUNTRY(Sort.LABEL),
    /** A word of {@code PartyKind}. */
    PARTY_KIND(Sort.LABEL),
    /** The party that holds an account. */
    HOLDER(Sort.OPTIONAL_REFERENCE),
    /** What an account is called: IBAN, number, wallet. */
    NUMBER(Sort.NUMBER),
    /** The unit that a designated account belongs to, or that a finding is about. */
    UNIT(Sort.LABEL),
    /** Since when an account is designated. */
    SINCE(Sort.TIME),
    /** The account that pays. */
    PAYER(Sort.REFERENCE),
    /** The account that is paid. */
    PAYEE(Sort.REFERENCE),
    /** When money moved, or a picture was taken. */
    TIME(Sort.TIME),
    /** The amount of a payment, or that which freezing stops. */
    AMOUNT(Sort.AMOUNT),
    /** The traced amount, mixed money shared in proportion. */
    PROPORTIONAL(Sort.AMOUNT),
    /** The traced amount, first money in first out. */
    FIFO(Sort.AMOUNT),
    /** The traced amount, last money in first out. */
    LIFO(Sort.AMOUNT),
    /** The most that can be touched; no share. */
    POISON(Sort.AMOUNT),
    /** The least under any order. */
    LOWER_BOUND(Sort.AMOUNT),
    /** The most under any order. */
    UPPER_BOUND(Sort.AMOUNT),
    /** What the payer wrote. */
    PURPOSE(Sort.FREE_TEXT),
    /** File and line that something was read from, or a file's name. */
    PLACE(Sort.SOURCE),
    /** The account or the party that a finding is about. */
    ABOUT(Sort.REFERENCE),
    /** Payments that prove a finding, in the order in which the money went. */
    CHAIN(Sort.REFERENCES),
    /** What of a finding's amount, shared in proportion where that gives any, went the way of its chain. */
    CHAIN_AMOUNT(Sort.AMOUNT),
    /** The place of an account in a plan, from 1. */
    RANK(Sort.COUNT),
    /** The policy that a plan counts by. */
    POLICY(Sort.LABEL),
    /** Who has the power to freeze. */
    POWER(Sort.LABEL),
    /** The list. */
    LIST(Sort.LABEL),
    /** What the list calls its entry. */
    ENTRY(Sort.FREE_TEXT),
    /** The entry's name on the list. */
    ENTRY_NAME(Sort.FREE_TEXT),
    /** Since when the entry is on the list. */
    LISTED_ON(Sort.TIME),
    /** How likely it is that both are one, in thousandths. */
    SCORE(Sort.COUNT),
    /** Why, a reason a line. */
    REASONS(Sort.FREE_TEXT),
    /** Who decided, and when. */
    DECIDED(Sort.SOURCE),
    /** What a sighting is called. */
    TITLE(Sort.FREE_TEXT),
    /** Degrees north, in millionths. */
    LATITUDE(Sort.COUNT),
    /** Degrees east, in millionths. */
    LONGITUDE(Sort.COUNT),
    /** Vehicles, the best estimate. */
    VEHICLES(Sort.COUNT),
    /** Vehicles, the low end of the interval. */
    VEHICLES_LOW(Sort.COUNT),
    /** Vehicles, the high end of the interval. */
    VEHICLES_HIGH(Sort.COUNT),
    /** The length of all convoys. */
    LENGTH_METRES(Sort.COUNT),
    /** Oil on the road, the low end of the interval. */
    BARRELS_LOW(Sort.COUNT),
    /** Oil on the road, the high end of the interval. */
    BARRELS_HIGH(Sort.COUNT),
    /** What a sighting says, in sentences. */
    STATEMENT(Sort.FREE_TEXT),
    /** The annotated picture: the name of an attachment. */
    PICTURE(Sort.ATTACHMENT),
    /** The hash of a file. */
    SHA256(Sort.SOURCE),
    /** The length of a file. */
    BYTES(Sort.SOURCE);

    /** What a value is, and what is made of it for a partner that gets it less exactly. */
    public enum Sort {
        /** A name of somebody: a pseudonym. */
        NAME,
        /** A number of an account: a pseudonym. */
        NUMBER,
        /** Words that may tell anything: withheld with names, with numbers, with times and with amounts. */
        FREE_TEXT,
        /** A word of a closed or public list: as it is. */
        LABEL,
        /** A time: the month. */
        TIME,
        /** Money: a band. */
        AMOUNT,
        /** A number of things: as it is. */
        COUNT,
        /** Where something was learned: withheld with sources, and with names, since files are called after people. */
        SOURCE,
        /** Another item: its id for the partner; without it the item is withheld. */
        REFERENCE,
        /** Another item: its id for the partner; if that is withheld, the field is not there, as if nobody knew it. */
        OPTIONAL_REFERENCE,
        /** Other items in order: their ids; without one of them the item is withheld. */
        REFERENCES,
        /** A file that goes with the release, which may show anything: withheld as free text is. */
        ATTACHMENT
    }

    private final Sort sort;

    Field(Sort sort) {
        this.sort = sort;
    }

    /** What its value is. */
    public Sort sort() {
        return sort;
    }

    /** As files spell it, e.g. {@code lower_bound}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
