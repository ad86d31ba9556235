/**
 * Who could be meant: of a hundred thousand listed names the fifty worth comparing.
 *
 * <p>The problem: comparing two names with reasons costs microseconds, and a list has tens of thousands of names, so all but a few
 * must be passed over unseen, and none of them that the comparison would have found. The flow: {@link
 * org.wellhead.screen.index.NameIndex} holds immutable segments; a segment knows the distinct words of its names, how they are
 * spelt and read, and which names have them. A query is taken apart into <b>units</b> (a word, adjacent words written as one, the
 * parts of a word that was written as one); each unit finds the listed words that are like it; each of those is evidence, heavier
 * the rarer the word, for every name that has it; the names with the most evidence are the candidates.
 *
 * <p>Terms: a <b>word</b> is letters between blanks and hyphens, folded; a <b>reading</b> is how it sounds in the letters a to z;
 * a <b>skeleton</b> is what of it is left without vowels and doubtful distinctions; a <b>join</b> is two or three adjacent words
 * written as one; an <b>atom</b> is the smallest part of a query that evidence is counted for.
 */
@NullMarked
package org.wellhead.screen.index;

import org.jspecify.annotations.NullMarked;
