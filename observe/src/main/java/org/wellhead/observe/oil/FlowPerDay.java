package org.wellhead.observe.oil;

/**
 * What passes in a day, if the road is as the picture shows it for as long as tankers wait.
 *
 * @param tankers that are filled in a day
 * @param barrels that they carry off
 * @param dollars that these barrels cost at the well, in whole US dollars
 */
public record FlowPerDay(WholeInterval tankers, WholeInterval barrels, WholeInterval dollars) {}
