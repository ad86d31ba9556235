/** Tests of the command line, the golden folders, the manual's examples and the arrows between rooms. */
@NullMarked
package org.wellhead.app;

import org.jspecify.annotations.NullMarked;
