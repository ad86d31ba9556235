@NullMarked
package org.wellhead.screen.review;

import org.jspecify.annotations.NullMarked;
