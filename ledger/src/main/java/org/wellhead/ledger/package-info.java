/**
 * Payments, accounts, parties and money: what an investigation knows, before anyone asks a question of it.
 *
 * <p>A {@link org.wellhead.ledger.Ledger} is payments in time order, held as columns of primitives; an {@link
 * org.wellhead.ledger.Accounts} is the dictionary of their ends. Money is whole minor units of one currency ({@link
 * org.wellhead.ledger.Money}), never a floating-point number. This room knows no other room.
 */
@NullMarked
package org.wellhead.ledger;

import org.jspecify.annotations.NullMarked;
