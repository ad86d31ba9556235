/**
 * A made-up world of payments whose true answer is known: to try, teach and test with.
 *
 * <p>The problem: nobody may show real payments, and in real payments nobody knows the truth. The flow: a {@link
 * org.wellhead.simulate.World} says how large and which seed; {@link org.wellhead.simulate.Simulator} draws the
 * countries ({@code Atlas}), the accounts and their parts ({@code Cast}, {@code Population}), and then walks through two
 * years payment by payment. Each payment is either an errand that falls due ({@code Diary}: the scheme's gifts,
 * consignments and shipments of oil money, remittances under way) or one more act of the honest economy ({@code
 * Economy}). {@code Books} keeps every balance, so that nobody but a source pays what it does not have, and hands the
 * payment to the file. What is held at any time is the accounts and the money under way, never the payments.
 *
 * <p>Terms: a <b>source</b> may pay out of own funds (employers, governments, donors, oil buyers); everybody else is an
 * <b>intermediary</b> in this room's sense: it pays only what it received. A <b>pledge</b> is one source's support of
 * one unit; a <b>lot</b> is a part of a pledge's money at a station of its route.
 */
@NullMarked
package org.wellhead.simulate;

import org.jspecify.annotations.NullMarked;
