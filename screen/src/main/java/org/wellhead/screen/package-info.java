/**
 * Who among these parties is on a list, in any script, with reasons, and few false alarms.
 *
 * <p>The problem: a name in a payment is typed by a clerk, in another script, with words left out, split or misspelt; the
 * list writes it in its own way, with aliases good and weak. The flow: {@link org.wellhead.screen.list} reads the
 * official files to {@link org.wellhead.screen.ListedParty listed parties}; {@link org.wellhead.screen.Screener} holds
 * them as an immutable snapshot, finds for a {@link org.wellhead.screen.Party} the entries that could be meant, scores
 * each, and answers with {@link org.wellhead.screen.Hit hits}, best first, whose {@link org.wellhead.screen.Score} is a
 * sum of {@link org.wellhead.screen.Reason reasons}.
 *
 * <p>Terms: a <b>party</b> is asked about; an <b>entry</b> (listed party) is on a list; a <b>name</b> is one spelling of
 * either, of several <b>words</b>; a <b>weak</b> alias is one that the list itself calls of low quality.
 */
@NullMarked
package org.wellhead.screen;

import org.jspecify.annotations.NullMarked;
