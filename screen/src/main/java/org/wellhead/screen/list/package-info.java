/**
 * Lists: the official files, each read to {@link org.wellhead.screen.ListedParty listed parties} or refused as a whole.
 *
 * <p>The problem: six publishers have a dozen forms, each with its own way to write a name, half a date of birth or a weak
 * alias; and a list that was cut off on its way reads as one from which half of the parties were taken off. The flow:
 * {@link org.wellhead.screen.list.ListReader} tells each file's form by its content, a reader for that form begins a draft
 * for each entry and gives it the fields as they stand, and the finished {@link org.wellhead.screen.list.ListFile} has the
 * entries and what was odd in them. What makes the whole doubtful is a {@link org.wellhead.screen.list.ListRefused}.
 */
@NullMarked
package org.wellhead.screen.list;

import org.jspecify.annotations.NullMarked;
