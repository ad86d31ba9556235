@NullMarked
package org.wellhead.simulate;

import org.jspecify.annotations.NullMarked;
