/**
 * From counted vehicles to barrels and dollars, each figure with its interval, and claims held against what is known.
 *
 * <p>The problem: a count of trucks is not yet a sum of money, and between the two stand guesses that somebody will dispute. So
 * each guess is a {@link org.wellhead.observe.oil.Prior}, with its source, in a file that anybody may replace
 * ({@link org.wellhead.observe.oil.Priors}). The flow: {@link org.wellhead.observe.oil.CountEvidence} says what was counted;
 * {@link org.wellhead.observe.oil.OilEstimate} draws every quantity many times and tells
 * {@link org.wellhead.observe.oil.Stock} and {@link org.wellhead.observe.oil.FlowPerDay}, and which guess matters most;
 * {@link org.wellhead.observe.oil.ClaimCheck} holds a {@link org.wellhead.observe.oil.Claim} against the same priors.
 *
 * <p>Terms: a <b>prior</b> is what is held to be known of a quantity before the picture is looked at; <b>stock</b> is what
 * stands on the road, <b>flow</b> what passes in a day; the <b>wait</b> is how long a tanker stays in what the picture shows.
 */
@NullMarked
package org.wellhead.observe.oil;

import org.jspecify.annotations.NullMarked;
