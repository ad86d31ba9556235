/**
 * How letters of other scripts sound in Latin letters: tables of learned costs, the distance that reads them, the search for
 * readings.
 *
 * <p>Terms. A <b>letter</b> is the unit that is written: a letter, a jamo of a Hangul syllable, a kana, a Han character. A
 * <b>chunk</b> is what it becomes: no to six Latin letters. A {@link org.wellhead.screen.name.sound.Row} has the chunks of a
 * letter between its neighbours, with the cost of each: {@code -100 ln} of how likely it is. Flow: {@link
 * org.wellhead.screen.name.sound.Letters} spells a word, {@link org.wellhead.screen.name.sound.SoundTable} gives a row for
 * each letter, {@link org.wellhead.screen.name.sound.Rendering} weighs a Latin word against the rows, {@link
 * org.wellhead.screen.name.sound.Readings} finds the likeliest. Entry: {@link org.wellhead.screen.name.Sounds}.
 */
@NullMarked
package org.wellhead.screen.name.sound;

import org.jspecify.annotations.NullMarked;
