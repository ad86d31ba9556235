/** Tests of the view. */
@NullMarked
package org.wellhead.app.view;

import org.jspecify.annotations.NullMarked;
