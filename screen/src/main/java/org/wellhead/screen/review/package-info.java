/**
 * What screening a case found, what people decided of it, and what must be asked again.
 *
 * <p>The problem: lists change every week and a case has many parties; who was looked at once must not be looked at again,
 * unless something about the pair is new, and then it must be. The flow: {@link
 * org.wellhead.screen.review.Rescreening} takes the last {@link org.wellhead.screen.review.Screening}, the {@link
 * org.wellhead.screen.review.AskedParty parties} and the lists as they are now, compares only what was not compared before,
 * and gives the next one: {@link org.wellhead.screen.review.Finding findings}, each with the {@link
 * org.wellhead.screen.review.Decision} that a person made, if its two sides are still those that the person saw.
 *
 * <p>Terms: a <b>print</b> is the SHA-256 of all fields of a party or an entry that bear on the decision; a finding is
 * <b>open</b> until a person accepts or rejects it, and again once a print differs from the one that the person saw; it is
 * <b>closed</b> where there is nothing left to decide, since the entry was taken off its list.
 */
@NullMarked
package org.wellhead.screen.review;

import org.jspecify.annotations.NullMarked;
