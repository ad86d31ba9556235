/**
 * Reads FollowTheMoney entities, in which investigators pass on what they found.
 *
 * <p>The problem: a payment names its ends only by the ids of other entities, which may stand anywhere in the file, and
 * every property is a list. So a file is read twice: {@code Known} first collects the parties, the accounts and who owns
 * them; then {@code Payments} maps each payment and looks its ends up.
 *
 * <p>The flow, which {@link org.wellhead.ledger.intake.ftm.FtmReader} drives: {@code JsonRecords} cuts the file into
 * records, so that a broken one spoils no other; {@code EntityParser} makes an {@code Entity} of each; {@code Known} and
 * {@code Payments} take it from there.
 *
 * <p>Source: the schemata of FollowTheMoney 4 (Payment, BankAccount, CryptoWallet, Ownership, LegalEntity and those
 * below it).
 */
@NullMarked
package org.wellhead.ledger.intake.ftm;

import org.jspecify.annotations.NullMarked;
