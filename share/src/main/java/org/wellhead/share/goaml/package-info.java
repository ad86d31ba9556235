/**
 * A release as a report of goAML, the system of many financial intelligence units: {@link org.wellhead.share.goaml.GoAml} writes it by {@link
 * org.wellhead.share.goaml.GoAmlSettings}, which the receiving unit's own lists of codes fill.
 */
@NullMarked
package org.wellhead.share.goaml;

import org.jspecify.annotations.NullMarked;
