package org.wellhead.app.view;

import org.wellhead.ledger.PartyKind;

/**
 * A designated account that is among the payments.
 *
 * @param id of the account
 * @param name of the holder, {@code ""} unknown
 * @param country alpha-2, {@code ""} unknown
 * @param kind of the holder
 * @param unit number of its unit
 */
public record DesignatedAccount(String id, String name, String country, PartyKind kind, int unit) {}
