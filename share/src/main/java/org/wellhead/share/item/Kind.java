package org.wellhead.share.item;

import java.util.List;
import java.util.Locale;

/** What an item is, with the fields that it may have; those that it refers to come first. */
public enum Kind {
    /** A person or an organisation that holds accounts. */
    PARTY(Field.NAME, Field.COUNTRY, Field.PARTY_KIND),
    /** An account; its holder only if one is known. */
    ACCOUNT(Field.HOLDER, Field.NUMBER, Field.COUNTRY, Field.UNIT, Field.SINCE),
    /** One transfer, with the part of it that in the end reached designated accounts, under each policy. */
    PAYMENT(
            Field.PAYER,
            Field.PAYEE,
            Field.TIME,
            Field.AMOUNT,
            Field.PROPORTIONAL,
            Field.FIFO,
            Field.LIFO,
            Field.POISON,
            Field.PURPOSE,
            Field.PLACE),
    /** A finding: what one account put into what a unit received, under each policy, and the chain of payments that proves it. */
    SOURCE(
            Field.ABOUT,
            Field.CHAIN,
            Field.CHAIN_AMOUNT,
            Field.UNIT,
            Field.PROPORTIONAL,
            Field.FIFO,
            Field.LIFO,
            Field.POISON,
            Field.LOWER_BOUND,
            Field.UPPER_BOUND),
    /** A finding: an account of a plan, what freezing it stops beyond those of lower rank, and the payments that justify it. */
    FREEZE(Field.ABOUT, Field.CHAIN, Field.RANK, Field.AMOUNT, Field.POLICY, Field.POWER),
    /** A finding: a party that is taken for an entry of a list, with the reasons. */
    MATCH(
            Field.ABOUT,
            Field.LIST,
            Field.ENTRY,
            Field.ENTRY_NAME,
            Field.LISTED_ON,
            Field.SCORE,
            Field.REASONS,
            Field.DECIDED),
    /** A finding: what pictures of one place show. */
    SIGHTING(
            Field.TITLE,
            Field.TIME,
            Field.LATITUDE,
            Field.LONGITUDE,
            Field.VEHICLES,
            Field.VEHICLES_LOW,
            Field.VEHICLES_HIGH,
            Field.LENGTH_METRES,
            Field.BARRELS_LOW,
            Field.BARRELS_HIGH,
            Field.STATEMENT,
            Field.PICTURE,
            Field.SHA256),
    /** A file that the findings were made from. */
    INPUT(Field.PLACE, Field.SHA256, Field.BYTES);

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives one that nobody can change.
    private final List<Field> fields;

    Kind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** The fields that it may have, in the order in which they are told. */
    public List<Field> fields() {
        return fields;
    }

    /** As files spell it, e.g. {@code payment}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is what an investigation found out, and not what it was told. */
    public boolean isFinding() {
        return this == SOURCE || this == FREEZE || this == MATCH || this == SIGHTING;
    }

    /** Whether others refer to it, and it is told only for their sake. */
    public boolean isReferredTo() {
        return this == PARTY || this == ACCOUNT || this == PAYMENT;
    }
}
