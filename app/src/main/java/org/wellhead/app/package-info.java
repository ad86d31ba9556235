@NullMarked
package org.wellhead.app;

import org.jspecify.annotations.NullMarked;
