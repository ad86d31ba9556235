/**
 * Accounts of one holder as one party.
 *
 * <p>The problem: a person with five accounts is five sources, unless somebody says that they are one; and who says so
 * wrongly accuses the wrong person. So accounts are joined by themselves only where they share an identifier of the holder;
 * a shared name, birth date and country is only proposed, and counts once a person has accepted it.
 *
 * <p>{@link org.wellhead.ledger.party.Joins} says which accounts belong together; {@link
 * org.wellhead.ledger.party.PartyLedger} is the ledger seen by parties.
 */
@NullMarked
package org.wellhead.ledger.party;

import org.jspecify.annotations.NullMarked;
