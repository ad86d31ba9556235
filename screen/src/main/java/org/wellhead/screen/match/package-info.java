/**
 * Two parties compared: a readable list of weighted features, each of which explains itself.
 */
@NullMarked
package org.wellhead.screen.match;

import org.jspecify.annotations.NullMarked;
