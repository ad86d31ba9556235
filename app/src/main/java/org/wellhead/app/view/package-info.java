/**
 * A case's traced money as columns, so that a page can ask anything of it in milliseconds.
 *
 * <p>The problem: a trace of ten million payments takes seconds and gives millions of figures; a browser wants the first picture
 * within a second and the answer to each filter within a tenth of one. The flow: {@link org.wellhead.app.view.ViewWriter}
 * writes a folder {@code view/} beside the other results of a trace; {@link org.wellhead.app.view.View} maps it into memory and answers
 * by loops over columns. Nothing here knows HTTP.
 *
 * <p>Terms. <b>Bucket</b>: a day, month or year (UTC), the time by which everything is filtered. <b>Paid-in row</b>: what the own funds
 * that a source paid in one bucket brought to one unit. <b>Link</b>: the payments of one bucket from one account to another that carried
 * traced money of the same units. <b>Crossfilter</b>: each list of an answer is made under all filters but its own, so that a list
 * shows what else could be chosen. See docs/decisions/0031-view.md.
 */
@NullMarked
package org.wellhead.app.view;

import org.jspecify.annotations.NullMarked;
