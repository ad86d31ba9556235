/**
 * What a source or a country can have contributed at most and at least, under any order of money leaving accounts.
 *
 * <p>The problem: every policy is a choice; these figures are none. Money can go any way that the ledger's times and
 * balances allow: the ledger, expanded in time, is a network whose arcs are payments and balances, and the most that some
 * accounts' own funds can have brought to designated accounts is a maximum flow in it. The least is what arrived less the
 * most that all other origins can have brought. {@link org.wellhead.trace.bounds.MaximumFlow} solves such networks; it
 * knows nothing of payments.
 */
@NullMarked
package org.wellhead.trace.bounds;

import org.jspecify.annotations.NullMarked;
