/**
 * A release as entities of FollowTheMoney, a line each, for Aleph, OpenSanctions' tools and Wellhead itself: {@link
 * org.wellhead.share.ftm.FollowTheMoney} writes it.
 */
@NullMarked
package org.wellhead.share.ftm;

import org.jspecify.annotations.NullMarked;
