/**
 * Lists that last: each list as a row of dated snapshots, of which the newest is in force.
 *
 * <p>The problem: a list changes by the week, and whoever screens must know what it said on a day, who came, changed and
 * went, and that nobody touched it since. The flow: {@link org.wellhead.screen.store.ListStore} takes the files of a list
 * whole or not at all, keeps them byte for byte with their SHA-256, and works out who is in force and who was delisted;
 * {@link org.wellhead.screen.store.ListFolder} opens what it keeps, or a plain folder of official files;
 * {@link org.wellhead.screen.store.ListDiff} tells two snapshots apart.
 *
 * <p>Terms: a <b>snapshot</b> is a list as it was on the day it was <b>taken</b>; the <b>published</b> day is the one that the
 * list's own files bear; <b>in force</b> is the newest snapshot of a list; an entry is <b>delisted</b> when an older snapshot
 * has it and the one in force has not.
 */
@NullMarked
package org.wellhead.screen.store;

import org.jspecify.annotations.NullMarked;
