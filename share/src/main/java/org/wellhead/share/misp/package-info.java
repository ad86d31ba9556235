/**
 * A release as one event of MISP, with objects of its official templates: {@link org.wellhead.share.misp.MispEvent} writes it.
 */
@NullMarked
package org.wellhead.share.misp;

import org.jspecify.annotations.NullMarked;
