package org.wellhead.observe.oil;

/**
 * What stands on the road at the moment of the picture. It is no income: the same barrels stand there until they have gone.
 *
 * @param tankers loaded or not
 * @param barrels in the loaded ones, see {@link Quantity#LOADED_SHARE}
 * @param dollars that these barrels cost at the well, in whole US dollars
 */
public record Stock(WholeInterval tankers, WholeInterval barrels, WholeInterval dollars) {}
